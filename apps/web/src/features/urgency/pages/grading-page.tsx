import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Deadline } from '../../../shared/format/moment.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb } from '../../../ui/structure.js';
import { CannotGrade } from '../components/cannot-grade.js';
import { GradingSheet } from '../components/grading-sheet.js';
import { urgencyQueries } from '../queries.js';
import { gradersIn, openGraders } from '../round-facts.js';

const route = getRouteApi('/prioritering/$round/beoordelen');

/** Where an owner says how urgent every item is. */
export const GradingPage = (): ReactElement => {
  const { round: number } = route.useParams();
  const { namens } = route.useSearch();
  const { person } = useSession();
  const { data: round } = useSuspenseQuery(urgencyQueries.detail(Number(number)));
  const graders = openGraders(round, person);
  const grader = graders.find(({ organisation }) => organisation.slug === namens) ?? graders[0];
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle
        title={m.urgency_grade_title({ title: round.title })}
        site={m.site_name()}
        above={
          <Breadcrumb
            label={m.breadcrumb()}
            trail={[
              <TextLink key="all" to="/prioritering">
                {m.urgency_title()}
              </TextLink>,
              <TextLink key="round" to="/prioritering/$round" params={{ round: number }}>
                {m.urgency_round_n({ n: round.number })}
              </TextLink>,
            ]}
          />
        }
      >
        <p>
          {round.phase === 'open' ? m.urgency_closes() : m.urgency_closed()}{' '}
          <Deadline at={round.closesAt} now={Date.parse(round.now)} />
        </p>
      </PageTitle>
      {grader === undefined || person === null ? (
        <CannotGrade round={round} graders={gradersIn(round, person)} />
      ) : (
        <GradingSheet
          key={grader.organisation.id}
          round={round}
          grader={grader}
          graders={graders}
          draftOwner={person.id}
        />
      )}
    </div>
  );
};

import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ResidentResults } from '../features/agenda/components/resident-results.js';
import { publicQueries } from '../features/agenda/queries.js';
import { ParticipationOverview } from '../features/commitments/components/participation-overview.js';
import { RoundSummary } from '../features/rounds/components/round-summary.js';
import { milestones } from '../shared/domain/milestones.js';
import { StateStatus } from '../shared/domain/state-status.js';
import { EXECUTION_WORDS } from '../shared/domain/words.js';
import { m } from '../shared/i18n/messages.js';
import { Button, TextLink } from '../ui/button.js';
import { PageTitle } from '../ui/page-title.js';
import { Breadcrumb, DefinitionList, Section } from '../ui/structure.js';

/** An item as a resident reads it: what it is, what one notices, who takes part, what was decided. */
export const PublicItem = ({ slug }: { readonly slug: string }): ReactElement => {
  const { data: item } = useSuspenseQuery(publicQueries.item(slug));
  const trail = [
    <TextLink key="agenda" to="/">
      {m.nav_public_agenda()}
    </TextLink>,
    item.title,
  ];
  return (
    <article className="sk-stack sk-stack--wide">
      <PageTitle
        title={item.title}
        site={m.site_name()}
        above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
        beside={
          <span className="sk-no-print">
            <Button look="subtle" onClick={() => window.print()}>
              {m.print_page()}
            </Button>
          </span>
        }
      >
        <div>
          <StateStatus state={item.state} />
        </div>
        <p className="sk-lead">{item.summary}</p>
      </PageTitle>
      <div className="sk-columns">
        <div className="sk-stack sk-stack--wide">
          <Section title={m.item_resident_outcome()}>
            <p className="sk-prewrap">{item.residentOutcome === '' ? m.item_not_filled() : item.residentOutcome}</p>
            <ResidentResults results={item.residentResults} />
          </Section>
          <Section title={m.item_reason()}>
            <p className="sk-prewrap">{item.reason}</p>
            <h3>{m.item_joint_value()}</h3>
            <p className="sk-prewrap">{item.jointValue}</p>
            {item.prevention === '' ? null : (
              <>
                <h3>{m.item_prevention()}</h3>
                <p className="sk-prewrap">{item.prevention}</p>
              </>
            )}
          </Section>
        </div>
        <aside className="sk-panel">
          <DefinitionList
            items={[
              { term: m.item_theme_line(), value: item.themeLine?.name ?? m.wizard_no_theme_line() },
              { term: m.item_execution(), value: EXECUTION_WORDS[item.execution]() },
              { term: m.item_lead(), value: item.leadOrganisation?.name ?? m.none() },
              ...milestones(item),
            ]}
          />
        </aside>
      </div>
      <Section title={m.participation_title()}>
        <ParticipationOverview participations={item.participations} owners={[]} />
      </Section>
      {item.goals.length === 0 ? null : (
        <Section title={m.item_goals()}>
          <DefinitionList items={item.goals.map(({ title, contribution }) => ({ term: title, value: contribution }))} />
        </Section>
      )}
      <Section title={m.item_decisions_title()}>
        {item.decisions.length === 0 ? <p>{m.item_decisions_none()}</p> : null}
        {item.decisions.map((round) => (
          <RoundSummary key={round.number} round={round} isLinked={false} />
        ))}
      </Section>
    </article>
  );
};

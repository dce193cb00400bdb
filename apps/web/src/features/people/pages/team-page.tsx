import { runsTheProcess } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, Suspense } from 'react';
import { changeQueries } from '../../../shared/changes/queries.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { Button, TextLink } from '../../../ui/button.js';
import { Loading } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, Section } from '../../../ui/structure.js';
import { AccessTable } from '../components/access-section.js';
import { OpenedTeamForm } from '../components/opened-team-form.js';
import { OutcomeMessage } from '../components/outcome-message.js';
import { TeamTable } from '../components/team-table.js';
import { peopleQueries } from '../queries.js';
import { canHelpColleague, type TeamForm } from '../team.js';
import { useOneForm } from '../use-one-form.js';

const ChangeCard = lazyPart(async () => (await import('../../../shared/changes/change-card.js')).ChangeCard);

/** Who runs the process; the team proposes a colleague or an end here, and helps each other to sign in. */
export const TeamPage = (): ReactElement => {
  const { person, demo, now: moment } = useSession();
  const { data: team } = useSuspenseQuery(peopleQueries.team);
  const { outcome, ...oneForm } = useOneForm<TeamForm>();
  const now = Date.parse(moment);
  const isTeam = person?.roles.some(runsTheProcess) ?? false;
  const { people } = team;
  return (
    <div className="sk-stack sk-stack--wide">
      <Heading />
      {outcome === undefined ? null : <OutcomeMessage key={outcome.lines.join()} outcome={outcome} isDemo={demo} />}
      <Section
        id="members"
        title={m.team_members()}
        aside={isTeam ? <Button onClick={() => oneForm.onOpen({ kind: 'appoint' })}>{m.team_propose()}</Button> : null}
      >
        <p>{m.team_members_about()}</p>
        <OpenedTeamForm team={team} {...oneForm} kinds={['appoint', 'end']} />
        <Waiting now={now} onDone={(said) => oneForm.onDone({ lines: [said], hasLetter: false })} />
        <TeamTable
          team={team}
          now={now}
          onEnd={isTeam ? (member) => oneForm.onOpen({ kind: 'end', member }) : undefined}
        />
      </Section>
      {people === null || person === null ? null : (
        <Section id="access" title={m.people_access_title()}>
          <p>{m.team_access_about()}</p>
          <OpenedTeamForm team={team} {...oneForm} kinds={['invite', 'resetSignIn']} />
          <AccessTable people={people} isHelped={canHelpColleague(people, person.id)} onOpen={oneForm.onOpen} />
        </Section>
      )}
    </div>
  );
};

const Heading = (): ReactElement => {
  const trail = [
    <TextLink key="manage" to="/beheer">
      {m.manage_title()}
    </TextLink>,
    m.manage_team(),
  ];
  return (
    <PageTitle title={m.manage_team()} site={m.site_name()} above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}>
      <p>{m.team_about()}</p>
    </PageTitle>
  );
};

type WaitingProps = { readonly now: number; readonly onDone: (said: string) => void };

/** Changes of the team that wait for a second person. */
const Waiting = ({ now, onDone }: WaitingProps): ReactElement | null => {
  const { data } = useSuspenseQuery(changeQueries.pending);
  const changes = data.filter(({ teamRole }) => teamRole !== null);
  if (changes.length === 0) return null;
  return (
    <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
      {changes.map((change) => (
        <ChangeCard key={change.number} change={change} now={now} onDone={onDone} />
      ))}
    </Suspense>
  );
};

import type { TeamMember, TeamView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { ROLE_WORDS, TEAM_ROLE_WORDS } from '../../../shared/domain/person-words.js';
import { formatDay } from '../../../shared/format/dates.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { ExampleLabel } from '../../../ui/message.js';
import { canEnd } from '../team.js';

type Props = {
  readonly team: TeamView;
  readonly now: number;
  /** Opens the form that proposes an end; left out for who may not. */
  readonly onEnd?: ((member: TeamMember) => void) | undefined;
};

/** Who is in the programme team, as what, since when. */
export const TeamTable = ({ team, now, onEnd }: Props): ReactElement => {
  const columns: readonly Column<TeamMember>[] = [
    {
      key: 'person',
      header: m.people_col_person(),
      cell: ({ personName, personFunction, isExample }) => (
        <>
          {personName}, {personFunction} {isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
        </>
      ),
    },
    { key: 'role', header: m.people_col_capacity(), cell: ({ role }) => capital(TEAM_ROLE_WORDS[role]()) },
    {
      key: 'period',
      header: m.people_col_period(),
      cell: ({ from }) => m.people_period_since({ from: formatDay(from) }),
    },
  ];
  const acts: readonly Column<TeamMember>[] =
    onEnd === undefined
      ? []
      : [
          {
            key: 'act',
            header: m.people_col_act(),
            isForScreenOnly: true,
            cell: (member) =>
              canEnd(team, member, now) ? (
                <Button
                  aria-label={`${m.people_coordinator_end()}: ${member.personName}, ${ROLE_WORDS[member.role]()}`}
                  onClick={() => onEnd(member)}
                >
                  {m.people_coordinator_end()}
                </Button>
              ) : (
                m.team_last_manager()
              ),
          },
        ];
  return (
    <DataTable
      caption={m.team_members()}
      hideCaption
      columns={[...columns, ...acts]}
      rows={team.members}
      rowKey={({ id }) => id}
    />
  );
};

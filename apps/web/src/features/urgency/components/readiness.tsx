import type { UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { can } from '../../../shared/domain/abilities.js';
import { listed, nameOf } from '../../../shared/domain/facts.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { roundNames } from '../round-facts.js';

type Props = { readonly round: UrgencyRoundView };

/** Who has not judged everything, by name, and the one button that reminds exactly those. Nothing of it while hidden. */
export const Readiness = ({ round }: Props): ReactElement => {
  const names = roundNames(round);
  const of = round.itemList.length;
  const behind = round.hidden ? [] : round.seats.filter(({ judged }) => judged !== null && judged < of);
  const last = round.reminders.at(-1);
  return (
    <Section id="ready" title={m.urgency_ready_title()}>
      {round.hidden ? <p>{m.urgency_ready_hidden()}</p> : null}
      {!round.hidden && behind.length === 0 ? <p>{m.urgency_everyone_ready()}</p> : null}
      {behind.length === 0 ? null : (
        <ExportedTable
          caption={m.urgency_ready_title()}
          hideCaption
          rows={behind}
          rowKey={({ organisation }) => organisation.id}
          columns={[
            { key: 'owner', header: m.urgency_column_owner(), cell: ({ organisation }) => organisation.name },
            {
              key: 'judged',
              header: m.urgency_column_judged(),
              numeric: true,
              cell: ({ judged }) => m.urgency_n_of({ judged: judged ?? 0, of }),
            },
          ]}
        />
      )}
      {last === undefined ? null : (
        <p className="sk-subtle">
          {last.organisations.length === 0
            ? m.urgency_last_reminder({ moment: formatMoment(last.at), name: last.byName })
            : m.round_last_reminder({
                moment: formatMoment(last.at),
                name: last.byName,
                names: listed(last.organisations.map((id) => nameOf(names, id))),
              })}
        </p>
      )}
      {can(round.can, 'remind') ? <Remind round={round} behind={behind.map((seat) => seat.organisation.name)} /> : null}
    </Section>
  );
};

const labelFor = (behind: readonly string[]): string => {
  const [first] = behind;
  if (first === undefined) return m.urgency_remind_hidden();
  return behind.length === 1 ? m.round_remind_one({ name: first }) : m.round_remind({ n: behind.length });
};

const Remind = ({ round, behind }: Props & { readonly behind: readonly string[] }): ReactElement => {
  const names = roundNames(round);
  const act = useAct('remindUrgencyOwners', { params: { round: round.number }, touches: RECORD });
  return (
    <>
      <div>
        <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void act.submit(undefined)}>
          {labelFor(behind)}
        </Button>
      </div>
      {act.result === undefined ? null : (
        <Alert kind="ok" live>
          <p>
            {act.result.organisations.length === 0
              ? m.urgency_reminded_hidden()
              : m.round_reminded({ names: listed(act.result.organisations.map((id) => nameOf(names, id))) })}
          </p>
        </Alert>
      )}
      <ActFailure act={act} names={names} />
    </>
  );
};

import type { RoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { can } from '../../../shared/domain/abilities.js';
import { listed, type Names, nameOf } from '../../../shared/domain/facts.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';

/** Who has not answered, by name, and the one button that reminds exactly those. */
export const NotAnswered = ({ round, names }: { readonly round: RoundView; readonly names: Names }): ReactElement => {
  const act = useAct('remindSilentOwners', { params: { round: round.number }, touches: RECORD });
  const silent = round.seats.filter(({ answered }) => !answered).map(({ organisation }) => organisation);
  const last = round.reminders.at(-1);
  return (
    <Section id="silent" title={m.round_not_answered_title()}>
      {silent.length === 0 ? (
        <p>{m.round_everyone_answered()}</p>
      ) : (
        <ul>
          {silent.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      {last === undefined ? null : (
        <p className="sk-subtle">
          {m.round_last_reminder({
            moment: formatMoment(last.at),
            name: last.byName,
            names: listed(last.organisations.map((id) => nameOf(names, id))),
          })}
        </p>
      )}
      {silent.length > 0 && can(round.can, 'remind') ? (
        <div>
          <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void act.submit(undefined)}>
            {silent.length === 1
              ? m.round_remind_one({ name: silent[0]?.name ?? '' })
              : m.round_remind({ n: silent.length })}
          </Button>
        </div>
      ) : null}
      {act.result === undefined ? null : (
        <Alert kind="ok" live>
          <p>{m.round_reminded({ names: listed(act.result.organisations.map((id) => nameOf(names, id))) })}</p>
        </Alert>
      )}
      <ActFailure act={act} names={names} />
    </Section>
  );
};

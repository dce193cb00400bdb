import type { RoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { can, organisationsFor } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Section } from '../../../ui/structure.js';

const forms = () => import('./run-forms.js');
const ExtendForm = lazyPart(async () => (await forms()).ExtendForm);
const CloseEarlyForm = lazyPart(async () => (await forms()).CloseEarlyForm);
const SettleForm = lazyPart(async () => (await forms()).SettleForm);
const WithdrawForm = lazyPart(async () => (await forms()).WithdrawForm);
const RatifyForm = lazyPart(async () => (await import('./ratify-form.js')).RatifyForm);
const RecordOnBehalfForm = lazyPart(async () => (await import('./record-on-behalf-form.js')).RecordOnBehalfForm);

type Props = { readonly round: RoundView; readonly names: Names; readonly draftOwner: string };

/** Everything the programme team and the owners' offices can do to a round; nothing when there is nothing to do. */
export const RunRound = ({ round, names, draftOwner }: Props): ReactElement | null => {
  const announce = useAnnounce();
  const organisations = round.seats.map(({ organisation }) => organisation);
  const onBehalf = organisationsFor(round.can, 'record-on-behalf', organisations);
  const ratifiable = organisationsFor(
    round.can,
    'ratify',
    round.seats
      .filter(({ position }) => position?.extent === 'subjectToRatification' && position.ratification === null)
      .map((seat) => seat.organisation),
  );
  const acts = ['extend', 'close-early', 'settle', 'settle-as-it-stands', 'withdraw-round'] as const;
  if (onBehalf.length === 0 && ratifiable.length === 0 && !acts.some((act) => can(round.can, act))) return null;
  const done = (close: () => void) => () => {
    announce(m.run_done());
    close();
  };
  return (
    <Section id="run" title={m.run_title()}>
      <div className="sk-cluster sk-no-print">
        {ratifiable.map((organisation) => (
          <Reveal key={organisation.id} action={m.run_ratify_for({ organisation: organisation.name })}>
            {(close) => (
              <RatifyForm round={round.number} organisation={organisation} onDone={done(close)} onCancel={close} />
            )}
          </Reveal>
        ))}
        {onBehalf.length === 0 ? null : (
          <Reveal action={m.run_on_behalf()}>
            {(close) => (
              <RecordOnBehalfForm
                round={round.number}
                kind={round.kind}
                organisations={onBehalf}
                draftOwner={draftOwner}
                onDone={done(close)}
                onCancel={close}
              />
            )}
          </Reveal>
        )}
        {can(round.can, 'settle') ? (
          <Reveal action={m.run_settle()} look="primary">
            {(close) => (
              <SettleForm round={round.number} asItStands={false} names={names} onDone={done(close)} onCancel={close} />
            )}
          </Reveal>
        ) : null}
        {can(round.can, 'extend') ? (
          <Reveal action={m.run_extend()}>
            {(close) => <ExtendForm round={round.number} names={names} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ) : null}
        {can(round.can, 'close-early') ? (
          <Reveal action={m.run_close_early()}>
            {(close) => <CloseEarlyForm round={round.number} names={names} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ) : null}
        {can(round.can, 'settle-as-it-stands') ? (
          <Reveal action={m.run_settle_as_it_stands()}>
            {(close) => (
              <SettleForm round={round.number} asItStands names={names} onDone={done(close)} onCancel={close} />
            )}
          </Reveal>
        ) : null}
        {can(round.can, 'withdraw-round') ? (
          <Reveal action={m.run_withdraw()} look="subtle">
            {(close) => <WithdrawForm round={round.number} names={names} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ) : null}
      </div>
    </Section>
  );
};

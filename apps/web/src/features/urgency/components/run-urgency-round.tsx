import type { UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { can, organisationsFor } from '../../../shared/domain/abilities.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Section } from '../../../ui/structure.js';
import { roundNames } from '../round-facts.js';

const forms = () => import('./run-forms.js');
const ExtendForm = lazyPart(async () => (await forms()).ExtendForm);
const CloseEarlyForm = lazyPart(async () => (await forms()).CloseEarlyForm);
const SettleForm = lazyPart(async () => (await forms()).SettleForm);
const WithdrawForm = lazyPart(async () => (await forms()).WithdrawForm);
const RatifyGradesForm = lazyPart(async () => (await import('./ratify-grades-form.js')).RatifyGradesForm);
const RecordSheetForm = lazyPart(async () => (await import('./record-sheet-form.js')).RecordSheetForm);

type Props = { readonly round: UrgencyRoundView; readonly draftOwner: string };

const RUN_ACTS = ['extend', 'close-early', 'settle', 'settle-as-it-stands', 'withdraw-round'] as const;

/** Everything the programme team and the owners' offices can do to an urgency round; nothing when there is nothing to do. */
export const RunUrgencyRound = ({ round, draftOwner }: Props): ReactElement | null => {
  const announce = useAnnounce();
  const names = roundNames(round);
  const { number, seats } = round;
  const onBehalf = organisationsFor(
    round.can,
    'record-on-behalf',
    seats.map(({ organisation }) => organisation),
  );
  const ratifiable = organisationsFor(
    round.can,
    'ratify',
    seats.filter(({ pendingRatification }) => pendingRatification === true).map(({ organisation }) => organisation),
  );
  if (onBehalf.length === 0 && ratifiable.length === 0 && !RUN_ACTS.some((act) => can(round.can, act))) return null;
  const done = (close: () => void) => () => {
    announce(m.run_done());
    close();
  };
  return (
    <Section id="run" title={m.urgency_run_title()}>
      <div className="sk-cluster sk-no-print">
        {can(round.can, 'settle') ? (
          <Reveal action={m.urgency_settle()} look="primary">
            {(close) => (
              <SettleForm round={number} asItStands={false} names={names} onDone={done(close)} onCancel={close} />
            )}
          </Reveal>
        ) : null}
        {ratifiable.map((organisation) => (
          <Reveal key={organisation.id} action={m.run_ratify_for({ organisation: organisation.name })}>
            {(close) => (
              <RatifyGradesForm round={number} organisation={organisation} onDone={done(close)} onCancel={close} />
            )}
          </Reveal>
        ))}
        {onBehalf.length === 0 ? null : (
          <Reveal action={m.urgency_on_behalf()}>
            {(close) => (
              <RecordSheetForm
                round={round}
                organisations={onBehalf}
                draftOwner={draftOwner}
                onDone={done(close)}
                onCancel={close}
              />
            )}
          </Reveal>
        )}
        {can(round.can, 'extend') ? (
          <Reveal action={m.run_extend()}>
            {(close) => <ExtendForm round={number} names={names} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ) : null}
        {can(round.can, 'close-early') ? (
          <Reveal action={round.hidden ? m.urgency_close_early_hidden() : m.urgency_close_early()}>
            {(close) => (
              <CloseEarlyForm
                round={number}
                names={names}
                isHidden={round.hidden}
                onDone={done(close)}
                onCancel={close}
              />
            )}
          </Reveal>
        ) : null}
        {can(round.can, 'settle-as-it-stands') ? (
          <Reveal action={m.urgency_settle_as_it_stands()}>
            {(close) => <SettleForm round={number} asItStands names={names} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ) : null}
        {can(round.can, 'withdraw-round') ? (
          <Reveal action={m.run_withdraw()} look="subtle">
            {(close) => <WithdrawForm round={number} names={names} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ) : null}
      </div>
    </Section>
  );
};

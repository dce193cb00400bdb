import type { RoundView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { can, organisationsFor } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm, Reveal } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { instantFromLocalInput } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { TextArea, TextField } from '../../../ui/field.js';
import { Section } from '../../../ui/structure.js';
import { RatifyForm } from './ratify-form.js';
import { RecordOnBehalfForm } from './record-on-behalf-form.js';

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
      <div className="sk-stack sk-no-print">
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

type FormProps = {
  readonly round: number;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const ExtendForm = ({ round, names, onDone, onCancel }: FormProps): ReactElement => {
  const [closing, setClosing] = useState('');
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('extendRound', { params: { round }, touches: RECORD });
  const closesAt = instantFromLocalInput(closing);
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (closesAt === undefined) return;
    if ((await act.submit({ closesAt, reason })).ok) onDone();
  };
  return (
    <ActForm
      label={m.run_extend()}
      action={m.run_extend_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextField
        label={m.run_new_closing()}
        type="datetime-local"
        short
        value={closing}
        error={wasPressed && closesAt === undefined ? m.issue_too_small() : issueFor(act, 'closesAt')}
        onChange={setClosing}
      />
      <TextArea
        label={m.run_extend_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};

const CloseEarlyForm = ({ round, names, onDone, onCancel }: FormProps): ReactElement => {
  const act = useAct('closeRoundEarly', { params: { round }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit(undefined)).ok) onDone();
  };
  return (
    <ActForm
      label={m.run_close_early()}
      action={m.run_close_early()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      {null}
    </ActForm>
  );
};

const SettleForm = ({
  round,
  asItStands,
  names,
  onDone,
  onCancel,
}: FormProps & { readonly asItStands: boolean }): ReactElement => {
  const act = useAct('settleRound', { params: { round }, touches: RECORD });
  const action = asItStands ? m.run_settle_as_it_stands() : m.run_settle();
  const submit = async (): Promise<void> => {
    if ((await act.submit({ asItStands })).ok) onDone();
  };
  return (
    <ActForm
      label={action}
      action={action}
      danger={asItStands}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{asItStands ? m.run_settle_as_it_stands_about() : m.run_settle_about()}</p>
    </ActForm>
  );
};

const WithdrawForm = ({ round, names, onDone, onCancel }: FormProps): ReactElement => {
  const [reason, setReason] = useState('');
  const act = useAct('withdrawRound', { params: { round }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ reason })).ok) onDone();
  };
  return (
    <ActForm
      label={m.run_withdraw()}
      action={m.run_withdraw()}
      danger
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={m.run_withdraw_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};

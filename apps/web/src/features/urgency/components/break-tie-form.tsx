import type { UrgencyOrderView, UrgencyRoundView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { listed, nameOf } from '../../../shared/domain/facts.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { Select, TextArea } from '../../../ui/field.js';
import { itemIn, roundNames } from '../round-facts.js';
import { DecidedFields } from './decided-fields.js';
import { groupsOf, linesOf, type OrderLine } from './hand-order.js';
import { OrderByHand } from './order-by-hand.js';

type Props = {
  readonly round: UrgencyRoundView;
  /** The places that are still shared. */
  readonly ties: UrgencyOrderView['broken'];
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Records how the board broke a shared place. */
export const BreakTieForm = ({ round, ties, onDone, onCancel }: Props): ReactElement => {
  const names = roundNames(round);
  const slugsOf = (at: number): readonly string[] =>
    (ties[at]?.itemIds ?? []).map((id) => itemIn(round, id)?.slug ?? id);
  const [at, setAt] = useState(0);
  const [lines, setLines] = useState<readonly OrderLine[]>(() => linesOf(slugsOf(0).map((slug) => [slug])));
  const session = useSession();
  const { values, change, clear } = useDraft(draftOwner(session), `tie-${round.number}`, {
    decidedBy: '',
    decidedOn: today(Date.now()),
    reason: '',
  });
  const { reason, ...decided } = values;
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('breakTie', { params: { round: round.number }, touches: RECORD });
  const emptyOr = (value: string, field: string): string | undefined =>
    wasPressed && value.trim() === '' ? m.urgency_needed() : issueFor(act, field);

  const submit = async (): Promise<void> => {
    setPressed(true);
    if (decided.decidedBy.trim() === '' || reason.trim() === '') return;
    if (!(await act.submit({ items: groupsOf(lines).flat(), reason, ...decided })).ok) return;
    clear(values);
    onDone();
  };

  return (
    <ActForm
      label={m.urgency_tie_action()}
      action={m.urgency_tie_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.urgency_tie_about()}</p>
      {ties.length > 1 ? (
        <Select
          label={m.urgency_tie_choose()}
          value={String(at)}
          options={ties.map(({ place, itemIds }, index) => ({
            value: String(index),
            label: m.urgency_tie_place({ place, items: listed(itemIds.map((id) => nameOf(names, id))) }),
          }))}
          onChange={(value) => {
            setAt(Number(value));
            setLines(linesOf(slugsOf(Number(value)).map((slug) => [slug])));
          }}
        />
      ) : null}
      <OrderByHand lines={lines} names={names} allowsTies={false} onChange={setLines} />
      <TextArea
        label={m.urgency_reason()}
        value={reason}
        error={emptyOr(reason, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={(text) => change({ reason: text })}
      />
      <DecidedFields
        {...decided}
        errors={{ decidedBy: emptyOr(decided.decidedBy, 'decidedBy'), decidedOn: issueFor(act, 'decidedOn') }}
        onChange={change}
      />
    </ActForm>
  );
};

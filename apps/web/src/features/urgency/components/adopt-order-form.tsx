import type { UrgencyOrderView, UrgencyRoundView } from '@samenkoers/contract';
import { type ReactElement, useMemo, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { TextArea } from '../../../ui/field.js';
import { Alert } from '../../../ui/message.js';
import { itemIn, roundNames } from '../round-facts.js';
import { DecidedFields } from './decided-fields.js';
import { groupsOf, linesOf, type OrderLine, placesOf } from './hand-order.js';
import { OrderByHand } from './order-by-hand.js';

type Props = {
  readonly round: UrgencyRoundView;
  readonly order: UrgencyOrderView;
  readonly draftOwner: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

type Values = {
  readonly lines: readonly OrderLine[];
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
};

const placeBySlug = (lines: readonly OrderLine[]): ReadonlyMap<string, number> => {
  const places = placesOf(lines);
  return new Map(lines.map(({ slug }, index) => [slug, places[index] ?? 0]));
};

/** Records the order the board adopted, starting from the proposed one. */
export const AdoptOrderForm = ({ round, order, draftOwner, onDone, onCancel }: Props): ReactElement => {
  const names = roundNames(round);
  const initial = useMemo((): Values => {
    const groups = order.proposed.map(({ itemIds }) => itemIds.map((id) => itemIn(round, id)?.slug ?? id));
    return { lines: linesOf(groups), reason: '', decidedBy: '', decidedOn: today(Date.parse(round.now)) };
  }, [order, round]);
  const { values, change, clear } = useDraft(draftOwner, `order-${round.number}`, initial);
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('adoptOrder', { params: { round: round.number }, touches: RECORD });
  const proposed = placeBySlug(initial.lines);
  const changed = [...placeBySlug(values.lines)].filter(([slug, place]) => proposed.get(slug) !== place).length;
  const isAhead = values.decidedOn > today(Date.parse(round.now));
  const lacksReason = changed > 0 && values.reason.trim() === '';

  const submit = async (): Promise<void> => {
    setPressed(true);
    const { lines, reason, decidedBy, decidedOn } = values;
    if (decidedBy.trim() === '' || lacksReason || isAhead) return;
    const groups = groupsOf(lines).map((group) => [...group]);
    if (!(await act.submit({ groups, reason, decidedBy, decidedOn })).ok) return;
    clear();
    onDone();
  };

  return (
    <ActForm
      label={m.urgency_adopt_action()}
      action={m.urgency_adopt_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.urgency_adopt_about()}</p>
      <OrderByHand lines={values.lines} names={names} allowsTies onChange={(lines) => change({ lines })} />
      <Alert kind={changed > 0 ? 'warning' : 'info'}>
        <p>{changed > 0 ? m.urgency_adopt_deviates({ n: changed }) : m.urgency_adopt_same()}</p>
      </Alert>
      <TextArea
        label={m.urgency_reason_deviation()}
        {...(changed > 0 ? {} : { optional: m.optional() })}
        value={values.reason}
        error={wasPressed && lacksReason ? m.urgency_reason_needed() : issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={(reason) => change({ reason })}
      />
      <DecidedFields
        decidedBy={values.decidedBy}
        decidedOn={values.decidedOn}
        errors={{
          decidedBy: wasPressed && values.decidedBy.trim() === '' ? m.urgency_needed() : issueFor(act, 'decidedBy'),
          decidedOn: wasPressed && isAhead ? m.finding_decided_date_in_future() : issueFor(act, 'decidedOn'),
        }}
        onChange={change}
      />
    </ActForm>
  );
};

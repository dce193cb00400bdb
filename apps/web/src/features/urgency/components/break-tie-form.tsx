import type { UrgencyRoundView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { listed, type Names, nameOf } from '../../../shared/domain/facts.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { Select, TextArea } from '../../../ui/field.js';
import { itemIn, roundNames } from '../round-facts.js';
import type { BoardTie } from '../shared-places.js';
import { DecidedFields } from './decided-fields.js';
import { groupsOf, type OrderLine } from './hand-order.js';
import { PickOrder } from './pick-order.js';

type Props = {
  readonly round: UrgencyRoundView;
  /** The ties only the board can break, those it decided before too. */
  readonly ties: readonly BoardTie[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** "Plaats 1 (gedeeld): …", as every other screen calls it. */
const tieLabel = ({ place, itemIds, decided }: BoardTie, names: Names): string => {
  const facts = { place, items: listed(itemIds.map((id) => nameOf(names, id))) };
  return decided === undefined ? m.urgency_tie_place(facts) : m.urgency_tie_place_decided(facts);
};

/** Records how the board broke a shared place. */
export const BreakTieForm = ({ round, ties, onDone, onCancel }: Props): ReactElement => {
  const names = roundNames(round);
  // What nobody decided yet comes first; what was decided can be decided again.
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      ties.findIndex(({ decided }) => decided === undefined),
    ),
  );
  const [lines, setLines] = useState<readonly OrderLine[]>([]);
  const tie = ties[at];
  const slugs = (tie?.itemIds ?? []).map((id) => itemIn(round, id)?.slug ?? id);
  const session = useSession();
  const { values, change, clear } = useDraft(draftOwner(session), `tie-${round.number}`, {
    decidedBy: '',
    decidedOn: today(Date.parse(round.now)),
    reason: '',
  });
  const { reason, ...decided } = values;
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('breakTie', { params: { round: round.number }, touches: RECORD });
  const isAhead = decided.decidedOn > today(Date.parse(round.now));
  const emptyOr = (value: string, field: string): string | undefined =>
    wasPressed && value.trim() === '' ? m.urgency_needed() : issueFor(act, field);

  const submit = async (): Promise<void> => {
    setPressed(true);
    if (decided.decidedBy.trim() === '' || reason.trim() === '' || isAhead || lines.length < slugs.length) return;
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
          options={ties.map((each, index) => ({ value: String(index), label: tieLabel(each, names) }))}
          onChange={(value) => {
            setAt(Number(value));
            setLines([]);
          }}
        />
      ) : null}
      {tie?.decided === undefined ? null : (
        <p>
          {m.urgency_tie_earlier({
            list: tie.decided.groups
              .flat()
              .map((id) => nameOf(names, id))
              .join(' → '),
          })}
        </p>
      )}
      <PickOrder
        slugs={slugs}
        names={names}
        picked={lines}
        error={wasPressed ? m.urgency_pick_needed() : undefined}
        onChange={setLines}
      />
      <TextArea
        label={m.urgency_reason()}
        value={reason}
        error={emptyOr(reason, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={(text) => change({ reason: text })}
      />
      <DecidedFields
        {...decided}
        errors={{
          decidedBy: emptyOr(decided.decidedBy, 'decidedBy'),
          decidedOn: wasPressed && isAhead ? m.finding_decided_date_in_future() : issueFor(act, 'decidedOn'),
        }}
        onChange={change}
      />
    </ActForm>
  );
};

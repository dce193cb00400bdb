import type { PackageFacts } from '@samenkoers/contract';
import { checkPackageAdoption } from '@samenkoers/rulebook';
import { type ReactElement, useMemo, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { FindingList } from '../../../shared/domain/finding-list.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { CheckboxGroup } from '../../../ui/choices.js';
import { TextArea, TextField } from '../../../ui/field.js';
import { Alert } from '../../../ui/message.js';
import { findingViews, type Naming } from '../naming.js';

type Props = {
  readonly facts: PackageFacts;
  /** What is on screen: the package of the record, or of the what-if. */
  readonly chosen: readonly string[];
  readonly scenario: string | undefined;
  readonly naming: Naming;
  readonly onDone: (number: number) => void;
  readonly onCancel: () => void;
};

/** Takes down the package the board adopted. The same rule as the server says beforehand what stands in the way. */
export const AdoptForm = ({ facts, chosen, scenario, naming, onDone, onCancel }: Props): ReactElement => {
  const { input, walk } = facts;
  const [itemIds, setItemIds] = useState<readonly string[]>(chosen);
  const session = useSession();
  // What is typed outlives a change of the package on screen, and leaving the page.
  const { values, change, clear } = useDraft(draftOwner(session), `package-${facts.urgencyRound}`, {
    decidedBy: '',
    decidedOn: today(Date.parse(facts.now)),
    reason: '',
  });
  const { decidedBy, decidedOn, reason } = values;
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('adoptPackage', {
    params: { round: facts.urgencyRound },
    touches: [...RECORD, ['packages']],
  });
  const checked = useMemo(
    () => checkPackageAdoption({ input, walk, itemIds, reason: reason === '' ? null : reason }),
    [input, walk, itemIds, reason],
  );
  const taken = new Set(walk.takenItemIds);
  const differs = itemIds.length !== taken.size || itemIds.some((id) => !taken.has(id));
  const findings = checked.ok ? [] : checked.error.filter(({ code }) => code !== 'package-deviation-reason-required');
  const needsReason = !checked.ok && findings.length < checked.error.length;

  const isAhead = decidedOn > today(Date.parse(facts.now));
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (needsReason || isAhead) return;
    const done = await act.submit({
      items: itemIds.map((id) => naming.itemOf(id)?.slug ?? ''),
      reason,
      decidedBy,
      decidedOn,
      scenario: scenario ?? null,
    });
    if (!done.ok) return;
    clear(values);
    onDone(done.view.number);
  };
  return (
    <ActForm
      label={m.package_adopt()}
      action={m.package_adopt_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={naming.names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <CheckboxGroup
        legend={m.package_adopt_items()}
        description={m.package_adopt_items_about()}
        values={itemIds}
        options={walk.items.map(({ itemId }) => ({ value: itemId, label: naming.item(itemId) }))}
        error={issueFor(act, 'items')}
        onChange={setItemIds}
      />
      {findings.length === 0 ? null : (
        <Alert kind="warning" live title={m.package_adopt_cannot()}>
          <FindingList findings={findingViews(findings)} names={naming.names} />
        </Alert>
      )}
      <TextField
        label={m.package_adopt_by()}
        description={m.package_adopt_by_about()}
        value={decidedBy}
        error={issueFor(act, 'decidedBy')}
        onChange={(text) => change({ decidedBy: text })}
      />
      <TextField
        label={m.package_adopt_on()}
        type="date"
        short
        value={decidedOn}
        error={isAhead && wasPressed ? m.finding_decided_date_in_future() : issueFor(act, 'decidedOn')}
        onChange={(day) => change({ decidedOn: day })}
      />
      <TextArea
        label={m.package_adopt_reason()}
        description={differs ? m.package_adopt_reason_required() : m.package_adopt_reason_about()}
        {...(differs ? {} : { optional: m.optional() })}
        value={reason}
        error={needsReason && wasPressed ? m.package_adopt_reason_required() : issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={(text) => change({ reason: text })}
      />
    </ActForm>
  );
};

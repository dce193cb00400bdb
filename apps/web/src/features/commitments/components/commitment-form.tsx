import type { CommitmentView, OrganisationRef, PoolView } from '@samenkoers/contract';
import type { CommitmentLevel } from '@samenkoers/rulebook';
import { type ReactElement, useMemo, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import type { Names } from '../../../shared/domain/facts.js';
import { formatTenths } from '../../../shared/format/amounts.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { Button } from '../../../ui/button.js';
import { TextArea, TextField } from '../../../ui/field.js';
import { amountError, type Line, LineFields, lineBody } from './line-fields.js';

type Props = {
  readonly item: string;
  readonly level: CommitmentLevel;
  readonly organisation: OrganisationRef;
  readonly commitments: readonly CommitmentView[];
  readonly pools: readonly PoolView[];
  readonly names: Names;
  readonly draftOwner: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

type Values = {
  readonly lines: readonly Line[];
  readonly continuityPlan: string;
  readonly signerName: string;
  readonly signedOn: string;
};

const startFrom = (standing: CommitmentView | undefined, day: string): Values => ({
  lines: (standing?.lines ?? []).map(({ kind, year, amount, poolId }) => ({
    kind,
    year: String(year),
    amount: kind === 'money' ? String(amount / 100).replace('.', ',') : formatTenths(amount),
    poolId: poolId ?? '',
  })),
  continuityPlan: standing?.continuityPlan ?? '',
  signerName: standing?.signerName ?? '',
  signedOn: day,
});

/** Promises capacity in principle, or makes the promise firm: lines per year, continuity, who signs. */
export const CommitmentForm = ({
  item,
  level,
  organisation,
  commitments,
  pools,
  names,
  draftOwner,
  onDone,
  onCancel,
}: Props): ReactElement => {
  const day = today(Date.now());
  const standing = commitments.find((commitment) => commitment.organisation.id === organisation.id);
  const initial = useMemo(() => startFrom(standing, day), [standing, day]);
  const { values, change, clear } = useDraft<Values>(
    draftOwner,
    `commitment-${item}-${organisation.slug}-${level}`,
    initial,
  );
  const [wasPressed, setPressed] = useState(false);
  const act = useAct(level === 'firm' ? 'firmUpCommitment' : 'offerCommitment', {
    params: { item, organisation: organisation.slug },
    touches: RECORD,
  });
  const setLine = (index: number, part: Partial<Line>): void =>
    change({ lines: values.lines.map((line, each) => (each === index ? { ...line, ...part } : line)) });

  const submit = async (): Promise<void> => {
    setPressed(true);
    if (values.lines.some((line) => amountError(line) !== undefined)) return;
    const done = await act.submit({
      lines: values.lines.map(lineBody),
      continuityPlan: values.continuityPlan,
      signerName: values.signerName,
      signedOn: values.signedOn,
    });
    if (!done.ok) return;
    clear();
    onDone();
  };

  const title =
    level === 'firm'
      ? m.commitments_firm_up({ organisation: organisation.name })
      : m.commitments_offer({ organisation: organisation.name });
  return (
    <ActForm
      label={title}
      action={level === 'firm' ? m.commitments_firm_up_save() : m.commitments_offer_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{level === 'firm' ? m.commitments_firm_up_about() : m.commitments_offer_about()}</p>
      <fieldset className="sk-stack">
        <legend className="sk-choices__legend">{m.commitment_lines()}</legend>
        {values.lines.map((line, index) => (
          <LineFields
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place, and fields are controlled
            key={index}
            number={index + 1}
            line={line}
            pools={pools}
            error={(wasPressed ? amountError(line) : undefined) ?? issueFor(act, `lines.${index}`)}
            onChange={(part) => setLine(index, part)}
            onRemove={() => change({ lines: values.lines.filter((_, each) => each !== index) })}
          />
        ))}
        <div>
          <Button
            look="subtle"
            onClick={() =>
              change({ lines: [...values.lines, { kind: 'money', year: day.slice(0, 4), amount: '', poolId: '' }] })
            }
          >
            {m.commitment_add_line()}
          </Button>
        </div>
      </fieldset>
      <TextArea
        label={m.commitment_continuity()}
        {...(level === 'firm' ? {} : { optional: m.optional() })}
        value={values.continuityPlan}
        error={issueFor(act, 'continuityPlan')}
        limit={limitOf(TEXT_LIMITS.longText)}
        onChange={(continuityPlan) => change({ continuityPlan })}
      />
      <TextField
        label={m.commitment_signer({ organisation: organisation.name })}
        value={values.signerName}
        error={issueFor(act, 'signerName')}
        onChange={(signerName) => change({ signerName })}
      />
      <TextField
        label={m.commitment_signed_on()}
        type="date"
        short
        value={values.signedOn}
        error={issueFor(act, 'signedOn')}
        onChange={(signedOn) => change({ signedOn })}
      />
    </ActForm>
  );
};

import type { ItemRow, NeedRow, PoolView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { parseAmount, typedAmount } from '../../../shared/format/amounts.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/choices.js';
import { Select, TextField } from '../../../ui/field.js';

type Line = {
  readonly poolId: string;
  readonly year: string;
  readonly amount: string;
  readonly isUnknown: boolean;
};

type Props = {
  readonly items: readonly ItemRow[];
  readonly pools: readonly PoolView[];
  readonly needs: readonly NeedRow[];
  /** The item to start with. */
  readonly item: string;
  readonly now: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const ESTIMABLE: readonly ItemRow['state'][] = ['submitted', 'onAgenda', 'inProgress', 'paused'];

const linesOf = (item: string, needs: readonly NeedRow[], pools: readonly PoolView[], now: number): readonly Line[] => {
  const known = needs
    .filter(({ itemSlug }) => itemSlug === item)
    .map(({ poolId, year, kind, amount }) => ({
      poolId,
      year: String(year),
      amount: amount === null ? '' : typedAmount(kind, amount),
      isUnknown: amount === null,
    }));
  if (known.length > 0) return known;
  return [
    { poolId: pools[0]?.id ?? '', year: String(Number(today(now).slice(0, 4)) + 1), amount: '', isUnknown: false },
  ];
};

/** Estimates anew what an item needs; every earlier estimate stays on record. */
export const EstimateForm = ({ items, pools, needs, item, now, onDone, onCancel }: Props): ReactElement => {
  const [slug, setSlug] = useState(item);
  const [lines, setLines] = useState(() => linesOf(item, needs, pools, now));
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState(today(now));
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('estimateNeed', { touches: RECORD });
  const kindOf = (poolId: string) => pools.find(({ id }) => id === poolId)?.kind ?? 'money';
  const amountOf = (line: Line): number | null | undefined =>
    line.isUnknown ? null : parseAmount(kindOf(line.poolId), line.amount);
  const setLine = (index: number, part: Partial<Line>): void =>
    setLines(lines.map((line, each) => (each === index ? { ...line, ...part } : line)));
  const submit = async (): Promise<void> => {
    setPressed(true);
    const read = lines.map((line) => ({ poolId: line.poolId, year: Number(line.year), amount: amountOf(line) }));
    if (slug === '' || read.some(({ amount, year }) => amount === undefined || !(year >= 2000 && year <= 2100))) return;
    const body = { lines: read.map((line) => ({ ...line, amount: line.amount ?? null })), source, asOf };
    if ((await act.submit(body, { item: slug })).ok) onDone();
  };
  return (
    <ActForm
      label={m.resources_estimate_title()}
      action={m.resources_estimate_save()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf(pools)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.resources_estimate_about()}</p>
      <Select
        label={m.resources_col_item()}
        empty={m.resources_choose_item()}
        value={slug}
        options={items
          .filter(({ state }) => ESTIMABLE.includes(state))
          .map((row) => ({ value: row.slug, label: row.title }))}
        error={wasPressed && slug === '' ? m.resources_choose_item() : undefined}
        onChange={(next) => {
          setSlug(next);
          setLines(linesOf(next, needs, pools, now));
        }}
      />
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place, and fields are controlled
        <fieldset key={index} className="sk-panel sk-cards">
          <legend className="sk-choices__legend">{m.resources_line({ n: index + 1 })}</legend>
          <Select
            label={m.resources_col_pool()}
            value={line.poolId}
            options={pools.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(poolId) => setLine(index, { poolId })}
          />
          <TextField
            label={m.resources_col_year()}
            short
            inputMode="numeric"
            value={line.year}
            error={wasPressed && !/^20\d\d$/.test(line.year) ? m.resources_year_invalid() : undefined}
            onChange={(year) => setLine(index, { year })}
          />
          {line.isUnknown ? null : (
            <TextField
              label={kindOf(line.poolId) === 'money' ? m.resources_amount_money() : m.resources_amount_staff()}
              short
              inputMode="decimal"
              value={line.amount}
              error={wasPressed && amountOf(line) === undefined ? m.resources_amount_invalid() : undefined}
              onChange={(amount) => setLine(index, { amount })}
            />
          )}
          <Checkbox
            label={m.resources_not_known()}
            checked={line.isUnknown}
            onChange={(isUnknown) => setLine(index, { isUnknown })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() => {
            const last = lines.at(-1);
            const year = String(Number(last?.year ?? today(now).slice(0, 4)) + 1);
            setLines([...lines, { poolId: last?.poolId ?? '', year, amount: '', isUnknown: false }]);
          }}
        >
          {m.resources_add_line()}
        </Button>
      </div>
      <TextField
        label={m.resources_source()}
        description={m.resources_source_about()}
        value={source}
        error={issueFor(act, 'source')}
        onChange={setSource}
      />
      <TextField
        label={m.resources_as_of()}
        type="date"
        short
        value={asOf}
        error={issueFor(act, 'asOf')}
        onChange={setAsOf}
      />
    </ActForm>
  );
};

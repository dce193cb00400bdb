import type { PoolView } from '@samenkoers/contract';
import type { ResourceKind } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { optionsOf, RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { parseAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Select, TextField } from '../../../ui/field.js';

/** One line as it is typed: kind of resource, year, amount, and from which pool (empty: from none). */
export type Line = {
  readonly kind: ResourceKind;
  readonly year: string;
  readonly amount: string;
  readonly poolId: string;
};

/** What is wrong with the amount of a line; undefined when nothing is. */
export const amountError = ({ kind, amount }: Line): string | undefined => {
  if (parseAmount(kind, amount) !== undefined) return undefined;
  return kind === 'money' ? m.commitment_amount_wrong() : m.commitment_fte_wrong();
};

/** A line as the contract takes it in. */
export const lineBody = ({ kind, year, amount, poolId }: Line) => ({
  kind,
  year: Number(year),
  amount: parseAmount(kind, amount) ?? 0,
  poolId: poolId === '' ? null : poolId,
});

type LineProps = {
  readonly number: number;
  readonly line: Line;
  readonly pools: readonly PoolView[];
  readonly error: string | undefined;
  readonly onChange: (part: Partial<Line>) => void;
  readonly onRemove: () => void;
};

/** The fields of one line of what is promised or asked. */
export const LineFields = ({ number, line, pools, error, onChange, onRemove }: LineProps): ReactElement => (
  <fieldset className="sk-card">
    <legend className="sk-strong">{m.commitment_line_n({ n: number })}</legend>
    <div className="sk-cards">
      <Select
        label={m.commitment_kind()}
        value={line.kind}
        options={optionsOf(RESOURCE_WORDS)}
        onChange={(kind) => onChange({ kind: kind === 'staff' ? 'staff' : 'money', poolId: '' })}
      />
      <TextField
        label={m.commitment_year()}
        type="number"
        inputMode="numeric"
        value={line.year}
        onChange={(year) => onChange({ year })}
      />
      <TextField
        label={line.kind === 'money' ? m.commitment_amount_money() : m.commitment_amount_staff()}
        inputMode="decimal"
        value={line.amount}
        error={error}
        onChange={(amount) => onChange({ amount })}
      />
      <Select
        label={m.commitment_pool()}
        empty={m.commitment_no_pool()}
        value={line.poolId}
        options={pools.filter(({ kind }) => kind === line.kind).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(poolId) => onChange({ poolId })}
      />
    </div>
    <div>
      <Button look="subtle" onClick={onRemove}>
        {m.commitment_remove_line({ n: number })}
      </Button>
    </div>
  </fieldset>
);

import type { PoolView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { m } from '../../../../shared/i18n/messages.js';
import { Button } from '../../../../ui/button.js';
import { Select, TextField } from '../../../../ui/field.js';
import { amountOf, type NeedLine, type StepProps } from './draft-values.js';

type Props = StepProps & { readonly pools: readonly PoolView[]; readonly firstYear: number };

/** What is needed per pool and year; an empty field is unknown, which is not zero. */
export const NeedsStep = ({ values, change, pools, firstYear }: Props): ReactElement => {
  const { needs } = values;
  const set = (index: number, part: Partial<NeedLine>): void =>
    change({ needs: needs.map((need, each) => (each === index ? { ...need, ...part } : need)) });
  const add = (): void => {
    const last = needs.at(-1);
    const pool = pools.find(({ id }) => id === last?.poolId) ?? pools[0];
    const year = last === undefined ? firstYear : Number(last.year) + 1;
    change({
      needs: [...needs, { poolId: pool?.id ?? '', kind: pool?.kind ?? 'money', year: String(year), amount: '' }],
    });
  };
  return (
    <>
      <p>{m.wizard_needs_about()}</p>
      {needs.map((need, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a need has no identity but its place, and its fields are controlled
        <fieldset key={index} className="sk-card">
          <legend className="sk-strong">{m.wizard_need_n({ n: index + 1 })}</legend>
          <div className="sk-cards">
            <Select
              label={m.wizard_need_pool()}
              empty={m.wizard_need_choose()}
              value={need.poolId}
              options={pools.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(poolId) =>
                set(index, { poolId, kind: pools.find(({ id }) => id === poolId)?.kind ?? need.kind })
              }
            />
            <TextField
              label={m.commitment_year()}
              type="number"
              inputMode="numeric"
              value={need.year}
              onChange={(year) => set(index, { year })}
            />
            <TextField
              label={m.wizard_need_amount({
                unit: need.kind === 'money' ? m.wizard_unit_money() : m.wizard_unit_staff(),
              })}
              inputMode="decimal"
              value={need.amount}
              error={
                amountOf(need) === undefined
                  ? need.kind === 'money'
                    ? m.commitment_amount_wrong()
                    : m.commitment_fte_wrong()
                  : undefined
              }
              onChange={(amount) => set(index, { amount })}
            />
          </div>
          <div>
            <Button look="subtle" onClick={() => change({ needs: needs.filter((_, each) => each !== index) })}>
              {m.wizard_need_remove({ n: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={add}>{m.wizard_need_add()}</Button>
      </div>
    </>
  );
};

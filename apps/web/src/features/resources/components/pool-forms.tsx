import type { OrganisationRow, PoolView } from '@samenkoers/contract';
import type { ResourceKind } from '@samenkoers/rulebook';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { optionsOf, RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { parseAmount, typedAmount } from '../../../shared/format/amounts.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { RadioGroup } from '../../../ui/choices.js';
import { Select, TextField } from '../../../ui/field.js';
import type { PoolYear } from './pools-table.js';

type Done = { readonly onDone: () => void; readonly onCancel: () => void };

/** Adds a pool of money or staff, of the programme or pledged by an owner. */
export const AddPoolForm = ({
  organisations,
  onDone,
  onCancel,
}: Done & { readonly organisations: readonly OrganisationRow[] }): ReactElement => {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ResourceKind>('money');
  const [organisation, setOrganisation] = useState('');
  const act = useAct('addResourcePool', { touches: RECORD });
  const submit = async (): Promise<void> => {
    const body = { name, kind, organisation: organisation === '' ? null : organisation };
    if ((await act.submit(body)).ok) onDone();
  };
  return (
    <ActForm
      label={m.resources_add()}
      action={m.resources_add_save()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextField
        label={m.resources_add_name()}
        description={m.resources_add_name_about()}
        value={name}
        error={issueFor(act, 'name')}
        onChange={setName}
      />
      <RadioGroup
        legend={m.resources_col_kind()}
        name="kind"
        value={kind}
        options={optionsOf(RESOURCE_WORDS)}
        onChange={setKind}
      />
      <Select
        label={m.resources_add_owner()}
        empty={m.resources_programme()}
        value={organisation}
        options={organisations
          .filter(({ isOwner }) => isOwner)
          .map(({ slug, name: label }) => ({ value: slug, label }))}
        error={issueFor(act, 'organisation')}
        onChange={setOrganisation}
      />
    </ActForm>
  );
};

/** Records what a pool holds in a year, with where that is written and when. */
export const CapacityForm = ({
  pools,
  start,
  now,
  onDone,
  onCancel,
}: Done & {
  readonly pools: readonly PoolView[];
  readonly start: PoolYear | undefined;
  readonly now: number;
}): ReactElement => {
  const [poolId, setPoolId] = useState(start?.pool.id ?? pools[0]?.id ?? '');
  const [year, setYear] = useState(String(start?.year?.year ?? Number(today(now).slice(0, 4)) + 1));
  const [amount, setAmount] = useState(
    start?.year === undefined ? '' : typedAmount(start.pool.kind, start.year.capacity),
  );
  const [source, setSource] = useState(start?.year?.source ?? '');
  const [asOf, setAsOf] = useState(today(now));
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('setPoolCapacity', { touches: RECORD });
  const pool = pools.find(({ id }) => id === poolId);
  const kind = pool?.kind ?? 'money';
  const value = parseAmount(kind, amount);
  const isYear = /^20\d\d$/.test(year);
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (value === undefined || !isYear || pool === undefined) return;
    if ((await act.submit({ amount: value, source, asOf }, { pool: poolId, year: Number(year) })).ok) onDone();
  };
  return (
    <ActForm
      label={m.resources_set_title()}
      action={m.resources_set_save()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <Select
        label={m.resources_col_pool()}
        value={poolId}
        options={pools.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setPoolId}
      />
      <TextField
        label={m.resources_col_year()}
        short
        inputMode="numeric"
        value={year}
        error={wasPressed && !isYear ? m.resources_year_invalid() : undefined}
        onChange={setYear}
      />
      <TextField
        label={kind === 'money' ? m.resources_amount_money() : m.resources_amount_staff()}
        short
        inputMode="decimal"
        value={amount}
        error={wasPressed && value === undefined ? m.resources_amount_invalid() : issueFor(act, 'amount')}
        onChange={setAmount}
      />
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

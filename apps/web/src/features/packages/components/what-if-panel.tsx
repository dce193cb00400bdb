import type { OwnerOverLimit, PackageResource, Supposition } from '@samenkoers/rulebook';
import { type ReactElement, useId, useState } from 'react';
import { formatAmount, parseAmount, typedAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import { Checkbox } from '../../../ui/choices.js';
import { TextField } from '../../../ui/field.js';
import { Alert } from '../../../ui/message.js';
import { Disclosure } from '../../../ui/structure.js';
import type { Naming } from '../naming.js';
import { overLimitSentence } from '../sentences.js';
import { supposedCapacity, withCapacity } from '../what-if.js';

type Props = {
  readonly whatIf: Supposition;
  readonly resources: readonly PackageResource[];
  readonly naming: Naming;
  /** The year whose resources run out first: what somebody will want to move. */
  readonly openYear: number | undefined;
  readonly onChange: (whatIf: Supposition) => void;
  /** Owners that what runs already puts above the limit. */
  readonly overLimit: readonly OwnerOverLimit[];
};

const THOUSAND_EUROS = 100_000;

/** Steps people can aim at: a thousand euros, a tenth of fte; finer where there is little. */
const stepOf = ({ kind, capacity }: PackageResource): number =>
  kind === 'staff' ? 1 : capacity >= 50 * THOUSAND_EUROS ? THOUSAND_EUROS : 1_000;

/** Up to twice what there is, so that there is as much room to add as to take away. */
const mostOf = (resource: PackageResource, shown: number): number => {
  const step = stepOf(resource);
  return Math.max(Math.ceil((2 * resource.capacity) / step) * step, shown, 20 * step);
};

type CapacityProps = {
  readonly resource: PackageResource;
  readonly name: string;
  readonly supposed: number | undefined;
  readonly onChange: (capacity: number) => void;
};

/** One resource: a slider to feel what it does, a field to be exact, and the way back. */
const CapacityField = ({ resource, name, supposed, onChange }: CapacityProps): ReactElement => {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const { kind, capacity } = resource;
  const shown = supposed ?? capacity;
  const read = (text: string): number | undefined => parseAmount(kind, text);
  const type = (text: string): void => {
    setTyped(text);
    const amount = read(text);
    if (amount !== undefined) onChange(amount);
  };
  return (
    <div className="sk-capacity">
      <label htmlFor={id} className="sk-field__label">
        {name}
      </label>
      <input
        id={id}
        type="range"
        className="sk-capacity__range"
        min={0}
        max={mostOf(resource, shown)}
        step={stepOf(resource)}
        value={shown}
        aria-valuetext={formatAmount(kind, shown)}
        onChange={(event) => {
          setTyped(undefined);
          onChange(Number(event.target.value));
        }}
      />
      <TextField
        label={kind === 'money' ? m.package_amount_money() : m.package_amount_staff()}
        aria-label={kind === 'money' ? m.package_amount_money_of({ name }) : m.package_amount_staff_of({ name })}
        short
        inputMode="decimal"
        value={typed ?? typedAmount(kind, shown)}
        error={typed !== undefined && read(typed) === undefined ? m.package_amount_invalid() : undefined}
        onChange={type}
        onBlur={() => setTyped(undefined)}
      />
      {supposed === undefined ? null : (
        <button type="button" className="sk-text-button sk-small" onClick={() => onChange(capacity)}>
          {m.package_back_to({ amount: formatAmount(kind, capacity), name })}
        </button>
      )}
    </div>
  );
};

const yearOf = (resourceId: string, naming: Naming): number => naming.resourceOf(resourceId)?.year ?? 0;

const isPercentage = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1_000;

/** Everything that can be supposed instead of the record, apart from single items. */
export const WhatIfPanel = ({ whatIf, resources, naming, openYear, overLimit, onChange }: Props): ReactElement => {
  const years = [...new Set(resources.map(({ resourceId }) => yearOf(resourceId, naming)))].sort((a, b) => a - b);
  const [percent, setPercent] = useState<string>();
  const limit = (text: string): void => {
    setPercent(text);
    if (text === '' || isPercentage(text))
      onChange({ ...whatIf, maxShareEffortPercent: text === '' ? null : Number(text) });
  };
  return (
    <div className="sk-stack">
      {years.map((year) => (
        <Disclosure key={year} summary={m.package_capacity_of({ year })} open={year === (openYear ?? years[0])}>
          {resources
            .filter(({ resourceId }) => yearOf(resourceId, naming) === year)
            .map((resource) => (
              <CapacityField
                key={resource.resourceId}
                resource={resource}
                name={naming.resource(resource.resourceId)}
                supposed={supposedCapacity(whatIf, resource.resourceId)}
                onChange={(capacity) =>
                  onChange(withCapacity(whatIf, resource.resourceId, capacity, resource.capacity))
                }
              />
            ))}
        </Disclosure>
      ))}
      <TextField
        label={m.package_fairness()}
        description={m.package_fairness_about()}
        optional={m.optional()}
        short
        inputMode="numeric"
        error={
          percent === undefined || percent === '' || isPercentage(percent) ? undefined : m.package_fairness_invalid()
        }
        value={percent ?? (whatIf.maxShareEffortPercent === null ? '' : String(whatIf.maxShareEffortPercent))}
        onChange={limit}
      />
      {overLimit.length === 0 ? null : (
        <Alert kind="warning" title={m.package_over_limit()}>
          <p>{overLimitSentence(overLimit, naming)}</p>
        </Alert>
      )}
      <Checkbox
        label={m.package_per_themeline()}
        text={m.package_per_themeline_about()}
        checked={whatIf.onePerThemeLine}
        onChange={(onePerThemeLine) => onChange({ ...whatIf, onePerThemeLine })}
      />
      <p className="sk-small sk-subtle">{m.package_items_about()}</p>
    </div>
  );
};

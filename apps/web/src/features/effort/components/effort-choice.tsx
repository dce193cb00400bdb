import { RESOURCE_KINDS } from '@samenkoers/rulebook';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { useProgramme } from '../../../shared/programme/queries.js';
import { Select } from '../../../ui/field.js';
import type { EffortSearch } from '../search.js';

/** How far beyond the agenda period somebody may look: promises reach further than the period. */
const YEARS_BEYOND = 4;

type Props = {
  readonly label: string;
  readonly period: { readonly fromYear: number; readonly untilYear: number };
  readonly search: EffortSearch;
  readonly onChange: (part: Partial<EffortSearch>) => void;
};

/** Money or staff, as links; and the years that count. Both stand in the address. */
export const EffortChoice = ({ label, period, search, onChange }: Props): ReactElement => {
  const { periodFrom, periodUntil } = useProgramme();
  const first = Math.min(Number(periodFrom.slice(0, 4)), period.fromYear);
  const last = Math.max(Number(periodUntil.slice(0, 4)) + YEARS_BEYOND, period.untilYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const options = (fits: (year: number) => boolean) =>
    years.filter((year) => fits(Number(year))).map((year) => ({ value: year, label: year }));
  const { kind: _kind, ...inYears } = search;
  return (
    <>
      <nav className="sk-tabs sk-no-print" aria-label={label}>
        {RESOURCE_KINDS.map((each) => (
          <Link
            key={each}
            to="."
            search={each === 'money' ? inYears : { ...inYears, kind: each }}
            className="sk-tabs__link"
            activeOptions={{ exact: true, includeSearch: true }}
            resetScroll={false}
          >
            {capital(RESOURCE_WORDS[each]())}
          </Link>
        ))}
      </nav>
      <div className="sk-filters sk-no-print">
        <Select
          label={m.effort_from_year()}
          value={String(period.fromYear)}
          options={options((year) => year <= period.untilYear)}
          onChange={(year) => onChange({ fromYear: Number(year), untilYear: period.untilYear })}
        />
        <Select
          label={m.effort_until_year()}
          value={String(period.untilYear)}
          options={options((year) => year >= period.fromYear)}
          onChange={(year) => onChange({ fromYear: period.fromYear, untilYear: Number(year) })}
        />
      </div>
    </>
  );
};

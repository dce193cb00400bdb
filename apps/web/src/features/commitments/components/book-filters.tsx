import type { OrganisationRow } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { useProgramme } from '../../../shared/programme/queries.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/field.js';
import type { BookFilters } from '../search.js';

/** Promises reach a few years beyond the agenda period. */
const YEARS_BEYOND = 4;

type Props = {
  readonly filters: BookFilters;
  readonly organisations: readonly OrganisationRow[];
  readonly items: readonly { readonly slug: string; readonly title: string }[];
  readonly onChange: (part: Readonly<Record<string, string | undefined>>) => void;
  readonly onClear: () => void;
};

/** What the book is narrowed to; every choice stands in the address. */
export const BookFiltersForm = ({ filters, organisations, items, onChange, onClear }: Props): ReactElement => {
  const { periodFrom, periodUntil } = useProgramme();
  const first = Number(periodFrom.slice(0, 4));
  const last = Number(periodUntil.slice(0, 4)) + YEARS_BEYOND;
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const set = (field: keyof BookFilters) => (value: string) => onChange({ [field]: value === '' ? undefined : value });
  return (
    <div className="sk-filters sk-no-print">
      <Select
        label={m.agenda_filter_organisation()}
        empty={m.agenda_all()}
        value={filters.organisation ?? ''}
        options={organisations.map(({ slug, name, isOwner }) => ({
          value: slug,
          label: name,
          group: isOwner ? m.organisations_owners() : m.organisations_partners(),
        }))}
        onChange={set('organisation')}
      />
      <Select
        label={m.effort_col_item()}
        empty={m.agenda_all()}
        value={filters.item ?? ''}
        options={items.map(({ slug, title }) => ({ value: slug, label: title }))}
        onChange={set('item')}
      />
      <Select
        label={m.effort_col_year()}
        empty={m.agenda_all()}
        value={filters.year === undefined ? '' : String(filters.year)}
        options={years.map((year) => ({ value: year, label: year }))}
        onChange={set('year')}
      />
      {Object.keys(filters).length === 0 ? null : (
        <div>
          <Button look="subtle" onClick={onClear}>
            {m.agenda_clear()}
          </Button>
        </div>
      )}
    </div>
  );
};

import type { OrganisationRow, ProgrammeView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { KIND_WORDS, optionsOf, PRINCIPLE_WORDS, STATE_WORDS } from '../../../shared/domain/words.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Select, TextField } from '../../../ui/field.js';
import { isWide } from '../../../ui/is-wide.js';
import type { Filters } from '../queries.js';

type Props = {
  readonly filters: Filters;
  readonly programme: ProgrammeView;
  readonly organisations: readonly OrganisationRow[];
  readonly onChange: (part: Partial<Record<keyof Filters, string | undefined>>) => void;
  readonly onClear: () => void;
};

/** What the agenda is narrowed to; every choice stands in the URL. */
export const AgendaFilters = ({ filters, programme, organisations, onChange, onClear }: Props): ReactElement => {
  const set = (field: keyof Filters) => (value: string) => onChange({ [field]: value === '' ? undefined : value });
  const all = m.agenda_all();
  const active = Object.keys(filters).length;
  return (
    <details className="sk-disclosure sk-no-print" open={isWide()}>
      <summary className="sk-disclosure__summary">
        {active === 0 ? m.agenda_filters() : m.agenda_filters_active({ n: active })}
      </summary>
      <div className="sk-disclosure__body sk-stack">
        <div className="sk-filters">
          <TextField
            label={m.agenda_filter_q()}
            type="search"
            value={filters.q ?? ''}
            maxLength={80}
            onChange={set('q')}
          />
          <Select
            label={m.agenda_filter_state()}
            empty={all}
            value={filters.state ?? ''}
            options={optionsOf(STATE_WORDS)}
            onChange={set('state')}
          />
          <Select
            label={m.agenda_filter_kind()}
            empty={all}
            value={filters.kind ?? ''}
            options={optionsOf(KIND_WORDS)}
            onChange={set('kind')}
          />
          <Select
            label={m.agenda_filter_themeline()}
            empty={all}
            value={filters.themeLine ?? ''}
            options={programme.themeLines.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={set('themeLine')}
          />
          <Select
            label={m.agenda_filter_lifephase()}
            empty={all}
            value={filters.lifePhase ?? ''}
            options={programme.lifePhases.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={set('lifePhase')}
          />
          <Select
            label={m.agenda_filter_organisation()}
            empty={all}
            value={filters.organisation ?? ''}
            options={organisations.map(({ slug, name, isOwner }) => ({
              value: slug,
              label: name,
              group: isOwner ? m.organisations_owners() : m.organisations_partners(),
            }))}
            onChange={set('organisation')}
          />
          <Select
            label={m.agenda_filter_lacking()}
            empty={all}
            value={filters.lacking ?? ''}
            options={optionsOf(PRINCIPLE_WORDS)}
            onChange={set('lacking')}
          />
        </div>
        {active === 0 ? null : (
          <div>
            <Button look="subtle" onClick={onClear}>
              {m.agenda_clear()}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
};

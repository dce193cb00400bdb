import { ITEM_KINDS, ITEM_STATES, PRINCIPLE_CODES } from '@samenkoers/rulebook';
import type { Filters } from './queries.js';

export const AGENDA_VIEWS = ['list', 'themeLines', 'lifeLine'] as const;
export type AgendaView = (typeof AGENDA_VIEWS)[number];

export type AgendaSearch = Filters & { readonly view?: AgendaView };

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The agenda's URL: unknown or empty values are left out, so that a link always works. */
export const readAgendaSearch = (search: Readonly<Record<string, unknown>>): AgendaSearch => {
  const all = {
    view: oneOf(AGENDA_VIEWS, search['view']),
    q: textOf(search['q'])?.slice(0, 80),
    state: oneOf(ITEM_STATES, search['state']),
    kind: oneOf(ITEM_KINDS, search['kind']),
    themeLine: textOf(search['themeLine']),
    lifePhase: textOf(search['lifePhase']),
    organisation: textOf(search['organisation']),
    lacking: oneOf(PRINCIPLE_CODES, search['lacking']),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as AgendaSearch;
};

import type { FindingView } from '@samenkoers/contract';
import { localeTag } from '../i18n/locale.js';

/** Names of organisations, pools, goals and rounds by their id or slug, gathered from the view on screen. */
export type Names = ReadonlyMap<string, string>;

export type Facts = FindingView['facts'];

type Named = { readonly id: string; readonly slug?: string; readonly name: string };

/** The names of everything in a view that findings may point to. */
export const namesOf = (...groups: readonly (readonly (Named | null | undefined)[])[]): Names => {
  const names = new Map<string, string>();
  for (const each of groups.flat()) {
    if (each === null || each === undefined) continue;
    names.set(each.id, each.name);
    if (each.slug !== undefined) names.set(each.slug, each.name);
  }
  return names;
};

/** "Almelo, Borne en Hengelo". */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(localeTag(), { style: 'long', type: 'conjunction' }).format(words);

export const nameOf = (names: Names, id: unknown): string => names.get(String(id)) ?? String(id);

/** The names behind a list of ids in the facts. */
export const namesIn = (facts: Facts, field: string, names: Names): string => {
  const value = facts[field];
  return listed((Array.isArray(value) ? value : [value ?? '?']).map((id) => nameOf(names, id)));
};

export const numberIn = (facts: Facts, field: string): number => Number(facts[field] ?? 0);

export const textIn = (facts: Facts, field: string): string => {
  const value = facts[field];
  return Array.isArray(value) ? listed(value) : String(value ?? '?');
};

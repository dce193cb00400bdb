import { canonicalJson } from '../kernel/canonical.js';
import { blocking, type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { ItemState } from './item-states.js';

/** One line of an agenda version: an item, the version of its text, in its place. */
export type AgendaLine = {
  readonly itemId: string;
  readonly textVersion: number;
};

/** A version of the whole agenda, as an adoption round freezes it. */
export interface AgendaVersion {
  readonly version: number;
  readonly lines: readonly AgendaLine[];
}

/** The states in which an item belongs to the agenda. */
export const AGENDA_STATES = ['onAgenda', 'inProgress', 'paused'] as const satisfies readonly ItemState[];

/**
 * Freezes the list of items of an agenda version, in the order given, for an adoption round (rulebook.md#4). An agenda
 * has items, each of them once, and each of them on the agenda.
 */
export function freezeAgendaVersion(input: {
  readonly version: number;
  readonly items: readonly (AgendaLine & { readonly state: ItemState })[];
}): Result<AgendaVersion, readonly Finding[]> {
  const { version, items } = input;
  const findings = [...when(items.length === 0, 'agenda-version-empty'), ...repeated(items), ...strangers(items)];
  if (findings.length > 0) return err(findings);
  return ok({ version, lines: items.map(({ itemId, textVersion }) => ({ itemId, textVersion })) });
}

/** The one text of an agenda version, to hash when its adoption round opens. The order of the items is part of it. */
export function canonicalAgenda({ version, lines }: AgendaVersion): string {
  return canonicalJson({ version, lines: lines.map(({ itemId, textVersion }) => ({ itemId, textVersion })) });
}

function repeated(items: readonly AgendaLine[]): readonly Finding[] {
  const ids = items.map(({ itemId }) => itemId);
  const twice = new Set(ids.filter((itemId, place) => ids.indexOf(itemId) !== place));
  return [...twice].map((itemId) => blocking('agenda-item-listed-twice', { itemId }));
}

function strangers(items: readonly { readonly itemId: string; readonly state: ItemState }[]): readonly Finding[] {
  const belongs: readonly ItemState[] = AGENDA_STATES;
  return items
    .filter(({ state }) => !belongs.includes(state))
    .map(({ itemId, state }) => blocking('agenda-item-not-on-agenda', { itemId, state }));
}

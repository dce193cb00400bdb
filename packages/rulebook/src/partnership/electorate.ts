import { type CalendarDate, isWithin } from '../kernel/calendar-date.js';
import type { KeyFigures, Ownership } from './ownership.js';
import type { OrganisationKind } from './vocabulary.js';

/** One seat in a frozen electorate: an owner as it was when the round opened. */
export interface Elector {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly figures: KeyFigures;
}

/**
 * The owners on a day, one seat each, in the order of their identifiers (rulebook.md#4: "At opening it freezes:
 * electorate"). An organisation has one seat however many periods it has been an owner; of two that overlap, the
 * latest begun gives the figures.
 */
export function electorateAt(input: {
  readonly ownerships: readonly Ownership[];
  readonly on: CalendarDate;
}): readonly Elector[] {
  const seats = new Map<string, Ownership>();
  for (const ownership of input.ownerships) {
    if (!isWithin(ownership, input.on)) continue;
    const seated = seats.get(ownership.organisationId);
    if (seated === undefined || seated.from < ownership.from) seats.set(ownership.organisationId, ownership);
  }
  return [...seats.values()]
    .map(({ organisationId, kind, figures }) => ({ organisationId, kind, figures }))
    .sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
}

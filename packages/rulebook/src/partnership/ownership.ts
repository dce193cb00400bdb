import { type CalendarDate, isWithin, type Period } from '../kernel/calendar-date.js';
import type { OrganisationKind } from './vocabulary.js';

/** Key figures of an organisation at a reference date, such as `residents`: whole numbers by name. */
export type KeyFigures = Readonly<Record<string, number>>;

/** A period in which an organisation is an owner (eigenaar): it decides. The last day counts. */
export interface Ownership extends Period {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly figures: KeyFigures;
}

/** Whether an organisation is an owner on a day (rulebook.md#1). */
export function isOwnerOn(ownerships: readonly Ownership[], organisationId: string, on: CalendarDate): boolean {
  return ownerships.some((ownership) => ownership.organisationId === organisationId && isWithin(ownership, on));
}

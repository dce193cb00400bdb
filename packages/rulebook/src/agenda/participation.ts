import { budgetYear, type CalendarDate, endOfBudgetYear, isCalendarDate } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import { isOwnerOn, type Ownership } from '../partnership/ownership.js';
import type { ItemState } from './item-states.js';

/** An owner taking part in an item. Both days belong to it; `until: null` has no end. */
export interface Participation {
  readonly organisationId: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  /** What the owner brings along, in its own words. */
  readonly capacityNote: string;
}

/** The states in which an owner can still join (instappen). */
export const STATES_OPEN_FOR_JOINING = ['onAgenda', 'inProgress', 'paused'] as const satisfies readonly ItemState[];

/**
 * An owner joins later (rulebook.md#7, "instappen"): its own decision, from a start date that is not in the past, with its
 * own capacity. Earlier periods stay untouched.
 */
export function joinLater(input: {
  readonly itemState: ItemState;
  readonly organisationId: string;
  readonly ownerships: readonly Ownership[];
  readonly participations: readonly Participation[];
  readonly startDate: CalendarDate;
  readonly capacityNote: string;
  readonly today: CalendarDate;
}): Result<Participation, readonly Finding[]> {
  const { itemState, organisationId, startDate, capacityNote, today } = input;
  const open: readonly ItemState[] = STATES_OPEN_FOR_JOINING;
  const isDate = isCalendarDate(startDate);
  const isOwner = isOwnerOn(input.ownerships, organisationId, today);
  const takesPart = input.participations.some(
    (participation) => participation.organisationId === organisationId && hasNotLeftBy(participation, startDate),
  );
  const findings = [
    ...when(!open.includes(itemState), 'item-not-open-for-joining', { state: itemState }),
    ...when(!isOwner, 'organisation-not-owner', { organisationId }),
    ...when(takesPart, 'already-participating', { organisationId }),
    ...when(!isDate, 'start-date-invalid', { startDate }),
    ...when(isDate && startDate < today, 'start-date-in-past', { startDate, today }),
    ...when(isBlank(capacityNote), 'capacity-note-required'),
  ];
  return findings.length > 0 ? err(findings) : ok({ organisationId, from: startDate, until: null, capacityNote });
}

/** A notice to leave, and what it means. */
export interface Leaving {
  readonly organisationId: string;
  readonly noticeOn: CalendarDate;
  /** The last day it takes part: the end of the next budget year. Promises up to then remain. */
  readonly endsOn: CalendarDate;
}

/** An owner gives notice (rulebook.md#7): it leaves at the end of the next budget year, and what it promised until then
 * remains. */
export function leaveParticipation(input: {
  readonly organisationId: string;
  readonly participations: readonly Participation[];
  readonly noticeOn: CalendarDate;
  readonly today: CalendarDate;
}): Result<Leaving, readonly Finding[]> {
  const { organisationId, noticeOn, today } = input;
  const isDate = isCalendarDate(noticeOn);
  const current = input.participations.find(
    (participation) => participation.organisationId === organisationId && hasNotLeftBy(participation, today),
  );
  const endsOn = current?.until ?? null;
  const findings = [
    ...when(current === undefined, 'not-participating', { organisationId }),
    ...when(endsOn !== null, 'already-leaving', { organisationId, endsOn: String(endsOn) }),
    ...when(!isDate, 'notice-date-invalid', { noticeOn }),
    ...when(isDate && noticeOn < today, 'notice-date-in-past', { noticeOn, today }),
  ];
  if (findings.length > 0) return err(findings);
  return ok({ organisationId, noticeOn, endsOn: endOfBudgetYear(budgetYear(noticeOn) + 1) });
}

/** Whether a participation has not ended before a day; one that starts later has not. */
function hasNotLeftBy({ until }: Participation, day: CalendarDate): boolean {
  return until === null || day <= until;
}

import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Instant } from '../kernel/instant.js';
import type { MandateCapacity, MandateExtent } from '../partnership/mandates.js';
import type { Channel, Choice, ParticipationChoice } from './kinds.js';

/** The decision of an owner's own board that makes a position "onder voorbehoud" count. */
export interface Ratification {
  readonly on: CalendarDate;
  readonly reference: string;
  /** Where the decision can be found, when it was filed. */
  readonly document: string | null;
}

/** How a position came in when the owner did not enter it itself. */
export interface RecordedOnBehalf {
  readonly channel: Exclude<Channel, 'web'>;
  readonly receivedOn: CalendarDate;
  /** The person of the programme team who recorded it. */
  readonly recordedBy: string;
}

/** The current position of one owner. Earlier ones stay on record and do not count. */
export interface Position {
  readonly organisationId: string;
  readonly choice: Choice;
  readonly text: string | null;
  readonly participation: ParticipationChoice | null;
  /** Who spoke for the owner; null when it was recorded on behalf and the speaker is not a known person. */
  readonly personId: string | null;
  readonly mandateId: string | null;
  readonly capacity: MandateCapacity | null;
  readonly extent: MandateExtent;
  readonly ratified: Ratification | null;
  readonly takenAt: Instant;
  readonly onBehalf: RecordedOnBehalf | null;
}

/** Whether a position waits for the owner's own board: it is shown, and counts as silent. */
export function awaitsRatification(position: Pick<Position, 'extent' | 'ratified'>): boolean {
  return position.extent === 'subjectToRatification' && position.ratified === null;
}

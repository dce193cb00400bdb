import { type CalendarDate, isCalendarDate } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import type { MandateExtent } from '../partnership/mandates.js';
import { CHANNELS, type Channel } from './kinds.js';
import type { Position } from './position.js';
import type { RoundFacts } from './round.js';
import { checkPosition, type PositionContent, type PositionRefusal, writtenContent } from './take-position.js';
import { whyRoundIsClosedFor } from './why-not.js';

/** A position that reached the programme team by telephone, on paper or in a meeting. */
export interface OnBehalfInput extends PositionContent {
  readonly round: RoundFacts;
  readonly organisationId: string;
  /** Whether the one who spoke could bind the owner. */
  readonly extent: MandateExtent;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate;
  readonly recordedBy: string;
  readonly textChanged: boolean;
  /** The day on which the round opened, and today, where the programme is. */
  readonly openedOn: CalendarDate;
  readonly today: CalendarDate;
  readonly now: Instant;
}

/**
 * Records a position on behalf of an owner (rulebook.md#4): channel, date and who recorded it stay visible, and the owner
 * may replace it until closing. Who may record is a permission, not a rule of this package.
 */
export function recordOnBehalf(input: OnBehalfInput): Result<Position, PositionRefusal> {
  const reason = whyRoundIsClosedFor(input) ?? (input.textChanged ? 'awaiting-new-version' : null);
  if (reason !== null) return err({ code: 'cannot-take-position', reason });
  const { channel, receivedOn, recordedBy } = input;
  const findings = [...checkPosition({ ...input, kind: input.round.kind }), ...checkRecording(input)];
  if (findings.length > 0 || channel === 'web') return err({ code: 'invalid-position', findings });
  return ok({
    ...writtenContent(input),
    organisationId: input.organisationId,
    personId: null,
    mandateId: null,
    capacity: null,
    extent: input.extent,
    ratified: null,
    takenAt: input.now,
    onBehalf: { channel, receivedOn, recordedBy },
  });
}

/** The channels by which a position is recorded on behalf of an owner. */
export const RECORDING_CHANNELS: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'web');

function checkRecording({ channel, receivedOn, recordedBy, openedOn, today }: OnBehalfInput): readonly Finding[] {
  const isDate = isCalendarDate(receivedOn);
  return [
    ...when(!RECORDING_CHANNELS.includes(channel), 'channel-not-for-recording', { channel }),
    ...when(!isDate, 'received-date-invalid', { receivedOn }),
    ...when(isDate && receivedOn < openedOn, 'received-date-before-opening', { receivedOn, openedOn }),
    ...when(isDate && receivedOn > today, 'received-date-in-future', { receivedOn, today }),
    ...when(isBlank(recordedBy), 'recorder-required'),
  ];
}

import { type CalendarDate, isCalendarDate } from '../kernel/calendar-date.js';
import { type Finding, when } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';
import { CHANNELS, type Channel } from './kinds.js';

/** How an answer reached the programme team, and who recorded it. */
export interface Recording {
  readonly channel: Channel;
  readonly receivedOn: CalendarDate;
  readonly recordedBy: string;
  /** The day on which the round opened, and today, where the programme is. */
  readonly openedOn: CalendarDate;
  readonly today: CalendarDate;
}

/** The channels by which a position is recorded on behalf of an owner. */
export const RECORDING_CHANNELS: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'web');

/** What is wrong with a recording as written; empty when it can be kept (rulebook.md#4). */
export function checkRecording({ channel, receivedOn, recordedBy, openedOn, today }: Recording): readonly Finding[] {
  const isDate = isCalendarDate(receivedOn);
  return [
    ...when(!RECORDING_CHANNELS.includes(channel), 'channel-not-for-recording', { channel }),
    ...when(!isDate, 'received-date-invalid', { receivedOn }),
    ...when(isDate && receivedOn < openedOn, 'received-date-before-opening', { receivedOn, openedOn }),
    ...when(isDate && receivedOn > today, 'received-date-in-future', { receivedOn, today }),
    ...when(isBlank(recordedBy), 'recorder-required'),
  ];
}

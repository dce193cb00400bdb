import type { Definition } from '../../ui/structure.js';
import { formatDay } from '../format/dates.js';
import { m } from '../i18n/messages.js';

/**
 * When an item came on the agenda and when it started. Some ran before the partnership kept this record and were put on
 * the agenda later; then only their start is told, because the other date reads as a contradiction.
 */
export function milestones(item: {
  readonly onAgendaSince: string | null;
  readonly inProgressSince: string | null;
}): readonly Definition[] {
  const { onAgendaSince, inProgressSince } = item;
  const isRecordedLater =
    onAgendaSince !== null && inProgressSince !== null && Date.parse(onAgendaSince) > Date.parse(inProgressSince);
  return [
    ...(onAgendaSince === null || isRecordedLater
      ? []
      : [{ term: m.item_on_agenda_since(), value: formatDay(onAgendaSince) }]),
    ...(inProgressSince === null ? [] : [{ term: m.item_in_progress_since(), value: formatDay(inProgressSince) }]),
  ];
}

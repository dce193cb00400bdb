import type { Story } from './story.js';

/** So many items and rounds were told before the part about priorities. */
interface NumberedFirst {
  readonly items: number;
  readonly rounds: number;
}

/**
 * Items, rounds and events get their numbers in the order of time, whatever the order in which they were told; what was
 * told about priorities comes after the rest, so that the numbers people know by heart stay.
 */
export function numberEverything({ rows, events, programmeId }: Story, first: NumberedFirst): void {
  const inTime = <Row>(list: readonly Row[], when: (row: Row) => Date | string | undefined): readonly Row[] =>
    [...list].sort((a, b) => new Date(when(a) ?? 0).getTime() - new Date(when(b) ?? 0).getTime());
  const inParts = <Row>(list: readonly Row[], size: number, when: (row: Row) => Date | string | undefined) => [
    ...inTime(list.slice(0, size), when),
    ...inTime(list.slice(size), when),
  ];
  inParts(rows.item, first.items, ({ createdAt }) => createdAt).forEach((row, index) => {
    row.number = index + 1;
  });
  inParts(rows.round, first.rounds, ({ openedAt }) => openedAt).forEach((row, index) => {
    row.number = index + 1;
  });
  inTime(events, ({ at }) => at).forEach((event, index) => {
    rows.event.push({ programmeId, sequence: index + 1, ...event });
  });
  rows.programmeSequence.push({ programmeId, value: events.length });
}

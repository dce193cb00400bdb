import type { PackageFacts } from '@samenkoers/contract';
import { formatDate } from '../format/dates.js';
import { m } from '../i18n/messages.js';

/** Items of a shared place that count alike, and by what they go before the next of that place. */
export type WithinPlace = NonNullable<PackageFacts['names']['withinPlaces']>[number];

const REASONS: Readonly<Record<NonNullable<WithinPlace['goesFirstBy']>, (date: string) => string>> = {
  deadline: (date) => m.within_place_deadline({ date }),
  onAgendaSince: (date) => m.within_place_since({ date }),
  boardDecision: () => m.within_place_decided(),
};

/** Why these go before the next, and whether they are still equal among themselves: "harde datum 1 juli 2027". */
export const withinPlaceReason = ({ itemIds, goesFirstBy, day }: WithinPlace, isOnly: boolean): string => {
  const date = day === null ? '' : formatDate(day);
  const tie = itemIds.length > 1 ? [m.within_place_tied()] : [];
  const reason = goesFirstBy === null ? (isOnly ? [] : [m.within_place_last()]) : [REASONS[goesFirstBy](date)];
  return [...reason, ...tie].join('; ');
};

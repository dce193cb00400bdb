import type { EffortRow } from '@samenkoers/contract';
import { shortName } from '../../shared/domain/seat-tiles.js';
import { formatPermille } from '../../shared/format/percent.js';
import { m } from '../../shared/i18n/messages.js';
import type { IconName } from '../../ui/icon.js';
import type { Tone } from '../../ui/message.js';
import type { Tile } from '../../ui/strips.js';

export type Band = NonNullable<EffortRow['ratio']['band']>;

/** The whole fair share, in permille. */
const WHOLE = 1_000;

/** A band as word and symbol; the colour only repeats them. */
export const BAND_LOOKS: Readonly<
  Record<Band, { readonly word: () => string; readonly icon: IconName; readonly tone: Tone }>
> = {
  within: { word: m.effort_band_within, icon: 'check', tone: 'positive' },
  notable: { word: m.effort_band_notable, icon: 'warning', tone: 'attention' },
  alarming: { word: m.effort_band_alarming, icon: 'flag', tone: 'negative' },
};

/** By how many permille an owner does more (or, below zero, less) than its fair share; null without a fair share. */
export const deviationOf = ({ permille }: EffortRow['ratio']): number | null =>
  permille === null ? null : permille - WHOLE;

/** "16,9 % meer", "3,8 % minder" or "precies zijn deel". */
export const deviationWords = (deviation: number): string => {
  if (deviation === 0) return m.effort_exactly();
  const percent = formatPermille(Math.abs(deviation));
  return deviation > 0 ? m.effort_more({ percent }) : m.effort_less({ percent });
};

/** Whether an owner stands in the deviation figures: it has a fair share, and something is expected of it. */
export const hasFigures = ({ ratio, withoutShare }: EffortRow): boolean => ratio.permille !== null && !withoutShare;

/** Why an owner stands outside the figures, and what to do about it. */
export const outsideWords = ({ organisation, withoutShare }: EffortRow): string => {
  const name = organisation.name;
  if (!withoutShare) return m.effort_outside_nothing({ organisation: name });
  return organisation.kind === 'municipality'
    ? m.effort_outside_residents({ organisation: name })
    : m.effort_outside_share({ organisation: name });
};

/** One tile of the owner strip for the effort of an owner. */
export const effortTile = (row: EffortRow): Tile => {
  const tile = { key: row.organisation.id, name: shortName(row.organisation.name) };
  const deviation = deviationOf(row.ratio);
  const { band } = row.ratio;
  if (!hasFigures(row) || deviation === null || band === null) {
    const word = row.withoutShare ? m.effort_tile_without_share() : m.effort_tile_nothing_expected();
    return { ...tile, word, icon: 'dash', tone: 'open' };
  }
  const { word, icon, tone } = BAND_LOOKS[band];
  return { ...tile, word: word(), icon, tone, note: deviationWords(deviation) };
};

import type { EffortRow } from '@samenkoers/contract';
import type { IconName } from '../../ui/icon.js';
import type { Tone } from '../../ui/message.js';
import { formatPermille } from '../format/percent.js';
import { m } from '../i18n/messages.js';

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
export const deviationOf = ({ permille }: { readonly permille: number | null }): number | null =>
  permille === null ? null : permille - WHOLE;

/** "16,9 % meer", "3,8 % minder" or "precies zijn deel". */
export const deviationWords = (deviation: number): string => {
  if (deviation === 0) return m.effort_exactly();
  const percent = formatPermille(Math.abs(deviation));
  return deviation > 0 ? m.effort_more({ percent }) : m.effort_less({ percent });
};

/** "Grootste afwijking: Almelo, 16,9 % meer dan zijn eerlijke deel." */
export const headlineWords = (organisation: string, deviation: number): string =>
  deviation === 0
    ? m.effort_headline_even()
    : m.effort_headline({ organisation, deviation: deviationWords(deviation) });

import { localeTag } from '../i18n/locale.js';

const percent = (value: number, decimals: number): string => {
  const number = new Intl.NumberFormat(localeTag(), { maximumFractionDigits: decimals }).format(value);
  return localeTag() === 'nl-NL' ? `${number}\u00a0%` : `${number}%`;
};

/** Thousandths as a percentage: 169 is `16,9 %`. */
export const formatPermille = (permille: number): string => percent(permille / 10, 1);

/** Parts of ten thousand as a percentage: 1250 is `12,5 %`. */
export const formatBasisPoints = (basisPoints: number): string => percent(basisPoints / 100, 2);

/** What somebody typed as a percentage ("12,5") in parts of ten thousand; undefined when it is none between 0 and 100. */
export const parseBasisPoints = (text: string): number | undefined => {
  const bare = text.replace(/[%\s\u00a0]/g, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(bare)) return undefined;
  const value = Math.round(Number(bare) * 100);
  return value <= 10_000 ? value : undefined;
};

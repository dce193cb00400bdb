import type { ResourceKind } from '@samenkoers/rulebook';
import { localeTag } from '../i18n/locale.js';
import { m } from '../i18n/messages.js';

/** Cents as euros: `€ 250.000`; cents only when there are any. */
export const formatMoney = (cents: number): string => {
  const whole = cents % 100 === 0;
  const amount = new Intl.NumberFormat(localeTag(), {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(cents / 100);
  return `€\u00a0${amount}`;
};

/** Tenths of full-time equivalents as `1,5 fte`. */
export const formatFte = (tenths: number): string => m.fte({ amount: formatTenths(tenths) }).replace(' ', '\u00a0');

/** Cents as euros, tenths as fte. */
export const formatAmount = (kind: ResourceKind, value: number): string =>
  kind === 'money' ? formatMoney(value) : formatFte(value);

/** Tenths as a plain number: `1,5`. */
export const formatTenths = (tenths: number): string =>
  new Intl.NumberFormat(localeTag(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(tenths / 10);

/** Cents as a plain number of euros, tenths as a plain number of fte: for a cell in a spreadsheet. */
export const plainAmount = (kind: ResourceKind, value: number): number => value / (kind === 'money' ? 100 : 10);

/** What somebody would type for an amount: `25.000,50` or `1,5`. */
export const typedAmount = (kind: ResourceKind, value: number): string =>
  kind === 'money' ? formatMoney(value).replace('€\u00a0', '') : formatTenths(value);

/** What somebody typed, in cents or tenths; undefined when it is no such amount. */
export const parseAmount = (kind: ResourceKind, text: string): number | undefined =>
  kind === 'money' ? parseMoney(text) : parseFte(text);

/** A whole number with its separators: `81.062`. */
export const formatNumber = (value: number): string => new Intl.NumberFormat(localeTag()).format(value);

/** What somebody typed as euros ("250.000", "250000,50") in cents; undefined when it is no amount. */
export const parseMoney = (text: string): number | undefined => parseDecimal(text, 2);

/** What somebody typed as fte ("1,5", "2") in tenths; undefined when it is no such number. */
export const parseFte = (text: string): number | undefined => parseDecimal(text, 1);

const parseDecimal = (text: string, decimals: 1 | 2): number | undefined => {
  const bare = text.replace(/[€\s\u00a0]/g, '').replace(/fte$/i, '');
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(bare) && !(decimals === 1);
  const normal = grouped ? bare.replace(/[.,]/g, '') : bare.replace(/[.](?=\d{3}(\D|$))/g, '').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(normal)) return undefined;
  const [whole = '0', fraction = ''] = normal.split('.');
  if (fraction.length > decimals) return undefined;
  const value = Number(whole) * 10 ** decimals + Number(fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
};

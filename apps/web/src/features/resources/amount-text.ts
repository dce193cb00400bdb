import type { ResourceKind } from '@samenkoers/rulebook';
import { formatTenths, parseFte, parseMoney } from '../../shared/format/amounts.js';

/** An amount as it stands in a field: euros or fte, without a unit. */
export const plainAmount = (kind: ResourceKind, amount: number): string =>
  kind === 'money' ? String(amount / 100).replace('.', ',') : formatTenths(amount);

/** What somebody typed, in cents or tenths of fte; undefined when it is no amount of that kind. */
export const parseAmount = (kind: ResourceKind, text: string): number | undefined =>
  kind === 'money' ? parseMoney(text) : parseFte(text);

/** An amount for a spreadsheet: euros or fte. */
export const amountValue = (kind: ResourceKind, amount: number | null): number | null => {
  if (amount === null) return null;
  return kind === 'money' ? amount / 100 : amount / 10;
};

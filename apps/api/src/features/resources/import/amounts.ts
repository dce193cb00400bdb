import type { ImportIssue } from '@samenkoers/contract';
import type { ResourceKind } from '@samenkoers/rulebook';

/** What is wrong with a cell, without its place. */
export type CellIssue = Pick<ImportIssue, 'code' | 'facts'>;
export interface Wrong {
  readonly ok: false;
  readonly issue: CellIssue;
}
export type Cell<Value> = { readonly ok: true; readonly value: Value } | Wrong;

export const good = <Value>(value: Value): Cell<Value> => ({ ok: true, value });
export const wrong = (code: CellIssue['code'], facts: CellIssue['facts'] = {}): Wrong => ({
  ok: false,
  issue: { code, facts },
});

/** As much of a cell as a sentence about it can quote. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The largest amount the contract takes, in cents or tenths of fte. */
const LARGEST = 9_000_000_000_000;

/** How many decimals a cell may have: money is kept in cents, staff in tenths of fte. */
const DECIMALS: Readonly<Record<ResourceKind, number>> = { money: 2, staff: 1 };

const UNKNOWN = /^(onbekend|unknown|n\.?n\.?b\.?|nader te bepalen|tbd|\?)$/i;

/** Whether a cell says that an amount is not known; an empty one says so too. */
export const saysUnknown = (text: string): boolean => text.trim() === '' || UNKNOWN.test(text.trim());

/** What is written around a number of this kind: a currency, or "fte". The other kind's unit makes the amount invalid. */
const UNITS: Readonly<Record<ResourceKind, readonly [RegExp, RegExp]>> = {
  money: [/^(€|eur|euro)\s*/i, /(,[-–—]+|,=)?\s*(€|eur|euro)?$/i],
  staff: [/^/, /\s*(fte|fte's|ft)?$/i],
};

/** Whole part in groups of three with points or spaces, decimals after a comma; or plain with one point. */
const DUTCH = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/;
const PLAIN = /^(\d+)\.(\d+)$/;

/**
 * An amount as people write it ("€ 250.000", "250000", "250.000,50", "1,5 fte", "1.5") in cents or tenths of fte. What is
 * more precise than that is told and never rounded; "250,000" is not guessed to be an English quarter of a million.
 */
export function parseAmount(text: string, kind: ResourceKind): Cell<number> {
  const value = quoted(text.trim());
  const [before, after] = UNITS[kind];
  const number = text
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .trim()
    .replace(before, '')
    .replace(after, '')
    .trim();
  if (/^[-–−]\s*\S/.test(number) || /^[-–−]\s*€/.test(text.trim())) {
    return isAmount(number.replace(/^[-–−]\s*/, '').replace(before, ''))
      ? wrong('amount-negative', { value })
      : invalid(value);
  }
  const dutch = DUTCH.exec(number);
  const parts = dutch === null || (dutch[1] ?? '').startsWith('0.') ? PLAIN.exec(number) : dutch;
  if (parts === null) return invalid(value);
  const whole = (parts[1] ?? '').replace(/\D/g, '');
  const written = parts[2] ?? '';
  const decimals = written.replace(/0+$/, '');
  const allowed = DECIMALS[kind];
  const looksLikeThousands = number.includes(',') && written.length === 3;
  if (decimals.length > allowed || looksLikeThousands) return wrong('amount-too-precise', { value, decimals: allowed });
  const amount = Number(`${whole}${decimals.padEnd(allowed, '0')}`);
  return amount <= LARGEST ? good(amount) : wrong('amount-too-large', { value, maximum: LARGEST, kind });
}

const isAmount = (number: string): boolean => DUTCH.test(number) || PLAIN.test(number);
const invalid = (value: string): Wrong => wrong('amount-invalid', { value });

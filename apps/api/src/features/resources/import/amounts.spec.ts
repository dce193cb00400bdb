import { describe, expect, test } from '@jest/globals';
import { parseAmount, saysUnknown } from './amounts.js';

const amountOf = (text: string, kind: 'money' | 'staff') => {
  const cell = parseAmount(text, kind);
  return cell.ok ? cell.value : cell.issue.code;
};

describe('an amount in a cell', () => {
  test.each([
    ['€ 250.000', 25_000_000],
    ['€250.000,00', 25_000_000],
    ['250000', 25_000_000],
    ['250.000,50', 25_000_050],
    ['250 000,5', 25_000_050],
    ['250\u00A0000', 25_000_000],
    ['250000.5', 25_000_050],
    ['250000.50', 25_000_050],
    ['1.500', 150_000],
    ['0.250', 25],
    ['1,5', 150],
    ['EUR 12', 1_200],
    ['12 euro', 1_200],
    ['€ 250.000,-', 25_000_000],
    ['0', 0],
    ['90.000.000.000', 9_000_000_000_000],
  ])('of money: %s', (text, cents) => {
    expect(amountOf(text, 'money')).toBe(cents);
  });

  test.each([
    ['1,5 fte', 15],
    ['1,5', 15],
    ['1.5', 15],
    ['2', 20],
    ['2 FTE', 20],
    ['0,40 fte', 4],
    ['12fte', 120],
  ])('of staff: %s', (text, tenths) => {
    expect(amountOf(text, 'staff')).toBe(tenths);
  });

  test.each([
    ['€ -5', 'money', 'amount-negative'],
    ['-€ 5', 'money', 'amount-negative'],
    ['-1,5', 'staff', 'amount-negative'],
    ['1,55 fte', 'staff', 'amount-too-precise'],
    ['0,005', 'money', 'amount-too-precise'],
    ['250,000', 'money', 'amount-too-precise'],
    ['0.30000000000000004', 'staff', 'amount-too-precise'],
    ['90.000.000.000,01', 'money', 'amount-too-large'],
    ['999999999999999999999999', 'money', 'amount-too-large'],
    ['1,5 fte', 'money', 'amount-invalid'],
    ['€ 5', 'staff', 'amount-invalid'],
    ['1.50.000', 'money', 'amount-invalid'],
    ['1,000.50', 'money', 'amount-invalid'],
    ['- veel', 'money', 'amount-invalid'],
    ['veel', 'money', 'amount-invalid'],
    ['2,5E5', 'money', 'amount-invalid'],
    ['', 'money', 'amount-invalid'],
  ] as const)('that cannot be used: %s of %s is %s', (text, kind, code) => {
    expect(amountOf(text, kind)).toBe(code);
  });

  test('quotes no more of the cell than a sentence can hold', () => {
    const cell = parseAmount('x'.repeat(4_000), 'money');
    expect(cell.ok ? '' : String(cell.issue.facts['value']).length).toBe(60);
  });

  test('is read back exactly, in Dutch and in plain notation, however large', () => {
    const amounts = Array.from({ length: 2_000 }, (_, place) => Math.floor(place ** 3.9) % 9_000_000_000_001);
    for (const kind of ['money', 'staff'] as const) {
      const decimals = kind === 'money' ? 2 : 1;
      for (const amount of [...amounts, 9_000_000_000_000]) {
        const digits = String(amount).padStart(decimals + 1, '0');
        const [whole, part] = [digits.slice(0, -decimals), digits.slice(-decimals)];
        expect(amountOf(`${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${part}`, kind)).toBe(amount);
        expect(amountOf(`${whole}.${part}`, kind)).toBe(amount);
      }
    }
  });

  test('may say that it is not known', () => {
    expect(['', '  ', 'onbekend', 'Onbekend ', 'unknown', 'n.n.b.', '?'].map(saysUnknown)).not.toContain(false);
    expect(['0', 'weet niet', 'nul'].map(saysUnknown)).not.toContain(true);
  });
});

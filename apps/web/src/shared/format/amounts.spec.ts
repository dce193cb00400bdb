import { describe, expect, it } from '@jest/globals';
import { formatFte, formatMoney, parseFte, parseMoney } from './amounts.js';

describe('amounts are written the way people say them', () => {
  it('writes whole euros without cents', () => {
    expect(formatMoney(25_000_000)).toBe('€\u00a0250.000');
    expect(formatMoney(6_316_277)).toBe('€\u00a063.162,77');
  });

  it('writes staff in tenths', () => {
    expect(formatFte(15)).toBe('1,5\u00a0fte');
    expect(formatFte(20)).toBe('2,0\u00a0fte');
  });
});

describe('typed amounts become whole numbers of the smallest unit', () => {
  it.each([
    ['250.000', 25_000_000],
    ['€ 250.000', 25_000_000],
    ['250000', 25_000_000],
    ['1.250,50', 125_050],
    ['12,5', 1_250],
    ['0', 0],
  ])('%s euro', (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it.each([
    ['1,5', 15],
    ['1.5', 15],
    ['2', 20],
    ['0,3 fte', 3],
  ])('%s fte', (text, tenths) => {
    expect(parseFte(text)).toBe(tenths);
  });

  it.each(['', 'veel', '-3', '1,234,5', '12,345678'])('refuses "%s"', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it('refuses hundredths of an fte', () => {
    expect(parseFte('1,25')).toBeUndefined();
  });
});

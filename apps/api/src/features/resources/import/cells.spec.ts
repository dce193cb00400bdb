import { describe, expect, test } from '@jest/globals';
import { parseDay, parseKind, parseText, parseYear } from './cells.js';

const TODAY = '2026-11-21';
const value = (cell: { ok: true; value: unknown } | { ok: false; issue: { code: string } }) =>
  cell.ok ? cell.value : cell.issue.code;

describe('a day in a cell', () => {
  test.each([
    ['21-11-2026', '2026-11-21'],
    ['1-2-2026', '2026-02-01'],
    ['01/02/2026', '2026-02-01'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-21T00:00:00.000Z', '2026-11-21'],
    ['46347', '2026-11-21'],
    ['46347.0', '2026-11-21'],
    ['36526', '2000-01-01'],
    ['22-11-2026', 'date-in-future'],
    ['31-11-2026', 'date-invalid'],
    ['2026-02-30', 'date-invalid'],
    ['0001-01-01', 'date-invalid'],
    ['11-21-2026', 'date-invalid'],
    ['2026', 'date-invalid'],
    ['99999', 'date-invalid'],
    ['gisteren', 'date-invalid'],
    ['', 'date-invalid'],
  ])('%s is %s', (text, day) => {
    expect(value(parseDay(text, TODAY))).toBe(day);
  });
});

describe('other cells', () => {
  test('a year has four digits, whatever a spreadsheet adds', () => {
    expect(
      ['2027', ' 2027 ', '2027.0', '27', '1999', '2101', '2027,5', ''].map((text) => value(parseYear(text))),
    ).toEqual([2027, 2027, 2027, ...Array(5).fill('year-invalid')]);
  });

  test('a kind is money or staff, in Dutch or English', () => {
    expect(
      ['Geld', 'money', ' € ', 'FTE', 'menskracht', 'staff', 'tijd', ''].map((text) => value(parseKind(text))),
    ).toEqual(['money', 'money', 'money', 'staff', 'staff', 'staff', 'kind-unknown', 'kind-unknown']);
  });

  test('a text is one line, not too long, and hides nothing', () => {
    expect(value(parseText('  Begroting 2027 '))).toBe('Begroting 2027');
    expect(value(parseText(' '))).toBe('cell-required');
    expect(value(parseText('x'.repeat(161)))).toBe('text-too-long');
    expect(value(parseText('Begroting\u202E 2027'))).toBe('hidden-characters');
    expect(value(parseText('twee\nregels'))).toBe('hidden-characters');
  });
});

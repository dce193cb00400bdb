import { describe, expect, test } from '@jest/globals';
import { Amount, CalendarDateText, InstantText, line, NumberInUrl, Slug, text } from './primitives.js';

const fits = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('text that people type', () => {
  test('is trimmed and written in one normal form', () => {
    expect(line(20).parse('  Coo\u0308rdinator ')).toBe('Coördinator');
  });

  test.each([
    ['a line break in one line', line(20), 'een\ntwee'],
    ['a NUL', text(20), 'a\u0000b'],
    ['an escape', text(20), 'a\u001bb'],
    ['a space without width', text(20), 'a\u200Bb'],
    ['a right-to-left override, which hides what a text says', line(40), 'voor\u202Egebt'],
    ['half a surrogate pair', text(20), 'a\uD800b'],
    ['nothing where something is asked', line(20), '   '],
    ['more than the limit', line(3), 'vier'],
  ])('refuses %s', (_, schema, value) => {
    expect(fits(schema, value)).toBe(false);
  });

  test('keeps line breaks and tabs in running text, and emoji everywhere', () => {
    expect(text(40).parse('een\n\ttwee 👍🏽')).toBe('een\n\ttwee 👍🏽');
  });
});

describe('what stands in an address', () => {
  test.each(['gemeente-hengelo', 'rub', 'a1-b2'])('%s is a slug', (slug) => expect(fits(Slug, slug)).toBe(true));
  test.each(['', 'Hengelo', '-a', 'a--b', '../a', 'a%00', 'a'.repeat(91)])('%o is not', (slug) =>
    expect(fits(Slug, slug)).toBe(false),
  );
  test.each(['0', '-1', '1.5', '2147483648', 'x', '1e1', '0x27', '039', ' 1', ''])(
    '%s is no number of a round',
    (number) => {
      expect(fits(NumberInUrl, number)).toBe(false);
    },
  );
});

describe('amounts and moments', () => {
  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 9_000_000_000_001, '5'])('%p is no amount', (amount) => {
    expect(fits(Amount, amount)).toBe(false);
  });

  test('a moment has an offset, a day is one that exists', () => {
    expect([fits(InstantText, '2026-11-21T19:02:00+01:00'), fits(InstantText, '2026-11-21T19:02:00')]).toEqual([
      true,
      false,
    ]);
    expect([fits(CalendarDateText, '2026-02-28'), fits(CalendarDateText, '2026-02-30')]).toEqual([true, false]);
    expect([fits(CalendarDateText, '0000-01-01'), fits(CalendarDateText, '9999-12-31')]).toEqual([false, false]);
  });
});

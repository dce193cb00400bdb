import { describe, expect, test } from '@jest/globals';
import { canonicalAgenda, freezeAgendaVersion } from './agenda-version.js';
import { ITEM_STATES } from './item-states.js';
import { canonicalText, hasTextChanged, type TextVersion } from './text-version.js';
import { checkSuccession, type ThemeLine, themeLinesOn } from './theme-line.js';

describe('a version of the agenda', () => {
  const rub = { itemId: 'rub', textVersion: 2, state: 'inProgress' } as const;
  const jogg = { itemId: 'jogg', textVersion: 1, state: 'onAgenda' } as const;

  test('freezes the list of items, in their order, with the version of their text', () => {
    expect(freezeAgendaVersion({ version: 3, items: [rub, jogg] })).toEqual({
      ok: true,
      value: {
        version: 3,
        lines: [
          { itemId: 'rub', textVersion: 2 },
          { itemId: 'jogg', textVersion: 1 },
        ],
      },
    });
  });

  test('has items, each once, and each on the agenda: all findings at once', () => {
    expect(freezeAgendaVersion({ version: 3, items: [] })).toMatchObject({
      ok: false,
      error: [{ code: 'agenda-version-empty' }],
    });
    const draft = { itemId: 'idea', textVersion: 1, state: 'draft' } as const;
    expect(freezeAgendaVersion({ version: 3, items: [rub, jogg, rub, rub, draft] })).toEqual({
      ok: false,
      error: [
        { code: 'agenda-item-listed-twice', severity: 'error', facts: { itemId: 'rub' } },
        { code: 'agenda-item-not-on-agenda', severity: 'error', facts: { itemId: 'idea', state: 'draft' } },
      ],
    });
  });

  test('holds what is on the agenda, runs or pauses, and nothing else', () => {
    const admitted = ITEM_STATES.filter((state) => freezeAgendaVersion({ version: 1, items: [{ ...rub, state }] }).ok);
    expect(admitted).toEqual(['onAgenda', 'inProgress', 'paused']);
  });

  test('has one text, in which the order counts', () => {
    const line = ({ itemId, textVersion }: { itemId: string; textVersion: number }) => ({ itemId, textVersion });
    const version = { version: 3, lines: [line(rub), line(jogg)] };
    expect(canonicalAgenda(version)).toBe(
      '{"lines":[{"itemId":"rub","textVersion":2},{"itemId":"jogg","textVersion":1}],"version":3}',
    );
    expect(canonicalAgenda({ ...version, lines: [line(jogg), line(rub)] })).not.toBe(canonicalAgenda(version));
  });
});

describe('a version of a text', () => {
  const text: TextVersion = { itemId: 'rub', version: 1, fields: { title: 'RUB', goals: ['a', 'b'] } };

  test('has one canonical text, whatever order its fields were written in', () => {
    const backwards = { version: 1, fields: { goals: ['a', 'b'], title: 'RUB' }, itemId: 'rub' };
    expect(canonicalText(backwards)).toBe(canonicalText(text));
    expect(canonicalText(text)).toBe('{"fields":{"goals":["a","b"],"title":"RUB"},"itemId":"rub","version":1}');
  });

  test('has changed when it says something else, not when its number does', () => {
    expect(hasTextChanged(text, { ...text, version: 2 })).toBe(false);
    expect(hasTextChanged(text, { ...text, fields: { ...text.fields, title: 'RUB+' } })).toBe(true);
  });
});

describe('theme lines', () => {
  const line = (themeLineId: string, succeeds: string | null = null): ThemeLine => ({
    themeLineId,
    succeeds,
    from: '2022-01-01',
    until: null,
  });

  test('are valid from their first to their last day', () => {
    const old = { ...line('old'), until: '2025-12-31' };
    const next = { ...line('next', 'old'), from: '2026-01-01' };
    expect(themeLinesOn([old, next], '2025-12-31')).toEqual([old]);
    expect(themeLinesOn([old, next], '2026-01-01')).toEqual([next]);
    expect(checkSuccession([old, next])).toEqual([]);
  });

  test('succeed one that exists, and never themselves', () => {
    const lines = [line('a', 'b'), line('b', 'a'), line('c', 'c'), line('d', 'a'), line('e', 'gone')];
    expect(checkSuccession(lines)).toEqual([
      { code: 'theme-line-succeeds-itself', severity: 'error', facts: { themeLineId: 'a', succeeds: 'b' } },
      { code: 'theme-line-succeeds-itself', severity: 'error', facts: { themeLineId: 'b', succeeds: 'a' } },
      { code: 'theme-line-succeeds-itself', severity: 'error', facts: { themeLineId: 'c', succeeds: 'c' } },
      { code: 'theme-line-succeeds-unknown', severity: 'error', facts: { themeLineId: 'e', succeeds: 'gone' } },
    ]);
  });
});

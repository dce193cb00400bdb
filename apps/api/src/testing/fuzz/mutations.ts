import fc from 'fast-check';

/** Values that no field expects, and that have broken parsers, databases and page templates before. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  '\u202eomgekeerd',
  'é'.normalize('NFD'),
  "'; DROP TABLE item; --",
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '{{7*7}}',
  '../../etc/passwd',
  'x'.repeat(70_000),
  [],
  [[[[[]]]]],
  {},
  { $ne: null },
  '2026-02-30',
  '9999-99-99T99:99:99Z',
  '00000000-0000-0000-0000-000000000000',
];

/** Keys that would reach somewhere if a body were merged into something. */
const ODD_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', '', 'a.b', '$where', 'then'];

/** Ways to write a part of a path that is not the part we write. */
const ODD_PARTS = [
  '%00',
  '..',
  '%2e%2e',
  '%2f',
  '%5c',
  '%ff',
  'null',
  '-1',
  '0',
  '1e3',
  '99999999999',
  "'",
  '%25',
  'x'.repeat(300),
];

type Json = unknown;

/** A body with one place changed: another value, a key more, a key less. */
export function mutatedBody(body: object, columns: readonly string[]): fc.Arbitrary<Json> {
  // A body that may be empty has no place of its own to change.
  const own = placesOf(body);
  const places = own.length === 0 ? [['']] : own;
  const key = fc.constantFrom(...ODD_KEYS, ...columns);
  const value = fc.oneof(fc.constantFrom(...ODD_VALUES), fc.jsonValue({ maxDepth: 2 }));
  const change = fc.oneof(
    fc.tuple(fc.constantFrom(...places), value).map(([place, put]) => withValue(body, place, put)),
    fc.tuple(key, value).map(([name, put]) => withOwn(body, name, put)),
    fc.constantFrom(...Object.keys(body), '').map((name) => without(body, name)),
    fc.jsonValue({ maxDepth: 3 }),
  );
  return change;
}

/** A path with one of its parts, or its query, written differently. */
export function mutatedPath(path: string): fc.Arbitrary<string> {
  const parts = path.split('/');
  const query = fc.constantFrom(
    '',
    '?',
    '?limit=-1',
    '?limit=1e9',
    '?after=%00',
    '?q=%ED%A0%80',
    '?__proto__[x]=1',
    '?limit=1&limit=2',
    '?onbekend=1',
  );
  return fc
    .tuple(fc.integer({ min: 1, max: parts.length - 1 }), fc.constantFrom(...ODD_PARTS, ''), query)
    .map(
      ([place, odd, tail]) => `${parts.map((part, at) => (at === place && odd !== '' ? odd : part)).join('/')}${tail}`,
    );
}

/** Every place in a body, as the keys that lead to it. */
function placesOf(body: object, before: readonly string[] = []): (readonly string[])[] {
  return Object.entries(body).flatMap(([key, inner]) => {
    const place = [...before, key];
    return typeof inner === 'object' && inner !== null ? [place, ...placesOf(inner, place)] : [place];
  });
}

function withValue(body: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const inner = (body as Record<string, unknown>)[key];
  const changed = rest.length === 0 ? value : withValue(inner as object, rest, value);
  if (Array.isArray(body)) return body.map((one, at) => (String(at) === key ? changed : one));
  return withOwn(body, key, changed);
}

/** Adds a key as JSON would, also where assigning it would do something else (`__proto__`). */
function withOwn(body: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...body }, key, { value, enumerable: true, configurable: true, writable: true });
}

const without = (body: object, key: string): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (locale: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../../messages/${locale}.json`, import.meta.url), 'utf8')) as Readonly<
    Record<string, string>
  >;

const variables = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('the two languages say the same things', () => {
  const dutch = read('nl');
  const english = read('en');

  it('has every message in both', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(dutch).sort());
  });

  it('names the same facts in both', () => {
    const different = Object.keys(dutch).filter(
      (key) => [...new Set(variables(dutch[key] ?? ''))].join() !== [...new Set(variables(english[key] ?? ''))].join(),
    );
    expect(different).toEqual([]);
  });

  it('leaves no sentence empty and never says that something merely went wrong', () => {
    const poor = Object.entries({ ...dutch }).filter(
      ([, text]) => text.trim() === '' || /ging iets mis|went wrong/i.test(text),
    );
    expect(poor).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { freeSlug, slugOf } from './slug.js';

describe('a title as it reads in a URL', () => {
  test.each([
    ['Gezond oud in België & Twènte!', 'gezond-oud-in-belgie-twente'],
    ['  --Jeugd 0–4 jaar-- ', 'jeugd-0-4-jaar'],
    ['ﬁets naar school', 'fiets-naar-school'],
    ['東京', 'voorstel'],
  ])('%s', (title, slug) => expect(slugOf(title)).toBe(slug));

  test('is at most 80 characters and never ends in a hyphen', () => {
    const slug = slugOf(`${'a'.repeat(79)} en nog meer`);
    expect(slug).toBe('a'.repeat(79));
    expect(slugOf('b'.repeat(160))).toHaveLength(80);
  });

  test('gets the first number that is free', () => {
    expect(freeSlug('samen', [])).toBe('samen');
    expect(freeSlug('samen', ['samen', 'samen-op-pad'])).toBe('samen-2');
    expect(freeSlug('samen', ['samen', 'samen-2', 'samen-4'])).toBe('samen-3');
    expect(freeSlug('samen', ['samen-2'])).toBe('samen');
  });
});

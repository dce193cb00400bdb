import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@samenkoers/contract';
import { limitOf, TEXT_LIMITS } from './limit.js';

describe('limits on text', () => {
  it('are those of the contract', () => {
    expect(LIMITS).toMatchObject(TEXT_LIMITS);
  });

  it('say how much is left, and how much too much there is', () => {
    expect(limitOf(100).say(12)).toBe('Nog 12 tekens over');
    expect(limitOf(100).say(-3)).toBe('3 tekens te veel');
  });
});

import { describe, expect, it } from '@jest/globals';
import { pathOf } from './routes.js';

describe('the routes the browser calls', () => {
  it('fill in and encode their parameters', () => {
    expect(pathOf('takePosition', { round: 12, organisation: 'gemeente-hengelo' })).toBe(
      '/rounds/12/positions/gemeente-hengelo',
    );
    expect(pathOf('readItem', { item: '../session' })).toBe('/items/..%2Fsession');
  });

  it('refuse to be built without a parameter', () => {
    expect(() => pathOf('readItem')).toThrow('readItem needs the parameter item');
  });
});

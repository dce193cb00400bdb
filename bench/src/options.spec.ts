import { expect, test } from '@jest/globals';
import { readOptions } from './options.js';

const parts = ['position', 'agenda'];

test('without options everything is measured, five times, and nothing is saved', () => {
  expect(readOptions([], parts)).toEqual({ only: undefined, isLarge: false, isSaved: false, times: 5 });
});

test('--only takes names of parts, and names those that are not', () => {
  expect(readOptions(['--only', 'agenda,position', '--save'], parts)).toMatchObject({
    only: ['agenda', 'position'],
    isSaved: true,
  });
  expect(() => readOptions(['--only', 'agenda,poetry'], parts)).toThrow('poetry: there is position, agenda');
});

test('what is not an option is refused', () => {
  expect(() => readOptions(['--quick'], parts)).toThrow("'--quick'");
  expect(() => readOptions(['--times', 'many'], parts)).toThrow('--times');
});

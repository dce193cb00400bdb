import { expect, test } from '@jest/globals';
import { positionScript, valuesFor } from './script.js';

const recording = (key: string, revision: string) => ({
  key,
  statements: [
    { text: 'SELECT s.person_id FROM session s', values: ['token'] },
    { text: 'BEGIN', values: undefined },
    { text: 'INSERT INTO claim', values: [key, 'hash', '17'] },
    { text: 'INSERT INTO position', values: [revision, 'supported', null] },
    { text: 'COMMIT', values: undefined },
  ],
});

test('what differs between two recordings is the key and what counts up; the session is left out', () => {
  const script = positionScript(recording('first-key', '4'), recording('second-key', '5'));
  expect(script.statements.map(({ text }) => text)).toEqual([
    'BEGIN',
    'INSERT INTO claim',
    'INSERT INTO position',
    'COMMIT',
  ]);
  expect(script.revision).toBe(5);
  const [begin, claim, position] = script.statements.map(({ slots }) => slots && valuesFor(slots, 'new-key', 6));
  expect(begin).toBeUndefined();
  expect(claim).toEqual(['new-key', 'hash', '17']);
  expect(position).toEqual(['6', 'supported', null]);
});

test('an act that does something else the second time cannot be repeated', () => {
  const second = { ...recording('second-key', '5'), statements: recording('second-key', '5').statements.slice(1, 3) };
  expect(() => positionScript(recording('first-key', '4'), second)).toThrow('different statements');
});

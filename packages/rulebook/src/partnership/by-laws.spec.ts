import { expect, test } from '@jest/globals';
import { type ByLaws, defaultByLaws } from './by-laws.js';
import { validateByLaws } from './validate-by-laws.js';

const fieldsOf = (byLaws: ByLaws): readonly unknown[] => validateByLaws(byLaws).map(({ facts }) => facts.field);

test('the by-laws a programme starts with are valid, and silence is not consent', () => {
  expect(validateByLaws(defaultByLaws)).toEqual([]);
  expect(validateByLaws({ ...defaultByLaws, minDomains: 3 })).toEqual([]);
  expect(defaultByLaws).toMatchObject({
    minDomains: 2,
    minParticipants: 2,
    silenceProcedure: false,
    visibility: 'open',
  });
});

test.each([
  ['version', 0],
  ['version', 1.5],
  ['minDomains', 0],
  ['minDomains', 4],
  ['minGoals', 0],
  ['majorityBase', 'votesCast'],
  ['visibility', 'secret'],
  ['silenceProcedure', 'yes'],
  ['minParticipants', -1],
  ['urgencyDays', 0],
  ['urgencyDays', 14.5],
  ['urgencyFloor', 'noJudgement'],
  ['fairShareBands', [20]],
  ['fairShareBands', [20, 50, 80]],
  ['fairShareBands', [50, 20]],
  ['fairShareBands', [20, 20]],
  ['fairShareBands', [0, 50]],
  ['fairShareBands', [20, Number.POSITIVE_INFINITY]],
] as const)('%s of %j is named as wrong', (field, value) => {
  expect(fieldsOf({ ...defaultByLaws, [field]: value } as ByLaws)).toEqual([field]);
});

test('every wrong value is named, with what is expected', () => {
  const byLaws = { ...defaultByLaws, minDomains: 9, roundDays: { ...defaultByLaws.roundDays, takeUp: 0 } };
  expect(validateByLaws(byLaws)).toEqual([
    {
      code: 'by-laws-value-invalid',
      severity: 'error',
      facts: { field: 'minDomains', expected: 'whole number from 1 to 3' },
    },
    {
      code: 'by-laws-value-invalid',
      severity: 'error',
      facts: { field: 'roundDays.takeUp', expected: 'whole number of days, 1 or more' },
    },
  ]);
});

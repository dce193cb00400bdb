import { expect, test } from '@jest/globals';
import { defaultByLaws } from '../partnership/by-laws.js';
import { ROUND_KINDS } from './kinds.js';
import { canonicalRule, freezeRule } from './rule.js';

test('the rule is frozen from the by-laws, with their version', () => {
  expect(freezeRule({ ...defaultByLaws, version: 7, visibility: 'hiddenUntilClosed' }, 'takeUp')).toEqual({
    id: 'takeUp',
    version: 7,
    majorityBase: 'electorate',
    visibility: 'hiddenUntilClosed',
    silenceProcedure: false,
  });
});

test('silence is never consent by default', () => {
  expect(ROUND_KINDS.map((kind) => freezeRule(defaultByLaws, kind).silenceProcedure)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('the silence procedure, when set, holds in a support round only', () => {
  const byLaws = { ...defaultByLaws, silenceProcedure: true };
  expect(ROUND_KINDS.filter((kind) => freezeRule(byLaws, kind).silenceProcedure)).toEqual(['support']);
});

test('the same rule has the same text, whatever order its keys were written in', () => {
  const rule = freezeRule(defaultByLaws, 'support');
  const backwards = Object.fromEntries(Object.entries(rule).reverse()) as typeof rule;
  expect(Object.keys(backwards)).not.toEqual(Object.keys(rule));
  expect(canonicalRule(backwards)).toBe(canonicalRule(rule));
  expect(canonicalRule(rule)).toBe(
    '{"id":"support","majorityBase":"electorate","silenceProcedure":false,"version":1,"visibility":"open"}',
  );
});

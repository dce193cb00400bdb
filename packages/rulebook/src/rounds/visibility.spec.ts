import { expect, test } from '@jest/globals';
import { ownerId, PAST_CLOSING, roundOf, times, WHILE_OPEN } from './round.fixture.js';
import { isCountVisible, visiblePositions } from './visibility.js';

const round = roundOf('support', times(3, 'supported'));
const hidden = { ...round, rule: { ...round.rule, visibility: 'hiddenUntilClosed' as const } };
const ownOrganisationIds = [ownerId(1)];

test('visibility open: every position is seen at once', () => {
  expect(isCountVisible(round, WHILE_OPEN)).toBe(true);
  expect(visiblePositions({ round, ownOrganisationIds: [], now: WHILE_OPEN })).toHaveLength(3);
});

test('hidden until closed: while it is open one sees the own position only', () => {
  expect(isCountVisible(hidden, WHILE_OPEN)).toBe(false);
  const seen = visiblePositions({ round: hidden, ownOrganisationIds, now: WHILE_OPEN });
  expect(seen.map(({ organisationId }) => organisationId)).toEqual([ownerId(1)]);
});

test('hidden until closed: past closing positions are named, never secret', () => {
  expect(isCountVisible(hidden, PAST_CLOSING)).toBe(true);
  expect(visiblePositions({ round: hidden, ownOrganisationIds: [], now: PAST_CLOSING })).toHaveLength(3);
});

test('hidden until closed: withdrawing is no way to look, unless the round had closed already', () => {
  const withdrawnAt = (at: number) => ({ ...hidden, withdrawn: { at, reason: 'Te vroeg geopend' } });
  expect(isCountVisible(withdrawnAt(WHILE_OPEN), PAST_CLOSING)).toBe(false);
  expect(visiblePositions({ round: withdrawnAt(WHILE_OPEN), ownOrganisationIds, now: PAST_CLOSING })).toHaveLength(1);
  expect(isCountVisible(withdrawnAt(PAST_CLOSING), PAST_CLOSING)).toBe(true);
  expect(isCountVisible({ ...withdrawnAt(WHILE_OPEN), rule: round.rule }, PAST_CLOSING)).toBe(true);
});

import { expect, test } from '@jest/globals';
import * as rulebook from './index.js';

/** One spelling in every layer: these words are also in the database, the contract, the API and on the screen. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  DOMAINS: ['publicHealth', 'medical', 'social'],
  ROLES: ['programmeManager', 'programmeTeam', 'coordinator', 'partnerContact'],
  MANDATE_CAPACITIES: ['representative', 'deputy'],
  MANDATE_EXTENTS: ['full', 'subjectToRatification'],
  PEOPLE_ACTS: ['giveMandate', 'endMandate', 'addContact', 'endContact', 'invite', 'resetSignIn'],
  CHANGE_KINDS: [
    'byLaws',
    'ownershipBegin',
    'ownershipEnd',
    'coordinatorAppointed',
    'coordinatorEnded',
    'teamAppointed',
    'teamEnded',
  ],
  TEAM_ROLES: ['programmeManager', 'programmeTeam'],
  CHANGE_STATES: ['pending', 'confirmed', 'declined', 'withdrawn', 'lapsed'],
  ITEM_KINDS: ['project', 'foundation', 'themeLine'],
  ITEM_STATES: [
    'draft',
    'submitted',
    'returned',
    'notSupported',
    'onAgenda',
    'inProgress',
    'paused',
    'completed',
    'removed',
    'withdrawn',
  ],
  ROUND_KINDS: ['support', 'takeUp', 'removal', 'adoption'],
  SUPPORT_CHOICES: ['supported', 'supportedWithRemark', 'noObjection', 'notSupported'],
  MAJORITY_CHOICES: ['inFavour', 'against', 'abstain'],
  PARTICIPATION_CHOICES: ['takesPart', 'laterPossible', 'notApplicable'],
  ROUND_OUTCOMES: ['open', 'incomplete', 'adopted', 'rejected', 'withdrawn'],
  CANNOT_TAKE_POSITION: [
    'not-started',
    'closed',
    'not-in-electorate',
    'no-mandate',
    'mandate-ended',
    'awaiting-new-version',
  ],
  REMOVAL_CATEGORIES: ['noNeed', 'nationalDevelopment', 'finished', 'noCommitment'],
  COMMITMENT_LEVELS: ['intent', 'firm'],
  RESOURCE_KINDS: ['money', 'staff'],
  PRINCIPLE_STATUSES: ['met', 'notMet', 'unknown'],
  GRADES: ['notUrgent', 'slightlyUrgent', 'fairlyUrgent', 'urgent', 'veryUrgent'],
  JUDGEMENTS: ['notUrgent', 'slightlyUrgent', 'fairlyUrgent', 'urgent', 'veryUrgent', 'noJudgement'],
  VISIBILITIES: ['open', 'hiddenUntilClosed'],
  CHANNELS: ['web', 'phone', 'paper', 'meeting'],
};

test.each(Object.entries(vocabulary))('%s is spelled in one way', (name, words) => {
  expect(Object.entries(rulebook)).toContainEqual([name, words]);
});

test('every list of words names each word once', () => {
  const lists = Object.entries(rulebook).filter(([name, value]) => name === name.toUpperCase() && Array.isArray(value));
  const repeated = lists.filter(([, value]) => new Set(value as readonly unknown[]).size !== (value as []).length);
  expect(repeated).toEqual([]);
  expect(lists.length).toBeGreaterThan(Object.keys(vocabulary).length);
});

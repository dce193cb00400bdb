import { defaultByLaws } from '../partnership/by-laws.js';
import { CLOSES, electors, mandateOf, OPENED, ownerId, PAST_CLOSING, WHILE_OPEN } from '../rounds/round.fixture.js';
import { settleUrgencyRound } from './end-urgency-round.js';
import type { GivenJudgement } from './given-judgement.js';
import type { Judgement } from './grades.js';
import type { UrgencyResult } from './urgency-result.js';
import type { UrgencyRoundFacts } from './urgency-round.js';
import { freezeUrgencyRule } from './urgency-rule.js';

/** What an owner says about one item: a judgement, one that awaits ratification, or nothing. */
export type Said = Judgement | { readonly pending: Judgement } | null;

export function itemId(place: number): string {
  return `item-${String(place)}`;
}

export function judgementOf(
  organisationId: string,
  item: string,
  said: Exclude<Said, null>,
  other: Partial<GivenJudgement> = {},
): GivenJudgement {
  return {
    organisationId,
    itemId: item,
    judgement: typeof said === 'string' ? said : said.pending,
    argument: null,
    personId: `person of ${organisationId}`,
    mandateId: `mandate of ${organisationId}`,
    capacity: 'representative',
    extent: typeof said === 'string' ? 'full' : 'subjectToRatification',
    ratified: null,
    takenAt: OPENED,
    onBehalf: null,
    ...other,
  };
}

/** A round with one sheet per owner, all of them municipalities; a sheet says something about every item. */
export function urgencyRoundOf(
  sheets: readonly (readonly Said[])[],
  other: Partial<UrgencyRoundFacts> = {},
): UrgencyRoundFacts {
  const items = sheets.slice(0, 1).flatMap((first) => first.map((_, place) => itemId(place)));
  return {
    rule: freezeUrgencyRule(defaultByLaws),
    items: items.map((item) => ({ itemId: item, text: { version: 1, hash: `hash of ${item}` } })),
    openedAt: OPENED,
    closesAt: CLOSES,
    electorate: electors(sheets.length),
    judgements: sheets.flatMap((sheet, owner) =>
      sheet.flatMap((said, place) => (said === null ? [] : [judgementOf(ownerId(owner), itemId(place), said)])),
    ),
    withdrawn: null,
    settled: null,
    ...other,
  };
}

/** An attempt of the first owner to judge the first item. */
export const attemptOn = (round: UrgencyRoundFacts) => ({
  round,
  organisationId: ownerId(0),
  mandates: [mandateOf(ownerId(0))],
  personId: `person of ${ownerId(0)}`,
  now: WHILE_OPEN,
  textChanged: false,
  itemId: itemId(0),
  judgement: 'urgent' as Judgement,
  argument: 'Waiting lists grow.',
});

/** Three owners, two items: one owner has said all, one waits for its board on one item, one said nothing. */
export const partly = urgencyRoundOf([
  ['urgent', 'noJudgement'],
  [{ pending: 'veryUrgent' }, 'notUrgent'],
  [null, null],
]);

/** Two owners, two items, everything judged. */
export const complete = urgencyRoundOf([
  ['urgent', 'noJudgement'],
  ['veryUrgent', 'notUrgent'],
]);

/** The round with its result, made as it stands. */
export function settled(round: UrgencyRoundFacts): UrgencyRoundFacts {
  const result = settleUrgencyRound({ round, now: PAST_CLOSING, asItStands: true });
  return { ...round, settled: (result as { readonly value: UrgencyResult }).value };
}

export function withdrawn(round: UrgencyRoundFacts): UrgencyRoundFacts {
  return { ...round, withdrawn: { at: WHILE_OPEN, reason: 'Wrong list.' } };
}

import type { Ability } from '@samenkoers/contract';
import {
  assessUrgencyRound,
  isCountVisible,
  type UrgencyAssessment,
  type UrgencyRoundFacts,
  wasShown,
  whyCannotTakePosition,
} from '@samenkoers/rulebook';
import { type Actor, isInForce, isProgrammeStaff, organisationsOf } from '../session/public.js';
import { tiesForTheBoard } from './order.js';
import { toUrgencyFacts, type UrgencyRecord } from './stored-urgency.js';

/** The programme team runs the process and never judges, whatever else a person may be. */
export const mayJudge = (actor: Actor): boolean => !isProgrammeStaff(actor);

/**
 * Recording a ratification is for the owner itself, and for the programme team as soon as it may know that something
 * waits: not while the round hides who judged.
 */
export const mayRatify = (actor: Actor, round: UrgencyRoundFacts, organisationId: string, now: number): boolean =>
  organisationsOf(actor, now).has(organisationId) || (isProgrammeStaff(actor) && isCountVisible(round, now));

const ability = (act: Ability['act'], organisation: string | null, reason: string | null): Ability => ({
  act,
  organisation,
  allowed: reason === null,
  reason,
});

/** What this person can do in this urgency round: for each owner it speaks for, and as programme team. */
export function urgencyAbilities(
  actor: Actor,
  record: UrgencyRecord,
  now: number,
  assessment: UrgencyAssessment = assessUrgencyRound(toUrgencyFacts(record), now),
): Ability[] {
  const facts = toUrgencyFacts(record);
  const team = isProgrammeStaff(actor)
    ? [...steeringAbilities(assessment, wasShown(facts, now)), ...boardAbilities(record, assessment)]
    : judgingAbilities(actor, record, facts, now);
  const { phase, pendingRatificationIds: pending } = assessment;
  const isOver = phase === 'settled' || phase === 'withdrawn';
  return [...team, ...(isOver ? [] : ratificationAbilities(record, pending, (id) => mayRatify(actor, facts, id, now)))];
}

/**
 * Judging, for every owner this person works for or ever spoke for, and for an owner it speaks for that has no seat here:
 * the reason why not is told as well. Whether the text of one item moved on stands with that item.
 */
function judgingAbilities(actor: Actor, record: UrgencyRecord, round: UrgencyRoundFacts, now: number): Ability[] {
  const { mandates, personId } = actor;
  return actor.organisations
    .filter(
      ({ id, isOwner }) =>
        record.electorate.some(({ organisationId }) => organisationId === id) ||
        (isOwner && mandates.some((mandate) => mandate.organisationId === id && isInForce(mandate, now))),
    )
    .map(({ id: organisationId, slug }) =>
      ability(
        'grade',
        slug,
        whyCannotTakePosition({ round, organisationId, mandates, personId, now, textChanged: false }),
      ),
    );
}

/** Ratifying waits until a judgement waits for it, and ends when the round is settled. */
const ratificationAbilities = (
  record: UrgencyRecord,
  pending: readonly string[],
  may: (organisationId: string) => boolean,
): Ability[] =>
  record.electorate
    .filter(({ organisationId }) => pending.includes(organisationId) && may(organisationId))
    .map(({ slug }) => ability('ratify', slug, null));

/**
 * Running the round. While judgements are hidden, whether everybody is done is hidden too: the buttons are there, and the
 * act itself answers.
 */
function steeringAbilities(
  { phase, outcome, isVisible, everyoneJudged, progress }: UrgencyAssessment,
  isShown: boolean,
): Ability[] {
  if (phase === 'settled' || phase === 'withdrawn') return [];
  const isOpen = phase === 'open';
  const isIncomplete = outcome === 'incomplete';
  const notNow = isOpen || isIncomplete ? null : 'urgency-round-not-incomplete';
  const isEveryoneDone = progress.every(({ judged, of }) => judged === of);
  return [
    ability('record-on-behalf', null, isOpen ? null : 'closed'),
    ability('remind', null, !isOpen ? 'closed' : isVisible && isEveryoneDone ? 'already-done' : null),
    ability('extend', null, isShown ? 'urgency-round-already-shown' : notNow),
    ability(
      'close-early',
      null,
      !isOpen ? 'round-closed' : !isVisible || everyoneJudged ? null : 'not-everyone-judged',
    ),
    ability('settle', null, isOpen ? 'round-still-open' : isIncomplete ? 'round-incomplete' : null),
    ability(
      'settle-as-it-stands',
      null,
      isIncomplete ? null : isOpen ? 'round-still-open' : 'urgency-round-not-incomplete',
    ),
    ability('withdraw-round', null, null),
  ];
}

/** Writing down what the board decides about the order: once there is a result to decide about. */
function boardAbilities(record: UrgencyRecord, { phase, outcome }: UrgencyAssessment): Ability[] {
  if (phase === 'withdrawn') return [];
  const ranked = record.result?.result.ranking.ranked;
  if (ranked === undefined) {
    const reason = outcome === 'incomplete' ? 'round-incomplete' : 'round-still-open';
    return [ability('break-tie', null, reason), ability('adopt-order', null, reason)];
  }
  const isTied = tiesForTheBoard(record, ranked).length > 0;
  return [ability('break-tie', null, isTied ? null : 'tie-break-not-a-tie'), ability('adopt-order', null, null)];
}

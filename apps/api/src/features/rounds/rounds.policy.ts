import type { Ability } from '@samenkoers/contract';
import { assessRound, type RoundFacts, whyCannotTakePosition } from '@samenkoers/rulebook';
import { type Actor, isInForce, isProgrammeStaff, organisationsOf } from '../session/public.js';
import { hasTextMovedOn, type RoundRecord, toFacts } from './stored-round.js';

const ability = (act: Ability['act'], organisation: string | null, reason: string | null): Ability => ({
  act,
  organisation,
  allowed: reason === null,
  reason,
});

/** What this person can do in this round: for each owner it speaks for, and as programme team. */
export function roundAbilities(actor: Actor, record: RoundRecord, now: number): Ability[] {
  const facts = toFacts(record);
  return [
    ...positionAbilities(actor, record, facts, now),
    ...ratificationAbilities(actor, record, now),
    ...(isProgrammeStaff(actor) ? steeringAbilities(facts, now) : []),
  ];
}

/**
 * Taking a position, for every owner this person works for or ever spoke for, and for an owner it speaks for that has no
 * seat here: the reason why not is told as well.
 */
function positionAbilities(actor: Actor, record: RoundRecord, round: RoundFacts, now: number): Ability[] {
  const concerned = actor.organisations.filter(
    ({ id, isOwner }) =>
      record.electorate.some(({ organisationId }) => organisationId === id) ||
      (isOwner && actor.mandates.some((mandate) => mandate.organisationId === id && isInForce(mandate, now))),
  );
  const textChanged = hasTextMovedOn(record);
  const attempt = (organisationId: string) =>
    whyCannotTakePosition({
      round,
      organisationId,
      mandates: actor.mandates,
      personId: actor.personId,
      now,
      textChanged,
    });
  return concerned.map(({ id, slug }) => ability('take-position', slug, attempt(id)));
}

/** Ratifying waits until the position is there, and ends when the round is settled. */
function ratificationAbilities(actor: Actor, record: RoundRecord, now: number): Ability[] {
  if (record.result !== null || record.withdrawnAt !== null) return [];
  const own = organisationsOf(actor, now);
  return record.positions
    .filter(
      (position) => position.isCurrent && position.extent === 'subjectToRatification' && position.ratification === null,
    )
    .filter(({ organisationId }) => isProgrammeStaff(actor) || own.has(organisationId))
    .flatMap(({ organisationId }) => record.electorate.filter((seat) => seat.organisationId === organisationId))
    .map(({ slug }) => ability('ratify', slug, null));
}

function steeringAbilities(round: RoundFacts, now: number): Ability[] {
  const { phase, outcome, everyoneSpoke, silentOrganisationIds } = assessRound(round, now);
  const isOver = phase === 'settled' || phase === 'withdrawn';
  if (isOver) return [];
  const isOpen = phase === 'open';
  const isIncomplete = outcome === 'incomplete';
  return [
    ability('record-on-behalf', null, isOpen ? null : 'closed'),
    ability('remind', null, !isOpen ? 'closed' : silentOrganisationIds.length === 0 ? 'already-done' : null),
    ability('extend', null, isOpen || isIncomplete ? null : 'round-not-incomplete'),
    ability('close-early', null, !isOpen ? 'round-closed' : everyoneSpoke ? null : 'not-everyone-spoke'),
    ability('settle', null, isOpen ? 'round-still-open' : isIncomplete ? 'round-incomplete' : null),
    ability('settle-as-it-stands', null, isIncomplete ? null : isOpen ? 'round-still-open' : 'round-not-incomplete'),
    ability('withdraw-round', null, null),
  ];
}

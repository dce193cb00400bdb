import {
  amendByLaws,
  assertNever,
  type ByLaws,
  type CalendarDate,
  changedSettings,
  checkCoordinator,
  checkOwnershipBegin,
  checkOwnershipEnd,
  endHeld,
} from '@samenkoers/rulebook';
import type { Tx } from '../../platform/persistence/work.js';
import { endingLetter, endRoleAt, findRole, insertRole, programmeName } from '../people/public.js';
import { loadByLaws, loadOwnerships } from '../rounds/public.js';
import {
  closingDaysOf,
  type EndedTerm,
  endContactsFrom,
  endOwnership,
  endTermsAfter,
  insertByLaws,
  insertOwnership,
} from './changes.repository.js';
import { judgeTeamAppointment, judgeTeamEnding } from './judge-team.js';
import { type At, type ChangeToJudge, type Confirmed, given, type Judgement, unless } from './judgement.js';

/** Whether a change makes sense on the record as it is now, and if so what it does. */
export function judgeChange(tx: Tx, change: ChangeToJudge, at: At): Promise<Judgement> | Judgement {
  const { kind } = change;
  switch (kind) {
    case 'byLaws':
      return judgeByLaws(tx, change, at);
    case 'ownershipBegin':
      return judgeOwnershipBegin(tx, change, at);
    case 'ownershipEnd':
      return judgeOwnershipEnd(tx, change, at);
    case 'coordinatorAppointed':
      return judgeAppointment(change, at);
    case 'coordinatorEnded':
      return judgeEnding(tx, change, at);
    case 'teamAppointed':
      return judgeTeamAppointment(tx, change, at);
    case 'teamEnded':
      return judgeTeamEnding(tx, change, at);
    default:
      return assertNever(kind);
  }
}

async function judgeByLaws(tx: Tx, { proposal }: ChangeToJudge, { today }: At): Promise<Judgement> {
  const current = await loadByLaws(tx);
  const amended = amendByLaws({
    current,
    baseVersion: given(proposal.baseVersion),
    settings: given(proposal.settings),
  });
  if (!amended.ok) return amended;
  return { ok: true, value: (unit, change) => adoptByLaws(unit, change, current, amended.value, today) };
}

async function adoptByLaws(tx: Tx, { number }: Confirmed, current: ByLaws, next: ByLaws, today: CalendarDate) {
  await insertByLaws(tx, next, today);
  const settings = changedSettings(current, next);
  tx.record({ type: 'by-laws-adopted', data: { version: next.version, change: number, settings } });
}

async function judgeOwnershipBegin(tx: Tx, { organisation, proposal }: ChangeToJudge, { today }: At) {
  const { id: organisationId, name } = given(organisation);
  const period = { from: given(proposal.from), until: proposal.until ?? null };
  const findings = checkOwnershipBegin({ organisationId, period, ownerships: await loadOwnerships(tx), today });
  return unless(findings, async (unit, change) => {
    await insertOwnership(unit, organisationId, period);
    // A partner's contact binds it by that role; an owner is bound by a mandate.
    const ended = await endContactsFrom(unit, organisationId, period.from);
    unit.record({ type: 'ownership-begun', organisationId, data: { ...period, change: change.number } });
    await tellEnded(unit, { id: organisationId, name }, ended, change);
  });
}

async function judgeOwnershipEnd(tx: Tx, { organisation, proposal }: ChangeToJudge, { today }: At) {
  const { id: organisationId, name } = given(organisation);
  const until = given(proposal.until);
  const [ownerships, closingDays] = [await loadOwnerships(tx), await closingDaysOf(tx, organisationId)];
  const findings = checkOwnershipEnd({ organisationId, until, ownerships, closingDays, today });
  return unless(findings, async (unit, change) => {
    await endOwnership(unit, organisationId, until);
    const ended = await endTermsAfter(unit, organisationId, until);
    unit.record({ type: 'ownership-ended', organisationId, data: { until, change: change.number } });
    await tellEnded(unit, { id: organisationId, name }, ended, change);
  });
}

function endedEvent({ personName: person, capacity, until }: EndedTerm, { number: change, reason }: Confirmed) {
  if (capacity === 'coordinator') return { type: 'coordinator-ended', data: { person, change } } as const;
  if (capacity === 'partnerContact') return { type: 'contact-ended', data: { person, reason } } as const;
  return { type: 'mandate-ended', data: { person, capacity, until: new Date(until).toISOString(), reason } } as const;
}

/** The record of every mandate and role that ends with or by an ownership, and a letter as far as an address is known. */
async function tellEnded(
  tx: Tx,
  { id: organisationId, name: organisation }: { readonly id: string; readonly name: string },
  ended: readonly EndedTerm[],
  change: Confirmed,
): Promise<void> {
  const { by, publicUrl, reason } = change;
  const programme = await programmeName(tx);
  for (const term of ended) {
    const { personName: name, email: to, capacity, until } = term;
    tx.record({ organisationId, ...endedEvent(term, change) });
    if (to === null) continue;
    tx.send(endingLetter({ to, name, programme, organisation, capacity, by, publicUrl }, until, reason));
  }
}

function judgeAppointment({ organisation, subject }: ChangeToJudge, { now }: At): Judgement {
  const { id: organisationId, ...standing } = given(organisation);
  const { id: personId, name: person, roles } = given(subject);
  return unless(checkCoordinator(standing, { personId, roles }), async (unit, { number: change }) => {
    await insertRole(unit, { personId, organisationId, role: 'coordinator', from: now });
    unit.record({ type: 'coordinator-appointed', organisationId, data: { person, change } });
  });
}

async function judgeEnding(
  tx: Tx,
  { organisation, subject, proposal }: ChangeToJudge,
  { now }: At,
): Promise<Judgement> {
  const { id: organisationId } = given(organisation);
  const held = given(await findRole(tx, organisationId, given(proposal.role), 'coordinator'));
  const ended = endHeld({ held, at: now, now });
  if (!ended.ok) return ended;
  return {
    ok: true,
    value: async (unit, { number: change }) => {
      await endRoleAt(unit, held.id, ended.value);
      unit.record({ type: 'coordinator-ended', organisationId, data: { person: given(subject).name, change } });
    },
  };
}

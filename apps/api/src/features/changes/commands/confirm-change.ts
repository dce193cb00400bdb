import { checkProposedAddress, type Finding } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { lockProgramme } from '../../agenda/public.js';
import { findPerson, findStanding, lockHeld } from '../../people/public.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { type FixedPart, findFixedPart, lockChange } from '../changes.repository.js';
import { judgeChange } from '../judge-change.js';
import type { ChangeToJudge } from '../judgement.js';
import { tellSubject } from '../telling-subject.js';
import { answer, readChange, type TakenChange, whyNotConfirm } from './answer-change.js';

type Numbered = { readonly number: number };

/**
 * Confirms a change that somebody else proposed. Who may, and whether it still makes sense, is judged on the record as it
 * is now; then it takes effect at once.
 */
export const confirmChange = (
  work: Work,
  call: CommandCall,
  publicUrl: string,
  number: number,
): Promise<Answer<Recorded<Numbered>>> =>
  work.run(call, async (tx): Promise<Answer<Numbered>> => {
    const actor = call.actor as Actor;
    const fixed = await findFixedPart(tx, number);
    if (fixed === undefined) return refuse('not-found');
    await takeWhatItChanges(tx, fixed, number);
    const taken = await readChange(tx, number);
    const refused = whyNotConfirm(actor, taken);
    if (refused.length > 0) return refuseByRule(refused);
    const about = await aboutNow(tx, taken);
    const moved = addressMoved(about);
    if (moved.length > 0) return refuseByRule(moved);
    const judged = await judgeChange(tx, about, taken);
    if (!judged.ok) return refuseByRule(judged.error);
    await answer(tx, actor, taken, { state: 'confirmed', note: null, publicUrl });
    const { reason } = taken.record;
    await judged.value(tx, { number, reason, by: actor.name, publicUrl });
    await tellSubject(tx, { by: actor.name, publicUrl }, about, { now: taken.now, reason });
    return { ok: true, value: { number } };
  });

/** The locks, in their order: the programme for what rounds freeze, the change, and whoever's rights it touches. */
async function takeWhatItChanges(tx: Tx, { kind, organisationId }: FixedPart, number: number): Promise<void> {
  const isFrozenByRounds = kind === 'byLaws' || kind === 'ownershipBegin' || kind === 'ownershipEnd';
  if (isFrozenByRounds) await lockProgramme(tx);
  await lockChange(tx, number);
  if (kind === 'byLaws') return;
  await lockHeld(tx, organisationId);
  await tx.holdRights();
}

/** Whether somebody else reads the letters by now than who was proposed; read after the rights were held. */
function addressMoved({ kind, subject, proposal }: ChangeToJudge): readonly Finding[] {
  if (subject === null || (kind !== 'coordinatorAppointed' && kind !== 'teamAppointed')) return [];
  return checkProposedAddress({ personId: subject.id, proposed: proposal.email ?? null, onRecord: subject.email });
}

/** The organisation and person of a change as they stand now. */
async function aboutNow(tx: Tx, { record }: TakenChange): Promise<ChangeToJudge> {
  const { kind, organisation, subjectId, proposal } = record;
  return {
    kind,
    proposal,
    organisation: organisation === null ? null : ((await findStanding(tx, organisation.slug)) ?? null),
    subject: subjectId === null ? null : ((await findPerson(tx, subjectId)) ?? null),
  };
}

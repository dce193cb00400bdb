import { type Finding, whyCannotConfirm } from '@samenkoers/rulebook';
import type { Tx } from '../../../platform/persistence/work.js';
import { type Clock, clock } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { answeredLetter } from '../change-letters.js';
import type { ChangeRecord } from '../change-rows.js';
import { changePerson } from '../changes.policy.js';
import { answerChange, loadAddress, loadChange } from '../changes.repository.js';

/** A change under its lock, with the clock read after the locks were taken. */
export interface TakenChange extends Clock {
  readonly record: ChangeRecord;
}

/** After the locks that its answer needs. */
export async function readChange(tx: Tx, number: number): Promise<TakenChange> {
  const at = await clock(tx);
  return { ...at, record: await loadChange(tx, number) };
}

/** Why this person cannot confirm or decline it; empty when it can. */
export function whyNotConfirm(actor: Actor, { record, now }: TakenChange): readonly Finding[] {
  const { proposer, voices } = record;
  const why = whyCannotConfirm({ change: record, person: changePerson(actor, now), proposer, voices, now });
  return why === null ? [] : [{ code: why, severity: 'error', facts: {} }];
}

export interface Answered {
  readonly state: 'confirmed' | 'declined' | 'withdrawn';
  /** Why it was declined. */
  readonly note: string | null;
  readonly publicUrl: string;
}

/** Writes what became of a change, records it, and tells whoever proposed it when somebody else answered. */
export async function answer(
  tx: Tx,
  { name: by }: Actor,
  { record, now }: TakenChange,
  { state, note, publicUrl }: Answered,
): Promise<void> {
  const { number, kind, organisation, personName: person } = record;
  await answerChange(tx, number, { state, by, at: now, note });
  tx.record({
    type: `change-${state}`,
    organisationId: organisation?.id ?? null,
    data: { change: number, kind, person, reason: note },
  });
  if (state === 'withdrawn') return;
  const { email, ...to } = await loadAddress(tx, record.proposedById);
  if (email === null) return;
  const change = { number, kind, organisation: organisation?.name ?? null };
  tx.send(answeredLetter(change, { ...to, email, publicUrl }, { isConfirmed: state === 'confirmed', by, note }));
}

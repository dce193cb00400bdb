import type { Instant } from '@samenkoers/rulebook';
import type { Tx } from '../../platform/persistence/work.js';
import { type HeldCapacity, programmeName, tellAppointment, tellEnding } from '../people/public.js';
import type { ChangeToJudge } from './judgement.js';

/** Whoever gets or loses a role by a change that was confirmed hears of it. */
export async function tellSubject(
  tx: Tx,
  from: { readonly by: string; readonly publicUrl: string },
  change: ChangeToJudge,
  { now, reason }: { readonly now: Instant; readonly reason: string },
): Promise<void> {
  const { kind, subject } = change;
  if (subject === null) return;
  const told = { ...from, ...(await placeOf(tx, change)) };
  if (kind === 'coordinatorAppointed' || kind === 'teamAppointed') {
    await tellAppointment(tx, subject, { ...told, from: now });
  } else {
    await tellEnding(tx, subject, { ...told, until: now, reason });
  }
}

/** What somebody is or was, and of what: of an owner, or of the programme as a whole. */
async function placeOf(
  tx: Tx,
  { organisation, proposal }: ChangeToJudge,
): Promise<{ readonly capacity: HeldCapacity; readonly organisation: string }> {
  if (organisation !== null) return { capacity: 'coordinator', organisation: organisation.name };
  return { capacity: proposal.teamRole ?? 'programmeTeam', organisation: await programmeName(tx) };
}

import type pg from 'pg';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { Work } from '../../../platform/persistence/work.js';
import { holderOf, useUp, whoHears } from '../emergency.repository.js';
import { emergencyLetter } from '../emergency-letter.js';

type Holder = { readonly personId: string };

/**
 * Uses an emergency code up, and in the same transaction records it with the reason and writes to everybody who must hear
 * of it. A code that never was, was used, or is not of a programme manager answers alike.
 */
export async function useEmergencyCode(
  work: Work,
  pool: pg.Pool,
  { programmeId, code, reason }: { readonly programmeId: string; readonly code: string; readonly reason: string },
): Promise<Answer<Holder>> {
  const holder = await holderOf(pool, programmeId, code);
  if (holder === undefined) return refuse('authentication-failed');
  const { personId, name, rightsVersion } = holder;
  const actor = { programmeId, personId, name };
  const used = await work.runWithoutKey({ actor, rightsVersion }, async (tx): Promise<Answer<Holder>> => {
    if (!(await useUp(tx, code))) return refuse('authentication-failed');
    tx.record({ type: 'emergency-access-used', data: { reason } });
    for (const to of await whoHears(tx)) tx.send(emergencyLetter({ ...to, by: name, reason }));
    return { ok: true, value: { personId } };
  });
  return used.ok ? { ok: true, value: used.value.view } : used;
}

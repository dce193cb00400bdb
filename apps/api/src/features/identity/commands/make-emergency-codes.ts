import type { Caller } from '../../../platform/auth/principal.js';
import type { Answer } from '../../../platform/http/problem.js';
import type { Work } from '../../../platform/persistence/work.js';
import type { Actor } from '../../session/public.js';
import { keepSheet, lockPerson } from '../emergency.repository.js';
import { newSheet, printed } from '../emergency-code.js';

/** Makes a sheet of codes. They are shown this once; of them only hashes are kept, and those of an earlier sheet stop working. */
export async function makeEmergencyCodes(
  work: Work,
  actor: Actor,
  { rightsVersion }: Pick<Caller, 'rightsVersion'>,
): Promise<Answer<{ readonly codes: string[] }>> {
  const codes = newSheet();
  const made = await work.runWithoutKey({ actor, rightsVersion }, async (tx): Promise<Answer<object>> => {
    await lockPerson(tx);
    await keepSheet(tx, codes);
    tx.record({ type: 'emergency-codes-made', data: { count: codes.length } });
    return { ok: true, value: {} };
  });
  return made.ok ? { ok: true, value: { codes: codes.map(printed) } } : made;
}

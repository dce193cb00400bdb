import { checkSignInReset, mayHelpSignIn } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { helpedAt } from '../holdings.js';
import { caretakerOf } from '../people.policy.js';
import { lockPersonAt } from '../people.repository.js';
import { takeAway } from './let-in-again.js';
import { findSeen } from './look-after.js';

interface ResetSignIn {
  readonly organisation: string;
  readonly person: string;
  readonly reason: string;
  readonly publicUrl: string;
}

/**
 * For who lost its passkey: takes away everything this person signs in with but its address, and ends its sessions. A link
 * by e-mail then works again, and the person is told, so that it notices when it did not ask for this. Not for who holds
 * something elsewhere: what it signs in with is its key to that as well.
 */
export const resetSignIn = (
  work: Work,
  call: CommandCall,
  { organisation, person: personId, reason, publicUrl }: ResetSignIn,
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const who = caretakerOf(call.actor as Actor);
    const seen = await findSeen(tx, call.actor as Actor, organisation);
    if (!seen.ok) return seen;
    const standing = seen.value;
    const person = await lockPersonAt(tx, personId, standing.id);
    if (person === undefined) return refuse('not-found');
    if (!mayHelpSignIn(standing, who, personId)) return refuse('forbidden');
    const findings = checkSignInReset(standing, who, helpedAt(person, standing.id));
    if (findings.length > 0) return refuseByRule(findings);
    return takeAway(tx, { place: standing, person, by: call.actor.name, publicUrl, reason });
  });

import { isLookedAfterHere, mayHelpSignIn, mayReAddress } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import type { Actor } from '../../session/public.js';
import { helpedAt } from '../holdings.js';
import { caretakerOf } from '../people.policy.js';
import { lockPersonAt } from '../people.repository.js';
import { inviteAgain } from './let-in-again.js';
import { findSeen } from './look-after.js';

interface SendInvitation {
  readonly organisation: string;
  readonly person: string;
  readonly email: string;
  readonly publicUrl: string;
}

/** Invites anew who never signed in; at another address when the one on record was wrong. */
export const sendInvitation = (
  work: Work,
  call: CommandCall,
  { organisation, person: personId, email, publicUrl }: SendInvitation,
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const seen = await findSeen(tx, call.actor as Actor, organisation);
    if (!seen.ok) return seen;
    const standing = seen.value;
    const who = caretakerOf(call.actor as Actor);
    const person = await lockPersonAt(tx, personId, standing.id);
    if (person === undefined) return refuse('not-found');
    if (!mayHelpSignIn(standing, who, personId)) return refuse('forbidden');
    const helped = helpedAt(person, standing.id);
    if (email !== person.email && !mayReAddress(standing, who, helped)) return refuse('forbidden');
    const isDiscreet = !isLookedAfterHere(standing, who, helped);
    return inviteAgain(tx, { place: standing, person, by: call.actor.name, publicUrl, email, isDiscreet });
  });

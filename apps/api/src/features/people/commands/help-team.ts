import { checkSignInReset, type LookedAfter, mayHelpTeam } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { helpedAt } from '../holdings.js';
import { caretakerOf } from '../people.policy.js';
import { type InvitedPerson, lockPersonAt, programmeName } from '../people.repository.js';
import { type Helped, inviteAgain, type Place, takeAway } from './let-in-again.js';

/** The team looks after its own; nobody coordinates for it. */
const TEAM: LookedAfter = { isOwner: false, coordinatorIds: [], contactIds: [] };

interface HelpTeam {
  readonly person: string;
  readonly publicUrl: string;
}

/** Invites anew who is of the programme team and never signed in; always at the address that a second person confirmed. */
export const inviteToTeam = (
  work: Work,
  call: CommandCall,
  { person: personId, publicUrl }: HelpTeam,
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Helped> => {
    const found = await findColleague(tx, call.actor as Actor, personId);
    if (!found.ok) return found;
    const { place, person } = found.value;
    const { email } = person;
    if (email === null) return refuseByRule([{ code: 'address-unknown', severity: 'error', facts: { personId } }]);
    return inviteAgain(tx, { place, person, by: call.actor.name, publicUrl, email, isDiscreet: false });
  });

/** For who is of the programme team and lost its passkey: another of the team takes away what it can no longer use. */
export const resetTeamSignIn = (
  work: Work,
  call: CommandCall,
  { person: personId, reason, publicUrl }: HelpTeam & { readonly reason: string },
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Helped> => {
    const actor = call.actor as Actor;
    const found = await findColleague(tx, actor, personId);
    if (!found.ok) return found;
    const findings = checkSignInReset(TEAM, caretakerOf(actor), helpedAt(found.value.person, null));
    if (findings.length > 0) return refuseByRule(findings);
    return takeAway(tx, { ...found.value, by: call.actor.name, publicUrl, reason });
  });

interface Colleague {
  readonly place: Place;
  readonly person: InvitedPerson;
}

/** Somebody of the programme team whom this person may help in. */
async function findColleague(tx: Tx, actor: Actor, personId: string): Promise<Answer<Colleague>> {
  const who = caretakerOf(actor);
  // Who has no part in the team learns nothing about who is in it from here.
  if (!who.isStaff) return refuse('forbidden');
  const person = await lockPersonAt(tx, personId, null);
  if (person === undefined) return refuse('not-found');
  if (!mayHelpTeam(who, personId)) return refuse('forbidden');
  return { ok: true, value: { place: { id: null, name: await programmeName(tx) }, person } };
}

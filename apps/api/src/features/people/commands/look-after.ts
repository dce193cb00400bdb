import { type PeopleAct, peopleActs } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { Tx } from '../../../platform/persistence/work.js';
import { clock } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { caretakerOf, seesPeople } from '../people.policy.js';
import { findStanding, type Standing } from '../people.repository.js';

/** Where every act on the people of an organisation begins: one that this person may know of. */
export async function findSeen(tx: Tx, actor: Actor, slug: string): Promise<Answer<Standing>> {
  const standing = await findStanding(tx, slug);
  if (standing === undefined || !seesPeople(actor, standing.id, (await clock(tx)).now)) return refuse('not-found');
  return { ok: true, value: standing };
}

/** The same, for an act on all of its people, when this person may do that here. */
export async function lookAfter(tx: Tx, actor: Actor, slug: string, act: PeopleAct): Promise<Answer<Standing>> {
  const seen = await findSeen(tx, actor, slug);
  if (!seen.ok || peopleActs(seen.value, caretakerOf(actor)).includes(act)) return seen;
  return refuse('forbidden');
}

import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { findOrganisation, type TakenItem, takeItem } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import type { PartKey } from '../commitments.repository.js';

/** Which organisation in which item, as it stands in the URL. */
export interface PartInUrl {
  readonly item: string;
  readonly organisation: string;
}

/** An item under its lock, and the part an organisation has in it. */
export interface TakenPart extends TakenItem {
  readonly actor: Actor;
  readonly key: PartKey;
}

export const done: Answer<object> = { ok: true, value: {} };

/**
 * The shape every act of an organisation on an item shares: take the item this person may see, find the organisation, act.
 * The lock on the item keeps two promises, answers or joinings of one organisation apart.
 */
export const changePart = <More extends object>(
  work: Work,
  call: CommandCall,
  { item: slug, organisation }: PartInUrl,
  act: (tx: Tx, part: TakenPart) => Promise<Answer<More>>,
): Promise<Answer<Recorded<More & { readonly item: string }>>> =>
  work.run(call, async (tx): Promise<Answer<More & { readonly item: string }>> => {
    const actor = call.actor as Actor;
    const taken = await takeItem(tx, actor, slug);
    const organisationId = taken === undefined ? undefined : await findOrganisation(tx, organisation);
    if (taken === undefined || organisationId === undefined) return refuse('not-found');
    const answer = await act(tx, { ...taken, actor, key: { itemId: taken.item.id, organisationId } });
    return answer.ok ? { ok: true, value: { ...answer.value, item: slug } } : answer;
  });

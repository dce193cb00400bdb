import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { findFixedPart, lockChange } from '../changes.repository.js';
import { answer, readChange, whyNotConfirm } from './answer-change.js';

type Numbered = { readonly number: number };

/** Declines a change that somebody else proposed, for a reason; nothing of it takes effect. */
export const declineChange = (
  work: Work,
  call: CommandCall,
  publicUrl: string,
  { change: number, reason }: { readonly change: number; readonly reason: string },
): Promise<Answer<Recorded<Numbered>>> =>
  work.run(call, async (tx): Promise<Answer<Numbered>> => {
    if ((await findFixedPart(tx, number)) === undefined) return refuse('not-found');
    await lockChange(tx, number);
    const actor = call.actor as Actor;
    const taken = await readChange(tx, number);
    const refused = whyNotConfirm(actor, taken);
    if (refused.length > 0) return refuseByRule(refused);
    await answer(tx, actor, taken, { state: 'declined', note: reason, publicUrl });
    return { ok: true, value: { number } };
  });

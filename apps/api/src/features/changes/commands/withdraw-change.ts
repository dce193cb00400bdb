import { changeStateAt } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { findFixedPart, lockChange } from '../changes.repository.js';
import { answer, readChange } from './answer-change.js';

type Numbered = { readonly number: number };

/** Takes back a change; only whoever proposed it, and only while nobody answered. */
export const withdrawChange = (
  work: Work,
  call: CommandCall,
  publicUrl: string,
  number: number,
): Promise<Answer<Recorded<Numbered>>> =>
  work.run(call, async (tx): Promise<Answer<Numbered>> => {
    if ((await findFixedPart(tx, number)) === undefined) return refuse('not-found');
    await lockChange(tx, number);
    const actor = call.actor as Actor;
    const taken = await readChange(tx, number);
    if (taken.record.proposedById !== actor.personId) return refuse('forbidden');
    const state = changeStateAt(taken.record, taken.now);
    if (state !== 'pending') {
      const code = state === 'lapsed' ? 'change-lapsed' : 'change-answered';
      return refuseByRule([{ code, severity: 'error', facts: {} }]);
    }
    await answer(tx, actor, taken, { state: 'withdrawn', note: null, publicUrl });
    return { ok: true, value: { number } };
  });

import { checkRelations } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { isUnderWay, lockProgramme, refuseInState, takeItem } from '../../agenda/public.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { findItems, loadRelations, saveRelations } from '../resources.repository.js';

interface RelateItems {
  readonly item: string;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly reason: string;
}

/** Says what an item can only be taken with and what not; two that do so at once cannot make a circle together. */
export const relateItems = (
  work: Work,
  call: CommandCall,
  { item: slug, requires, excludes, reason }: RelateItems,
): Promise<Answer<Recorded<{ readonly item: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly item: string }>> => {
    const taken = await takeItem(tx, call.actor as Actor, slug);
    if (taken === undefined || taken.item.state === 'draft') return refuse('not-found');
    const { item, now } = taken;
    if (!isUnderWay(item.state)) return refuseInState('relate', item);
    await lockProgramme(tx);
    const named = new Map((await findItems(tx, [...requires, ...excludes])).map((other) => [other.slug, other]));
    const [required, excluded] = [requires, excludes].map((slugs) =>
      [...new Set(slugs)].map((name) => named.get(name)),
    );
    if (required === undefined || excluded === undefined) throw new Error('two lists in, two lists out');
    if (!required.every(isThere) || !excluded.every(isThere)) return refuse('not-found');
    const idsOf = (others: readonly { readonly id: string }[]) => others.map(({ id }) => id);
    const relations = { itemId: item.id, requires: idsOf(required), excludes: idsOf(excluded) };
    const findings = checkRelations(relations, await loadRelations(tx));
    if (findings.length > 0) return refuseByRule(findings);
    await saveRelations(tx, relations, { name: call.actor.name, now, reason });
    const titlesOf = (others: readonly { readonly title: string }[]) => others.map(({ title }) => title);
    const data = { requires: titlesOf(required), excludes: titlesOf(excluded), reason };
    tx.record({ type: 'items-related', itemId: item.id, data });
    return { ok: true, value: { item: slug } };
  });

const isThere = <Thing>(thing: Thing | undefined): thing is Thing => thing !== undefined;

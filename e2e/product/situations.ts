import { endpoints } from '@samenkoers/contract';
import type { Person } from './person.js';

/** How far away a round closes that nobody means to see closing. */
const inAWhile = (): string => new Date(Date.now() + 86_400_000).toISOString();

/** A proposal of an owner, handed in: what a support round is about. */
export async function submittedItem(proposer: Person, organisation: string, title: string): Promise<string> {
  const { item } = await proposer.get(endpoints.draftItem, { body: { kind: 'project', title, organisation } });
  await proposer.get(endpoints.submitItem, { params: { item } });
  return item;
}

/** An open round about an item. */
export async function openRound(manager: Person, kind: 'support' | 'takeUp', item: string): Promise<number> {
  const { round } = await manager.get(endpoints.openRound, { body: { kind, item, closesAt: inAWhile() } });
  return round;
}

import type { ItemBase, ItemLifecycle, ItemTransitionResult, WindDownPlan } from './lifecycle.js';

const base: ItemBase = { itemId: 'item-1', textVersion: 2, since: 100 };

/** One item in every state. */
export const items = {
  draft: { ...base, state: 'draft' },
  submitted: { ...base, state: 'submitted' },
  returned: { ...base, state: 'returned' },
  notSupported: { ...base, state: 'notSupported' },
  onAgenda: { ...base, state: 'onAgenda' },
  inProgress: { ...base, state: 'inProgress', windDownPlan: null },
  paused: { ...base, state: 'paused', windDownPlan: null },
  completed: { ...base, state: 'completed' },
  removed: { ...base, state: 'removed', category: 'noNeed' },
  withdrawn: { ...base, state: 'withdrawn' },
} as const satisfies { readonly [State in ItemLifecycle['state']]: Extract<ItemLifecycle, { readonly state: State }> };

export const completePlan: WindDownPlan = {
  whatStops: 'The help desk',
  obligationsTakenOverBy: 'Gemeente Almelo',
  commitmentsEndOn: '2027-06-30',
  communication: 'A letter to participants',
  finalDate: '2027-07-01',
};

export const signed = { by: 'person-1', now: 200 };

/** The codes that stood in the way of a transition; empty when it was made. */
export function codesOf(result: ItemTransitionResult<ItemLifecycle>): readonly string[] {
  return result.ok ? [] : result.error.map(({ code }) => code);
}

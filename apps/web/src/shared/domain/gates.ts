import type { ItemState, PrincipleGate } from '@samenkoers/rulebook';

/** The gate an item stands before: which principles it needs next; undefined when it needs none. */
export const nextGate = (state: ItemState): PrincipleGate | undefined => {
  if (state === 'onAgenda') return 'inProgress';
  return (['draft', 'submitted', 'returned', 'notSupported'] as const).some((each) => each === state)
    ? 'onAgenda'
    : undefined;
};

/** Whether "nothing lacks" says something: only before a gate that the programme opens. */
export const isBeforeGate = (state: ItemState): boolean => state === 'submitted' || state === 'onAgenda';

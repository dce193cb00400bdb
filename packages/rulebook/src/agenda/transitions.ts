import { ITEM_STATES, type ItemState } from './item-states.js';

export const ITEM_TRANSITION_NAMES = [
  'submitItem',
  'returnItem',
  'withdrawItem',
  'markNotSupported',
  'reviseItem',
  'placeOnAgenda',
  'startItem',
  'pauseItem',
  'resumeItem',
  'completeItem',
  'planWindDown',
  'removeItem',
] as const;
export type ItemTransitionName = (typeof ITEM_TRANSITION_NAMES)[number];

/** One arrow of the way of an item; the name is that of the function that walks it. */
export interface ItemTransition {
  readonly from: ItemState;
  readonly name: ItemTransitionName;
  readonly to: ItemState;
}

/** The state machine of an item (rulebook.md#2), to compare with its drawing. */
export const ITEM_TRANSITIONS: readonly ItemTransition[] = [
  { from: 'draft', name: 'submitItem', to: 'submitted' },
  { from: 'draft', name: 'withdrawItem', to: 'withdrawn' },
  { from: 'submitted', name: 'placeOnAgenda', to: 'onAgenda' },
  { from: 'submitted', name: 'returnItem', to: 'returned' },
  { from: 'submitted', name: 'markNotSupported', to: 'notSupported' },
  { from: 'submitted', name: 'reviseItem', to: 'submitted' },
  { from: 'submitted', name: 'withdrawItem', to: 'withdrawn' },
  { from: 'returned', name: 'reviseItem', to: 'draft' },
  { from: 'returned', name: 'withdrawItem', to: 'withdrawn' },
  { from: 'notSupported', name: 'reviseItem', to: 'draft' },
  { from: 'notSupported', name: 'withdrawItem', to: 'withdrawn' },
  { from: 'onAgenda', name: 'startItem', to: 'inProgress' },
  { from: 'onAgenda', name: 'reviseItem', to: 'submitted' },
  { from: 'onAgenda', name: 'removeItem', to: 'removed' },
  { from: 'inProgress', name: 'pauseItem', to: 'paused' },
  { from: 'inProgress', name: 'completeItem', to: 'completed' },
  { from: 'inProgress', name: 'planWindDown', to: 'inProgress' },
  { from: 'inProgress', name: 'removeItem', to: 'removed' },
  { from: 'paused', name: 'resumeItem', to: 'inProgress' },
  { from: 'paused', name: 'completeItem', to: 'completed' },
  { from: 'paused', name: 'planWindDown', to: 'paused' },
  { from: 'paused', name: 'removeItem', to: 'removed' },
];

/** The arrows that leave a state. */
export function availableTransitions(state: ItemState): readonly ItemTransitionName[] {
  return ITEM_TRANSITIONS.filter(({ from }) => from === state).map(({ name }) => name);
}

/** The states that no arrow leaves. */
export const FINAL_ITEM_STATES: readonly ItemState[] = ITEM_STATES.filter(
  (state) => availableTransitions(state).length === 0,
);

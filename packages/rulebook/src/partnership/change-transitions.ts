import type { ChangeState } from './four-eyes.js';

/** One arrow of the state machine of a change. `passLapseTime` is not an act: the clock does it. */
export interface ChangeTransition {
  readonly from: ChangeState | null;
  readonly name: ChangeTransitionName;
  readonly to: ChangeState;
}

export const CHANGE_TRANSITION_NAMES = [
  'proposeChange',
  'confirmChange',
  'declineChange',
  'withdrawChange',
  'passLapseTime',
] as const;
export type ChangeTransitionName = (typeof CHANGE_TRANSITION_NAMES)[number];

/** The state machine of a change that a second person confirms, to compare with its drawing. */
export const CHANGE_TRANSITIONS: readonly ChangeTransition[] = [
  { from: null, name: 'proposeChange', to: 'pending' },
  { from: 'pending', name: 'confirmChange', to: 'confirmed' },
  { from: 'pending', name: 'declineChange', to: 'declined' },
  { from: 'pending', name: 'withdrawChange', to: 'withdrawn' },
  { from: 'pending', name: 'passLapseTime', to: 'lapsed' },
];

import { ROUND_PHASES, type RoundPhase } from './round.js';

/** One arrow of a round's state machine. `passClosingTime` is not an act: the clock does it. */
export interface RoundTransition {
  readonly from: RoundPhase | null;
  readonly name: RoundTransitionName;
  readonly to: RoundPhase;
}

export const ROUND_TRANSITION_NAMES = [
  'openRound',
  'takePosition',
  'recordOnBehalf',
  'ratifyPosition',
  'extendRound',
  'closeEarly',
  'passClosingTime',
  'settleRound',
  'withdrawRound',
] as const;
export type RoundTransitionName = (typeof ROUND_TRANSITION_NAMES)[number];

/** The state machine of a round, to compare with its drawing. */
export const ROUND_TRANSITIONS: readonly RoundTransition[] = [
  { from: null, name: 'openRound', to: 'open' },
  { from: 'open', name: 'takePosition', to: 'open' },
  { from: 'open', name: 'recordOnBehalf', to: 'open' },
  { from: 'open', name: 'ratifyPosition', to: 'open' },
  { from: 'open', name: 'extendRound', to: 'open' },
  { from: 'open', name: 'closeEarly', to: 'pastClosing' },
  { from: 'open', name: 'passClosingTime', to: 'pastClosing' },
  { from: 'open', name: 'withdrawRound', to: 'withdrawn' },
  { from: 'pastClosing', name: 'ratifyPosition', to: 'pastClosing' },
  { from: 'pastClosing', name: 'extendRound', to: 'open' },
  { from: 'pastClosing', name: 'settleRound', to: 'settled' },
  { from: 'pastClosing', name: 'withdrawRound', to: 'withdrawn' },
];

/** The arrows that leave a phase; none leave `settled` and `withdrawn`. */
export function availableRoundTransitions(phase: RoundPhase): readonly RoundTransitionName[] {
  return ROUND_TRANSITIONS.filter(({ from }) => from === phase).map(({ name }) => name);
}

/** The phases that no arrow leaves. */
export const FINAL_ROUND_PHASES: readonly RoundPhase[] = ROUND_PHASES.filter(
  (phase) => availableRoundTransitions(phase).length === 0,
);

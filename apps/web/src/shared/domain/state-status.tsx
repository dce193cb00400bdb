import type { ItemState, PrincipleStatus, RoundOutcome, RoundPhase } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import type { IconName } from '../../ui/icon.js';
import { Status, type Tone } from '../../ui/message.js';
import { OUTCOME_WORDS, PRINCIPLE_STATUS_WORDS, ROUND_PHASE_WORDS, STATE_WORDS } from './words.js';

type Look = readonly [Tone, IconName];

const STATE_LOOKS: Readonly<Record<ItemState, Look>> = {
  draft: ['neutral', 'pencil'],
  submitted: ['neutral', 'arrow'],
  returned: ['attention', 'back'],
  notSupported: ['negative', 'cross'],
  onAgenda: ['positive', 'flag'],
  inProgress: ['positive', 'play'],
  paused: ['attention', 'pause'],
  completed: ['positive', 'check'],
  removed: ['neutral', 'cross'],
  withdrawn: ['neutral', 'back'],
};

const OUTCOME_LOOKS: Readonly<Record<RoundOutcome, Look>> = {
  open: ['neutral', 'clock'],
  incomplete: ['attention', 'question'],
  adopted: ['positive', 'check'],
  rejected: ['negative', 'cross'],
  withdrawn: ['neutral', 'back'],
};

const PRINCIPLE_LOOKS: Readonly<Record<PrincipleStatus, Look>> = {
  met: ['positive', 'check'],
  notMet: ['negative', 'cross'],
  unknown: ['attention', 'question'],
};

/** Where an item stands. */
export const StateStatus = ({ state }: { readonly state: ItemState }): ReactElement => {
  const [tone, icon] = STATE_LOOKS[state];
  return (
    <Status tone={tone} icon={icon}>
      {STATE_WORDS[state]()}
    </Status>
  );
};

/** Where a round stands: its outcome once there is one, else its phase. */
export const RoundStatus = ({
  phase,
  outcome,
}: {
  readonly phase: RoundPhase;
  readonly outcome: RoundOutcome;
}): ReactElement => {
  const [tone, icon] = phase === 'pastClosing' ? (['attention', 'clock'] as const) : OUTCOME_LOOKS[outcome];
  const word = phase === 'settled' ? OUTCOME_WORDS[outcome]() : ROUND_PHASE_WORDS[phase]();
  return (
    <Status tone={tone} icon={icon}>
      {word}
    </Status>
  );
};

/** How one principle stands. */
export const PrincipleStatusLabel = ({ status }: { readonly status: PrincipleStatus }): ReactElement => {
  const [tone, icon] = PRINCIPLE_LOOKS[status];
  return (
    <Status tone={tone} icon={icon}>
      {PRINCIPLE_STATUS_WORDS[status]()}
    </Status>
  );
};

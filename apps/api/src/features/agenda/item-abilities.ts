import type { Ability } from '@samenkoers/contract';
import {
  availableTransitions,
  type ItemState,
  type ItemTransitionName,
  missingFromWindDown,
} from '@samenkoers/rulebook';
import { type Actor, isProgrammeStaff } from '../session/public.js';
import {
  isFinal,
  isOfProposer,
  isOpenForResults,
  isPrivate,
  isUnderWay,
  mayProposeInvolvement,
  versionBeingWritten,
} from './agenda.policy.js';
import { type OrganisationsOfItem, organisationAbilities } from './organisation-abilities.js';
import type { ItemRecord } from './stored-item.js';

/** What the buttons of an item depend on. */
export interface ItemStanding {
  readonly item: ItemRecord;
  readonly organisations: OrganisationsOfItem;
  /** Whether a principle for the next stage is not met; asked only of whoever can place and start. */
  readonly isLacking: boolean;
  /** Whether the text being written says the same as the text that counts. */
  readonly isTextUnchanged: boolean;
  readonly now: number;
  readonly today: string;
}

/** An act of a person, not of an organisation; the reason, if any, is what stands in the way. */
const can = (act: Ability['act'], reason: string | null = null): Ability => ({
  act,
  organisation: null,
  allowed: reason === null,
  reason,
});

const only = (condition: boolean, ...abilities: readonly Ability[]): readonly Ability[] => (condition ? abilities : []);

/** What this person can do with this item as it stands; acts that make no sense here are not named at all. */
export function itemAbilities(actor: Actor, standing: ItemStanding): Ability[] {
  const { item, now } = standing;
  return [
    ...only(isOfProposer(actor, item, now), ...writing(standing)),
    ...only(isProgrammeStaff(actor), ...steering(standing), ...rounds(item)),
    ...only(mayProposeInvolvement(actor, item, now) && !isFinal(item.state), can('propose-involvement')),
    ...only(!isPrivate(item), ...organisationAbilities(actor, standing)),
  ];
}

const has = (state: ItemState, name: ItemTransitionName) => availableTransitions(state).includes(name);

/** Writing a text and handing it in, for people of the proposing owner. */
function writing({ item, isTextUnchanged }: ItemStanding): readonly Ability[] {
  const { state } = item;
  const isWriting = versionBeingWritten(item) !== null;
  return [
    ...only(
      isWriting,
      can('edit-draft'),
      can('submit', state !== 'draft' && isTextUnchanged ? 'text-unchanged' : null),
    ),
    ...only(has(state, 'reviseItem') && !isWriting, can('new-version')),
    ...only(has(state, 'withdrawItem'), can('withdraw', whileRoundRuns(item))),
  ];
}

/** Bringing an item along its way, for programme staff. */
function steering({ item, isLacking }: ItemStanding): readonly Ability[] {
  const { state } = item;
  const gate = isLacking ? 'principle-not-met' : null;
  return [
    ...only(has(state, 'returnItem'), can('return', whileRoundRuns(item))),
    ...only(has(state, 'placeOnAgenda'), can('place-on-agenda', gate)),
    ...only(has(state, 'startItem'), can('start', gate)),
    ...only(has(state, 'pauseItem'), can('pause')),
    ...only(has(state, 'resumeItem'), can('resume')),
    ...only(has(state, 'completeItem'), can('complete', whileRoundRuns(item))),
    ...only(has(state, 'planWindDown'), can('plan-wind-down')),
    ...only(isUnderWay(state), can('set-lead')),
    ...only(isOpenForResults(state), can('add-resident-result')),
  ];
}

const whileRoundRuns = ({ runningRound }: Pick<ItemRecord, 'runningRound'>) =>
  runningRound === null ? null : 'round-running';

/** Opening rounds: one question at a time, and a running item only leaves with a plan for it. */
function rounds({ state, runningRound, windDownPlan }: ItemRecord): readonly Ability[] {
  const running = whileRoundRuns({ runningRound });
  const isRunning = state === 'inProgress' || state === 'paused';
  const withoutPlan = isRunning && missingFromWindDown(windDownPlan).length > 0;
  return [
    ...only(state === 'submitted', can('open-support-round', running)),
    ...only(state === 'onAgenda', can('open-take-up-round', running)),
    ...only(
      has(state, 'removeItem'),
      can('open-removal-round', running ?? (withoutPlan ? 'wind-down-plan-incomplete' : null)),
    ),
  ];
}

import { isCalendarDate } from '../kernel/calendar-date.js';
import { blocking, type Finding, when } from '../kernel/finding.js';
import { err } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import type { RoundOutcome } from '../rounds/kinds.js';
import type { RemovalCategory } from './item-states.js';
import type {
  InProgressItem,
  ItemTransitionResult,
  OnAgendaItem,
  PausedItem,
  RemovedItem,
  RunningItem,
  Signed,
  WindDownPlan,
} from './lifecycle.js';
import { carried, move } from './step.js';

export const WIND_DOWN_PARTS = [
  'whatStops',
  'obligationsTakenOverBy',
  'commitmentsEndOn',
  'communication',
  'finalDate',
] as const;
export type WindDownPart = (typeof WIND_DOWN_PARTS)[number];

/** Why an item should leave the agenda: a category and a text. */
export interface RemovalGround {
  readonly category: RemovalCategory | null;
  readonly reason: string;
}

/** What a wind-down plan still lacks; everything when there is none. */
export function missingFromWindDown(plan: WindDownPlan | null): readonly WindDownPart[] {
  return WIND_DOWN_PARTS.filter((part) => plan === null || !isFilled(part, plan[part]));
}

/** Files the wind-down plan of a running item, which a removal needs first (D6). Its state stays what it is. */
export function planWindDown(
  input: Signed & { readonly item: InProgressItem; readonly plan: WindDownPlan },
): ItemTransitionResult<InProgressItem>;
export function planWindDown(
  input: Signed & { readonly item: PausedItem; readonly plan: WindDownPlan },
): ItemTransitionResult<PausedItem>;
export function planWindDown(
  input: Signed & { readonly item: RunningItem; readonly plan: WindDownPlan },
): ItemTransitionResult<RunningItem>;
export function planWindDown(
  input: Signed & { readonly item: RunningItem; readonly plan: WindDownPlan },
): ItemTransitionResult<RunningItem> {
  const { item, plan } = input;
  return move<RunningItem>(
    item,
    { ...item, windDownPlan: plan },
    {
      type: 'windDownPlanned',
      signed: input,
      findings: incompletePlan(plan),
      facts: { ...plan },
    },
  );
}

/** The states from which an item is removed. */
export type RemovableItem = OnAgendaItem | RunningItem;

/**
 * Removes an item from the agenda (rulebook.md#4): the removal round was adopted, there is a category and a text, and a
 * running item has its complete wind-down plan.
 */
export function removeItem(
  input: Signed & {
    readonly item: RemovableItem;
    readonly ground: RemovalGround;
    readonly removalRound: { readonly roundId: string; readonly outcome: RoundOutcome } | null;
  },
): ItemTransitionResult<RemovedItem> {
  const { item, ground, removalRound: round } = input;
  const findings = [
    ...when(round?.outcome !== 'adopted', 'removal-round-not-adopted', { outcome: round?.outcome ?? 'none' }),
    ...checkRemovalGround(item, ground),
  ];
  const { category, reason } = ground;
  if (category === null) return err(findings);
  return move(
    item,
    { ...carried(item, input), state: 'removed', category },
    {
      type: 'itemRemoved',
      signed: input,
      findings,
      facts: { category, reason },
    },
  );
}

/** What a removal lacks before its round may open, and again before it takes effect. */
export function checkRemovalGround(item: RemovableItem, { category, reason }: RemovalGround): readonly Finding[] {
  return [
    ...when(category === null, 'removal-category-required'),
    ...when(isBlank(reason), 'removal-reason-required'),
    ...(item.state === 'onAgenda' ? [] : incompletePlan(item.windDownPlan)),
  ];
}

function incompletePlan(plan: WindDownPlan | null): readonly Finding[] {
  const missing = missingFromWindDown(plan);
  return missing.length === 0 ? [] : [blocking('wind-down-plan-incomplete', { missing })];
}

function isFilled(part: WindDownPart, value: string): boolean {
  return part === 'commitmentsEndOn' || part === 'finalDate' ? isCalendarDate(value) : !isBlank(value);
}

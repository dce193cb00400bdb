import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Finding, FindingFacts } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import type { Result } from '../kernel/result.js';
import type { ItemState, RemovalCategory } from './item-states.js';

/** What every item carries, whatever its state. */
export interface ItemBase {
  readonly itemId: string;
  /** The current version of the text. */
  readonly textVersion: number;
  /** When it came into this state. */
  readonly since: Instant;
}

/** How a running item is wound down, before it may leave the agenda (D6). */
export interface WindDownPlan {
  /** What stops. */
  readonly whatStops: string;
  /** Who takes over the obligations. */
  readonly obligationsTakenOverBy: string;
  /** The day on which the commitments end. */
  readonly commitmentsEndOn: CalendarDate;
  /** Who is told, and how. */
  readonly communication: string;
  /** The last day of the item. */
  readonly finalDate: CalendarDate;
}

export interface DraftItem extends ItemBase {
  readonly state: 'draft';
}
export interface SubmittedItem extends ItemBase {
  readonly state: 'submitted';
}
export interface ReturnedItem extends ItemBase {
  readonly state: 'returned';
}
export interface NotSupportedItem extends ItemBase {
  readonly state: 'notSupported';
}
export interface OnAgendaItem extends ItemBase {
  readonly state: 'onAgenda';
}
export interface InProgressItem extends ItemBase {
  readonly state: 'inProgress';
  readonly windDownPlan: WindDownPlan | null;
}
export interface PausedItem extends ItemBase {
  readonly state: 'paused';
  readonly windDownPlan: WindDownPlan | null;
}
export interface CompletedItem extends ItemBase {
  readonly state: 'completed';
}
export interface RemovedItem extends ItemBase {
  readonly state: 'removed';
  readonly category: RemovalCategory;
}
export interface WithdrawnItem extends ItemBase {
  readonly state: 'withdrawn';
}

/** A theme line, project or foundation on its way to, or on, the agenda (rulebook.md#2). */
export type ItemLifecycle =
  | DraftItem
  | SubmittedItem
  | ReturnedItem
  | NotSupportedItem
  | OnAgendaItem
  | InProgressItem
  | PausedItem
  | CompletedItem
  | RemovedItem
  | WithdrawnItem;

/** An item that is being carried out, also while it pauses. */
export type RunningItem = InProgressItem | PausedItem;

export const ITEM_EVENT_TYPES = [
  'itemSubmitted',
  'itemReturned',
  'itemWithdrawn',
  'itemNotSupported',
  'itemRevised',
  'itemPlacedOnAgenda',
  'itemStarted',
  'itemPaused',
  'itemResumed',
  'itemCompleted',
  'windDownPlanned',
  'itemRemoved',
] as const;
export type ItemEventType = (typeof ITEM_EVENT_TYPES)[number];

/** A transition that happened: dated and signed. Nothing is ever erased. */
export interface ItemEvent {
  readonly type: ItemEventType;
  readonly itemId: string;
  readonly from: ItemState;
  readonly to: ItemState;
  /** The version of the text after the transition. */
  readonly textVersion: number;
  readonly at: Instant;
  /** The person who did it. */
  readonly by: string;
  readonly facts: FindingFacts;
}

/** What a transition gives: the item in its next state, and the event to keep. */
export interface ItemStep<Next extends ItemLifecycle> {
  readonly next: Next;
  readonly event: ItemEvent;
}

/** The next state, or every finding that stands in the way: all of them, never only the first. */
export type ItemTransitionResult<Next extends ItemLifecycle> = Result<ItemStep<Next>, readonly Finding[]>;

/** Who does it and when: every transition is signed and dated. */
export interface Signed {
  readonly by: string;
  readonly now: Instant;
}

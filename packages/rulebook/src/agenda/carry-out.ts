import { when } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';
import { findingsAtGate } from '../principles/checklist.js';
import type { ItemFacts } from '../principles/principle.js';
import type {
  CompletedItem,
  InProgressItem,
  ItemLifecycle,
  ItemTransitionResult,
  OnAgendaItem,
  PausedItem,
  RunningItem,
  Signed,
  SubmittedItem,
} from './lifecycle.js';
import { carried, move } from './step.js';

/** Places a submitted item on the agenda, once every principle needed for that is met (rulebook.md#3). */
export function placeOnAgenda(
  input: Signed & { readonly item: SubmittedItem; readonly facts: ItemFacts },
): ItemTransitionResult<OnAgendaItem> {
  const { item, facts } = input;
  return move(
    item,
    { ...carried(item, input), state: 'onAgenda' },
    {
      type: 'itemPlacedOnAgenda',
      signed: input,
      findings: findingsAtGate(aboutItem(facts, item), 'onAgenda'),
    },
  );
}

/** Starts an item on the agenda, once every principle needed for that is met (rulebook.md#3). */
export function startItem(
  input: Signed & { readonly item: OnAgendaItem; readonly facts: ItemFacts },
): ItemTransitionResult<InProgressItem> {
  const { item, facts } = input;
  return move(
    item,
    { ...carried(item, input), state: 'inProgress', windDownPlan: null },
    {
      type: 'itemStarted',
      signed: input,
      findings: findingsAtGate(aboutItem(facts, item), 'inProgress'),
    },
  );
}

/** Pauses a running item, with the reason. It keeps what it draws on the pools. */
export function pauseItem(
  input: Signed & { readonly item: InProgressItem; readonly reason: string },
): ItemTransitionResult<PausedItem> {
  const { item, reason } = input;
  const { windDownPlan } = item;
  return move(
    item,
    { ...carried(item, input), state: 'paused', windDownPlan },
    {
      type: 'itemPaused',
      signed: input,
      findings: when(isBlank(reason), 'pause-reason-required'),
      facts: { reason },
    },
  );
}

/** Resumes a paused item. */
export function resumeItem(input: Signed & { readonly item: PausedItem }): ItemTransitionResult<InProgressItem> {
  const { item } = input;
  const { windDownPlan } = item;
  return move(
    item,
    { ...carried(item, input), state: 'inProgress', windDownPlan },
    {
      type: 'itemResumed',
      signed: input,
      findings: [],
    },
  );
}

/** Completes an item, running or paused, once it is written what residents notice of it (rulebook.md#8). */
export function completeItem(
  input: Signed & { readonly item: RunningItem; readonly resultForResidents: string },
): ItemTransitionResult<CompletedItem> {
  const { item, resultForResidents } = input;
  return move(
    item,
    { ...carried(item, input), state: 'completed' },
    {
      type: 'itemCompleted',
      signed: input,
      findings: when(isBlank(resultForResidents), 'result-for-residents-required'),
      facts: { resultForResidents },
    },
  );
}

/** The facts, judged on the text the item has now. */
function aboutItem(facts: ItemFacts, { itemId, textVersion }: ItemLifecycle): ItemFacts {
  return { ...facts, itemId, textVersion };
}

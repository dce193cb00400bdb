import { when } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';
import type { RoundOutcome } from '../rounds/kinds.js';
import type {
  DraftItem,
  ItemTransitionResult,
  NotSupportedItem,
  OnAgendaItem,
  ReturnedItem,
  Signed,
  SubmittedItem,
  WithdrawnItem,
} from './lifecycle.js';
import { carried, move } from './step.js';

/** Hands a draft in. All it needs is a title: what else is lacking shows in the checklist, not at the door. */
export function submitItem(
  input: Signed & { readonly item: DraftItem; readonly title: string },
): ItemTransitionResult<SubmittedItem> {
  const { item, title } = input;
  return move(
    item,
    { ...carried(item, input), state: 'submitted' },
    {
      type: 'itemSubmitted',
      signed: input,
      findings: when(isBlank(title), 'title-missing'),
    },
  );
}

/** Returns a submitted item to its proposer, with reasons. */
export function returnItem(
  input: Signed & { readonly item: SubmittedItem; readonly reasons: readonly string[] },
): ItemTransitionResult<ReturnedItem> {
  const { item, reasons } = input;
  return move(
    item,
    { ...carried(item, input), state: 'returned' },
    {
      type: 'itemReturned',
      signed: input,
      findings: when(reasons.every(isBlank), 'return-reasons-required'),
      facts: { reasons: reasons.filter((reason) => !isBlank(reason)) },
    },
  );
}

/** The states from which a proposer may withdraw: any before the agenda. */
export type WithdrawableItem = DraftItem | SubmittedItem | ReturnedItem | NotSupportedItem;

/** Withdraws a proposal, with the reason. */
export function withdrawItem(
  input: Signed & { readonly item: WithdrawableItem; readonly reason: string },
): ItemTransitionResult<WithdrawnItem> {
  const { item, reason } = input;
  return move(
    item,
    { ...carried(item, input), state: 'withdrawn' },
    {
      type: 'itemWithdrawn',
      signed: input,
      findings: when(isBlank(reason), 'withdrawal-reason-required'),
      facts: { reason },
    },
  );
}

/** Marks a submitted item as not supported, once its support round was rejected for this text. */
export function markNotSupported(
  input: Signed & {
    readonly item: SubmittedItem;
    readonly supportRound: {
      readonly roundId: string;
      readonly textVersion: number;
      readonly outcome: RoundOutcome;
    } | null;
  },
): ItemTransitionResult<NotSupportedItem> {
  const { item, supportRound: round } = input;
  const isRejected = round?.outcome === 'rejected' && round.textVersion === item.textVersion;
  return move(
    item,
    { ...carried(item, input), state: 'notSupported' },
    {
      type: 'itemNotSupported',
      signed: input,
      findings: when(!isRejected, 'support-round-not-rejected', { outcome: round?.outcome ?? 'none' }),
      facts: round === null ? {} : { roundId: round.roundId },
    },
  );
}

/** The states in which a text may get a next version. */
export type RevisableItem = ReturnedItem | NotSupportedItem | SubmittedItem | OnAgendaItem;

/**
 * Gives an item its next text version (rulebook.md#2). A returned or not supported item becomes a draft again. A
 * submitted item, or one on the agenda, whose text changes is submitted anew: whatever round was held or is open was
 * about an earlier text, so the new version asks for a new round.
 */
export function reviseItem(
  input: Signed & { readonly item: RevisableItem; readonly textChanged: boolean },
): ItemTransitionResult<DraftItem | SubmittedItem> {
  const { item, textChanged } = input;
  const goesBackToDraft = item.state === 'returned' || item.state === 'notSupported';
  const base = { ...carried(item, input), textVersion: item.textVersion + 1 };
  const next: DraftItem | SubmittedItem = goesBackToDraft
    ? { ...base, state: 'draft' }
    : { ...base, state: 'submitted' };
  return move(item, next, {
    type: 'itemRevised',
    signed: input,
    findings: when(!goesBackToDraft && !textChanged, 'text-unchanged', { textVersion: item.textVersion }),
    facts: { previousTextVersion: item.textVersion, asksNewRound: goesBackToDraft ? 'no' : 'yes' },
  });
}

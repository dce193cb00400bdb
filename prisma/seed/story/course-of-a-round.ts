import type { ParticipationChoice, PositionChoice, RoundKind } from '../../src/generated/enums.js';
import { freezeText, move, type StoryItem } from './items.js';
import {
  openRound,
  type RoundPlan,
  type Statement,
  type StoryRound,
  settle,
  takePosition,
  writeCurrentPositions,
} from './rounds.js';
import { type Story, tell } from './story.js';

/** When a round about an item is open, and what it refers to. */
export interface ItemRoundPlan extends Pick<RoundPlan, 'kind' | 'closes' | 'refersTo' | 'removal'> {
  readonly opens: number;
}

/** Opens a round on the current text of an item. */
export function openItemRound(story: Story, item: StoryItem, { opens, ...plan }: ItemRoundPlan): StoryRound {
  const openedAt = story.calendar.moment(opens);
  const itemVersion = item.row.currentVersion ?? 1;
  return openRound(story, {
    ...plan,
    key: `${item.row.slug}/${plan.kind}/${itemVersion}`,
    title: (item.content.texts[itemVersion - 1] ?? item.content.texts[0]).title,
    itemId: item.row.id,
    itemVersion,
    textHash: freezeText(story, item, openedAt),
    openedAt,
  });
}

type Said = Partial<Omit<Statement, 'owner'>>;

/** What the owners say. Without more, all support it, a few without enthusiasm. */
export interface Answers {
  /** First and last day on which owners answer. */
  readonly days: readonly [number, number];
  /** Owners that say something else, or on another day. */
  readonly otherwise?: Readonly<Record<string, Said>>;
  readonly silent?: readonly string[];
  /** Owners that take part, in a take-up round; all of them unless named. */
  readonly takingPart?: readonly string[];
}

/** Has the owners answer, spread over the days, sometimes by their deputy. */
export function answer(story: Story, round: StoryRound, { days, otherwise = {}, silent = [], ...more }: Answers): void {
  const [first, last] = days;
  const allOwners = story.facts.owners.map(({ slug }) => slug);
  const { takingPart = allOwners } = more;
  const boundByRatification = story.facts.succession?.boundByRatification;
  allOwners.forEach((owner, index) => {
    if (silent.includes(owner)) return;
    const participation = round.row.kind === 'takeUp' ? participationOf(owner, index, takingPart) : undefined;
    takePosition(story, round, {
      owner,
      day: first + ((index * 7) % (last - first + 1)),
      choice: usualChoice(round.row.kind, index - first),
      participation,
      by: owner === boundByRatification || (index - first) % 5 === 0 ? 'deputy' : 'representative',
      ...otherwise[owner],
    });
  });
}

function usualChoice(kind: RoundKind, variation: number): PositionChoice {
  if (kind === 'takeUp' || kind === 'removal') return variation % 9 === 0 ? 'abstain' : 'inFavour';
  return variation % 6 === 0 ? 'noObjection' : 'supported';
}

function participationOf(owner: string, index: number, takingPart: readonly string[]): ParticipationChoice {
  if (takingPart.includes(owner)) return 'takesPart';
  return index % 2 === 0 ? 'laterPossible' : 'notApplicable';
}

/** Opens a round, has everyone answer and settles it. */
export function holdRound(story: Story, item: StoryItem, plan: ItemRoundPlan & Partial<Answers>): StoryRound {
  const round = openItemRound(story, item, plan);
  answer(story, round, { days: [plan.opens + 1, plan.closes - 1], ...plan });
  conclude(story, round);
  return round;
}

/** Settles a round and writes down the positions that counted. */
export function conclude(story: Story, round: StoryRound): 'adopted' | 'rejected' {
  writeCurrentPositions(story, round);
  return settle(story, round);
}

/** A rejected support round makes its item not supported, at the moment of the result. */
export function markNotSupported(story: Story, item: StoryItem, { row }: StoryRound): void {
  const at = new Date(row.settledAt ?? row.closesAt);
  move(story, item, 'notSupported', { type: 'item-not-supported', at, actor: null, data: { roundId: row.id } });
}

/** Gives a round a later closing time, with the reason. */
export function extend(story: Story, round: StoryRound, day: number, change: { closes: number; reason: string }): void {
  const { programmeId, rows, calendar } = story;
  const [previousClosing, newClosing, at] = [round.row.closesAt, calendar.closing(change.closes), calendar.moment(day)];
  const number = rows.roundExtension.filter(({ roundId }) => roundId === round.row.id).length + 1;
  rows.roundExtension.push({
    programmeId,
    roundId: round.row.id,
    number,
    previousClosing,
    newClosing,
    reason: change.reason,
    extendedById: story.manager.id,
    extendedAt: at,
  });
  round.row.closesAt = newClosing;
  happened(story, round, 'round-extended', at, {
    previousClosesAt: new Date(previousClosing).toISOString(),
    closesAt: newClosing.toISOString(),
    reason: change.reason,
  });
}

/** Closes a round before its closing time, once every owner has spoken. */
export function closeEarly(story: Story, round: StoryRound, day: number): void {
  const at = story.calendar.moment(day);
  const previousClosesAt = new Date(round.row.closesAt).toISOString();
  Object.assign(round.row, { closesAt: at, closedEarlyAt: at });
  happened(story, round, 'round-closed-early', at, { previousClosesAt, closesAt: at.toISOString() });
}

export function withdrawRound(story: Story, round: StoryRound, day: number, reason: string): void {
  const at = story.calendar.moment(day);
  Object.assign(round.row, { withdrawnAt: at, withdrawReason: reason });
  happened(story, round, 'round-withdrawn', at, { kind: round.row.kind, reason });
}

/** Reminds the owners that have not answered, by name. */
export function remind(story: Story, round: StoryRound, day: number, silent: readonly string[]): void {
  happened(story, round, 'owners-reminded', story.calendar.moment(day), { organisations: [...silent] });
}

function happened(
  story: Story,
  { row }: StoryRound,
  type: string,
  at: Date,
  data: Readonly<Record<string, string | string[]>>,
): void {
  tell(story, { type, at, actor: story.manager, itemId: row.itemId, roundId: row.id, data });
}

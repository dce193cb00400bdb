import {
  brokenOrder,
  canonicalRule,
  checkAdoptedOrder,
  checkTieBreak,
  freezeUrgencyRule,
  GRADES,
  type Judgement,
  proposedOrder,
  settleUrgencyRound,
  type UrgencyResult,
  type UrgencyRoundFacts,
} from '@samenkoers/rulebook';
import type { Prisma } from '../../src/generated/client.js';
import { hashOf } from '../ids.js';
import { freezeText, type StoryItem } from './items.js';
import { electorOf } from './rounds.js';
import { organisationId, type Story, tell, voiceOf } from './story.js';

const MINUTE = 60_000;

type Grade = Prisma.UrgencyGradeRevisionCreateManyInput;

/** An urgency round in the story: its row, its items in their order, and what was said about them. */
export interface StoryUrgency {
  readonly row: Prisma.UrgencyRoundCreateManyInput & { readonly id: string };
  readonly items: readonly StoryItem[];
  readonly grades: Grade[];
}

/** What is asked, over which items, and when. */
export interface UrgencyPlan {
  readonly number: number;
  readonly title: string;
  readonly items: readonly StoryItem[];
  readonly opens: number;
  readonly closes: number;
}

/** Opens an urgency round: freezes electorate, rule, items with their texts, and closing time. */
export function openUrgency(story: Story, { number, title, items, opens, closes }: UrgencyPlan): StoryUrgency {
  const { programmeId, rows, calendar } = story;
  const rule = freezeUrgencyRule(story.facts.byLaws);
  const openedAt = calendar.moment(opens);
  const closesAt = calendar.closing(closes);
  const row = {
    programmeId,
    id: story.idOf('urgency-round', String(number)),
    number,
    title,
    byLawsVersion: story.facts.byLaws.version,
    rule,
    ruleHash: hashOf(canonicalRule(rule)),
    visibility: rule.visibility,
    openedAt,
    openedById: story.manager.id,
    closesAt,
  };
  rows.urgencyRound.push(row);
  const key = { programmeId, roundId: row.id };
  for (const [index, item] of items.entries()) {
    const { slug, id: itemId, currentVersion: itemVersion = 1 } = item.row;
    const text = item.content.texts[itemVersion - 1];
    if (text === undefined) throw new Error(`${slug} has no version ${itemVersion}.`);
    const textHash = freezeText(story, item, openedAt);
    rows.urgencyRoundItem.push({ ...key, itemId, position: index + 1, itemVersion, title: text.title, textHash });
  }
  for (const [index, { slug, name, kind, residents = null }] of story.facts.owners.entries()) {
    const seat = { organisationId: organisationId(story, slug), position: index + 1, name, kind, residents };
    rows.urgencyElector.push({ ...key, ...seat });
  }
  const data = {
    urgencyRound: number,
    title,
    closesAt: closesAt.toISOString(),
    n: story.facts.owners.length,
    items: items.length,
  };
  tell(story, { type: 'urgency-round-opened', at: openedAt, actor: story.manager, data });
  return { row, items, grades: [] };
}

/** What an owner says about one item. */
export interface Said {
  readonly owner: string;
  readonly item: StoryItem;
  readonly judgement: Judgement;
  readonly argument: string | null;
  readonly day: number;
}

/** An owner judges an item, through its representative. */
export function judge(story: Story, round: StoryUrgency, { owner, item, judgement, argument, day }: Said): void {
  const { programmeId, rows, calendar } = story;
  const takenAt = calendar.moment(day);
  const { id: personId, name, mandate } = voiceOf(story, owner, takenAt);
  const { capacity, extent } = mandate;
  const key = { programmeId, roundId: round.row.id, organisationId: organisationId(story, owner), itemId: item.row.id };
  const said = { judgement, argument, extent, personId, personName: name, capacity, mandateId: mandate.id };
  const grade: Grade = { ...key, ...said, revision: 1, channel: 'web', takenAt };
  rows.urgencyGradeRevision.push(grade);
  rows.urgencyGrade.push({ ...key, revision: 1 });
  round.grades.push(grade);
  const data = { urgencyRound: round.row.number, judgement, extent, capacity, channel: 'web', revision: 1 };
  const actor = { id: personId, name };
  tell(story, { type: 'item-graded', at: takenAt, actor, organisation: owner, itemId: item.row.id, data });
}

/** A judgement as one character: 0 to 4, or `-` for none. Undefined: nothing was said. */
export function judgementAt(sheet: string, place: number): Judgement | undefined {
  const written = sheet[place];
  if (written === '-') return 'noJudgement';
  return GRADES[Number(written)];
}

/** Reminds the owners that have not judged every item, by name. */
export function remindToJudge(story: Story, { row }: StoryUrgency, day: number, behind: readonly string[]): void {
  const data = { urgencyRound: row.number, organisations: [...behind] };
  tell(story, { type: 'urgency-owners-reminded', at: story.calendar.moment(day), actor: story.manager, data });
}

/** Settles a round whose closing time has passed: the ranking is what the rule makes of the judgements. */
export function settleUrgency(story: Story, round: StoryUrgency): UrgencyResult {
  const settledAt = new Date(new Date(round.row.closesAt).getTime() + MINUTE);
  const settled = settleUrgencyRound({ round: factsOf(story, round), now: settledAt.getTime() });
  if (!settled.ok) throw new Error(`${round.row.title} cannot be settled: ${JSON.stringify(settled.error)}`);
  const result = settled.value;
  const { asItStands, n, ranking } = result;
  round.row.settledAt = settledAt;
  const { programmeId } = story;
  const kept = JSON.parse(JSON.stringify(result)) as Prisma.InputJsonObject;
  story.rows.urgencyResult.push({ programmeId, roundId: round.row.id, asItStands, result: kept, settledAt });
  const counted = { n, ranked: ranking.ranked.length, unranked: ranking.unranked.length };
  const data = { urgencyRound: round.row.number, title: round.row.title, asItStands, ...counted };
  tell(story, { type: 'urgency-round-settled', at: settledAt, actor: null, data });
  return result;
}

function factsOf(story: Story, { row, items, grades }: StoryUrgency): UrgencyRoundFacts {
  return {
    rule: freezeUrgencyRule(story.facts.byLaws),
    items: items.map(({ row: { id, currentVersion = 1 } }) => ({
      itemId: id,
      text: { version: currentVersion, hash: '' },
    })),
    openedAt: new Date(row.openedAt).getTime(),
    closesAt: new Date(row.closesAt).getTime(),
    electorate: story.facts.owners.map((owner) => electorOf(story, owner)),
    judgements: grades.map((grade) => ({
      organisationId: grade.organisationId,
      itemId: grade.itemId,
      judgement: grade.judgement,
      argument: grade.argument ?? null,
      personId: grade.personId ?? null,
      mandateId: grade.mandateId ?? null,
      capacity: grade.capacity ?? null,
      extent: grade.extent,
      ratified: null,
      takenAt: new Date(grade.takenAt).getTime(),
      onBehalf: null,
    })),
    withdrawn: null,
    settled: null,
  };
}

/** A decision of the board about the order of a ranking, on a day. */
interface Decision {
  readonly reason: string;
  readonly decidedBy: string;
  readonly day: number;
}

/** The board breaks a shared place: these items, in this order. */
export function breakTie(
  story: Story,
  round: StoryUrgency,
  result: UrgencyResult,
  { items, ...decision }: Decision & { readonly items: readonly StoryItem[] },
): void {
  const itemIds = items.map(({ row }) => row.id);
  const order = brokenOrder({
    ranked: result.ranking.ranked,
    deadlines: {},
    onAgendaSince: Object.fromEntries(round.items.map(({ row }) => [row.id, dayOf(row.onAgendaSince)])),
    tieBreaks: [],
  });
  const findings = checkTieBreak({ order, itemIds, reason: decision.reason });
  if (findings.length > 0) throw new Error(`There is no such tie: ${JSON.stringify(findings)}`);
  decide(
    story,
    round,
    'tieBreak',
    itemIds.map((itemId) => [itemId]),
    decision,
  );
}

/** The board adopts the proposed order with one item moved to the place before another one. */
export function adoptMoved(
  story: Story,
  round: StoryUrgency,
  result: UrgencyResult,
  { moved, before, ...decision }: Decision & { readonly moved: StoryItem; readonly before: StoryItem },
): void {
  const proposed = proposedOrder(result.ranking.ranked);
  const groups = proposed
    .map(({ itemIds }) => itemIds.filter((itemId) => itemId !== moved.row.id))
    .flatMap((itemIds) => (itemIds.includes(before.row.id) ? [[moved.row.id], itemIds] : [itemIds]))
    .filter((itemIds) => itemIds.length > 0);
  const adopted = checkAdoptedOrder({ proposed, adopted: groups, reason: decision.reason });
  if (!adopted.ok) throw new Error(`No such order: ${JSON.stringify(adopted.error)}`);
  decide(story, round, 'adoption', groups, decision);
}

const dayOf = (at: Date | string | null | undefined): string => new Date(at ?? 0).toISOString().slice(0, 10);

function decide(
  story: Story,
  { row }: StoryUrgency,
  kind: 'tieBreak' | 'adoption',
  groups: readonly (readonly string[])[],
  { reason, decidedBy, day }: Decision,
): void {
  const { programmeId, rows, calendar } = story;
  const number = rows.orderDecision.filter(({ roundId }) => roundId === row.id).length + 1;
  const recordedAt = calendar.moment(day);
  const decided = { reason, decidedBy, decidedOn: calendar.date(day) };
  const recorded = { recordedById: story.manager.id, recordedByName: story.manager.name, recordedAt };
  const itemGroups = groups.map((group) => [...group]);
  rows.orderDecision.push({ programmeId, roundId: row.id, number, kind, itemGroups, ...decided, ...recorded });
  const type = kind === 'tieBreak' ? 'tie-broken' : 'order-adopted';
  tell(story, { type, at: recordedAt, actor: story.manager, data: { urgencyRound: row.number, number, ...decided } });
}

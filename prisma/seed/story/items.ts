import { canonicalText } from '@samenkoers/rulebook';
import type { Prisma } from '../../src/generated/client.js';
import type { ItemState } from '../../src/generated/enums.js';
import type { ItemContent, ItemText, Keys } from '../data/content.js';
import { hashOf } from '../ids.js';
import { type Actor, itemId, organisationId, type Story, signerOf, tell, voiceOf } from './story.js';

/** An item in the story: what it says, and its row, which the acts move on. */
export interface StoryItem {
  readonly content: ItemContent<Keys>;
  readonly row: Prisma.ItemCreateManyInput & { readonly id: string };
  /** Organisations that promised something so far, with the number of their last revision. */
  readonly promises: Map<string, number>;
}

/** Starts a proposal on behalf of an owner, with its first text and the organisations it names as directly involved. */
export function draft(story: Story, content: ItemContent<Keys>, day: number): StoryItem {
  const at = story.calendar.moment(day);
  const proposer = voiceOf(story, content.proposer, at);
  const row = {
    programmeId: story.programmeId,
    id: itemId(story, content.slug),
    number: 0,
    slug: content.slug,
    kind: content.kind,
    state: 'draft' as const,
    stateSince: at,
    currentVersion: 1,
    revision: 1,
    themeLineId: content.themeLine === null ? null : story.idOf('theme', content.themeLine),
    proposerOrganisationId: organisationId(story, content.proposer),
    createdById: proposer.id,
    createdAt: at,
  };
  const item: StoryItem = { content, row, promises: new Map() };
  story.rows.item.push(item.row);
  addVersion(story, item, content.texts[0], { at, author: proposer });
  tell(story, {
    type: 'item-drafted',
    at,
    actor: proposer,
    organisation: content.proposer,
    itemId: row.id,
    data: { kind: content.kind, title: content.texts[0].title },
  });
  for (const [organisation, why] of Object.entries(content.involved)) involve(story, item, organisation, why, day);
  return item;
}

function involve(story: Story, { content, row }: StoryItem, organisation: string, why: string, day: number): void {
  const at = story.calendar.moment(day);
  const proposer = voiceOf(story, content.proposer, at);
  story.rows.involvement.push({
    programmeId: story.programmeId,
    itemId: row.id,
    organisationId: organisationId(story, organisation),
    why,
    proposedById: proposer.id,
    proposedAt: at,
  });
  tell(story, { type: 'involvement-proposed', at, actor: proposer, organisation, itemId: row.id });
}

function addVersion(
  story: Story,
  { content, row }: StoryItem,
  text: ItemText<Keys>,
  by: { at: Date; author: Actor },
): void {
  const { programmeId, rows, calendar } = story;
  const { goals, lifePhases, challenges, foundations, changeNote = '', ...words } = text;
  const version = row.currentVersion ?? 1;
  const key = { programmeId, itemId: row.id, version };
  rows.itemVersion.push({ ...key, ...words, changeNote, goalVersion: 1, createdById: by.author.id, createdAt: by.at });
  for (const [goal, contribution] of Object.entries(goals)) {
    rows.itemVersionGoal.push({ ...key, goalId: story.idOf('goal', goal), contribution });
  }
  for (const phase of lifePhases)
    rows.itemVersionLifePhase.push({ ...key, lifePhaseId: story.idOf('life-phase', phase) });
  for (const challenge of challenges) {
    rows.itemVersionChallenge.push({ ...key, challengeId: story.idOf('challenge', challenge) });
  }
  for (const foundation of foundations) {
    rows.itemVersionFoundation.push({ ...key, foundationId: itemId(story, foundation) });
  }
  for (const [pool, amounts] of Object.entries(content.needs)) {
    calendar.years.forEach((year, index) => {
      const amount = amounts[index] ?? null;
      rows.need.push({ ...key, poolId: story.idOf('pool', pool), year, amount, isExample: true });
    });
  }
}

/** Freezes the current text because a round opens on it; answers the hash the round keeps. */
export function freezeText(story: Story, { row, content }: StoryItem, at: Date): string {
  const version = row.currentVersion ?? 1;
  const earlier = story.frozen.find((frozen) => frozen.itemId === row.id && frozen.version === version);
  if (earlier !== undefined) return earlier.textHash;
  const { changeNote: _, ...words } = content.texts[version - 1] ?? content.texts[0];
  const needs = JSON.parse(JSON.stringify(content.needs)) as Record<string, (number | null)[]>;
  const fields = { ...words, goals: { ...words.goals }, years: [...story.calendar.years], needs };
  const textHash = hashOf(canonicalText({ itemId: row.id, version, fields }));
  story.frozen.push({
    programmeId: story.programmeId,
    itemId: row.id,
    version,
    textHash,
    frozenAt: at.toISOString(),
  });
  return textHash;
}

/** Moves an item to its next state and tells it. */
export function move(
  story: Story,
  item: StoryItem,
  to: ItemState,
  act: {
    readonly type: string;
    readonly at: Date;
    readonly actor: Actor | null;
    readonly reason?: string;
    readonly data?: Prisma.InputJsonObject;
  },
): void {
  const { at, reason, actor, type } = act;
  Object.assign(item.row, { state: to, stateSince: at, stateReason: reason ?? null });
  const data = { ...(reason === undefined ? {} : { reason }), ...act.data };
  tell(story, { type, at, actor, itemId: item.row.id, data });
}

export function submit(story: Story, item: StoryItem, day: number): void {
  const at = story.calendar.moment(day);
  item.row.submittedAt = at;
  move(story, item, 'submitted', { type: 'item-submitted', at, actor: voiceOf(story, item.content.proposer, at) });
}

export function returnToProposer(story: Story, item: StoryItem, day: number, reason: string): void {
  move(story, item, 'returned', {
    type: 'item-returned',
    at: story.calendar.moment(day),
    actor: story.adviser,
    reason,
  });
}

export function withdraw(story: Story, item: StoryItem, day: number, reason: string): void {
  const at = story.calendar.moment(day);
  move(story, item, 'withdrawn', {
    type: 'item-withdrawn',
    at,
    actor: voiceOf(story, item.content.proposer, at),
    reason,
  });
}

/** The proposer writes the next version of the text: the item is a draft again. */
export function revise(story: Story, item: StoryItem, day: number): void {
  const at = story.calendar.moment(day);
  const author = voiceOf(story, item.content.proposer, at);
  const version = (item.row.currentVersion ?? 1) + 1;
  const text = item.content.texts[version - 1];
  if (text === undefined) throw new Error(`${item.row.slug} has no version ${version}.`);
  item.row.currentVersion = version;
  addVersion(story, item, text, { at, author });
  move(story, item, 'draft', { type: 'item-revised', at, actor: author, data: { version } });
}

/** The programme team confirms who is directly involved. */
export function confirmByTeam(story: Story, { row }: StoryItem, organisations: readonly string[], day: number): void {
  for (const organisation of organisations) {
    const at = story.calendar.moment(day);
    Object.assign(involvementOf(story, row.id, organisation), {
      teamConfirmedById: story.adviser.id,
      teamConfirmedAt: at,
    });
    tell(story, { type: 'involvement-confirmed-by-team', at, actor: story.adviser, organisation, itemId: row.id });
  }
}

/** The organisations confirm that they are directly involved. */
export function confirmBySelf(story: Story, { row }: StoryItem, organisations: readonly string[], day: number): void {
  for (const organisation of organisations) {
    const at = story.calendar.moment(day);
    const actor = signerOf(story, organisation, at);
    Object.assign(involvementOf(story, row.id, organisation), { selfConfirmedById: actor.id, selfConfirmedAt: at });
    tell(story, { type: 'involvement-confirmed', at, actor, organisation, itemId: row.id });
  }
}

/** An organisation says that the item can run without it. */
export function decline(story: Story, { row }: StoryItem, organisation: string, day: number, reason: string): void {
  const at = story.calendar.moment(day);
  const actor = signerOf(story, organisation, at);
  const answer = { declinedById: actor.id, declinedAt: at, declineReason: reason };
  Object.assign(involvementOf(story, row.id, organisation), answer);
  tell(story, { type: 'involvement-declined', at, actor, organisation, itemId: row.id, data: { reason } });
}

function involvementOf(story: Story, item: string, organisation: string): Prisma.InvolvementCreateManyInput {
  const found = story.rows.involvement.find(
    (row) => row.itemId === item && row.organisationId === organisationId(story, organisation),
  );
  if (found === undefined) throw new Error(`${organisation} is not involved.`);
  return found;
}

import type { Prisma } from '../../src/generated/client.js';
import { move, type StoryItem } from './items.js';
import type { StoryRound } from './rounds.js';
import { organisationId, type Story, tell, voiceOf } from './story.js';

export function placeOnAgenda(story: Story, item: StoryItem, day: number): void {
  const at = story.calendar.moment(day);
  item.row.onAgendaSince = at;
  move(story, item, 'onAgenda', { type: 'item-placed-on-agenda', at, actor: story.manager });
}

/** Starts an item. `since` is the day on which it really began, for what ran before this register did. */
export function start(story: Story, item: StoryItem, day: number, since?: string): void {
  const at = story.calendar.moment(day);
  item.row.inProgressSince = since === undefined ? at : `${since}T00:00:00Z`;
  const data = since === undefined ? {} : { since, takenOver: true };
  move(story, item, 'inProgress', { type: 'item-started', at, actor: story.manager, data });
}

export function pause(story: Story, item: StoryItem, day: number, reason: string): void {
  move(story, item, 'paused', { type: 'item-paused', at: story.calendar.moment(day), actor: story.manager, reason });
}

export function complete(story: Story, item: StoryItem, day: number, reason: string): void {
  move(story, item, 'completed', {
    type: 'item-completed',
    at: story.calendar.moment(day),
    actor: story.manager,
    reason,
  });
}

/** An adopted removal round takes its item off the agenda, at the moment of the result. */
export function remove(story: Story, item: StoryItem, { row }: StoryRound): void {
  const at = new Date(row.settledAt ?? row.closesAt);
  const [category, reason] = [row.removalCategory ?? null, row.reason ?? ''];
  move(story, item, 'removed', { type: 'item-removed', at, actor: null, reason, data: { category, roundId: row.id } });
}

/** How a running item is wound down; both days are days of the story. */
export interface WindDown {
  readonly whatStops: string;
  readonly obligationsTakenOverBy: string;
  readonly commitmentsEndDay: number;
  readonly communication: string;
  readonly finalDay: number;
}

export function planWindDown(
  story: Story,
  item: StoryItem,
  day: number,
  { commitmentsEndDay, finalDay, ...plan }: WindDown,
): void {
  const finalDate = story.calendar.date(finalDay);
  item.row.windDownPlan = { ...plan, commitmentsEndOn: story.calendar.date(commitmentsEndDay), finalDate };
  tell(story, {
    type: 'wind-down-planned',
    at: story.calendar.moment(day),
    actor: story.manager,
    itemId: item.row.id,
    data: { finalDate },
  });
}

/** Names the administrative lead: whoever represents that owner at the moment. */
export function nameLead(story: Story, item: StoryItem, organisation: string, day: number): void {
  const at = story.calendar.moment(day);
  const name = `${voiceOf(story, organisation, at).name} (voorbeeld)`;
  Object.assign(item.row, { leadOrganisationId: organisationId(story, organisation), leadName: name });
  tell(story, { type: 'lead-named', at, actor: story.manager, organisation, itemId: item.row.id });
}

export function addResidentResult(
  story: Story,
  result: { readonly item: string; readonly day: number; readonly text: string; readonly source: string },
): void {
  const { programmeId, rows, calendar } = story;
  const item = story.idOf('item', result.item);
  const { day, text, source } = result;
  const onDate = calendar.date(day);
  rows.residentResult.push({ programmeId, id: story.idOf('result', result.item), itemId: item, onDate, text, source });
  const at = calendar.moment(day);
  tell(story, { type: 'resident-result-added', at, actor: story.manager, itemId: item, data: { on: onDate } });
}

/** An owner takes part: decided at the start, or joining later. */
export interface Joining {
  readonly organisation: string;
  /** The day of the decision. */
  readonly day: number;
  readonly from: string;
  readonly joinedLater?: boolean;
  readonly roundId?: string;
  /** Whether it is invented that this owner takes part, or from when. */
  readonly isExample?: boolean;
  /** Whether it took part before this register began. */
  readonly takenOver?: boolean;
}

export function takePart(story: Story, { row }: StoryItem, joining: Joining): void {
  const { organisation, from, joinedLater = false, takenOver = false } = joining;
  const at = story.calendar.moment(joining.day);
  const voice = voiceOf(story, organisation, at);
  story.rows.participation.push({
    programmeId: story.programmeId,
    id: story.idOf('participation', row.slug, organisation, from),
    itemId: row.id,
    organisationId: organisationId(story, organisation),
    choice: 'takesPart',
    fromDate: from,
    joinedLater,
    capacityNote: joinedLater ? 'Eigen inzet van medewerkers en een bijdrage naar inwoners (voorbeeld).' : '',
    localImplementation: '',
    roundId: joining.roundId ?? null,
    decidedById: voice.id,
    decidedAt: at,
    isExample: joining.isExample ?? true,
  });
  const type = joinedLater ? 'joined-later' : 'participation-decided';
  const data: Prisma.InputJsonObject = { choice: 'takesPart', from, ...(takenOver ? { takenOver } : {}) };
  tell(story, { type, at, actor: voice, organisation, itemId: row.id, data });
}

export function describeLocally(
  story: Story,
  note: { readonly item: string; readonly organisation: string; readonly text: string },
  day: number,
): void {
  const { organisation, text } = note;
  const item = story.idOf('item', note.item);
  const found = story.rows.participation.find(
    (row) => row.itemId === item && row.organisationId === organisationId(story, organisation),
  );
  if (found === undefined) throw new Error(`${organisation} does not take part in ${note.item}.`);
  found.localImplementation = text;
  const at = story.calendar.moment(day);
  const actor = voiceOf(story, organisation, at, 'deputy');
  tell(story, { type: 'local-implementation-described', at, actor, organisation, itemId: item });
}

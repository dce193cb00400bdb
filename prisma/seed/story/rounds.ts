import {
  canonicalRule,
  type Elector,
  freezeRule,
  type Position,
  type RoundFacts,
  settleRound,
} from '@samenkoers/rulebook';
import type { Prisma } from '../../src/generated/client.js';
import type {
  MandateCapacity,
  ParticipationChoice,
  PositionChoice,
  RemovalCategory,
  RoundKind,
} from '../../src/generated/enums.js';
import type { OrganisationFacts } from '../data/organisations.js';
import { hashOf } from '../ids.js';
import { organisationId, type Story, tell, voiceOf } from './story.js';

/** A round is settled as soon as anybody looks after its closing time. */
const MINUTE = 60_000;

type Revision = Prisma.PositionRevisionCreateManyInput;

/** A round in the story: its row, and per owner the position that counts. */
export interface StoryRound {
  readonly row: Prisma.RoundCreateManyInput & { readonly id: string; readonly kind: RoundKind; readonly rule: object };
  readonly current: Map<string, { readonly revision: Revision; ratified: Position['ratified'] }>;
}

/** What is asked, about what, and when. */
export interface RoundPlan {
  readonly kind: RoundKind;
  readonly key: string;
  readonly title: string;
  readonly itemId?: string;
  readonly itemVersion?: number;
  readonly agendaVersionId?: string;
  readonly textHash: string;
  readonly openedAt: Date;
  readonly closes: number;
  readonly refersTo?: StoryRound;
  readonly removal?: { readonly category: RemovalCategory; readonly reason: string };
}

/** Opens a round: freezes electorate, rule, text and closing time. */
export function openRound(story: Story, plan: RoundPlan): StoryRound {
  const { programmeId, rows, calendar } = story;
  const rule = freezeRule(story.facts.byLaws, plan.kind);
  const closesAt = calendar.closing(plan.closes);
  const row: StoryRound['row'] = {
    programmeId,
    id: story.idOf('round', plan.key),
    number: 0,
    kind: plan.kind,
    itemId: plan.itemId ?? null,
    itemVersion: plan.itemVersion ?? null,
    agendaVersionId: plan.agendaVersionId ?? null,
    title: plan.title,
    textHash: plan.textHash,
    byLawsVersion: story.facts.byLaws.version,
    rule,
    ruleHash: hashOf(canonicalRule(rule)),
    visibility: rule.visibility,
    openedAt: plan.openedAt,
    openedById: story.manager.id,
    closesAt,
    refersToId: plan.refersTo?.row.id ?? null,
    removalCategory: plan.removal?.category ?? null,
    reason: plan.removal?.reason ?? null,
  };
  rows.round.push(row);
  story.facts.owners.forEach(({ slug, name, kind, residents }, index) => {
    const organisation = organisationId(story, slug);
    const seat = { position: index + 1, name, kind, residents: residents ?? null };
    rows.roundElector.push({ programmeId, roundId: row.id, organisationId: organisation, ...seat });
  });
  const data = { kind: plan.kind, closesAt: closesAt.toISOString(), n: story.facts.owners.length };
  tell(story, {
    type: 'round-opened',
    at: plan.openedAt,
    actor: story.manager,
    itemId: row.itemId,
    roundId: row.id,
    data,
  });
  return { row, current: new Map() };
}

/** What an owner says in a round. */
export interface Statement {
  readonly owner: string;
  readonly day: number;
  readonly choice: PositionChoice;
  readonly text?: string | undefined;
  readonly participation?: ParticipationChoice | undefined;
  readonly by?: MandateCapacity | undefined;
  /** Given by telephone: recorded by somebody of the programme team. */
  readonly phonedTo?: { readonly id: string; readonly name: string } | undefined;
}

/** An owner takes its position, or replaces it. */
export function takePosition(story: Story, round: StoryRound, statement: Statement): void {
  const { owner, day, choice, text = null, participation = null, phonedTo } = statement;
  const { programmeId, rows, calendar } = story;
  const takenAt = calendar.moment(day);
  const voice = voiceOf(story, owner, takenAt, statement.by);
  const { capacity, extent } = voice.mandate;
  const revision = Number(round.current.get(owner)?.revision.revision ?? 0) + 1;
  const seat = { programmeId, roundId: round.row.id, organisationId: organisationId(story, owner), revision };
  const spoken: Revision = {
    ...seat,
    choice,
    text,
    participation,
    extent,
    personId: voice.id,
    personName: voice.name,
    capacity,
    mandateId: voice.mandate.id,
    channel: phonedTo === undefined ? 'web' : 'phone',
    receivedOn: phonedTo === undefined ? null : calendar.date(day),
    recordedById: phonedTo?.id ?? null,
    recordedByName: phonedTo?.name ?? null,
    takenAt,
  };
  rows.positionRevision.push(spoken);
  round.current.set(owner, { revision: spoken, ratified: null });
  const said = { choice, participation, extent, capacity, channel: spoken.channel ?? 'web', revision };
  const data = phonedTo === undefined ? said : { ...said, receivedOn: calendar.date(day) };
  const given = revision === 1 ? 'position-taken' : 'position-replaced';
  tell(story, {
    type: phonedTo === undefined ? given : 'position-recorded-on-behalf',
    at: takenAt,
    actor: phonedTo ?? voice,
    organisation: owner,
    itemId: round.row.itemId,
    roundId: round.row.id,
    data,
  });
}

/** The owner's own board ratifies its position. */
export function ratify(story: Story, round: StoryRound, owner: string, day: number, reference: string): void {
  const { programmeId, rows, calendar } = story;
  const at = calendar.moment(day);
  const deputy = voiceOf(story, owner, at, 'deputy');
  const position = round.current.get(owner);
  if (position === undefined) throw new Error(`${owner} has no position to ratify.`);
  const on = calendar.date(day);
  position.ratified = { on, reference, document: null };
  rows.ratification.push({
    programmeId,
    roundId: round.row.id,
    organisationId: organisationId(story, owner),
    revision: position.revision.revision,
    ratifiedOn: on,
    reference,
    recordedById: deputy.id,
    recordedByName: deputy.name,
    recordedAt: at,
  });
  tell(story, {
    type: 'position-ratified',
    at,
    actor: deputy,
    organisation: owner,
    itemId: round.row.itemId,
    roundId: round.row.id,
    data: { on, reference },
  });
}

/** Settles a round whose closing time has passed; answers what it came to. */
export function settle(story: Story, round: StoryRound): 'adopted' | 'rejected' {
  const { row } = round;
  const settledAt = new Date(new Date(row.closesAt).getTime() + MINUTE);
  const result = settleRound({ round: factsOf(story, round), now: settledAt.getTime() });
  if (!result.ok) throw new Error(`Round about ${row.title} cannot be settled: ${JSON.stringify(result.error)}`);
  const { outcome, asItStands, tally, working, silentOrganisationIds, pendingRatificationIds, objectionIds } =
    result.value;
  row.settledAt = settledAt;
  story.rows.roundResult.push({
    programmeId: story.programmeId,
    roundId: row.id,
    outcome,
    asItStands,
    tally: { ...tally },
    working: working.map(({ code, facts }) => ({ code, facts: { ...facts } })),
    silentOrganisationIds: [...silentOrganisationIds],
    pendingRatificationIds: [...pendingRatificationIds],
    objectionIds: [...objectionIds],
    settledAt,
  });
  const data = { outcome, kind: row.kind, asItStands };
  tell(story, { type: 'round-settled', at: settledAt, actor: null, itemId: row.itemId, roundId: row.id, data });
  return outcome;
}

/** Writes the positions that count, once all have been taken. */
export function writeCurrentPositions(story: Story, { row, current }: StoryRound): void {
  const { rows, programmeId } = story;
  for (const [owner, { revision }] of current) {
    const seat = { roundId: row.id, organisationId: organisationId(story, owner), revision: revision.revision };
    rows.currentPosition.push({ programmeId, ...seat });
  }
}

/** A round as the rules read it. */
function factsOf(story: Story, { row, current }: StoryRound): RoundFacts {
  return {
    kind: row.kind,
    rule: freezeRule(story.facts.byLaws, row.kind),
    text: { version: row.itemVersion ?? 1, hash: row.textHash },
    openedAt: new Date(row.openedAt).getTime(),
    closesAt: new Date(row.closesAt).getTime(),
    electorate: story.facts.owners.map((owner) => electorOf(story, owner)),
    positions: [...current].map(([owner, { revision, ratified }]) => positionOf(story, owner, revision, ratified)),
    withdrawn: null,
    settled: null,
  };
}

/** The seat of an owner in every electorate of the story. */
export function electorOf(story: Story, { slug, kind, residents }: OrganisationFacts): Elector {
  return { organisationId: organisationId(story, slug), kind, figures: residents === undefined ? {} : { residents } };
}

function positionOf(story: Story, owner: string, spoken: Revision, ratified: Position['ratified']): Position {
  return {
    organisationId: organisationId(story, owner),
    choice: spoken.choice,
    text: spoken.text ?? null,
    participation: spoken.participation ?? null,
    personId: spoken.personId ?? null,
    mandateId: spoken.mandateId ?? null,
    capacity: spoken.capacity ?? null,
    extent: spoken.extent,
    ratified,
    takenAt: new Date(spoken.takenAt).getTime(),
    onBehalf: null,
  };
}

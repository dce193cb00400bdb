import type { Prisma } from '../../src/generated/client.js';
import type { MandateCapacity } from '../../src/generated/enums.js';
import type { Calendar } from '../calendar.js';
import type { PoolFacts, ProgrammeFacts } from '../data/facts.js';
import type { PersonFacts } from '../data/people.js';
import { idOf } from '../ids.js';
import { type FrozenVersion, noRows, type Rows } from '../rows.js';

type EventToTell = Omit<Prisma.EventCreateManyInput, 'programmeId' | 'sequence' | 'at'> & { readonly at: Date };

/** The story while it is told: rows so far, and events that get their place in the record at the end. */
export interface Story {
  readonly facts: ProgrammeFacts;
  readonly programmeId: string;
  /** The id of something of this programme, by its readable key. */
  readonly idOf: (...key: readonly string[]) => string;
  /** Who runs the process, and who of the team helps with it. */
  readonly manager: Actor;
  readonly adviser: Actor;
  readonly calendar: Calendar;
  readonly rows: Rows;
  readonly frozen: FrozenVersion[];
  readonly events: EventToTell[];
}

/** Somebody who acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Somebody who speaks for an owner, with the mandate that says so. */
export interface Voice extends Actor {
  readonly mandate: Prisma.MandateCreateManyInput & { readonly id: string };
}

export function newStory(facts: ProgrammeFacts, calendar: Calendar): Story {
  const ids: Ids = { idOf: (...key) => idOf(...facts.idPrefix, ...key) };
  return {
    ...ids,
    facts,
    programmeId: idOf('programme', facts.programme.slug),
    manager: actorOf(ids, facts.manager),
    adviser: actorOf(ids, facts.team[0]),
    calendar,
    rows: noRows(),
    frozen: [],
    events: [],
  };
}

/** Where an act happened and what is to be known of it; never free personal data. */
export interface Telling {
  readonly type: string;
  readonly at: Date;
  /** Null: nobody did it, the clock did. */
  readonly actor: Actor | null;
  readonly organisation?: string | undefined;
  readonly itemId?: string | null | undefined;
  readonly roundId?: string | undefined;
  readonly data?: Prisma.InputJsonObject;
}

/** Adds one event to the record. */
export function tell(story: Story, { type, at, actor, organisation, itemId, roundId, data = {} }: Telling): void {
  story.events.push({
    type,
    at,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? 'Samenkoers',
    organisationId: organisation === undefined ? null : organisationId(story, organisation),
    itemId: itemId ?? null,
    roundId: roundId ?? null,
    data,
  });
}

type Ids = Pick<Story, 'idOf'>;

export const organisationId = (story: Ids, slug: string): string => story.idOf('organisation', slug);
export const itemId = (story: Ids, slug: string): string => story.idOf('item', slug);
export const actorOf = (story: Ids, { name }: PersonFacts): Actor => ({ id: story.idOf('person', name), name });

/** A pool that the programme was founded with. */
export function poolOf({ facts }: Story, key: string): PoolFacts {
  const found = facts.pools[key];
  if (found === undefined) throw new Error(`There is no pool ${key}.`);
  return found;
}

/** Who speaks for an owner at a moment, as representative or as deputy. */
export function voiceOf(story: Story, owner: string, at: Date, capacity: MandateCapacity = 'representative'): Voice {
  const mandate = story.rows.mandate.find(
    (row) =>
      row.organisationId === organisationId(story, owner) &&
      row.capacity === capacity &&
      new Date(row.fromInstant) <= at &&
      (row.untilInstant == null || at < new Date(row.untilInstant)),
  );
  const person = story.rows.person.find(({ id }) => id === mandate?.personId);
  if (mandate?.id === undefined || person?.id === undefined) throw new Error(`Nobody speaks for ${owner}.`);
  return { id: person.id, name: person.name, mandate: { ...mandate, id: mandate.id } };
}

/**
 * Who signs for an organisation and on what authority: for an owner its representative's mandate, for a partner the
 * assignment of its contact.
 */
export function signerOf(story: Story, organisation: string, at: Date): Actor & { readonly authorityId: string } {
  const assignment = story.rows.roleAssignment.find(
    ({ role, organisationId: of }) => role === 'partnerContact' && of === organisationId(story, organisation),
  );
  const person = story.rows.person.find(({ id }) => id === assignment?.personId);
  if (assignment?.id === undefined || person?.id === undefined) {
    const { id, name, mandate } = voiceOf(story, organisation, at);
    return { id, name, authorityId: mandate.id };
  }
  return { id: person.id, name: person.name, authorityId: assignment.id };
}

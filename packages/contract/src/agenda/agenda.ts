import { ITEM_KINDS, ITEM_STATES, PRINCIPLE_CODES } from '@samenkoers/rulebook';
import { z } from 'zod';
import { InvolvementView } from '../commitments/commitments.js';
import { Ability } from '../kernel/abilities.js';
import { endpoint } from '../kernel/endpoint.js';
import { Paging, page } from '../kernel/paging.js';
import { Amount, CalendarDateText, Id, LIMITS, line, Slug, text, Year } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';
import {
  EventView,
  EXECUTIONS,
  ItemRow,
  ItemText,
  ItemView,
  PublicItemRow,
  PublicItemView,
  WindDownPlan,
} from './views.js';

/** A whole draft, saved at once. Everything may still be empty except the title. */
export const SaveDraft = z.strictObject({
  /** The revision you read; a save on an older one is refused with the current one. */
  revision: z.number().int().min(1),
  title: line(LIMITS.title),
  summary: text(LIMITS.summary),
  reason: text(LIMITS.longText),
  jointValue: text(LIMITS.longText),
  residentOutcome: text(LIMITS.longText),
  prevention: text(LIMITS.longText),
  continuity: text(LIMITS.longText),
  execution: z.enum(EXECUTIONS),
  changeNote: text(LIMITS.reason),
  themeLineId: Id.nullable(),
  hardDeadline: CalendarDateText.nullable(),
  goals: z.array(z.strictObject({ goalId: Id, contribution: text(LIMITS.reason) })).max(LIMITS.list),
  lifePhaseIds: z.array(Id).max(LIMITS.list),
  challengeIds: z.array(Id).max(LIMITS.list),
  foundationIds: z.array(Id).max(LIMITS.list),
  involvements: z.array(z.strictObject({ organisation: Slug, why: text(LIMITS.reason) })).max(LIMITS.list),
  needs: z.array(z.strictObject({ poolId: Id, year: Year, amount: Amount.nullable() })).max(400),
});
export type SaveDraft = z.infer<typeof SaveDraft>;

/** What the wizard opens: the text being written, which for an item on its way may be a version not submitted yet. */
export const DraftView = z.object({
  slug: Slug,
  kind: z.enum(ITEM_KINDS),
  state: z.enum(ITEM_STATES),
  revision: z.number().int(),
  /** Whether this is a next version of a text that was submitted before. */
  isNextVersion: z.boolean(),
  themeLineId: Id.nullable(),
  hardDeadline: CalendarDateText.nullable(),
  organisation: OrganisationRef,
  text: ItemText,
  involvements: z.array(InvolvementView),
});
export type DraftView = z.infer<typeof DraftView>;

/** Filters of the agenda; the same names stand in the URL of the page. */
export const AgendaFilters = z.strictObject({
  ...Paging,
  q: line(80).optional(),
  state: z.enum(ITEM_STATES).optional(),
  kind: z.enum(ITEM_KINDS).optional(),
  themeLine: Slug.optional(),
  lifePhase: Id.optional(),
  organisation: Slug.optional(),
  lacking: z.enum(PRINCIPLE_CODES).optional(),
});
export type AgendaFilters = z.infer<typeof AgendaFilters>;

const itemParams = z.strictObject({ item: Slug });
const Reason = z.strictObject({ reason: text(LIMITS.reason, 1) });
const ItemDone = z.object({ item: Slug, revision: z.number().int() });

const steer = (path: string, summary: string) =>
  ({
    method: 'POST',
    path: `/items/:item/${path}`,
    summary,
    permission: 'item:steer',
    params: itemParams,
    view: ItemDone,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }) as const;

export const agendaEndpoints = {
  readPublicAgenda: endpoint({
    method: 'GET',
    path: '/public-agenda',
    summary: 'The agenda for residents: what is on it, who takes part, what residents notice',
    permission: 'public',
    view: z.object({ items: z.array(PublicItemRow) }),
  }),
  readPublicItem: endpoint({
    method: 'GET',
    path: '/public-agenda/:item',
    summary: 'One item of the agenda for residents',
    permission: 'public',
    params: itemParams,
    view: PublicItemView,
    problems: ['not-found'],
  }),
  listItems: endpoint({
    method: 'GET',
    path: '/items',
    summary: 'The work agenda with filters and paging',
    permission: 'agenda:read',
    query: AgendaFilters,
    view: page(ItemRow),
  }),
  readItem: endpoint({
    method: 'GET',
    path: '/items/:item',
    summary: 'One item: text, principle checklist, rounds, commitments, participation, trace, timeline',
    permission: 'item:read',
    params: itemParams,
    view: ItemView,
    problems: ['not-found'],
  }),
  readItemAbilities: endpoint({
    method: 'GET',
    path: '/items/:item/abilities',
    summary: 'What you can do with this item, and if not why',
    permission: 'item:read',
    params: itemParams,
    view: z.object({ item: Slug, can: z.array(Ability) }),
    problems: ['not-found'],
  }),
  listItemEvents: endpoint({
    method: 'GET',
    path: '/items/:item/events',
    summary: 'Everything that happened to an item, newest first',
    permission: 'item:read',
    params: itemParams,
    query: z.strictObject({ ...Paging }),
    view: page(EventView),
    problems: ['not-found'],
  }),
  draftItem: endpoint({
    method: 'POST',
    path: '/items',
    summary: 'Start a proposal on behalf of an owner',
    permission: 'item:propose',
    body: z.strictObject({ kind: z.enum(ITEM_KINDS), title: line(LIMITS.title), organisation: Slug }),
    view: ItemDone,
    status: 201,
    problems: ['forbidden', 'not-found'],
  }),
  readDraft: endpoint({
    method: 'GET',
    path: '/items/:item/draft',
    summary: 'The text you are writing, to go on with',
    permission: 'item:propose',
    params: itemParams,
    view: DraftView,
    problems: ['not-found'],
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/items/:item/draft',
    summary: 'Save a draft as a whole',
    permission: 'item:propose',
    params: itemParams,
    body: SaveDraft,
    view: ItemDone,
    problems: ['not-found', 'forbidden', 'stale-revision', 'rule-findings'],
  }),
  submitItem: endpoint({
    method: 'POST',
    path: '/items/:item/submit',
    summary: 'Submit a proposal, or the next version of its text, to the programme team',
    permission: 'item:propose',
    params: itemParams,
    view: ItemDone,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  withdrawItem: endpoint({
    method: 'POST',
    path: '/items/:item/withdraw',
    summary: 'Withdraw a proposal before it is on the agenda',
    permission: 'item:propose',
    params: itemParams,
    body: Reason,
    view: ItemDone,
    problems: ['not-found', 'forbidden', 'round-running', 'rule-findings'],
  }),
  reviseItem: endpoint({
    method: 'POST',
    path: '/items/:item/versions',
    summary: 'Start the next version of a text; once submitted it asks for a new round',
    permission: 'item:propose',
    params: itemParams,
    body: z.strictObject({ changeNote: text(LIMITS.reason, 1) }),
    view: ItemDone,
    status: 201,
    problems: ['not-found', 'forbidden', 'already-done', 'rule-findings'],
  }),
  returnItem: endpoint({
    ...steer('return', 'Return a proposal to its proposer, with reasons'),
    body: Reason,
    problems: ['not-found', 'forbidden', 'round-running', 'rule-findings'],
  }),
  placeItemOnAgenda: endpoint({
    ...steer('place-on-agenda', 'Place a supported item on the agenda once every other principle for it is met'),
  }),
  startItem: endpoint({ ...steer('start', 'Start carrying out an item that was taken up and is committed to') }),
  pauseItem: endpoint({ ...steer('pause', 'Pause an item in progress, with a reason'), body: Reason }),
  resumeItem: endpoint({ ...steer('resume', 'Resume a paused item') }),
  completeItem: endpoint({
    ...steer('complete', 'Complete an item, telling what residents notice of it'),
    body: z.strictObject({ resultForResidents: text(LIMITS.reason, 1), source: line(LIMITS.title) }),
    problems: ['not-found', 'forbidden', 'round-running', 'rule-findings'],
  }),
  planWindDown: endpoint({
    ...steer('wind-down-plan', 'Record how a running item would be wound down; needed before it can be removed'),
    body: WindDownPlan,
  }),
  setLead: endpoint({
    ...steer('lead', 'Name the administrative lead: an administrator of an owner'),
    body: z.strictObject({ organisation: Slug, name: line(LIMITS.name) }),
  }),
  addResidentResult: endpoint({
    ...steer('resident-results', 'Tell what residents notice, with date and source'),
    body: z.strictObject({ on: CalendarDateText, text: text(LIMITS.reason, 1), source: line(LIMITS.title) }),
  }),
} as const;

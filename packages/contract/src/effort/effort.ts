import { ITEM_STATES, RESOURCE_KINDS } from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Paging } from '../kernel/paging.js';
import { Amount, CalendarDateText, Id, InstantText, LIMITS, line, Slug, Year } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';

const amount = z.number().int();
const ItemRef = z.object({ slug: Slug, title: z.string(), state: z.enum(ITEM_STATES) });

export const EFFORT_BANDS = ['within', 'notable', 'alarming'] as const;

/** Effort against the fair share, exactly: permille of the share, and by how much it deviates. */
export const EffortRatioView = z.object({
  /** effort / fair share × 1000, rounded half up; null where there is no fair share. */
  permille: amount.nullable(),
  band: z.enum(EFFORT_BANDS).nullable(),
});

/** One owner, one kind of resource, over the agenda period. Cents, or tenths of fte. */
export const EffortRow = z.object({
  organisation: OrganisationRef,
  kind: z.enum(RESOURCE_KINDS),
  /** Its fair share of what it takes part in, entry shares included. */
  expected: amount,
  firm: amount,
  delivered: amount,
  /** Delivered or firmly pledged, as the rules count it. */
  effort: amount,
  ratio: EffortRatioView,
  /** Its fair share had it taken part in the whole agenda, and the effort against that. */
  wholeAgenda: amount,
  wholeAgendaRatio: EffortRatioView,
  /** An owner that is not a municipality and has no agreed share on record stays outside the figures. */
  withoutShare: z.boolean(),
});
export type EffortRow = z.infer<typeof EffortRow>;

export const EffortSummary = z.object({
  kind: z.enum(RESOURCE_KINDS),
  /** The largest deviation from the fair share, in permille, below zero when it does less; null: nobody has a fair share. */
  largest: z.object({ permille: amount, organisation: OrganisationRef }).nullable(),
  /** Jain's index, in permille; 1000 is perfectly even. */
  jainPermille: amount.nullable(),
  /** What nobody has a share of, because nobody takes part in that stretch of time. */
  unassigned: amount,
  /** Items with a need that nobody estimated: unknown, so in none of the figures, and named so that they are not lost. */
  unknownItems: z.array(ItemRef),
});
export type EffortSummary = z.infer<typeof EffortSummary>;

const Period = z.object({ fromYear: amount, untilYear: amount });

export const EffortView = z.object({
  period: Period,
  bands: z.tuple([amount, amount]),
  /** On which day the inhabitants were counted, and by whom. */
  referenceDate: CalendarDateText.nullable(),
  referenceSource: z.string().nullable(),
  rows: z.array(EffortRow),
  summaries: z.array(EffortSummary),
});
export type EffortView = z.infer<typeof EffortView>;

/** The items behind one owner's numbers, per year. */
export const EffortLine = z.object({
  item: ItemRef,
  organisation: OrganisationRef,
  kind: z.enum(RESOURCE_KINDS),
  year: amount,
  /** What the item costs that year, and the part of it that is this owner's. */
  total: amount,
  expected: amount,
  /** Days of that year it takes part; 0: it does not. */
  days: amount,
  daysInYear: amount,
  entryShare: amount,
  firm: amount,
  delivered: amount,
  effort: amount,
});
export type EffortLine = z.infer<typeof EffortLine>;

/** One line of the commitments book: an item, an organisation, a resource, a year. */
export const BookRow = z.object({
  item: ItemRef,
  organisation: OrganisationRef,
  poolId: Id.nullable(),
  poolName: z.string().nullable(),
  kind: z.enum(RESOURCE_KINDS),
  year: amount,
  asked: amount.nullable(),
  intent: amount.nullable(),
  firm: amount.nullable(),
  delivered: amount.nullable(),
  deliveredOn: CalendarDateText.nullable(),
  deliveredSource: z.string().nullable(),
});
export type BookRow = z.infer<typeof BookRow>;

/** What happened to the lines of one organisation in one item, newest first. */
export const BookHistoryLine = z.object({
  at: InstantText,
  what: z.enum(['asked', 'intent', 'firm', 'withdrawn', 'delivered']),
  byName: z.string(),
  poolName: z.string().nullable(),
  kind: z.enum(RESOURCE_KINDS).nullable(),
  year: amount.nullable(),
  amount: amount.nullable(),
  on: CalendarDateText.nullable(),
  source: z.string(),
});
export type BookHistoryLine = z.infer<typeof BookHistoryLine>;

export const AgreedShareView = z.object({
  organisation: OrganisationRef,
  /** Null: of every item. */
  item: ItemRef.nullable(),
  kind: z.enum(RESOURCE_KINDS),
  from: CalendarDateText,
  /** 1/10,000; null: ended from that day. */
  basisPoints: amount.nullable(),
  source: z.string(),
  recordedByName: z.string(),
  recordedAt: InstantText,
  /** Whether it counts today. */
  isCurrent: z.boolean(),
  isExample: z.boolean(),
});
export type AgreedShareView = z.infer<typeof AgreedShareView>;

const BookLine = z.strictObject({
  item: Slug,
  poolId: Id.nullable(),
  kind: z.enum(RESOURCE_KINDS),
  year: Year,
  /** Cents, or tenths of fte. */
  amount: Amount,
});

/** Many lines at once, for one organisation: what it promises in principle and what it delivered. */
export const EnterBook = z.strictObject({
  /**
   * Lines promised in principle; where no firm promise stands they become part of the standing one of the item: the same
   * resource and year is replaced, what was promised for others stays.
   */
  intents: z
    .array(BookLine.extend({ amount: Amount.min(1) }))
    .max(400)
    .default([]),
  /** What was delivered so far, per line, with date and source. */
  deliveries: z
    .array(BookLine.extend({ on: CalendarDateText, source: line(LIMITS.title) }))
    .max(400)
    .default([]),
  signerName: line(LIMITS.name),
  signedOn: CalendarDateText,
});
export type EnterBook = z.infer<typeof EnterBook>;

export const AskCapacity = z.strictObject({
  lines: z
    .array(BookLine.omit({ item: true }))
    .min(1)
    .max(LIMITS.list),
  on: CalendarDateText,
  source: line(LIMITS.title),
});
export type AskCapacity = z.infer<typeof AskCapacity>;

const itemAndOrganisation = z.strictObject({ item: Slug, organisation: Slug });
const periodQuery = {
  /** Years of the agenda period by default. */
  fromYear: z.coerce.number().pipe(Year).optional(),
  untilYear: z.coerce.number().pipe(Year).optional(),
};

export const effortEndpoints = {
  readEffort: endpoint({
    method: 'GET',
    path: '/effort',
    summary: 'Per owner what is expected, firm and delivered, money and staff apart, with ratios and bands',
    permission: 'effort:read',
    query: z.strictObject(periodQuery),
    view: EffortView,
  }),
  readOrganisationEffort: endpoint({
    method: 'GET',
    path: '/effort/:organisation',
    summary: 'The items behind the numbers of one owner, per year',
    permission: 'effort:read',
    params: z.strictObject({ organisation: Slug }),
    query: z.strictObject(periodQuery),
    view: z.object({ period: Period, rows: z.array(EffortRow), lines: z.array(EffortLine) }),
    problems: ['not-found'],
  }),
  readItemEffort: endpoint({
    method: 'GET',
    path: '/items/:item/effort',
    summary: 'Per owner what one item expects of it, and what is firm and delivered',
    permission: 'effort:read',
    params: z.strictObject({ item: Slug }),
    view: z.object({
      period: Period,
      bands: z.tuple([amount, amount]),
      rows: z.array(EffortRow),
      lines: z.array(EffortLine),
      summaries: z.array(EffortSummary),
    }),
    problems: ['not-found'],
  }),
  listBook: endpoint({
    method: 'GET',
    path: '/commitments-book',
    summary: 'The commitments book: asked, in principle, firm and delivered per item, organisation, resource and year',
    permission: 'commitment:read',
    query: z.strictObject({
      ...Paging,
      organisation: Slug.optional(),
      item: Slug.optional(),
      year: z.coerce.number().pipe(Year).optional(),
    }),
    view: z.object({ rows: z.array(BookRow), total: amount, next: z.string().nullable() }),
  }),
  readBookHistory: endpoint({
    method: 'GET',
    path: '/items/:item/commitments/:organisation/history',
    summary: 'Everything asked of, promised and delivered by one organisation for one item, newest first',
    permission: 'commitment:read',
    params: itemAndOrganisation,
    view: z.object({ lines: z.array(BookHistoryLine) }),
    problems: ['not-found'],
  }),
  enterBook: endpoint({
    method: 'POST',
    path: '/organisations/:organisation/book-entries',
    summary: 'Enter many promises in principle and deliveries of one organisation at once, all of them or none',
    permission: 'commitment:enter',
    params: z.strictObject({ organisation: Slug }),
    body: EnterBook,
    view: z.object({ intents: amount, deliveries: amount }),
    status: 201,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  askCapacity: endpoint({
    method: 'POST',
    path: '/items/:item/commitments/:organisation/ask',
    summary: 'Record what is asked of an organisation for an item, per resource and year',
    permission: 'commitment:ask',
    params: itemAndOrganisation,
    body: AskCapacity,
    view: z.object({ item: Slug }),
    status: 201,
    problems: ['not-found', 'rule-findings'],
  }),
  listAgreedShares: endpoint({
    method: 'GET',
    path: '/agreed-shares',
    summary: 'The fixed parts agreed with owners that are not municipalities, with every earlier one',
    permission: 'effort:read',
    view: z.object({ shares: z.array(AgreedShareView) }),
  }),
  agreeShare: endpoint({
    method: 'POST',
    path: '/agreed-shares/:organisation',
    summary: 'Record the fixed part an owner that is not a municipality takes, from a day on',
    permission: 'commitment:ask',
    params: z.strictObject({ organisation: Slug }),
    body: z.strictObject({
      item: Slug.nullable().default(null),
      kind: z.enum(RESOURCE_KINDS),
      from: CalendarDateText,
      basisPoints: z.number().int().min(0).max(10_000).nullable(),
      source: line(LIMITS.title),
    }),
    view: z.object({ organisation: Slug }),
    status: 201,
    problems: ['not-found', 'rule-findings'],
  }),
} as const;

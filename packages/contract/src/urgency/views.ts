import {
  AGREEMENTS,
  CHANNELS,
  GRADES,
  JUDGEMENTS,
  MANDATE_CAPACITIES,
  MANDATE_EXTENTS,
  ROUND_PHASES,
  TIE_CRITERIA,
  URGENCY_OUTCOMES,
  VISIBILITIES,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { Ability } from '../kernel/abilities.js';
import { CalendarDateText, Id, InstantText, Slug } from '../kernel/primitives.js';
import { OrganisationRef, ThemeLineRef } from '../partnership/refs.js';
import { RatificationView } from '../rounds/views.js';

const count = z.number().int();

export const UrgencyRoundRow = z.object({
  number: count,
  title: z.string(),
  phase: z.enum(ROUND_PHASES),
  /** `incomplete`: past closing, and a ratification may still change the order. */
  outcome: z.enum(URGENCY_OUTCOMES),
  visibility: z.enum(VISIBILITIES),
  openedAt: InstantText,
  closesAt: InstantText,
  settledAt: InstantText.nullable(),
  /** Owners in the frozen electorate, and items to grade. */
  n: count,
  items: count,
  /** Owners that judged every item; null while that is hidden. */
  done: count.nullable(),
});
export type UrgencyRoundRow = z.infer<typeof UrgencyRoundRow>;

export const UrgencyItem = z.object({
  id: Id,
  slug: Slug,
  title: z.string(),
  summary: z.string(),
  residentOutcome: z.string(),
  position: count,
  version: count,
  /** The text moved on since the round opened: no judgement about it can be given any more. */
  textChanged: z.boolean(),
  themeLine: ThemeLineRef.nullable(),
  hardDeadline: CalendarDateText.nullable(),
  onAgendaSince: InstantText.nullable(),
});
export type UrgencyItem = z.infer<typeof UrgencyItem>;

export const UrgencyGradeView = z.object({
  organisationId: Id,
  itemId: Id,
  revision: count,
  judgement: z.enum(JUDGEMENTS),
  argument: z.string().nullable(),
  extent: z.enum(MANDATE_EXTENTS),
  /** Whether it counts: not while it awaits ratification. */
  counts: z.boolean(),
  personName: z.string(),
  capacity: z.enum(MANDATE_CAPACITIES).nullable(),
  channel: z.enum(CHANNELS),
  receivedOn: CalendarDateText.nullable(),
  recordedByName: z.string().nullable(),
  takenAt: InstantText,
});
export type UrgencyGradeView = z.infer<typeof UrgencyGradeView>;

export const UrgencySeat = z.object({
  organisation: OrganisationRef,
  residents: count.nullable(),
  /** How many items it judged, "no judgement" included; null while that is hidden from you. */
  judged: count.nullable(),
  pendingRatification: z.boolean().nullable(),
  ratifications: z.array(RatificationView),
});
export type UrgencySeat = z.infer<typeof UrgencySeat>;

const LevelCounts = z.array(count).length(5);

/** One place of the ranking, with the working that explains it. Levels run from 0 (not urgent) to 4 (very urgent). */
export const RankedItem = z.object({
  itemId: Id,
  place: count,
  sharedWith: z.array(Id),
  /** Owners that gave a grade, of `n`. */
  given: count,
  n: count,
  /** How many missing grades were filled in, and with which level: the median of the given ones. */
  filled: z.object({ count, level: count }).nullable(),
  median: count,
  /** Grades given per level, worst first. */
  counts: LevelCounts,
  /** The sequence of medians that decides the order: one or two levels in turn, and how often. */
  sequence: z.array(z.object({ levels: z.array(count), times: count })),
  /** How it stands to the next one: above it from the first step at which their sequences differ, or equal; null: the last. */
  aboveNext: z
    .discriminatedUnion('verdict', [
      z.object({ verdict: z.literal('higher'), itemId: Id, step: count, level: count, nextLevel: count }),
      z.object({ verdict: z.literal('equal'), itemId: Id }),
    ])
    .nullable(),
});
export type RankedItem = z.infer<typeof RankedItem>;

/** What the owners said about one item, ranked or not. */
export const ItemStandingView = z.object({
  itemId: Id,
  counts: LevelCounts,
  noJudgement: count,
  pendingRatification: count,
  silent: count,
  /** Null without a quorum. */
  division: z
    .object({
      divided: z.boolean(),
      overall: z.object({
        divided: z.boolean(),
        q1: count,
        q3: count,
        spread: count,
        farBelow: count,
        n: count,
        median: count,
      }),
      groups: z.object({
        divided: z.boolean(),
        municipalities: z.object({ given: count, median: count.nullable() }),
        others: z.object({ given: count, median: count.nullable() }),
        distance: count.nullable(),
      }),
    })
    .nullable(),
});
export type ItemStandingView = z.infer<typeof ItemStandingView>;

export const UrgencyResultView = z.object({
  /** False while the round can still change it. */
  final: z.boolean(),
  asItStands: z.boolean(),
  settledAt: InstantText.nullable(),
  settledByName: z.string().nullable(),
  pendingRatificationIds: z.array(Id),
  n: count,
  quorum: count,
  ranked: z.array(RankedItem),
  unranked: z.array(z.object({ itemId: Id, given: count, quorum: count, counts: LevelCounts })),
  items: z.array(ItemStandingView),
  /** Kendall's W over the whole list: how much the owners agree. `permille` null: cannot be determined. */
  agreement: z.object({
    owners: count,
    items: count,
    numerator: count,
    denominator: count,
    permille: count.nullable(),
    agreement: z.enum(AGREEMENTS).nullable(),
  }),
});
export type UrgencyResultView = z.infer<typeof UrgencyResultView>;

const OrderGroupView = z.object({
  place: count,
  rankedPlace: count,
  itemIds: z.array(Id),
  /** What sets it apart from the group before it within one shared place. */
  apartBy: z.enum(TIE_CRITERIA).nullable(),
});

const Decided = z.object({
  number: count,
  /** Items in the order decided; a group of more than one is a shared place. */
  groups: z.array(z.array(Id)),
  reason: z.string(),
  decidedBy: z.string(),
  decidedOn: CalendarDateText,
  recordedByName: z.string(),
  recordedAt: InstantText,
});

export const UrgencyOrderView = z.object({
  /** What follows from the grades; a group of more than one item is a shared place. */
  proposed: z.array(OrderGroupView),
  /** Shared places broken as far as deadline, placement and decisions of the board do; used only where resources force it. */
  broken: z.array(OrderGroupView),
  /** What the board adopted last; null: nothing yet, the proposed order stands. */
  adopted: Decided.extend({
    deviates: z.boolean(),
    moves: z.array(z.object({ itemId: Id, from: count, to: count, direction: z.enum(['up', 'down']) })),
  }).nullable(),
  earlierAdopted: z.array(Decided),
  tieBreaks: z.array(Decided),
});
export type UrgencyOrderView = z.infer<typeof UrgencyOrderView>;

export const UrgencyRoundView = UrgencyRoundRow.extend({
  /** Whether others' judgements, the count and the ranking are hidden now. */
  hidden: z.boolean(),
  openedByName: z.string(),
  byLawsVersion: count,
  ruleHash: z.string(),
  floor: z.enum(GRADES),
  quorum: count,
  closedEarlyAt: InstantText.nullable(),
  withdrawnAt: InstantText.nullable(),
  withdrawReason: z.string().nullable(),
  extensions: z.array(
    z.object({
      previousClosing: InstantText,
      newClosing: InstantText,
      reason: z.string(),
      extendedByName: z.string(),
      extendedAt: InstantText,
    }),
  ),
  reminders: z.array(z.object({ at: InstantText, byName: z.string(), organisations: z.array(z.string()) })),
  itemList: z.array(UrgencyItem),
  seats: z.array(UrgencySeat),
  /** Judgements you may see: your own organisation's always, the others' when the round shows them. */
  grades: z.array(UrgencyGradeView),
  result: UrgencyResultView.nullable(),
  order: UrgencyOrderView.nullable(),
  now: InstantText,
  can: z.array(Ability),
});
export type UrgencyRoundView = z.infer<typeof UrgencyRoundView>;

/** The receipt of a judgement. */
export const GradeReceipt = z.object({
  round: count,
  organisation: OrganisationRef,
  item: Slug,
  judgement: z.enum(JUDGEMENTS),
  revision: count,
  extent: z.enum(MANDATE_EXTENTS),
  takenAt: InstantText,
  replaced: z.boolean(),
  /** How many of how many items this owner has judged now. */
  judged: count,
  of: count,
  sequence: count,
});
export type GradeReceipt = z.infer<typeof GradeReceipt>;

export const EligibleItems = z.object({
  eligible: z.array(z.object({ slug: Slug, title: z.string(), hardDeadline: CalendarDateText.nullable() })),
  /** On the agenda and not taken up, but something is lacking: principle codes, or a reason. */
  lacking: z.array(z.object({ slug: Slug, title: z.string(), lacking: z.array(z.string()) })),
  /** The round that is running now, which must end first. */
  running: count.nullable(),
  /** The closing time the by-laws propose, and the owners that would be asked. */
  closesAt: InstantText,
  visibility: z.enum(VISIBILITIES),
  n: count,
});
export type EligibleItems = z.infer<typeof EligibleItems>;

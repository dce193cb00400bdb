import {
  CHANNELS,
  ITEM_STATES,
  MAJORITY_CHOICES,
  MANDATE_CAPACITIES,
  MANDATE_EXTENTS,
  PARTICIPATION_CHOICES,
  REMOVAL_CATEGORIES,
  ROUND_KINDS,
  ROUND_OUTCOMES,
  ROUND_PHASES,
  STILL_NEEDED_CODES,
  SUM_VERDICTS,
  SUPPORT_CHOICES,
  VISIBILITIES,
  WORKING_CODES,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { Ability } from '../kernel/abilities.js';
import { CalendarDateText, Id, InstantText, Slug } from '../kernel/primitives.js';
import { Facts } from '../kernel/problem.js';
import { OrganisationRef } from '../partnership/refs.js';

export const PositionChoice = z.enum([...SUPPORT_CHOICES, ...MAJORITY_CHOICES]);
export type PositionChoice = z.infer<typeof PositionChoice>;

/** One tally, the same for every kind of round: what counts, per choice. */
export const TallyView = z.object({
  counts: z.record(PositionChoice, z.number().int()),
  /** Members of the electorate. */
  n: z.number().int(),
  majority: z.number().int(),
  /** Positions that carry, and positions that stop. */
  positive: z.number().int(),
  negative: z.number().int(),
  silent: z.number().int(),
  pendingRatification: z.number().int(),
});
export type TallyView = z.infer<typeof TallyView>;

export const RatificationView = z.object({
  ratifiedOn: CalendarDateText,
  reference: z.string(),
  document: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: InstantText,
});

export const PositionView = z.object({
  revision: z.number().int(),
  choice: PositionChoice,
  text: z.string().nullable(),
  participation: z.enum(PARTICIPATION_CHOICES).nullable(),
  extent: z.enum(MANDATE_EXTENTS),
  personName: z.string(),
  capacity: z.enum(MANDATE_CAPACITIES).nullable(),
  channel: z.enum(CHANNELS),
  receivedOn: CalendarDateText.nullable(),
  recordedByName: z.string().nullable(),
  takenAt: InstantText,
  ratification: RatificationView.nullable(),
});
export type PositionView = z.infer<typeof PositionView>;

/** One member of the frozen electorate and what it said; `position` is null when silent or still hidden. */
export const SeatView = z.object({
  organisation: OrganisationRef,
  residents: z.number().int().nullable(),
  answered: z.boolean(),
  position: PositionView.nullable(),
  /** Earlier positions, newest first; they stay on record. */
  earlier: z.array(PositionView),
});
export type SeatView = z.infer<typeof SeatView>;

export const AssessmentView = z.object({
  outcome: z.enum(ROUND_OUTCOMES),
  tally: TallyView,
  /** The facts of the sentence above every round, in the order in which it is read. */
  sum: z.object({
    n: z.number().int(),
    positive: z.number().int(),
    parts: z.array(z.object({ part: z.string(), count: z.number().int() })),
    verdict: z.enum(SUM_VERDICTS),
  }),
  /** What is still needed to pass, and of whom where that is known. */
  stillNeeded: z.array(
    z.object({ code: z.enum(STILL_NEEDED_CODES), count: z.number().int(), organisationIds: z.array(Id) }),
  ),
  silentOrganisationIds: z.array(Id),
  pendingRatificationIds: z.array(Id),
  objectionIds: z.array(Id),
  /** The outcome that the remaining answers cannot change any more. */
  decided: z.enum(['adopted', 'rejected']).nullable(),
  everyoneSpoke: z.boolean(),
  /** The working of the outcome, step by step. */
  working: z.array(z.object({ code: z.enum(WORKING_CODES), facts: Facts })),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

export const RoundSubject = z.object({
  itemSlug: Slug.nullable(),
  itemVersion: z.number().int().nullable(),
  itemState: z.enum(ITEM_STATES).nullable(),
  agendaVersionNumber: z.number().int().nullable(),
});

export const RoundRow = z.object({
  number: z.number().int(),
  kind: z.enum(ROUND_KINDS),
  title: z.string(),
  subject: RoundSubject,
  phase: z.enum(ROUND_PHASES),
  outcome: z.enum(ROUND_OUTCOMES),
  openedAt: InstantText,
  closesAt: InstantText,
  settledAt: InstantText.nullable(),
  n: z.number().int(),
  answered: z.number().int(),
  /** Null while a round with hidden positions is open. */
  tally: TallyView.nullable(),
});
export type RoundRow = z.infer<typeof RoundRow>;

export const RoundView = RoundRow.extend({
  visibility: z.enum(VISIBILITIES),
  hidden: z.boolean(),
  openedByName: z.string(),
  byLawsVersion: z.number().int(),
  ruleHash: z.string(),
  textHash: z.string(),
  textChanged: z.boolean(),
  reason: z.string().nullable(),
  removalCategory: z.enum(REMOVAL_CATEGORIES).nullable(),
  refersTo: z.number().int().nullable(),
  referredBy: z.array(z.number().int()),
  closedEarlyAt: InstantText.nullable(),
  withdrawnAt: InstantText.nullable(),
  withdrawReason: z.string().nullable(),
  assessment: AssessmentView.nullable(),
  result: z
    .object({
      outcome: z.enum(ROUND_OUTCOMES),
      asItStands: z.boolean(),
      settledAt: InstantText,
      settledByName: z.string().nullable(),
    })
    .nullable(),
  extensions: z.array(
    z.object({
      previousClosing: InstantText,
      newClosing: InstantText,
      reason: z.string(),
      extendedByName: z.string(),
      extendedAt: InstantText,
    }),
  ),
  seats: z.array(SeatView),
  reminders: z.array(z.object({ at: InstantText, byName: z.string(), organisations: z.array(z.string()) })),
  now: InstantText,
  can: z.array(Ability),
});
export type RoundView = z.infer<typeof RoundView>;

/** The receipt of a recorded position. */
export const PositionReceipt = z.object({
  round: z.number().int(),
  organisation: OrganisationRef,
  revision: z.number().int(),
  choice: PositionChoice,
  participation: z.enum(PARTICIPATION_CHOICES).nullable(),
  extent: z.enum(MANDATE_EXTENTS),
  capacity: z.enum(MANDATE_CAPACITIES).nullable(),
  channel: z.enum(CHANNELS),
  takenAt: InstantText,
  /** Whether an earlier position was replaced. */
  replaced: z.boolean(),
  /** Place in the record. */
  sequence: z.number().int(),
});
export type PositionReceipt = z.infer<typeof PositionReceipt>;

export const AgendaVersionView = z.object({
  number: z.number().int(),
  title: z.string(),
  note: z.string(),
  state: z.enum(['proposed', 'adopted', 'rejected']),
  createdAt: InstantText,
  adoptedAt: InstantText.nullable(),
  rounds: z.array(z.number().int()),
  items: z.array(
    z.object({
      position: z.number().int(),
      slug: Slug,
      title: z.string(),
      version: z.number().int(),
      state: z.enum(ITEM_STATES),
    }),
  ),
});
export type AgendaVersionView = z.infer<typeof AgendaVersionView>;

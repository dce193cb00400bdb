import { CHANNELS, JUDGEMENTS, MANDATE_EXTENTS, VISIBILITIES } from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { CalendarDateText, InstantText, LIMITS, line, NumberInUrl, Slug, text } from '../kernel/primitives.js';
import { Ratify } from '../rounds/rounds.js';
import { EligibleItems, GradeReceipt, UrgencyRoundRow, UrgencyRoundView } from './views.js';

const judgementFields = {
  judgement: z.enum(JUDGEMENTS),
  argument: text(LIMITS.reason).nullable().default(null),
};
export const GradeItem = z.strictObject(judgementFields);
export type GradeItem = z.infer<typeof GradeItem>;

export const RecordGradesOnBehalf = z.strictObject({
  grades: z
    .array(z.strictObject({ item: Slug, ...judgementFields }))
    .min(1)
    .max(400),
  channel: z.enum(CHANNELS).exclude(['web']),
  receivedOn: CalendarDateText,
  /** Who gave the judgements, by name. */
  personName: line(LIMITS.name),
  extent: z.enum(MANDATE_EXTENTS),
});
export type RecordGradesOnBehalf = z.infer<typeof RecordGradesOnBehalf>;

export const OpenUrgencyRound = z.strictObject({
  title: line(LIMITS.title),
  /** Null: as long as the by-laws say. */
  closesAt: InstantText.nullable().default(null),
  visibility: z.enum(VISIBILITIES).optional(),
});
export type OpenUrgencyRound = z.infer<typeof OpenUrgencyRound>;

const decided = {
  /** The body that decided, by name. */
  decidedBy: line(LIMITS.name),
  decidedOn: CalendarDateText,
};
export const BreakTie = z.strictObject({
  /** The items of one shared place, in the order decided. */
  items: z.array(Slug).min(2).max(400),
  reason: text(LIMITS.reason, 1),
  ...decided,
});
export type BreakTie = z.infer<typeof BreakTie>;

export const AdoptOrder = z.strictObject({
  /** Every ranked item once, in the order decided; a group of more than one is a shared place. */
  groups: z.array(z.array(Slug).min(1).max(400)).min(1).max(400),
  /** Required where the order differs from the proposed one. */
  reason: text(LIMITS.reason).default(''),
  ...decided,
});
export type AdoptOrder = z.infer<typeof AdoptOrder>;

const roundParams = z.strictObject({ round: NumberInUrl });
const seatParams = z.strictObject({ round: NumberInUrl, organisation: Slug });
const RoundNumber = z.object({ round: z.number().int() });

const run = (path: string, summary: string) =>
  ({
    method: 'POST',
    path: `/urgency-rounds/:round/${path}`,
    summary,
    permission: 'round:run',
    params: roundParams,
    view: RoundNumber,
    problems: ['not-found', 'rule-findings'],
  }) as const;

export const urgencyEndpoints = {
  listUrgencyRounds: endpoint({
    method: 'GET',
    path: '/urgency-rounds',
    summary: 'Urgency rounds, newest first',
    permission: 'round:read',
    view: z.object({ rounds: z.array(UrgencyRoundRow) }),
  }),
  readEligibleItems: endpoint({
    method: 'GET',
    path: '/urgency-rounds/eligible-items',
    summary: 'Which items an urgency round would ask about now, and what the others lack',
    permission: 'round:read',
    view: EligibleItems,
  }),
  readUrgencyRound: endpoint({
    method: 'GET',
    path: '/urgency-rounds/:round',
    summary: 'One urgency round: items, seats, the judgements you may see, the ranking with its working, the order',
    permission: 'round:read',
    params: roundParams,
    view: UrgencyRoundView,
    problems: ['not-found'],
  }),
  openUrgencyRound: endpoint({
    method: 'POST',
    path: '/urgency-rounds',
    summary: 'Open an urgency round over all eligible items: freezes electorate, rule, items and their texts',
    permission: 'round:run',
    fresh: true,
    body: OpenUrgencyRound,
    view: RoundNumber,
    status: 201,
    problems: ['round-running', 'rule-findings'],
  }),
  gradeItem: endpoint({
    method: 'PUT',
    path: '/urgency-rounds/:round/grades/:organisation/:item',
    summary: 'Judge one item on behalf of an owner you have a mandate for, or replace that judgement',
    permission: 'position:take',
    fresh: true,
    params: z.strictObject({ round: NumberInUrl, organisation: Slug, item: Slug }),
    body: GradeItem,
    view: GradeReceipt,
    problems: ['not-found', 'cannot-take-position', 'rule-findings'],
  }),
  recordGradesOnBehalf: endpoint({
    method: 'POST',
    path: '/urgency-rounds/:round/grades/:organisation/on-behalf',
    summary: 'Record judgements that an owner gave by telephone, on paper or in a meeting',
    permission: 'position:record-on-behalf',
    fresh: true,
    params: seatParams,
    body: RecordGradesOnBehalf,
    view: z.object({ round: z.number().int(), judged: z.number().int(), of: z.number().int() }),
    problems: ['not-found', 'cannot-take-position', 'rule-findings'],
  }),
  ratifyGrades: endpoint({
    method: 'POST',
    path: '/urgency-rounds/:round/grades/:organisation/ratification',
    summary: "Record that the owner's own board ratified the judgements given subject to ratification",
    permission: 'position:ratify',
    fresh: true,
    params: seatParams,
    body: Ratify,
    view: RoundNumber,
    problems: ['not-found', 'rule-findings'],
  }),
  extendUrgencyRound: endpoint({
    ...run('extend', 'Give an urgency round a new closing time, with a reason everyone sees'),
    fresh: true,
    body: z.strictObject({ closesAt: InstantText, reason: text(LIMITS.reason, 1) }),
  }),
  closeUrgencyRoundEarly: endpoint({
    ...run('close-early', 'Close before closing time, once every owner judged every item'),
    fresh: true,
  }),
  settleUrgencyRound: endpoint({
    ...run('settle', 'Make the one immutable ranking of a round past its closing time'),
    fresh: true,
    body: z.strictObject({ asItStands: z.boolean().default(false) }),
  }),
  withdrawUrgencyRound: endpoint({
    ...run('withdraw', 'Withdraw an urgency round that should not have been opened, with a reason'),
    fresh: true,
    body: z.strictObject({ reason: text(LIMITS.reason, 1) }),
  }),
  remindUrgencyOwners: endpoint({
    ...run('remind', 'Remind the owners that have not judged every item; they see it in their tasks'),
    view: z.object({ round: z.number().int(), organisations: z.array(z.string()) }),
  }),
  breakTie: endpoint({
    ...run('tie-breaks', 'Record how the board broke a shared place, with its reason'),
    permission: 'priority:decide',
    fresh: true,
    body: BreakTie,
    status: 201,
  }),
  adoptOrder: endpoint({
    ...run('orders', 'Record the order the board adopted; a reason where it differs from the proposed one'),
    permission: 'priority:decide',
    fresh: true,
    body: AdoptOrder,
    status: 201,
  }),
} as const;

import {
  CHANNELS,
  MANDATE_EXTENTS,
  PARTICIPATION_CHOICES,
  REMOVAL_CATEGORIES,
  ROUND_KINDS,
  ROUND_OUTCOMES,
  ROUND_PHASES,
  VISIBILITIES,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Paging, page } from '../kernel/paging.js';
import { CalendarDateText, InstantText, LIMITS, line, NumberInUrl, Slug, text } from '../kernel/primitives.js';
import { AgendaVersionView, PositionChoice, PositionReceipt, RoundRow, RoundView } from './views.js';

const positionFields = {
  choice: PositionChoice,
  text: text(LIMITS.reason).nullable().default(null),
  participation: z.enum(PARTICIPATION_CHOICES).nullable().default(null),
};
export const TakePosition = z.strictObject(positionFields);
export type TakePosition = z.infer<typeof TakePosition>;

export const RecordOnBehalf = z.strictObject({
  ...positionFields,
  channel: z.enum(CHANNELS).exclude(['web']),
  receivedOn: CalendarDateText,
  /** Who gave the position, by name. */
  personName: line(LIMITS.name),
  extent: z.enum(MANDATE_EXTENTS),
});
export type RecordOnBehalf = z.infer<typeof RecordOnBehalf>;

export const Ratify = z.strictObject({
  ratifiedOn: CalendarDateText,
  reference: line(LIMITS.name),
  document: line(300).nullable().default(null),
});
export type Ratify = z.infer<typeof Ratify>;

export const OpenRound = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('support'),
    item: Slug,
    closesAt: InstantText,
    visibility: z.enum(VISIBILITIES).optional(),
  }),
  z.strictObject({
    kind: z.literal('takeUp'),
    item: Slug,
    closesAt: InstantText,
    visibility: z.enum(VISIBILITIES).optional(),
  }),
  z.strictObject({
    kind: z.literal('removal'),
    item: Slug,
    closesAt: InstantText,
    visibility: z.enum(VISIBILITIES).optional(),
    category: z.enum(REMOVAL_CATEGORIES),
    reason: text(LIMITS.reason, 1),
  }),
  z.strictObject({
    kind: z.literal('adoption'),
    agendaVersion: z.number().int().min(1),
    closesAt: InstantText,
    visibility: z.enum(VISIBILITIES).optional(),
  }),
]);
export type OpenRound = z.infer<typeof OpenRound>;

const roundParams = z.strictObject({ round: NumberInUrl });
const seatParams = z.strictObject({ round: NumberInUrl, organisation: Slug });
const RoundNumber = z.object({ round: z.number().int() });

export const roundEndpoints = {
  listRounds: endpoint({
    method: 'GET',
    path: '/rounds',
    summary: 'Rounds, newest first',
    permission: 'round:read',
    query: z.strictObject({
      ...Paging,
      phase: z.enum(ROUND_PHASES).optional(),
      kind: z.enum(ROUND_KINDS).optional(),
      item: Slug.optional(),
    }),
    view: page(RoundRow),
  }),
  readRound: endpoint({
    method: 'GET',
    path: '/rounds/:round',
    summary: 'One round: its frozen question, every seat, the sum, what is still needed, and what you can do',
    permission: 'round:read',
    params: roundParams,
    view: RoundView,
    problems: ['not-found'],
  }),
  openRound: endpoint({
    method: 'POST',
    path: '/rounds',
    summary: 'Open a round: freezes electorate, rule, text and closing time',
    permission: 'round:run',
    fresh: true,
    body: OpenRound,
    view: RoundNumber,
    status: 201,
    problems: ['not-found', 'round-running', 'rule-findings'],
  }),
  takePosition: endpoint({
    method: 'PUT',
    path: '/rounds/:round/positions/:organisation',
    summary: 'Take or replace the position of an owner you have a mandate for',
    permission: 'position:take',
    fresh: true,
    params: seatParams,
    body: TakePosition,
    view: PositionReceipt,
    problems: ['not-found', 'cannot-take-position', 'rule-findings'],
  }),
  recordPositionOnBehalf: endpoint({
    method: 'POST',
    path: '/rounds/:round/positions/:organisation/on-behalf',
    summary: 'Record a position that an owner gave by telephone, on paper or in a meeting',
    permission: 'position:record-on-behalf',
    fresh: true,
    params: seatParams,
    body: RecordOnBehalf,
    view: PositionReceipt,
    problems: ['not-found', 'cannot-take-position', 'rule-findings'],
  }),
  ratifyPosition: endpoint({
    method: 'POST',
    path: '/rounds/:round/positions/:organisation/ratification',
    summary: "Record that the owner's own board ratified a position given subject to ratification",
    permission: 'position:ratify',
    fresh: true,
    params: seatParams,
    body: Ratify,
    view: RoundNumber,
    problems: ['not-found', 'rule-findings'],
  }),
  extendRound: endpoint({
    method: 'POST',
    path: '/rounds/:round/extend',
    summary: 'Give a round a new closing time, with a reason everyone sees',
    permission: 'round:run',
    fresh: true,
    params: roundParams,
    body: z.strictObject({ closesAt: InstantText, reason: text(LIMITS.reason, 1) }),
    view: RoundNumber,
    problems: ['not-found', 'rule-findings'],
  }),
  closeRoundEarly: endpoint({
    method: 'POST',
    path: '/rounds/:round/close-early',
    summary: 'Close before closing time, once every owner has spoken',
    permission: 'round:run',
    fresh: true,
    params: roundParams,
    view: RoundNumber,
    problems: ['not-found', 'rule-findings'],
  }),
  settleRound: endpoint({
    method: 'POST',
    path: '/rounds/:round/settle',
    summary: 'Make the one immutable result of a round past its closing time; settling twice gives the same result',
    permission: 'round:run',
    fresh: true,
    params: roundParams,
    body: z.strictObject({ asItStands: z.boolean().default(false) }),
    view: z.object({ round: z.number().int(), outcome: z.enum(ROUND_OUTCOMES) }),
    problems: ['not-found', 'rule-findings'],
  }),
  withdrawRound: endpoint({
    method: 'POST',
    path: '/rounds/:round/withdraw',
    summary: 'Withdraw a round that should not have been opened, with a reason',
    permission: 'round:run',
    fresh: true,
    params: roundParams,
    body: z.strictObject({ reason: text(LIMITS.reason, 1) }),
    view: RoundNumber,
    problems: ['not-found', 'rule-findings'],
  }),
  remindSilentOwners: endpoint({
    method: 'POST',
    path: '/rounds/:round/remind',
    summary: 'Remind the owners that have not answered; they see it in their tasks',
    permission: 'round:run',
    params: roundParams,
    view: z.object({ round: z.number().int(), organisations: z.array(z.string()) }),
    problems: ['not-found', 'rule-findings'],
  }),
  proposeAgendaVersion: endpoint({
    method: 'POST',
    path: '/agenda-versions',
    summary: 'Put the items that are now on the agenda before the owners as one version',
    permission: 'round:run',
    fresh: true,
    body: z.strictObject({ title: line(LIMITS.title), note: text(LIMITS.summary).default('') }),
    view: z.object({ number: z.number().int() }),
    status: 201,
    problems: ['rule-findings'],
  }),
  listAgendaVersions: endpoint({
    method: 'GET',
    path: '/agenda-versions',
    summary: 'Versions of the agenda, newest first',
    permission: 'round:read',
    view: z.object({ versions: z.array(AgendaVersionView) }),
  }),
} as const;

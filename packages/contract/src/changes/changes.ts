import { CHANGE_KINDS, CHANGE_STATES, GRADES, MAJORITY_BASES, TEAM_ROLES, VISIBILITIES } from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Paging, page } from '../kernel/paging.js';
import { CalendarDateText, Id, InstantText, LIMITS, line, NumberInUrl, Slug, text } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';
import { PersonChoice } from '../people/people.js';

const Days = z.number().int().min(1).max(365);
const Count = z.number().int().min(1).max(1_000);

/** Every setting of the by-laws, as a form of them has it. */
export const ByLawsSettings = z.strictObject({
  minDomains: Count,
  minGoals: Count,
  majorityBase: z.enum(MAJORITY_BASES),
  visibility: z.enum(VISIBILITIES),
  silenceProcedure: z.boolean(),
  minParticipants: Count,
  roundDays: z.strictObject({ support: Days, takeUp: Days, removal: Days, adoption: Days }),
  urgencyDays: Days,
  urgencyFloor: z.enum(GRADES),
  fairShareBands: z.tuple([Count, Count]),
});
export type ByLawsSettings = z.infer<typeof ByLawsSettings>;

export const ByLawsVersion = z.object({
  version: z.number().int(),
  adoptedOn: CalendarDateText,
  settings: ByLawsSettings,
  /** The change that brought it; null: it was there from the beginning. */
  change: z.number().int().nullable(),
});
export type ByLawsVersion = z.infer<typeof ByLawsVersion>;

/** Which body decided on it, and when. */
const Decided = { decidedBy: line(LIMITS.name, 2), decidedOn: CalendarDateText };
const Reason = { reason: text(LIMITS.reason, 3) };

/** What is proposed; it takes effect when a second person confirms it. */
export const ProposeChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('byLaws'),
    /** The version that was looked at. */
    baseVersion: z.number().int().min(1),
    settings: ByLawsSettings,
    ...Decided,
    ...Reason,
  }),
  z.strictObject({
    kind: z.literal('ownershipBegin'),
    organisation: Slug,
    from: CalendarDateText,
    until: CalendarDateText.nullable(),
    ...Decided,
    ...Reason,
  }),
  z.strictObject({
    kind: z.literal('ownershipEnd'),
    organisation: Slug,
    /** The last day on which it is an owner. */
    until: CalendarDateText,
    ...Decided,
    ...Reason,
  }),
  z.strictObject({
    kind: z.literal('coordinatorAppointed'),
    organisation: Slug,
    person: PersonChoice,
    ...Reason,
  }),
  z.strictObject({
    kind: z.literal('coordinatorEnded'),
    organisation: Slug,
    /** The role that ends. */
    role: Id,
    ...Reason,
  }),
  z.strictObject({
    kind: z.literal('teamAppointed'),
    /** What the person becomes. */
    teamRole: z.enum(TEAM_ROLES),
    person: PersonChoice,
    ...Reason,
  }),
  z.strictObject({
    kind: z.literal('teamEnded'),
    /** The role that ends. */
    role: Id,
    ...Reason,
  }),
]);
export type ProposeChange = z.infer<typeof ProposeChange>;

/** One setting that becomes another; `field` as in the by-laws, `roundDays.support` for one of several. */
export const SettingChange = z.object({
  field: z.string(),
  before: z.union([z.string(), z.number(), z.boolean()]),
  after: z.union([z.string(), z.number(), z.boolean()]),
});
export type SettingChange = z.infer<typeof SettingChange>;

export const ChangeView = z.object({
  number: z.number().int(),
  kind: z.enum(CHANGE_KINDS),
  state: z.enum(CHANGE_STATES),
  organisation: OrganisationRef.nullable(),
  /** Whose role it is about. */
  personName: z.string().nullable(),
  /** The address that person gets its role at; for who may confirm it or proposed it, as long as it waits. */
  personEmail: z.string().nullable(),
  /** Which role in the programme team it gives or ends; null for other kinds. */
  teamRole: z.enum(TEAM_ROLES).nullable(),
  from: CalendarDateText.nullable(),
  until: CalendarDateText.nullable(),
  /** For the by-laws: the version it changes and what changes. */
  baseVersion: z.number().int().nullable(),
  settings: z.array(SettingChange),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedOn: CalendarDateText.nullable(),
  proposedBy: z.string(),
  proposedAt: InstantText,
  /** From then on it can no longer be confirmed. */
  lapsesAt: InstantText,
  answeredBy: z.string().nullable(),
  answeredAt: InstantText.nullable(),
  /** Why it was declined. */
  note: z.string().nullable(),
  /** Whether this person may confirm or decline it, and if not why (a finding code); null once it was answered. */
  confirm: z.object({ allowed: z.boolean(), reason: z.string().nullable() }).nullable(),
  mayWithdraw: z.boolean(),
});
export type ChangeView = z.infer<typeof ChangeView>;

const changeParams = z.strictObject({ change: NumberInUrl });
const ChangeReceipt = z.object({ number: z.number().int(), sequence: z.number().int() });

export const changeEndpoints = {
  listByLaws: endpoint({
    method: 'GET',
    path: '/by-laws',
    summary: 'Every version of the by-laws, the one in force first',
    permission: 'change:read',
    view: z.object({ versions: z.array(ByLawsVersion) }),
  }),
  listChanges: endpoint({
    method: 'GET',
    path: '/changes',
    summary:
      'Changes of by-laws, ownership, coordinators and the programme team that wait for a second person or were answered, newest first',
    permission: 'change:read',
    query: z.strictObject({ ...Paging, state: z.enum(CHANGE_STATES).optional(), organisation: Slug.optional() }),
    view: page(ChangeView),
  }),
  proposeChange: endpoint({
    method: 'POST',
    path: '/changes',
    summary: 'Propose a change that a second person must confirm',
    permission: 'change:propose',
    fresh: true,
    invites: true,
    body: ProposeChange,
    view: ChangeReceipt,
    status: 201,
    problems: ['not-found', 'forbidden', 'rule-findings', 'stale-revision'],
  }),
  confirmChange: endpoint({
    method: 'POST',
    path: '/changes/:change/confirm',
    summary: 'Confirm a change that somebody else proposed; it takes effect at once',
    permission: 'change:confirm',
    fresh: true,
    params: changeParams,
    view: ChangeReceipt,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  declineChange: endpoint({
    method: 'POST',
    path: '/changes/:change/decline',
    summary: 'Decline a change that somebody else proposed, with the reason',
    permission: 'change:confirm',
    fresh: true,
    params: changeParams,
    body: z.strictObject({ ...Reason }),
    view: ChangeReceipt,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  withdrawChange: endpoint({
    method: 'POST',
    path: '/changes/:change/withdraw',
    summary: 'Take back a change that you proposed',
    permission: 'change:propose',
    params: changeParams,
    view: ChangeReceipt,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
} as const;

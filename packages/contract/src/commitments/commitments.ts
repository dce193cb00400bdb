import { COMMITMENT_LEVELS, PARTICIPATION_CHOICES, RESOURCE_KINDS } from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Amount, CalendarDateText, Id, InstantText, LIMITS, line, Slug, text, Year } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';

/** What an organisation promises: from which pool (or none), money or staff, in which year, how much. */
export const CommitmentLine = z.strictObject({
  poolId: Id.nullable(),
  kind: z.enum(RESOURCE_KINDS),
  year: Year,
  /** Cents, or tenths of fte. */
  amount: Amount.min(1),
});
export type CommitmentLine = z.infer<typeof CommitmentLine>;

export const CommitmentView = z.object({
  organisation: OrganisationRef,
  level: z.enum(COMMITMENT_LEVELS),
  revision: z.number().int(),
  lines: z.array(
    z.object({
      poolId: Id.nullable(),
      poolName: z.string().nullable(),
      kind: z.enum(RESOURCE_KINDS),
      year: z.number().int(),
      amount: z.number().int(),
    }),
  ),
  continuityPlan: z.string(),
  signerName: z.string(),
  signedOn: CalendarDateText,
  recordedAt: InstantText,
  withdrawnAt: InstantText.nullable(),
  withdrawReason: z.string().nullable(),
  isExample: z.boolean(),
});
export type CommitmentView = z.infer<typeof CommitmentView>;

export const InvolvementView = z.object({
  organisation: OrganisationRef,
  why: z.string(),
  proposedByName: z.string(),
  proposedAt: InstantText,
  teamConfirmedAt: InstantText.nullable(),
  selfConfirmedAt: InstantText.nullable(),
  declinedAt: InstantText.nullable(),
  declineReason: z.string().nullable(),
});
export type InvolvementView = z.infer<typeof InvolvementView>;

export const ParticipationView = z.object({
  organisation: OrganisationRef,
  choice: z.enum(PARTICIPATION_CHOICES),
  from: CalendarDateText,
  until: CalendarDateText.nullable(),
  joinedLater: z.boolean(),
  capacityNote: z.string(),
  /** One-off contribution on joining later, in cents. */
  entryShare: z.number().int(),
  localImplementation: z.string(),
  isExample: z.boolean(),
});
export type ParticipationView = z.infer<typeof ParticipationView>;

export const OfferCommitment = z.strictObject({
  lines: z.array(CommitmentLine).max(LIMITS.list),
  continuityPlan: text(LIMITS.longText).default(''),
  /** Who signs on behalf of the organisation, by name. */
  signerName: line(LIMITS.name),
  signedOn: CalendarDateText,
});
export type OfferCommitment = z.infer<typeof OfferCommitment>;

const itemAndOrganisation = z.strictObject({ item: Slug, organisation: Slug });
const Done = z.object({ item: Slug });

export const commitmentEndpoints = {
  proposeInvolvement: endpoint({
    method: 'POST',
    path: '/items/:item/involvements',
    summary: 'Name an organisation without which the item cannot run',
    permission: 'involvement:propose',
    params: z.strictObject({ item: Slug }),
    body: z.strictObject({ organisation: Slug, why: text(LIMITS.reason, 1) }),
    view: Done,
    status: 201,
    problems: ['not-found', 'forbidden', 'already-done', 'rule-findings'],
  }),
  confirmInvolvement: endpoint({
    method: 'POST',
    path: '/items/:item/involvements/:organisation/confirm',
    summary: 'Confirm that an organisation is directly involved, as the programme team or as that organisation',
    permission: 'involvement:answer',
    params: itemAndOrganisation,
    view: Done,
    problems: ['not-found', 'forbidden', 'already-done', 'rule-findings'],
  }),
  declineInvolvement: endpoint({
    method: 'POST',
    path: '/items/:item/involvements/:organisation/decline',
    summary: 'Say that an organisation is not directly involved, with a reason',
    permission: 'involvement:answer',
    params: itemAndOrganisation,
    body: z.strictObject({ reason: text(LIMITS.reason, 1) }),
    view: Done,
    problems: ['not-found', 'forbidden', 'already-done', 'rule-findings'],
  }),
  offerCommitment: endpoint({
    method: 'POST',
    path: '/items/:item/commitments/:organisation/offer',
    summary: 'Promise capacity in principle',
    permission: 'commitment:give',
    params: itemAndOrganisation,
    body: OfferCommitment,
    view: Done,
    status: 201,
    problems: ['not-found', 'forbidden', 'already-done', 'rule-findings'],
  }),
  firmUpCommitment: endpoint({
    method: 'POST',
    path: '/items/:item/commitments/:organisation/firm-up',
    summary: 'Commit capacity and continuity firmly: lines, continuity plan, signer, date',
    permission: 'commitment:give',
    params: itemAndOrganisation,
    body: OfferCommitment,
    view: Done,
    status: 201,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  withdrawCommitment: endpoint({
    method: 'POST',
    path: '/items/:item/commitments/:organisation/withdraw',
    summary: 'Withdraw a standing commitment, with a reason',
    permission: 'commitment:give',
    params: itemAndOrganisation,
    body: z.strictObject({ reason: text(LIMITS.reason, 1) }),
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  joinLater: endpoint({
    method: 'POST',
    path: '/items/:item/participations/:organisation/join',
    summary: 'Join an item later: own decision, a start date not in the past, own capacity',
    permission: 'participation:decide',
    params: itemAndOrganisation,
    body: z.strictObject({
      from: CalendarDateText,
      capacityNote: text(LIMITS.reason, 1),
      /** One-off contribution on joining, in cents. */
      entryShare: Amount.default(0),
    }),
    view: Done,
    status: 201,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  leaveItem: endpoint({
    method: 'POST',
    path: '/items/:item/participations/:organisation/leave',
    summary: 'Leave an item: notice to the end of the next budget year; promises to then remain',
    permission: 'participation:decide',
    params: itemAndOrganisation,
    body: z.strictObject({ reason: text(LIMITS.reason, 1) }),
    view: z.object({ item: Slug, until: CalendarDateText }),
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
  describeLocalImplementation: endpoint({
    method: 'PUT',
    path: '/items/:item/participations/:organisation/local-implementation',
    summary: 'Describe how a participating owner carries the item out locally',
    permission: 'participation:decide',
    params: itemAndOrganisation,
    body: z.strictObject({ text: text(LIMITS.longText) }),
    view: Done,
    problems: ['not-found', 'forbidden', 'rule-findings'],
  }),
} as const;

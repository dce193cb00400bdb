import {
  ITEM_KINDS,
  ITEM_STATES,
  PRINCIPLE_CODES,
  PRINCIPLE_STATUSES,
  RESOURCE_KINDS,
  ROUND_KINDS,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { CommitmentView, InvolvementView, ParticipationView } from '../commitments/commitments.js';
import { CalendarDateText, Id, InstantText, LIMITS, Slug, text } from '../kernel/primitives.js';
import { Facts, FindingView } from '../kernel/problem.js';
import { OrganisationRef, ThemeLineRef } from '../partnership/refs.js';
import { EVENT_TYPES } from '../record/event-types.js';
import { RoundRow } from '../rounds/views.js';

export const EXECUTIONS = ['regional', 'local', 'both'] as const;

export const PrincipleView = z.object({
  code: z.enum(PRINCIPLE_CODES),
  neededFor: z.enum(['onAgenda', 'inProgress', 'warning']),
  status: z.enum(PRINCIPLE_STATUSES),
  /** What the status rests on, for a met line too. */
  facts: Facts,
  /** What stands in the way (errors) and what is only shown (warnings). */
  findings: z.array(FindingView),
});
export type PrincipleView = z.infer<typeof PrincipleView>;

/** A row of the agenda. */
export const ItemRow = z.object({
  id: Id,
  slug: Slug,
  number: z.number().int(),
  kind: z.enum(ITEM_KINDS),
  state: z.enum(ITEM_STATES),
  stateSince: InstantText,
  title: z.string(),
  summary: z.string(),
  version: z.number().int(),
  themeLine: ThemeLineRef.nullable(),
  lifePhaseIds: z.array(Id),
  proposer: OrganisationRef,
  leadOrganisation: OrganisationRef.nullable(),
  /** Slugs of the organisations that take part today. */
  participants: z.array(Slug),
  /** Principles that stand between this item and its next stage. */
  lacking: z.array(z.enum(PRINCIPLE_CODES)),
  commitments: z.object({ firm: z.number().int(), intent: z.number().int(), involved: z.number().int() }),
  openRound: z
    .object({
      number: z.number().int(),
      kind: z.enum(ROUND_KINDS),
      closesAt: InstantText,
      answered: z.number().int(),
      n: z.number().int(),
    })
    .nullable(),
});
export type ItemRow = z.infer<typeof ItemRow>;

export const NeedView = z.object({
  poolId: Id,
  poolName: z.string(),
  kind: z.enum(RESOURCE_KINDS),
  year: z.number().int(),
  /** Cents or tenths of fte; null is unknown, which is not 0. */
  amount: z.number().int().nullable(),
  isExample: z.boolean(),
});
export type NeedView = z.infer<typeof NeedView>;

/** A need as last estimated after the text was frozen; it counts in the place of what the text says. */
export const EstimateView = NeedView.extend({ estimatedOn: CalendarDateText, source: z.string() });
export type EstimateView = z.infer<typeof EstimateView>;

export const WindDownPlan = z.strictObject({
  whatStops: text(LIMITS.reason, 1),
  obligationsTakenOverBy: text(LIMITS.reason, 1),
  commitmentsEndOn: CalendarDateText,
  communication: text(LIMITS.reason, 1),
  finalDate: CalendarDateText,
});
export type WindDownPlan = z.infer<typeof WindDownPlan>;

/** The text of one version of an item, with everything it links to. */
export const ItemText = z.object({
  version: z.number().int(),
  title: z.string(),
  summary: z.string(),
  reason: z.string(),
  jointValue: z.string(),
  residentOutcome: z.string(),
  prevention: z.string(),
  continuity: z.string(),
  execution: z.enum(EXECUTIONS),
  changeNote: z.string(),
  frozenAt: InstantText.nullable(),
  textHash: z.string().nullable(),
  createdAt: InstantText,
  goals: z.array(z.object({ goalId: Id, title: z.string(), contribution: z.string(), current: z.boolean() })),
  lifePhaseIds: z.array(Id),
  challenges: z.array(z.object({ id: Id, fact: z.string(), source: z.string() })),
  foundations: z.array(z.object({ id: Id, slug: Slug, title: z.string() })),
  needs: z.array(NeedView),
});
export type ItemText = z.infer<typeof ItemText>;

export const EventView = z.object({
  sequence: z.number().int(),
  type: z.enum(EVENT_TYPES),
  at: InstantText,
  actorName: z.string(),
  organisation: OrganisationRef.nullable(),
  itemSlug: Slug.nullable(),
  itemTitle: z.string().nullable(),
  roundNumber: z.number().int().nullable(),
  /** Facts for the sentence that tells the event. */
  data: z.record(z.string(), z.unknown()),
});
export type EventView = z.infer<typeof EventView>;

export const ResidentResultView = z.object({ on: CalendarDateText, text: z.string(), source: z.string() });
export const InputView = z.object({
  on: CalendarDateText,
  saidBy: z.string(),
  session: z.string(),
  text: z.string(),
  isExample: z.boolean(),
});

/** One item, as everyone who may read it sees it. What this person can do is `ItemAbilities`. */
export const ItemView = z.object({
  id: Id,
  slug: Slug,
  number: z.number().int(),
  kind: z.enum(ITEM_KINDS),
  state: z.enum(ITEM_STATES),
  stateSince: InstantText,
  stateReason: z.string().nullable(),
  revision: z.number().int(),
  themeLine: ThemeLineRef.nullable(),
  proposer: OrganisationRef,
  leadOrganisation: OrganisationRef.nullable(),
  leadName: z.string().nullable(),
  hardDeadline: CalendarDateText.nullable(),
  submittedAt: InstantText.nullable(),
  onAgendaSince: InstantText.nullable(),
  inProgressSince: InstantText.nullable(),
  windDownPlan: WindDownPlan.nullable(),
  text: ItemText,
  /** What it needs otherwise than its text says, as last estimated. */
  estimates: z.array(EstimateView),
  /** Earlier versions, newest first. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      title: z.string(),
      changeNote: z.string(),
      frozenAt: InstantText.nullable(),
      createdAt: InstantText,
    }),
  ),
  principles: z.array(PrincipleView),
  involvements: z.array(InvolvementView),
  commitments: z.array(CommitmentView),
  /** Earlier and withdrawn commitments. */
  commitmentHistory: z.array(CommitmentView),
  participations: z.array(ParticipationView),
  rounds: z.array(RoundRow),
  owners: z.array(OrganisationRef),
  usedBy: z.array(z.object({ slug: Slug, title: z.string(), state: z.enum(ITEM_STATES) })),
  agendaVersions: z.array(z.object({ number: z.number().int(), title: z.string(), state: z.string() })),
  residentResults: z.array(ResidentResultView),
  inputs: z.array(InputView),
  events: z.array(EventView),
});
export type ItemView = z.infer<typeof ItemView>;

/** What a resident reads of an item. */
export const PublicItemRow = z.object({
  slug: Slug,
  kind: z.enum(ITEM_KINDS),
  state: z.enum(ITEM_STATES),
  title: z.string(),
  summary: z.string(),
  residentOutcome: z.string(),
  themeLineSlug: Slug.nullable(),
  lifePhaseIds: z.array(Id),
  participants: z.array(OrganisationRef),
  latestResult: ResidentResultView.nullable(),
});
export type PublicItemRow = z.infer<typeof PublicItemRow>;

export const PublicItemView = PublicItemRow.extend({
  reason: z.string(),
  jointValue: z.string(),
  prevention: z.string(),
  execution: z.enum(EXECUTIONS),
  themeLine: ThemeLineRef.nullable(),
  leadOrganisation: OrganisationRef.nullable(),
  onAgendaSince: InstantText.nullable(),
  inProgressSince: InstantText.nullable(),
  goals: z.array(z.object({ title: z.string(), contribution: z.string() })),
  challenges: z.array(z.object({ fact: z.string(), source: z.string() })),
  foundations: z.array(z.object({ slug: Slug, title: z.string() })),
  usedBy: z.array(z.object({ slug: Slug, title: z.string() })),
  participations: z.array(ParticipationView.omit({ capacityNote: true })),
  /** Decisions: settled rounds with their sum. */
  decisions: z.array(RoundRow),
  residentResults: z.array(ResidentResultView),
});
export type PublicItemView = z.infer<typeof PublicItemView>;

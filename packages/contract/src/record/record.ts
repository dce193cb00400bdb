import {
  CHANGE_KINDS,
  ITEM_STATES,
  MANDATE_CAPACITIES,
  PRINCIPLE_CODES,
  RESOURCE_KINDS,
  ROUND_KINDS,
  ROUND_OUTCOMES,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { EventView } from '../agenda/views.js';
import { endpoint } from '../kernel/endpoint.js';
import { Paging, page } from '../kernel/paging.js';
import { CalendarDateText, InstantText, Slug } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';
import { RoundRow, TallyView } from '../rounds/views.js';
import { UrgencyRoundRow } from '../urgency/views.js';

export const TASK_KINDS = [
  'take-position',
  'ratify-position',
  'grade-items',
  'ratify-grades',
  'confirm-involvement',
  'give-commitment',
  'firm-up-commitment',
  'finish-draft',
  'answer-return',
  'revise-unsupported',
  'name-lead',
  'confirm-involvement-as-team',
  'open-support-round',
  'open-take-up-round',
  'settle-round',
  'settle-urgency-round',
  'decide-order',
  'place-on-agenda',
  'start-item',
  'confirm-change',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TaskView = z.object({
  kind: z.enum(TASK_KINDS),
  itemSlug: Slug.nullable(),
  itemTitle: z.string().nullable(),
  roundNumber: z.number().int().nullable(),
  roundKind: z.enum(ROUND_KINDS).nullable(),
  /** When it must be done; null: no date. */
  deadline: InstantText.nullable(),
  /** Reminded by the programme team. */
  remindedAt: InstantText.nullable(),
  /** The change that waits for a second person; null: another task. */
  change: z.object({ number: z.number().int(), kind: z.enum(CHANGE_KINDS), about: z.string().nullable() }).nullable(),
  /** The urgency round it is about, and in it how many of how many items the organisation judged; null: another task. */
  urgency: z
    .object({
      round: z.number().int(),
      title: z.string(),
      judged: z.number().int(),
      of: z.number().int(),
    })
    .nullable(),
});
export type TaskView = z.infer<typeof TaskView>;

export const TasksView = z.object({
  /** What waits for each organisation this person acts for; `organisation` null is the programme team's own list. */
  lists: z.array(
    z.object({
      organisation: OrganisationRef.nullable(),
      capacity: z.enum(MANDATE_CAPACITIES).nullable(),
      tasks: z.array(TaskView),
    }),
  ),
  previousVisit: InstantText.nullable(),
  /** What changed since the last visit, newest first. */
  changes: z.array(EventView),
  now: InstantText,
});
export type TasksView = z.infer<typeof TasksView>;

export const CockpitView = z.object({
  stages: z.array(
    z.object({
      state: z.enum(ITEM_STATES),
      items: z.array(
        z.object({
          slug: Slug,
          title: z.string(),
          stateSince: InstantText,
          lacking: z.array(z.enum(PRINCIPLE_CODES)),
          /** Organisations that have not confirmed their involvement or given the commitment the next stage asks for. */
          waitingFor: z.array(OrganisationRef),
        }),
      ),
    }),
  ),
  rounds: z.array(
    z.object({
      round: RoundRow,
      notAnswered: z.array(OrganisationRef),
      pendingRatification: z.array(OrganisationRef),
      objections: z.array(OrganisationRef),
      decided: z.enum(['adopted', 'rejected']).nullable(),
      lastReminder: InstantText.nullable(),
    }),
  ),
  /** The urgency round without a result; null: none. While it hides judgements, nobody is named. */
  urgencyRound: z
    .object({
      round: UrgencyRoundRow,
      /** Owners that have not judged every item, and how far they are; null while hidden. */
      notDone: z
        .array(z.object({ organisation: OrganisationRef, judged: z.number().int(), of: z.number().int() }))
        .nullable(),
      pendingRatification: z.array(OrganisationRef).nullable(),
      lastReminder: InstantText.nullable(),
    })
    .nullable(),
  /** Pools with their tightest year. Cents or tenths of fte. */
  pools: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(RESOURCE_KINDS),
      year: z.number().int(),
      capacity: z.number().int(),
      drawn: z.number().int(),
      left: z.number().int(),
    }),
  ),
  /** Effort over the agenda period: how far it is out of balance, per kind of resource. */
  balance: z.array(
    z.object({
      kind: z.enum(RESOURCE_KINDS),
      /** The largest deviation from the fair share, in permille, below zero when it does less; null: nobody has a fair share. */
      largest: z.object({ permille: z.number().int(), organisation: OrganisationRef }).nullable(),
      /** Owners outside the first band, the furthest from their fair share first. */
      owners: z.array(
        z.object({
          organisation: OrganisationRef,
          /** Effort / fair share × 1000. */
          permille: z.number().int(),
          band: z.enum(['notable', 'alarming']),
        }),
      ),
    }),
  ),
  tasks: z.array(TaskView),
  now: InstantText,
});
export type CockpitView = z.infer<typeof CockpitView>;

export const DecisionRow = z.object({
  number: z.number().int(),
  kind: z.enum(ROUND_KINDS),
  title: z.string(),
  itemSlug: Slug.nullable(),
  outcome: z.enum(ROUND_OUTCOMES),
  asItStands: z.boolean(),
  settledAt: InstantText,
  tally: TallyView,
});
export type DecisionRow = z.infer<typeof DecisionRow>;

export const PRIORITY_DECISION_KINDS = ['urgencyRound', 'tieBreak', 'adoption', 'package'] as const;

/** A decision about priority: a ranking that was settled, what the board made of its order, a package that was adopted. */
export const PriorityDecision = z.object({
  kind: z.enum(PRIORITY_DECISION_KINDS),
  /** The urgency round it belongs to, with its title. */
  urgencyRound: z.number().int(),
  title: z.string(),
  /** Its own number: of the round, of the decision within the round, of the package. */
  number: z.number().int(),
  /** The body that decided; null for a ranking, which follows from the judgements. */
  decidedBy: z.string().nullable(),
  on: CalendarDateText,
  reason: z.string(),
  /** Items that were ranked, put in order, or taken into the package. */
  items: z.number().int(),
  asItStands: z.boolean(),
});
export type PriorityDecision = z.infer<typeof PriorityDecision>;

export const recordEndpoints = {
  readTasks: endpoint({
    method: 'GET',
    path: '/tasks',
    summary: 'What waits for you, per organisation you act for, and what changed since your last visit',
    permission: 'task:read',
    view: TasksView,
  }),
  readCockpit: endpoint({
    method: 'GET',
    path: '/cockpit',
    summary: 'Every item by stage with what it lacks, rounds with who has not answered, pools with what is left',
    permission: 'cockpit:read',
    view: CockpitView,
  }),
  listDecisions: endpoint({
    method: 'GET',
    path: '/decisions',
    summary: 'The register of decisions: settled rounds with their sum, and what was decided about priority',
    permission: 'public',
    query: z.strictObject({ ...Paging, kind: z.enum(ROUND_KINDS).optional() }),
    view: page(DecisionRow).extend({
      /** Newest first; only with the first page of all kinds. */
      priority: z.array(PriorityDecision).optional(),
    }),
  }),
  listEvents: endpoint({
    method: 'GET',
    path: '/events',
    summary: 'The record, oldest first after a sequence number',
    permission: 'record:read',
    query: z.strictObject({ ...Paging }),
    view: page(EventView),
  }),
} as const;

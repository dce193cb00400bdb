import {
  COUNTER_CHECK_VERDICTS,
  type CounterCheckAdvice,
  ITEM_STATES,
  OBJECTIVE_AIMS,
  type PACKAGE_STATUSES,
  type PackageInput,
  type PackageWalk,
  RESOURCE_KINDS,
  TIE_CRITERIA,
} from '@samenkoers/rulebook';
import { z } from 'zod';
import { Ability } from '../kernel/abilities.js';
import { CalendarDateText, Id, InstantText, Slug } from '../kernel/primitives.js';
import { OrganisationRef } from '../partnership/refs.js';

const whole = z.number().int();
const kind = z.enum(RESOURCE_KINDS);

const EffortLoad = z.object({ organisationId: Id, kind, load: whole, fairShare: whole });

/** What the rule package walks over: plain data, the same in the browser and on the server. */
export const PackageInputView = z.object({
  resources: z.array(z.object({ resourceId: z.string(), kind, capacity: whole, reserved: whole })),
  items: z.array(
    z.object({
      itemId: Id,
      place: whole.nullable(),
      level: whole.nullable(),
      tieGroup: z.string().nullable(),
      obstacles: z.array(z.string()),
      needs: z.array(z.object({ resourceId: z.string(), amount: whole.nullable() })),
      requires: z.array(Id),
      excludes: z.array(Id),
      themeLineId: z.string().nullable(),
      effort: z.array(EffortLoad),
    }),
  ),
  running: z.array(Id),
  floor: whole,
  whatIf: z.object({
    dropped: z.array(Id),
    pinned: z.array(Id),
    maxShareEffortPercent: whole.nullable(),
    baseEffort: z.array(EffortLoad),
    onePerThemeLine: z.boolean(),
  }),
}) satisfies z.ZodType<PackageInput>;

const ResourceShort = z.object({ resourceId: z.string(), kind, needed: whole, left: whole, held: whole, short: whole });
const outcome = <Status extends (typeof PACKAGE_STATUSES)[number], Shape extends z.ZodRawShape>(
  status: Status,
  shape: Shape,
) => z.object({ status: z.literal(status), itemId: Id, place: whole.nullable(), level: whole.nullable(), ...shape });
const others = { itemIds: z.array(Id) };

export const ItemOutcomeView = z.discriminatedUnion('status', [
  outcome('taken', {}),
  outcome('short', { resources: z.array(ResourceShort) }),
  outcome('neverFits', {
    resources: z.array(z.object({ resourceId: z.string(), kind, needed: whole, capacity: whole, short: whole })),
  }),
  outcome('needUnknown', { resourceIds: z.array(z.string()), capacityUnknownIds: z.array(z.string()) }),
  outcome('belowFloor', { floor: whole }),
  outcome('unranked', {}),
  outcome('notEligible', { obstacles: z.array(z.string()) }),
  outcome('waitsFor', others),
  outcome('excludedBy', others),
  outcome('dropped', {}),
  outcome('overShare', {
    owners: z.array(z.object({ organisationId: Id, kind, load: whole, fairShare: whole, percent: whole })),
  }),
  outcome('tied', { ...others, resources: z.array(ResourceShort) }),
]);

export const PackageWalkView = z.object({
  items: z.array(ItemOutcomeView),
  takenItemIds: z.array(Id),
  resources: z.array(
    z.object({
      resourceId: z.string(),
      kind,
      capacity: whole,
      running: whole,
      taken: whole,
      held: whole,
      left: whole,
    }),
  ),
  cutLine: z.object({
    afterItemId: Id.nullable(),
    firstSkipped: z.object({ itemId: Id, resources: z.array(ResourceShort) }).nullable(),
  }),
  forcedTies: z.array(z.object({ tieGroup: z.string(), itemIds: z.array(Id), resourceIds: z.array(z.string()) })),
}) satisfies z.ZodType<PackageWalk>;

/** Items of a shared place that are walked together, and by what they go before the next of that place. */
const WithinPlace = z.object({
  place: whole,
  /** More than one: nothing tells them apart. */
  itemIds: z.array(Id),
  /** Null: the last of this place. */
  goesFirstBy: z.enum(TIE_CRITERIA).nullable(),
  /** The hard deadline or the day on the agenda that decides; null where no day does. */
  day: CalendarDateText.nullable(),
});

/** Names for what the input and the walk call by id. */
export const PackageNames = z.object({
  resources: z.array(
    z.object({ resourceId: z.string(), poolId: Id, poolName: z.string(), year: whole, kind, source: z.string() }),
  ),
  items: z.array(z.object({ id: Id, slug: Slug, title: z.string(), state: z.enum(ITEM_STATES) })),
  themeLines: z.array(z.object({ id: Id, name: z.string() })),
  organisations: z.array(OrganisationRef),
  /** The order within every shared place and why; what was decided before this was kept does not have it. */
  withinPlaces: z.array(WithinPlace).optional(),
});

/** Everything the package is made of now: what the rules walk over, what comes out, and the names. */
export const PackageFacts = z.object({
  urgencyRound: whole,
  urgencyRoundTitle: z.string(),
  /** Whether the board's adopted order is walked, or the proposed one. */
  order: z.enum(['adopted', 'proposed']),
  /** The urgency round is settled: the package can be adopted. */
  final: z.boolean(),
  input: PackageInputView,
  walk: PackageWalkView,
  names: PackageNames,
  now: InstantText,
  can: z.array(Ability),
});
export type PackageFacts = z.infer<typeof PackageFacts>;

/** A what-if: what is supposed instead of the record. Never touches it. */
export const WhatIfRequest = z.strictObject({
  /** Capacity supposed instead, per resource. Cents or tenths of fte. */
  capacities: z
    .array(z.strictObject({ resourceId: z.string().max(60), capacity: whole.min(0).max(9_000_000_000_000) }))
    .max(400)
    .default([]),
  dropped: z.array(Id).max(1_000).default([]),
  pinned: z.array(Id).max(1_000).default([]),
  maxShareEffortPercent: whole.min(1).max(1_000).nullable().default(null),
  onePerThemeLine: z.boolean().default(false),
});
export type WhatIfRequest = z.infer<typeof WhatIfRequest>;

export const ScenarioView = z.object({
  id: Id,
  name: z.string(),
  note: z.string(),
  urgencyRound: whole,
  whatIf: WhatIfRequest,
  createdByName: z.string(),
  createdAt: InstantText,
  /** Whether it is yours to remove. */
  isOwn: z.boolean(),
});
export type ScenarioView = z.infer<typeof ScenarioView>;

export const PackageDecisionRow = z.object({
  number: whole,
  urgencyRound: whole,
  decidedBy: z.string(),
  decidedOn: CalendarDateText,
  reason: z.string(),
  recordedByName: z.string(),
  recordedAt: InstantText,
  items: z.array(z.object({ id: Id, slug: Slug, title: z.string() })),
});

/** An adopted package with everything it was decided on, as it stood. */
export const PackageDecisionView = PackageDecisionRow.extend({
  scenario: z.object({ id: Id, name: z.string() }).nullable(),
  /** Against the walk of that moment. */
  added: z.array(Id),
  leftOut: z.array(Id),
  order: z.enum(['adopted', 'proposed']),
  input: PackageInputView,
  walk: PackageWalkView,
  names: PackageNames,
});
export type PackageDecisionView = z.infer<typeof PackageDecisionView>;

const Advice = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('better'),
    proven: z.boolean(),
    aim: z.enum(OBJECTIVE_AIMS),
    level: whole.nullable(),
    by: whole,
    itemIds: z.array(Id),
    comesIn: z.array(Id),
    goesOut: z.array(Id),
    tiedItemIds: z.array(Id),
  }),
  z.object({ verdict: z.literal('nothingBetter') }),
  z.object({ verdict: z.literal('notProven') }),
]) satisfies z.ZodType<CounterCheckAdvice>;

export { COUNTER_CHECK_VERDICTS };

/** One line of a counter-check under way: how far it is, or its answer. */
export const CounterCheckLine = z.discriminatedUnion('line', [
  z.object({ line: z.literal('progress'), stage: whole, of: whole, seconds: z.number() }),
  z.object({
    line: z.literal('answer'),
    advice: Advice,
    /** How much better a package could still be than what was found, on the first stage left open; null: proven. */
    unproven: z
      .object({
        aim: z.enum(OBJECTIVE_AIMS),
        level: whole.nullable(),
        /** Items, theme lines, places, cents or tenths of fte; null: not known. */
        atMost: z.number().nullable(),
        gapPermille: whole,
      })
      .nullable(),
    seconds: z.number(),
  }),
]);
export type CounterCheckLine = z.infer<typeof CounterCheckLine>;

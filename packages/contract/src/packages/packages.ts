import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { CalendarDateText, Id, LIMITS, line, NumberInUrl, Slug, text } from '../kernel/primitives.js';
import {
  CounterCheckLine,
  PackageDecisionRow,
  PackageDecisionView,
  PackageFacts,
  ScenarioView,
  WhatIfRequest,
} from './views.js';

const roundParams = z.strictObject({ round: NumberInUrl });
const whole = z.number().int();

export const AdoptPackage = z.strictObject({
  items: z.array(Slug).max(1_000),
  /** Required where the package differs from what the walk takes. */
  reason: text(LIMITS.reason).default(''),
  /** The body that decided, by name. */
  decidedBy: line(LIMITS.name),
  decidedOn: CalendarDateText,
  /** The scenario it came from, if any. */
  scenario: Id.nullable().default(null),
});
export type AdoptPackage = z.infer<typeof AdoptPackage>;

export const packageEndpoints = {
  readPackage: endpoint({
    method: 'GET',
    path: '/urgency-rounds/:round/package',
    summary: 'What fits: the walk down the ranking within money and people, with everything it is made of',
    permission: 'package:read',
    params: roundParams,
    view: PackageFacts,
    problems: ['not-found'],
  }),
  checkPackage: endpoint({
    method: 'POST',
    path: '/urgency-rounds/:round/counter-check',
    summary:
      'Look for a better package with a solver: one JSON line per stage, the last one the answer; closing the connection stops it',
    permission: 'package:read',
    params: roundParams,
    body: z.strictObject({ whatIf: WhatIfRequest.nullable().default(null) }),
    view: CounterCheckLine,
    stream: true,
    withoutKey: true,
    problems: ['not-found', 'temporarily-unavailable'],
  }),
  listScenarios: endpoint({
    method: 'GET',
    path: '/urgency-rounds/:round/scenarios',
    summary: 'What-ifs kept by name, to compare',
    permission: 'package:read',
    params: roundParams,
    view: z.object({ scenarios: z.array(ScenarioView) }),
    problems: ['not-found'],
  }),
  keepScenario: endpoint({
    method: 'POST',
    path: '/urgency-rounds/:round/scenarios',
    summary: 'Keep a what-if by name; it never touches the record',
    permission: 'package:plan',
    params: roundParams,
    body: z.strictObject({ name: line(LIMITS.name), note: text(LIMITS.summary).default(''), whatIf: WhatIfRequest }),
    view: z.object({ id: Id }),
    status: 201,
    problems: ['not-found', 'already-done', 'rule-findings'],
  }),
  removeScenario: endpoint({
    method: 'DELETE',
    path: '/scenarios/:scenario',
    summary: 'Remove a what-if you kept',
    permission: 'package:plan',
    params: z.strictObject({ scenario: Id }),
    view: z.object({ id: Id }),
    problems: ['not-found', 'forbidden'],
  }),
  adoptPackage: endpoint({
    method: 'POST',
    path: '/urgency-rounds/:round/package-decisions',
    summary: 'Record the package the board adopted; it must fit what there is on record',
    permission: 'priority:decide',
    fresh: true,
    params: roundParams,
    body: AdoptPackage,
    view: z.object({ number: whole }),
    status: 201,
    problems: ['not-found', 'rule-findings'],
  }),
  listPackageDecisions: endpoint({
    method: 'GET',
    path: '/package-decisions',
    summary: 'Packages adopted, newest first',
    permission: 'package:read',
    view: z.object({ decisions: z.array(PackageDecisionRow) }),
  }),
  readPackageDecision: endpoint({
    method: 'GET',
    path: '/package-decisions/:number',
    summary: 'One adopted package with everything it was decided on',
    permission: 'package:read',
    params: z.strictObject({ number: NumberInUrl }),
    view: PackageDecisionView,
    problems: ['not-found'],
  }),
} as const;

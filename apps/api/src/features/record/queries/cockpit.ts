import type { CockpitView, OrganisationRef } from '@samenkoers/contract';
import { assessRound } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { presentRoundRow, type RoundRecord, toFacts, unsettledRounds } from '../../rounds/public.js';
import { type Actor, organisationsOf } from '../../session/public.js';
import { inOrder, steeringTasks } from '../tasks.js';
import { loadOwnTaskFacts, loadSteeredItems, type Reminder } from './task-facts.js';

/** Everything the programme manager steers by, on one page. */
export async function cockpit(pool: pg.Pool, actor: Actor, { programmeId, now }: Moment): Promise<CockpitView> {
  const [rounds, { reminders }, steered] = await Promise.all([
    unsettledRounds(pool, programmeId),
    loadOwnTaskFacts(pool, programmeId, [...organisationsOf(actor, now)]),
    loadSteeredItems(pool, programmeId),
  ]);
  return {
    stages: [],
    rounds: rounds.map((round) => presentRunningRound(round, reminders, now)),
    pools: [],
    tasks: inOrder(steeringTasks(steered, rounds, now)),
    now: new Date(now).toISOString(),
  };
}

function presentRunningRound(record: RoundRecord, reminders: readonly Reminder[], now: number): CockpitView['rounds'][number] {
  const { silentOrganisationIds, pendingRatificationIds, objectionIds, decided } = assessRound(toFacts(record), now);
  const named = (ids: readonly string[]): OrganisationRef[] =>
    record.electorate
      .filter(({ organisationId }) => ids.includes(organisationId))
      .map(({ organisationId: id, slug, name, kind }) => ({ id, slug, name, kind }));
  const sent = reminders.filter(({ roundNumber }) => roundNumber === record.number).map(({ at }) => Date.parse(at));
  return {
    round: presentRoundRow(record, now),
    notAnswered: named(silentOrganisationIds),
    pendingRatification: named(pendingRatificationIds),
    objections: named(objectionIds),
    decided,
    lastReminder: sent.length === 0 ? null : new Date(Math.max(...sent)).toISOString(),
  };
}

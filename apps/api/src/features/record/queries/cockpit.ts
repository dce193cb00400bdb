import type { CockpitView, OrganisationRef } from '@samenkoers/contract';
import { assessRound, budgetYear, type ItemState, isCountVisible } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { lackingPrinciples, loadItemFacts, onPool } from '../../agenda/public.js';
import { presentBalance } from '../../effort/public.js';
import { presentRoundRow, type RoundRecord, toFacts, unsettledRounds } from '../../rounds/public.js';
import { awaitedOrganisationIds } from '../awaited.js';
import { type FactsById, readyAmong } from '../ready.js';
import { inOrder, steeringTasks } from '../tasks.js';
import { tightestYear } from '../tightest-year.js';
import { presentRunningUrgency, urgencySteeringTasks } from '../urgency-tasks.js';
import { type CockpitFacts, loadCockpitFacts } from './cockpit-facts.js';
import { loadSteeringFacts, type Reminder, type SteeredItem } from './task-facts.js';

const STAGES = [
  'submitted',
  'notSupported',
  'returned',
  'onAgenda',
  'inProgress',
  'paused',
] as const satisfies readonly ItemState[];

const iso = (instant: number) => new Date(instant).toISOString();

/** Everything the programme manager steers by, on one page. */
export async function cockpit(pool: pg.Pool, moment: Moment): Promise<CockpitView> {
  const { programmeId, now, today } = moment;
  const [rounds, facts, { items, urgency }] = await Promise.all([
    unsettledRounds(pool, programmeId),
    loadCockpitFacts(pool, programmeId),
    loadSteeringFacts(pool, programmeId),
  ]);
  const factsById = await loadItemFacts(
    onPool(pool),
    programmeId,
    items.map(({ id }) => id),
    moment,
  );
  return {
    stages: STAGES.map((state) => ({
      state,
      items: items
        .filter((item) => item.state === state)
        .map((item) => presentItem(item, factsById, facts.organisations, unansweredIn(rounds, item.itemSlug, now))),
    })),
    rounds: rounds.map((round) => presentRunningRound(round, facts.reminders, now)),
    urgencyRound: presentRunningUrgency(urgency, now),
    pools: presentPools(facts, budgetYear(today)),
    balance: presentBalance(facts.effort, today),
    tasks: inOrder([
      ...steeringTasks({ items, readyIds: readyAmong(items, factsById), rounds, now }),
      ...urgencySteeringTasks(urgency, now),
    ]),
    now: iso(now),
  };
}

function presentItem(
  { id, itemSlug, itemTitle, stateSince, state, proposerId }: SteeredItem,
  factsById: FactsById,
  organisations: readonly OrganisationRef[],
  unanswered: readonly string[],
): CockpitView['stages'][number]['items'][number] {
  const facts = factsById.get(id)?.facts;
  const awaited = facts === undefined ? [] : awaitedOrganisationIds({ state, facts, proposerId, unanswered });
  return {
    slug: itemSlug,
    title: itemTitle,
    stateSince: iso(stateSince),
    lacking: facts === undefined ? [] : lackingPrinciples(state, facts),
    waitingFor: organisations.filter((organisation) => awaited.includes(organisation.id)),
  };
}

/** Who has yet to answer in a round on this item: the silent, and those whose own board must still ratify. */
function unansweredIn(rounds: readonly RoundRecord[], itemSlug: string | null, now: number): readonly string[] {
  return rounds
    .filter((round) => round.itemSlug === itemSlug)
    .flatMap((record) => {
      const round = toFacts(record);
      const { silentOrganisationIds, pendingRatificationIds } = assessRound(round, now);
      return [...silentOrganisationIds, ...(isCountVisible(round, now) ? pendingRatificationIds : [])];
    });
}

/** A round without a result. While it hides positions, all that is told is who has not spoken; to the programme team as well. */
function presentRunningRound(
  record: RoundRecord,
  reminders: readonly Reminder[],
  now: number,
): CockpitView['rounds'][number] {
  const round = toFacts(record);
  const { silentOrganisationIds, pendingRatificationIds, objectionIds, decided } = assessRound(round, now);
  const isVisible = isCountVisible(round, now);
  const named = (ids: readonly string[]): OrganisationRef[] =>
    record.electorate
      .filter(({ organisationId }) => ids.includes(organisationId))
      .map(({ organisationId: id, slug, name, kind }) => ({ id, slug, name, kind }));
  const sent = reminders.filter(({ roundNumber }) => roundNumber === record.number).map(({ at }) => Date.parse(at));
  return {
    round: presentRoundRow(record, now),
    notAnswered: named(silentOrganisationIds),
    pendingRatification: isVisible ? named(pendingRatificationIds) : [],
    objections: isVisible ? named(objectionIds) : [],
    decided: isVisible ? decided : null,
    lastReminder: sent.length === 0 ? null : iso(Math.max(...sent)),
  };
}

const presentPools = ({ pools, draws }: CockpitFacts, thisYear: number): CockpitView['pools'] =>
  pools.flatMap((pool) => {
    const tightest = tightestYear(pool, draws, thisYear);
    return tightest === null ? [] : [{ name: pool.name, kind: pool.kind, ...tightest }];
  });

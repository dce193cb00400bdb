import type { EventView, TasksView } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { empty, rowsOf, sql } from '../../../platform/persistence/statement.js';
import { eventRows, loadItemFacts, onPool, sightOf, tellsOfGrades } from '../../agenda/public.js';
import { pendingChanges } from '../../changes/public.js';
import { type RoundRecord, unsettledRounds } from '../../rounds/public.js';
import { type Actor, actingFor, authorityFor, isProgrammeStaff, organisationsOf } from '../../session/public.js';
import { type ChangeTask, changeTasks } from '../change-tasks.js';
import { readyAmong } from '../ready.js';
import { atTheirGate, inOrder, involvementTasks, proposalTasks, roundTasks, steeringTasks } from '../tasks.js';
import { urgencySteeringTasks, urgencyTasks } from '../urgency-tasks.js';
import { isInSight } from '../visible-rows.js';
import { loadOwnTaskFacts, loadSteeringFacts, type OwnTaskFacts, type SteeringFacts } from './task-facts.js';

const CHANGES = 30;
const FIRST_VISIT_LOOKS_BACK = 14 * 24 * 60 * 60 * 1000;

/** What waits for this person, per organisation it acts for, and what changed since its last visit. */
export async function tasksOf(pool: pg.Pool, actor: Actor, moment: Moment): Promise<TasksView> {
  const { programmeId, now } = moment;
  const [rounds, own, steered, pending, changes] = await Promise.all([
    unsettledRounds(pool, programmeId),
    loadOwnTaskFacts(pool, programmeId, [...organisationsOf(actor, now)]),
    isProgrammeStaff(actor) ? loadSteeringFacts(pool, programmeId) : null,
    actor.permissions.has('change:confirm') ? pendingChanges(pool, programmeId) : [],
    changesFor(pool, actor, moment),
  ]);
  const toConfirm = changeTasks(actor, pending, now);
  const team = steered === null ? [] : [await teamList(pool, moment, steered, rounds, toConfirm)];
  return {
    lists: [...ownLists(actor, rounds, own, toConfirm, now), ...team],
    previousVisit: actor.previousVisit === null ? null : new Date(actor.previousVisit).toISOString(),
    changes,
    now: new Date(now).toISOString(),
  };
}

async function teamList(
  pool: pg.Pool,
  moment: Moment,
  { items, urgency }: SteeringFacts,
  rounds: readonly RoundRecord[],
  toConfirm: readonly ChangeTask[],
): Promise<TasksView['lists'][number]> {
  const candidates = atTheirGate(items).map(({ id }) => id);
  const readyIds = readyAmong(items, await loadItemFacts(onPool(pool), moment.programmeId, candidates, moment));
  const { now } = moment;
  const tasks = inOrder([
    ...steeringTasks({ items, readyIds, rounds, now }),
    ...urgencySteeringTasks(urgency, now),
    ...onListOf(null, toConfirm),
  ]);
  return { organisation: null, capacity: null, tasks };
}

const onListOf = (organisationId: string | null, tasks: readonly ChangeTask[]) =>
  tasks.filter((change) => change.organisationId === organisationId).map(({ task }) => task);

const ownLists = (
  actor: Actor,
  rounds: readonly RoundRecord[],
  facts: OwnTaskFacts,
  toConfirm: readonly ChangeTask[],
  now: number,
): TasksView['lists'] =>
  actingFor(actor, now).map(({ organisation, capacity }) => ({
    organisation,
    capacity,
    tasks: inOrder([
      ...roundTasks({ actor, organisation, rounds, reminders: facts.reminders, now }),
      ...urgencyTasks({ actor, organisation, urgency: facts.urgency, now }),
      ...facts.involved
        .filter(({ organisationId }) => organisationId === organisation.id)
        .flatMap((item) => involvementTasks(item, authorityFor(actor, organisation.id, now) !== null)),
      ...facts.proposed.filter(({ organisationId }) => organisationId === organisation.id).flatMap(proposalTasks),
      ...onListOf(organisation.id, toConfirm),
    ]),
  }));

/**
 * What others did since, newest first. Judgements on urgency come by the hundred and stand in their round; a partner does
 * not follow who takes which position either.
 */
async function changesFor(pool: pg.Pool, actor: Actor, { programmeId, now }: Moment): Promise<EventView[]> {
  const since = actor.previousVisit ?? now - FIRST_VISIT_LOOKS_BACK;
  const sight = sightOf(actor, now);
  const readable = sight.isOwnerSide ? empty : sql`AND e.type NOT LIKE 'position-%' AND e.type <> 'owners-reminded'`;
  const rows = await rowsOf<{ view: EventView }>(
    pool,
    eventRows(
      // From the last event before: found from the end of the record, so that an old, long record is not read.
      sql`e.programme_id = ${programmeId}::uuid AND e.sequence > coalesce((
            SELECT b.sequence FROM event b WHERE b.programme_id = ${programmeId}::uuid AND b.at <= to_timestamp(${since}::float8 / 1000)
            ORDER BY b.sequence DESC LIMIT 1), 0)
          AND e.actor_id IS DISTINCT FROM ${actor.personId}::uuid AND ${isInSight(sight)} AND NOT (${tellsOfGrades}) ${readable}`,
      sql`ORDER BY e.sequence DESC LIMIT ${CHANGES}`,
    ),
  );
  return rows.map(({ view }) => view);
}

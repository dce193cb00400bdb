import { EVENT_TYPES, type EventView, type endpoints, type QueryOf, type ViewOf } from '@samenkoers/contract';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import { eventRows, type Run } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { seesPeople } from '../people.policy.js';

const ABOUT_PEOPLE = /^(mandate|contact|coordinator|ownership|change)-|^(invitation-sent|sign-in-reset)$/;
const TYPES = EVENT_TYPES.filter((type) => ABOUT_PEOPLE.test(type));

/** What happened to mandates and roles at an organisation, newest first; the cursor is the sequence of the last row. */
export async function listPeopleEvents(
  run: Run,
  actor: Actor,
  { programmeId, now }: Moment,
  {
    organisation,
    after,
    limit,
  }: QueryOf<typeof endpoints.listOrganisationPeopleEvents> & {
    readonly organisation: string;
  },
): Promise<Answer<ViewOf<typeof endpoints.listOrganisationPeopleEvents>>> {
  const [found] = await run<{ id: string }>(
    sql`SELECT id FROM organisation WHERE programme_id = ${programmeId}::uuid AND slug = ${organisation}`,
  );
  if (found === undefined || !seesPeople(actor, found.id, now)) return refuse('not-found');
  const isTold = sql`e.programme_id = ${programmeId}::uuid AND e.organisation_id = ${found.id}::uuid AND e.type = ANY (${[...TYPES]}::text[])`;
  const below = /^\d{1,15}$/.test(after ?? '') ? Number(after) : Number.MAX_SAFE_INTEGER;
  const [[counted], told] = await Promise.all([
    run<{ total: number }>(sql`SELECT count(*)::int AS total FROM event e WHERE ${isTold}`),
    run<{ view: EventView }>(
      eventRows(sql`${isTold} AND e.sequence < ${below}::bigint`, sql`ORDER BY e.sequence DESC LIMIT ${limit + 1}`),
    ),
  ]);
  const rows = told.slice(0, limit).map(({ view }) => view);
  const last = rows.at(-1);
  const next = told.length > limit && last !== undefined ? String(last.sequence) : null;
  return { ok: true, value: { rows, total: counted?.total ?? 0, next } };
}

import type pg from 'pg';
import { ourProgramme } from '../product/programme.js';
import { countOf, type ModelRound } from './reference.js';
import type { Electorates, RoundEvent } from './replay.js';

/** Where the record ends now. */
export async function lastSequence(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ value: number }>(
    `SELECT value::int FROM programme_sequence WHERE programme_id = ${ourProgramme}`,
  );
  return rows[0]?.value ?? 0;
}

/**
 * Events about rounds after this one, in the order of the record; throws when a number is missing from it. `at` is when an
 * act was judged, which is before its event found its place in the record.
 */
export async function eventsAfter(client: pg.Client, sequence: number): Promise<readonly RoundEvent[]> {
  const { rows } = await client.query<Omit<RoundEvent, 'round'> & { round: number | null }>(
    `SELECT e.sequence::int, e.type, r.number AS round,
       (extract(epoch FROM coalesce(v.taken_at, (
         SELECT max(x.extended_at) FROM round_extension x
         WHERE e.type = 'round-extended' AND x.round_id = e.round_id AND x.new_closing = (e.data ->> 'closesAt')::timestamptz
       ), e.at)) * 1000)::float8 AS at,
       o.slug AS organisation, e.data
     FROM event e LEFT JOIN round r ON r.id = e.round_id LEFT JOIN organisation o ON o.id = e.organisation_id
     LEFT JOIN position_revision v ON v.round_id = e.round_id AND v.organisation_id = e.organisation_id
       AND v.revision = (e.data ->> 'revision')::int
     WHERE e.programme_id = ${ourProgramme} AND e.sequence > $1 ORDER BY e.sequence`,
    [sequence],
  );
  rows.forEach((event, place) => {
    if (event.sequence !== sequence + 1 + place) throw new Error(`The record has no number ${sequence + 1 + place}.`);
  });
  const about = /^(round-|position-|owners-reminded)/;
  return rows.flatMap((event) =>
    event.round !== null && about.test(event.type) ? [{ ...event, round: event.round }] : [],
  );
}

/** Who had a seat in these rounds. */
export async function electoratesOf(client: pg.Client, rounds: readonly number[]): Promise<Electorates> {
  const { rows } = await client.query<{ round: number; organisations: string[] }>(
    `SELECT r.number AS round, array_agg(o.slug) AS organisations
     FROM round_elector e JOIN round r ON r.id = e.round_id JOIN organisation o ON o.id = e.organisation_id
     WHERE r.programme_id = ${ourProgramme} AND r.number = ANY ($1) GROUP BY r.number`,
    [rounds],
  );
  return Object.fromEntries(rows.map(({ round, organisations }) => [round, organisations]));
}

/** A round as the tables hold it, and as the model holds it: to be equal. */
export interface StoredRound {
  readonly closesAt: number;
  readonly withdrawn: boolean;
  readonly extensions: number;
  readonly result: { readonly outcome: string; readonly asItStands: boolean } | null;
  readonly tally: {
    readonly positive: number;
    readonly negative: number;
    readonly pending: number;
    readonly silent: number;
  } | null;
  readonly positions: Readonly<Record<string, object>>;
  readonly revisions: number;
}

export async function storedRound(client: pg.Client, number: number): Promise<StoredRound | undefined> {
  const { rows } = await client.query<StoredRound>(
    `SELECT (extract(epoch FROM r.closes_at) * 1000)::float8 AS "closesAt", r.withdrawn_at IS NOT NULL AS withdrawn,
       (SELECT count(*)::int FROM round_extension x WHERE x.round_id = r.id) AS extensions,
       (SELECT json_build_object('outcome', x.outcome, 'asItStands', x.as_it_stands) FROM round_result x WHERE x.round_id = r.id) AS result,
       (SELECT json_build_object('positive', x.tally -> 'positive', 'negative', x.tally -> 'negative',
          'pending', x.tally -> 'pendingRatification', 'silent', x.tally -> 'silent') FROM round_result x WHERE x.round_id = r.id) AS tally,
       (SELECT count(*)::int FROM position_revision v WHERE v.round_id = r.id) AS revisions,
       coalesce((SELECT json_object_agg(o.slug, json_build_object('revision', v.revision, 'choice', v.choice, 'participation', v.participation,
          'extent', v.extent, 'ratified', t.revision IS NOT NULL))
        FROM current_position c JOIN position_revision v USING (round_id, organisation_id, revision)
        JOIN organisation o ON o.id = v.organisation_id LEFT JOIN ratification t USING (round_id, organisation_id, revision)
        WHERE c.round_id = r.id), '{}') AS positions
     FROM round r WHERE r.programme_id = ${ourProgramme} AND r.number = $1`,
    [number],
  );
  return rows[0];
}

/** The model's round in the shape of the tables. */
export function asStored(round: ModelRound): StoredRound {
  const { closesAt, withdrawn, extensions, result, positions } = round;
  const { positive, negative, pending, silent } = countOf(round);
  return {
    closesAt,
    withdrawn,
    extensions,
    result,
    tally: result === null ? null : { positive, negative, pending, silent },
    positions,
    revisions: Object.values(positions).reduce((sum, { revision }) => sum + revision, 0),
  };
}

import pg from 'pg';
import { ourProgramme } from '../product/programme.js';
import type { Entry } from './ledger.js';

interface Revision {
  readonly round: number;
  readonly organisation: string;
  readonly revision: number;
  readonly choice: string;
  readonly text: string | null;
  readonly isCurrent: boolean;
}

interface PositionEvent {
  readonly sequence: number;
  readonly type: string;
  readonly round: number;
  readonly organisation: string;
  readonly revision: number;
}

/** What the database holds about these rounds, read past the product. */
export interface Record {
  readonly revisions: readonly Revision[];
  readonly currents: number;
  readonly events: readonly PositionEvent[];
  /** Of the whole programme: the counter, and the events that are there. */
  readonly sequence: { readonly value: number; readonly first: number; readonly last: number; readonly count: number };
  /** Keys that were kept, with the revision in the kept answer. */
  readonly keys: ReadonlyMap<string, number | null>;
}

/** Reads the record of these rounds straight from the database. */
export async function readRecord(databaseUrl: string, rounds: readonly number[]): Promise<Record> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const read = async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<readonly Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  try {
    const revisions = await read<Revision>(
      `SELECT r.number AS round, o.slug AS organisation, v.revision, v.choice, v.text, c.revision IS NOT NULL AS "isCurrent"
       FROM position_revision v JOIN round r ON r.id = v.round_id JOIN organisation o ON o.id = v.organisation_id
       LEFT JOIN current_position c USING (round_id, organisation_id, revision)
       WHERE r.programme_id = ${ourProgramme} AND r.number = ANY ($1)`,
      rounds,
    );
    const currents = await read<{ n: number }>(
      `SELECT count(*)::int AS n FROM current_position c JOIN round r ON r.id = c.round_id
       WHERE r.programme_id = ${ourProgramme} AND r.number = ANY ($1)`,
      rounds,
    );
    const events = await read<PositionEvent>(
      `SELECT e.sequence::int, e.type, r.number AS round, o.slug AS organisation, (e.data ->> 'revision')::int AS revision
       FROM event e JOIN round r ON r.id = e.round_id JOIN organisation o ON o.id = e.organisation_id
       WHERE r.programme_id = ${ourProgramme} AND r.number = ANY ($1) AND e.type LIKE 'position-%'`,
      rounds,
    );
    const [sequence] = await read<Record['sequence']>(
      `SELECT q.value::int, min(e.sequence)::int AS first, max(e.sequence)::int AS last, count(*)::int AS count
       FROM programme_sequence q JOIN event e USING (programme_id) WHERE q.programme_id = ${ourProgramme} GROUP BY q.value`,
    );
    const keys = await read<{ key: string; revision: number | null }>(
      `SELECT key, (answer -> 'view' ->> 'revision')::int AS revision FROM idempotency_record`,
    );
    if (sequence === undefined) throw new Error('The programme has no sequence.');
    return {
      revisions,
      currents: currents[0]?.n ?? 0,
      events,
      sequence,
      keys: new Map(keys.map(({ key, revision }) => [key, revision])),
    };
  } finally {
    await client.end();
  }
}

const seatOf = ({ round, organisation }: { round: number; organisation: string }): string => `${round} ${organisation}`;
const placeOf = (one: { round: number; organisation: string; revision: number }): string =>
  `${seatOf(one)} ${one.revision}`;

/** Everything in which the record and what the voters were told differ; empty when nothing was lost, doubled or made up. */
export function recount(entries: readonly Entry[], record: Record): readonly string[] {
  const sent = new Set(entries.map(({ text }) => text));
  return [
    ...countedAsTold(entries, record),
    ...record.revisions.filter(({ text }) => !sent.has(text ?? '')).map((row) => `phantom: ${placeOf(row)}`),
    ...replacedInOrder(record),
    ...toldOnce(record),
  ];
}

function countedAsTold(entries: readonly Entry[], { revisions, events, keys }: Record): readonly string[] {
  const byText = Map.groupBy(revisions, ({ text }) => text);
  const sequences = new Map(events.map((event) => [placeOf(event), event.sequence]));
  return entries.flatMap((entry) => {
    const rows = byText.get(entry.text) ?? [];
    const where = seatOf(entry);
    if (rows.length > 1) return [`double: ${where} ${rows.length} times`];
    const [row] = rows;
    if (entry.told === 'in-doubt') return [];
    if (entry.told === 'refused')
      return row === undefined && !keys.has(entry.key) ? [] : [`refused, yet recorded: ${where}`];
    if (row === undefined) return [`lost: ${where} ${entry.revision}`];
    const isAsTold =
      placeOf(row) === placeOf(entry) &&
      row.choice === entry.choice &&
      sequences.get(placeOf(row)) === entry.sequence &&
      keys.get(entry.key) === entry.revision;
    return isAsTold ? [] : [`other than told: ${where}`];
  });
}

/** Per seat: revisions 1, 2, 3 … without a gap, of which the last and only the last counts. */
function replacedInOrder({ revisions, currents }: Record): readonly string[] {
  const seats = Map.groupBy(revisions, seatOf);
  const wrong = [...seats].flatMap(([seat, rows]) => {
    const ordered = rows.toSorted((a, b) => a.revision - b.revision);
    const isInOrder = ordered.every(
      ({ revision, isCurrent }, place) => revision === place + 1 && isCurrent === (revision === ordered.length),
    );
    return isInOrder ? [] : [`out of order: ${seat}`];
  });
  return currents === seats.size ? wrong : [...wrong, `${currents} positions count in ${seats.size} seats`];
}

/** Per revision one event, of the right type; and in the whole programme every number of the sequence is there. */
function toldOnce({ revisions, events, sequence }: Record): readonly string[] {
  const perPlace = Map.groupBy(events, placeOf);
  const wrong = revisions.flatMap((row) => {
    const types = (perPlace.get(placeOf(row)) ?? []).map(({ type }) => type);
    const wanted = row.revision === 1 ? 'position-taken' : 'position-replaced';
    return types.length === 1 && types[0] === wanted ? [] : [`event of ${placeOf(row)}: ${types.join(', ') || 'none'}`];
  });
  const { value, first, last, count } = sequence;
  const isGapless = first === 1 && last === value && count === value;
  return [
    ...wrong,
    ...(events.length === revisions.length ? [] : [`${events.length} events for ${revisions.length} positions`]),
    ...(isGapless ? [] : [`sequence: ${count} events from ${first} to ${last}, counter at ${value}`]),
  ];
}

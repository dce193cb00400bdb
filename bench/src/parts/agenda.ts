import { Connection, requestBytes } from '../measure/connection.js';
import {
  type Act,
  check,
  closedLoop,
  type HttpClients,
  httpClients,
  type Measured,
  pacedLoop,
} from '../measure/load.js';
import { positionClients } from '../measure/positions.js';
import { alternate, type RunsOf, type Side } from '../measure/runs.js';
import { median, pairedRatio } from '../measure/statistics.js';
import { type Comparison, compareRates, compareTails, milliseconds, type Row, rowOf } from '../report/findings.js';
import type { Programme } from '../stand/programme.js';
import { dealSeats, type Seat } from '../stand/rounds.js';
import { startPeer } from '../stand/server.js';
import { withPool } from '../stand/stand.js';
import type { Bench, Part } from './part.js';

const CLIENTS = 16;
const LIMIT = 200;
const FIRST_READS = 25;
/** A reader looks ten times a second, an owner takes a position every second: busier than any round is. */
const READ_EVERY = 100;
const POSITION_EVERY = 1_000;

/** The agenda as a browser asks for it. */
export const agendaRequest = (cookie: string, query = `limit=${LIMIT}`, encoding = 'br'): Buffer =>
  requestBytes('GET', `/api/v1/items?${query}`, { cookie, 'accept-encoding': encoding });

async function during(clients: HttpClients, run: (acts: readonly Act[]) => Promise<Measured>): Promise<Measured> {
  try {
    return await run(clients.acts);
  } finally {
    clients.close();
  }
}

const readers = ({ api, owners }: Programme, encoding = 'br'): HttpClients =>
  httpClients(
    api.port,
    owners.slice(0, CLIENTS).map(
      ({ cookie }) =>
        () =>
          agendaRequest(cookie, undefined, encoding),
    ),
    200,
  );

const bytesReaders = (port: number): HttpClients =>
  httpClients(
    port,
    Array.from({ length: CLIENTS }, () => () => requestBytes('GET', '/bytes')),
    200,
  );

/** Reading goes on while owners take positions, each at its pace. */
async function whilePositions(
  { api }: Programme,
  seats: readonly (readonly Seat[])[],
  time: number,
  run: () => Promise<Measured>,
): Promise<Measured> {
  const writers = positionClients(api.port, seats);
  try {
    const [measured] = await Promise.all([run(), pacedLoop(writers.acts, POSITION_EVERY, time)]);
    return measured;
  } finally {
    writers.close();
  }
}

interface Answered {
  readonly bytes: number;
  readonly body: Buffer;
}

async function oneAnswer(port: number, request: Buffer): Promise<Answered> {
  const connection = new Connection(port);
  try {
    const reply = await connection.send(request, true);
    check(reply, 200);
    return reply;
  } finally {
    connection.close();
  }
}

/** The sides for one encoding: unchanged, with one change per second, and bytes that only have to be sent. */
async function sidesFor(bench: Bench, programme: Programme, seats: readonly (readonly Seat[])[], encoding: string) {
  const [{ cookie }] = programme.owners as readonly [Programme['owners'][number]];
  const { bytes } = await oneAnswer(programme.api.port, agendaRequest(cookie, undefined, encoding));
  const peer = await startPeer('ready-bytes.ts', { BYTES: String(bytes) });
  const { databaseCpu } = bench.stand;
  const serverCpu = programme.api.cpu;
  const read = (time: number) => during(readers(programme, encoding), (acts) => closedLoop(acts, time));
  const changing = (time: number) => whilePositions(programme, seats.slice(0, 1), time, () => read(time));
  const ready = (time: number) => during(bytesReaders(peer.port), (acts) => closedLoop(acts, time));
  const sides: readonly Side[] = [
    { name: `agenda unchanged, ${bytes} bytes (${encoding}): the product`, run: read, serverCpu, databaseCpu },
    { name: `agenda, a change every second (${encoding}): the product`, run: changing, serverCpu, databaseCpu },
    { name: `${bytes} ready bytes: NestJS on Fastify`, run: ready, serverCpu: peer.cpu, databaseCpu },
  ];
  return { sides, bytes, stop: peer.stop };
}

/** Unchanged, and with one change per second, against bytes that only have to be sent: compressed, as browsers ask, and plain. */
async function againstBytes(bench: Bench, programme: Programme, seats: readonly (readonly Seat[])[]) {
  const all: RunsOf[] = [];
  const comparisons: Comparison[] = [];
  for (const encoding of ['br', 'identity']) {
    const { sides, bytes, stop } = await sidesFor(bench, programme, seats, encoding);
    const runs = await alternate(sides, { times: bench.times, milliseconds: bench.milliseconds * 1.2 });
    await stop();
    all.push(...runs);
    comparisons.push(...compareBytes(runs, bytes, encoding === 'br' ? 'compressed' : 'plain'));
  }
  return { runs: all, comparisons };
}

/** One reader comes first after a change; ours finds its bytes void, theirs asks as always. */
async function firstReads(programme: Programme, seats: readonly (readonly Seat[])[]) {
  const { api, url, owners } = programme;
  const [{ cookie }] = owners as readonly [Programme['owners'][number]];
  const [first] = await withPool(
    url,
    async (pool) => (await pool.query<{ id: string }>(`SELECT id FROM programme WHERE slug = 'twentse-koers'`)).rows,
  );
  const peer = await startPeer('bare-agenda.ts', {
    DATABASE_URL: url,
    PROGRAMME_ID: first?.id ?? '',
    LIMIT: String(LIMIT),
  });
  sameRows(
    await oneAnswer(api.port, agendaRequest(cookie, undefined, 'identity')),
    await oneAnswer(peer.port, requestBytes('GET', '/')),
  );
  const writer = positionClients(api.port, seats.slice(0, 1));
  const ours = new Connection(api.port);
  const theirs = new Connection(peer.port);
  const timed = async (connection: Connection, request: Buffer) => {
    await writer.acts[0]?.();
    const begin = performance.now();
    check(await connection.send(request), 200);
    return performance.now() - begin;
  };
  const oursTook: number[] = [];
  const theirsTook: number[] = [];
  for (let turn = -3; turn < FIRST_READS; turn += 1) {
    const our = await timed(ours, agendaRequest(cookie));
    const their = await timed(theirs, requestBytes('GET', '/'));
    // The first ones warm up.
    if (turn < 0) continue;
    oursTook.push(our);
    theirsTook.push(their);
  }
  for (const connection of [writer, ours, theirs]) connection.close();
  await peer.stop();
  return { ours: oursTook, theirs: theirsTook };
}

/** @throws {Error} when the hand-written statement no longer gives the rows that the product gives. */
function sameRows(ours: Answered, theirs: Answered): void {
  const slugs = ({ body }: Answered) =>
    (JSON.parse(body.toString()) as { rows: readonly { slug: string }[] }).rows.map(({ slug }) => slug);
  const expected = slugs(ours);
  const given = slugs(theirs);
  const other = expected.find((slug, place) => slug !== given[place]);
  if (other !== undefined || expected.length !== given.length) {
    throw new Error(`the hand-written agenda has ${given.length} rows, ours ${expected.length}; they part at ${other}`);
  }
}

/** Readers at a steady pace, alone and while sixteen owners take positions. */
async function readersAndWriters(bench: Bench, programme: Programme, seats: readonly (readonly Seat[])[]) {
  const time = bench.milliseconds * 3;
  const read = () => during(readers(programme), (acts) => pacedLoop(acts, READ_EVERY, time));
  return alternate(
    [
      { name: 'agenda at 160 reads/s: alone', run: read },
      {
        name: 'agenda at 160 reads/s: 16 owners take a position every second',
        run: () => whilePositions(programme, seats, time, read),
      },
    ],
    { times: bench.times, milliseconds: time },
  );
}

/** Reading the agenda of 200 items, signed in. */
export const agenda: Part = async (bench) => {
  const programme = await bench.programme();
  const seats = dealSeats(await programme.openRounds(4), programme.owners, CLIENTS);
  const { runs, comparisons } = await againstBytes(bench, programme, seats);
  const first = await firstReads(programme, seats);
  const together = await readersAndWriters(bench, programme, seats);
  const rows: Row[] = [
    ...[...runs, ...together].map(rowOf),
    { what: 'agenda, first read after a change: the product', p50: median(first.ours) },
    { what: 'agenda, hand-written statement behind node:http', p50: median(first.theirs) },
  ];
  return {
    part: 'agenda',
    comparisons: [...comparisons, compareFirst(first.ours, first.theirs), compareReaders(together)],
    medians: rows,
    notes: [
      'Ready bytes are as many as the agenda has: compressed, as every browser asks for it, or plain.',
      'The hand-written statement leaves out which principles an item lacks, and its bytes are not compressed: it has less to do.',
    ],
  };
};

function compareBytes(runs: readonly RunsOf[], bytes: number, form: string): readonly Comparison[] {
  const [unchanged, changing, ready] = runs;
  if (unchanged === undefined || changing === undefined || ready === undefined) throw new Error('a side is missing');
  const name = `NestJS sending ${bytes} ready bytes`;
  return [
    compareRates(`agenda of 200, unchanged, ${form}`, unchanged, name, ready, { atLeast: 0.6 }),
    compareRates(`agenda of 200, a change every second, ${form}`, changing, name, ready, { atLeast: 0.45 }),
  ];
}

const compareFirst = (ours: readonly number[], theirs: readonly number[]): Comparison => ({
  what: 'agenda of 200, first read after a change',
  ours: milliseconds(median(ours)),
  comparedWith: `bare pg handler, one statement ${milliseconds(median(theirs))}`,
  ratio: pairedRatio(theirs, ours),
  goal: { atLeast: 0.8 },
});

function compareReaders([alone, together]: readonly RunsOf[]): Comparison {
  if (alone === undefined || together === undefined) throw new Error('a side is missing');
  return compareTails('agenda while 16 owners take positions', together, 'the same readers alone', alone, {
    atMost: 1.4,
  });
}

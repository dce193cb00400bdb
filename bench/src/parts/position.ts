import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { closedLoop, httpClients } from '../measure/load.js';
import { roundRobin } from '../measure/round-robin.js';
import { alternate, medians, type RunsOf, type Side } from '../measure/runs.js';
import { pairedRatio } from '../measure/statistics.js';
import { milliseconds, perSecond, rowOf, type Comparison } from '../report/findings.js';
import { signInOwners } from '../stand/people.js';
import { dealSeats, openRounds, type Seat } from '../stand/rounds.js';
import { type Server, startApi, startPeer } from '../stand/server.js';
import { withPool } from '../stand/stand.js';
import { play, playerOf } from '../wire/play.js';
import { positionRequest, recordPositions, seatKey } from '../wire/record-positions.js';
import type { PositionScript } from '../wire/script.js';
import type { Part } from './part.js';

const ROUNDS = 8;
/** As the product has by default; its own connections, whatever the number of clients. */
const POOL_SIZE = 16;
/** What the best of the tools compared reached with 16 clients on a machine of this kind. */
const BEST_PEER = 131;

type Scripts = Readonly<Record<string, PositionScript>>;

/** Clients that take positions over HTTP, each from seats of its own. */
export async function takePositions(server: Server, seats: readonly (readonly Seat[])[], time: number) {
  const requests = seats.map((own) => {
    const next = roundRobin(own);
    return () => positionRequest(next());
  });
  const clients = httpClients(server.port, requests, 200);
  try {
    return await closedLoop(clients.acts, time);
  } finally {
    clients.close();
  }
}

/** As many connections as clients, each running the product's own statements as fast as PostgreSQL answers. */
async function runStatements(url: string, seats: readonly (readonly Seat[])[], players: Map<string, ReturnType<typeof playerOf>>, time: number) {
  const connections = await Promise.all(
    seats.map(async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  try {
    const acts = seats.map((own, client) => {
      const next = roundRobin(own);
      return async () => {
        const connection = connections[client];
        const player = players.get(seatKey(next()));
        if (connection === undefined || player === undefined) throw new Error('a seat without script');
        await play(connection, player);
      };
    });
    return await closedLoop(acts, time);
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
}

/** Taking a position, full protocol, against the same statements bare. */
export const position: Part = async ({ stand, programme, times, milliseconds: time }) => {
  const url = await programme();
  // Three groups of rounds, so that the two sides that count revisions themselves meet nobody else's.
  const rounds = await withPool(url, (pool) => openRounds(pool, 3 * ROUNDS));
  const group = (place: number) => rounds.slice(place * ROUNDS, (place + 1) * ROUNDS);
  const api = await startApi(url, { POOL_SIZE: String(POOL_SIZE) });
  const owners = await signInOwners(api.port);
  const scripts: Scripts = await recordPositions(url, [...dealSeats(group(1), owners, 1), ...dealSeats(group(2), owners, 1)].flat());
  const players = new Map(Object.entries(scripts).map(([seat, script]) => [seat, playerOf(script)]));
  const file = join(stand.dataDir, 'positions.json');
  await writeFile(file, JSON.stringify(scripts));
  const bare = await startPeer('bare-position.ts', { DATABASE_URL: url, SCRIPTS: file, POOL_SIZE: String(POOL_SIZE) });

  const sidesOf = (clients: number): readonly Side[] => [
    {
      name: `position, full protocol, ${clients} clients`,
      run: (run) => takePositions(api, dealSeats(group(0), owners, clients), run),
      serverCpu: api.cpu,
      databaseCpu: stand.databaseCpu,
    },
    {
      name: `position, the same statements on ${clients} connections`,
      run: (run) => runStatements(url, dealSeats(group(1), owners, clients), players, run),
      databaseCpu: stand.databaseCpu,
    },
    {
      name: `position, bare node:http + pg handler, ${clients} clients`,
      run: (run) => takePositions(bare, dealSeats(group(2), owners, clients), run),
      serverCpu: bare.cpu,
      databaseCpu: stand.databaseCpu,
    },
  ];
  const all: RunsOf[] = [];
  const comparisons: Comparison[] = [];
  for (const clients of [1, 16, 64]) {
    const runs = await alternate(sidesOf(clients), { times, milliseconds: time });
    all.push(...runs);
    comparisons.push(...compare(clients, runs));
  }
  await Promise.all([api.stop(), bare.stop()]);
  const [script] = Object.values(scripts);
  return {
    part: 'position',
    comparisons,
    medians: all.map(rowOf),
    notes: [`One position is ${script?.statements.length} statements in its transaction, after one that reads the session.`],
  };
};

function compare(clients: number, [ours, statements, bare]: readonly RunsOf[]): readonly Comparison[] {
  if (ours === undefined || statements === undefined || bare === undefined) throw new Error('a side is missing');
  const perSecondOf = ({ runs }: RunsOf) => runs.map((run) => run.perSecond);
  const p99Of = ({ runs }: RunsOf) => runs.map((run) => run.p99);
  const what = `position, ${clients} client${clients === 1 ? '' : 's'}`;
  const throughput: Comparison = {
    what,
    ours: perSecond(medians(ours).perSecond),
    comparedWith: `same statements on bare pg ${perSecond(medians(statements).perSecond)}`,
    ratio: pairedRatio(perSecondOf(ours), perSecondOf(statements)),
    ...(clients === 16 ? { goal: { atLeast: 0.3 } } : {}),
  };
  const tail: Comparison = {
    what: `${what}, p99`,
    ours: milliseconds(medians(ours).p99),
    comparedWith: `bare pg handler ${milliseconds(medians(bare).p99)}`,
    ratio: pairedRatio(p99Of(ours), p99Of(bare)),
    ...(clients === 64 ? { goal: { atMost: 3 } } : {}),
  };
  if (clients !== 16) return [throughput, tail];
  const published: Comparison = {
    what: `${what}, beside the best peer`,
    ours: throughput.ours,
    comparedWith: `published ${BEST_PEER}/s (another run, information only)`,
    ratio: medians(ours).perSecond / BEST_PEER,
  };
  return [throughput, tail, published];
}

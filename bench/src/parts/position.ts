import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Act, closedLoop, type Measured } from '../measure/load.js';
import { positionClients } from '../measure/positions.js';
import { roundRobin } from '../measure/round-robin.js';
import { alternate, medians, type RunsOf, type Side } from '../measure/runs.js';
import { type Comparison, compareRates, compareTails, perSecond, rowOf } from '../report/findings.js';
import { ownCpu } from '../stand/processes.js';
import { POOL_SIZE } from '../stand/programme.js';
import { dealSeats, type Seat } from '../stand/rounds.js';
import { type Server, startPeer } from '../stand/server.js';
import { type Player, play, playerOf } from '../wire/play.js';
import { recordPositions, seatKey } from '../wire/record-positions.js';
import type { Bench, Part } from './part.js';

const ROUNDS = 8;
/** What the best of the tools compared reached with 16 clients on a machine of this kind. */
const BEST_PEER = 131;

async function overHttp({ port }: Server, seats: readonly (readonly Seat[])[], time: number): Promise<Measured> {
  const clients = positionClients(port, seats);
  try {
    return await closedLoop(clients.acts, time);
  } finally {
    clients.close();
  }
}

/** As many connections as clients, each running the product's own statements as fast as PostgreSQL answers. */
async function onConnections(
  url: string,
  seats: readonly (readonly Seat[])[],
  playerAt: (seat: Seat) => Player,
  time: number,
): Promise<Measured> {
  const connections = seats.map(() => new pg.Client({ connectionString: url }));
  // When another side fails, PostgreSQL is stopped under these; the failure is what should be read then.
  for (const connection of connections) connection.on('error', () => undefined);
  await Promise.all(connections.map((connection) => connection.connect()));
  const acts = connections.map((connection, client): Act => {
    const next = roundRobin(seats[client] ?? []);
    return () => play(connection, playerAt(next()));
  });
  try {
    return await closedLoop(acts, time);
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
}

/** The sides for a number of clients, each on rounds of its own: two of them count revisions themselves. */
async function prepare({ stand, programme }: Bench) {
  const { url, api, owners, openRounds } = await programme();
  const groups = [await openRounds(ROUNDS), await openRounds(ROUNDS), await openRounds(ROUNDS)];
  const seatsOf = (group: number, clients: number) => dealSeats(groups[group] ?? [], owners, clients);
  const scripts = await recordPositions(url, [1, 2].flatMap((group) => seatsOf(group, 1)).flat());
  const players = new Map(Object.entries(scripts).map(([seat, script]) => [seat, playerOf(script)]));
  const playerAt = (seat: Seat): Player => {
    const player = players.get(seatKey(seat));
    if (player === undefined) throw new Error('a seat without script');
    return player;
  };
  const file = join(stand.dataDir, 'positions.json');
  await writeFile(file, JSON.stringify(scripts));
  const bare = await startPeer('bare-position.ts', { DATABASE_URL: url, SCRIPTS: file, POOL_SIZE: String(POOL_SIZE) });
  const { databaseCpu } = stand;
  const sidesFor = (clients: number): readonly Side[] => [
    {
      name: `position by ${clients}: the product`,
      run: (time) => overHttp(api, seatsOf(0, clients), time),
      serverCpu: api.cpu,
      databaseCpu,
    },
    {
      name: `position by ${clients}: its statements on bare connections`,
      run: (time) => onConnections(url, seatsOf(1, clients), playerAt, time),
      serverCpu: ownCpu,
      databaseCpu,
    },
    {
      name: `position by ${clients}: its statements behind node:http`,
      run: (time) => overHttp(bare, seatsOf(2, clients), time),
      serverCpu: bare.cpu,
      databaseCpu,
    },
  ];
  const statements = Object.values(scripts)[0]?.statements.length ?? 0;
  return { sidesFor, statements, stop: bare.stop };
}

/** Taking a position, full protocol, against the product's own statements without anything around them. */
export const position: Part = async (bench) => {
  const { sidesFor, statements, stop } = await prepare(bench);
  const all: RunsOf[] = [];
  const comparisons: Comparison[] = [];
  for (const clients of [1, 16, 64]) {
    const runs = await alternate(sidesFor(clients), bench);
    all.push(...runs);
    comparisons.push(...compare(clients, runs));
  }
  await stop();
  return {
    part: 'position',
    comparisons,
    medians: all.map(rowOf),
    notes: [
      `A position is ${statements} statements in its transaction, after the reading of the session (not on the other sides).`,
    ],
  };
};

function compare(clients: number, [ours, statements, bare]: readonly RunsOf[]): readonly Comparison[] {
  if (ours === undefined || statements === undefined || bare === undefined) throw new Error('a side is missing');
  const what = `position, ${clients} client${clients === 1 ? '' : 's'}`;
  const lines = [
    compareRates(what, ours, 'its statements on bare pg', statements, clients === 16 ? { atLeast: 0.3 } : undefined),
    compareTails(what, ours, 'bare pg handler', bare, clients === 64 ? { atMost: 3 } : undefined),
  ];
  if (clients !== 16) return lines;
  const rate = medians(ours).perSecond;
  const comparedWith = `best peer, measured elsewhere ${perSecond(BEST_PEER)}`;
  return [...lines, { what, ours: perSecond(rate), comparedWith, ratio: rate / BEST_PEER }];
}

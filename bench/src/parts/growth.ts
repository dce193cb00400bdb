import { Connection } from '../measure/connection.js';
import { type Act, check, closedLoop, type HttpClients } from '../measure/load.js';
import { positionClients } from '../measure/positions.js';
import { alternate, type RunsOf, type Side } from '../measure/runs.js';
import { median, pairedRatio } from '../measure/statistics.js';
import { type Comparison, compareRates, milliseconds, type Row, rowOf } from '../report/findings.js';
import { type Programme, startProgramme } from '../stand/programme.js';
import { dealSeats } from '../stand/rounds.js';
import { withPool } from '../stand/stand.js';
import { agendaRequest } from './agenda.js';
import type { Bench, Part } from './part.js';

const CLIENTS = 16;
const ROUNDS = 4;
const WALKS = 9;

const countOf = (url: string, table: 'position_revision' | 'event'): Promise<number> =>
  withPool(url, async (pool) =>
    Number((await pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n),
  );

async function positionSide({ stand }: Bench, { url, api, owners, openRounds }: Programme): Promise<Side> {
  const stored = await countOf(url, 'position_revision');
  const events = await countOf(url, 'event');
  const seats = dealSeats(await openRounds(ROUNDS), owners, CLIENTS);
  return {
    name: `position by ${CLIENTS}, beside ${stored} stored ones and ${events} events`,
    run: async (time) => {
      const clients = positionClients(api.port, seats);
      try {
        return await closedLoop(clients.acts, time);
      } finally {
        clients.close();
      }
    },
    serverCpu: api.cpu,
    databaseCpu: stand.databaseCpu,
  };
}

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | null;
}

/** Reads the whole agenda page by page, right after a change; milliseconds per item. */
async function walk(connection: Connection, cookie: string, change: Act): Promise<number> {
  await change();
  let items = 0;
  let after = '';
  const begin = performance.now();
  for (;;) {
    const reply = await connection.send(agendaRequest(cookie, `limit=200${after}`, 'identity'), true);
    check(reply, 200);
    const { rows, next } = JSON.parse(reply.body.toString()) as Page;
    items += rows.length;
    if (next === null) return (performance.now() - begin) / items;
    after = `&after=${encodeURIComponent(next)}`;
  }
}

interface Walker {
  readonly connection: Connection;
  readonly cookie: string;
  readonly writer: HttpClients;
  readonly took: number[];
}

async function walks(programmes: readonly Programme[]): Promise<readonly (readonly number[])[]> {
  const walkers: Walker[] = [];
  for (const { api, owners, openRounds } of programmes) {
    const writer = positionClients(api.port, dealSeats(await openRounds(1), owners, 1));
    walkers.push({ connection: new Connection(api.port), cookie: owners[0]?.cookie ?? '', writer, took: [] });
  }
  for (let turn = -1; turn < WALKS; turn += 1) {
    for (const { connection, cookie, writer, took } of walkers) {
      const perItem = await walk(connection, cookie, async () => writer.acts[0]?.());
      if (turn >= 0) took.push(perItem);
    }
  }
  for (const { connection, writer } of walkers) {
    connection.close();
    writer.close();
  }
  return walkers.map(({ took }) => took);
}

/** Whether it stays as fast when there is much more of everything. */
export const growth: Part = async (bench) => {
  const { stand, isLarge } = bench;
  const small = await startProgramme(stand, 'growth_small', { items: 0 });
  // 2,000 items with 17 owners are 34,000 positions; replaced twice 10⁵, thirty times 10⁶.
  const big = await startProgramme(stand, 'growth_big', { items: 2_000, replacements: isLarge ? 29 : 2 });
  const runs = await alternate([await positionSide(bench, small), await positionSide(bench, big)], bench);
  const [few, lots] = await walks([small, big]);
  await Promise.all([small, big].map(({ api }) => api.stop()));
  const [onSmall, onBig] = runs;
  if (few === undefined || lots === undefined || onSmall === undefined || onBig === undefined)
    throw new Error('a side is missing');
  return {
    part: 'growth',
    comparisons: [comparePositions(onSmall, onBig, isLarge), compareWalks(few, lots)],
    medians: [...runs.map(rowOf), ...walkRows(few, lots)],
    notes: ['The agenda is read page by page, 200 at a time, right after a change; time per item.'],
  };
};

const comparePositions = (small: RunsOf, big: RunsOf, isLarge: boolean): Comparison =>
  compareRates(`position at ${isLarge ? '10⁶' : '10⁵'} stored positions`, big, 'in the programme as seeded', small, {
    atLeast: 0.95,
  });

const compareWalks = (few: readonly number[], lots: readonly number[]): Comparison => ({
  what: 'agenda of 2,000 items, time per item',
  ours: milliseconds(median(lots)),
  comparedWith: `the agenda as seeded ${milliseconds(median(few))}`,
  ratio: pairedRatio(lots, few),
  goal: { atMost: 1 },
});

const walkRows = (few: readonly number[], lots: readonly number[]): readonly Row[] => [
  { what: 'agenda as seeded, time per item', p50: median(few) },
  { what: 'agenda of 2,000, time per item', p50: median(lots) },
];

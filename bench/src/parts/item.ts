import { createPool, createPrisma } from '@samenkoers/database';
import { Connection, requestBytes } from '../measure/connection.js';
import { type Act, check, closedLoop } from '../measure/load.js';
import { alternate, type RunsOf } from '../measure/runs.js';
import { compareRates, rowOf } from '../report/findings.js';
import { ownCpu } from '../stand/processes.js';
import { startPeer } from '../stand/server.js';
import { withPool } from '../stand/stand.js';
import type { Bench, Part } from './part.js';

const CLIENTS = 16;

interface Subject {
  readonly programmeId: string;
  readonly slug: string;
}

/** A running project of the story: it has everything an item can have. */
const chooseItem = (url: string): Promise<Subject> =>
  withPool(url, async (pool) => {
    const { rows } = await pool.query<Subject>(
      `SELECT i.programme_id AS "programmeId", i.slug FROM item i JOIN programme p ON p.id = i.programme_id
       WHERE p.slug = 'twentse-koers' AND i.state = 'inProgress' AND i.kind = 'project'
       ORDER BY (SELECT count(*) FROM event e WHERE e.programme_id = i.programme_id AND e.item_id = i.id) DESC, i.number LIMIT 1`,
    );
    if (rows[0] === undefined) throw new Error('the seed has no running project');
    return rows[0];
  });

/** Clients that fetch these paths one after another; all of them together are one act. */
async function fetchAll(port: number, requests: readonly (readonly Buffer[])[], time: number) {
  const connections = requests.map(() => new Connection(port));
  const acts = connections.map(
    (connection, client): Act =>
      async () => {
        for (const request of requests[client] ?? []) check(await connection.send(request), 200);
      },
  );
  try {
    return await closedLoop(acts, time);
  } finally {
    for (const connection of connections) connection.close();
  }
}

async function measure({ stand, programme, times, milliseconds }: Bench): Promise<readonly RunsOf[]> {
  const { url, api, owners } = await programme();
  const { programmeId, slug } = await chooseItem(url);
  const peer = await startPeer('prisma-select.ts', { DATABASE_URL: url, PROGRAMME_ID: programmeId });
  const pool = createPool(url);
  const prisma = createPrisma(pool);
  const asOwner = (paths: readonly string[]) =>
    owners
      .slice(0, CLIENTS)
      .map(({ cookie }) =>
        paths.map((path) => requestBytes('GET', `/api/v1${path}`, { cookie, 'accept-encoding': 'br' })),
      );
  const view = asOwner([`/items/${slug}`]);
  const page = asOwner([`/items/${slug}`, `/items/${slug}/abilities`]);
  const asked = Array.from({ length: CLIENTS }, () => [requestBytes('GET', `/items/${slug}`)]);
  const { databaseCpu } = stand;
  const select: Act = async () =>
    void (await prisma.item.findUnique({ where: { programmeId_slug: { programmeId, slug } } }));
  const runs = await alternate(
    [
      {
        name: 'item page: the product, view',
        run: (time) => fetchAll(api.port, view, time),
        serverCpu: api.cpu,
        databaseCpu,
      },
      {
        name: 'item page: the product, view and abilities',
        run: (time) => fetchAll(api.port, page, time),
        serverCpu: api.cpu,
        databaseCpu,
      },
      {
        name: 'one Prisma select behind NestJS',
        run: (time) => fetchAll(peer.port, asked, time),
        serverCpu: peer.cpu,
        databaseCpu,
      },
      {
        name: 'one Prisma select, in a loop',
        run: (time) =>
          closedLoop(
            Array.from({ length: CLIENTS }, () => select),
            time,
          ),
        serverCpu: ownCpu,
        databaseCpu,
      },
    ],
    { times, milliseconds },
  );
  await prisma.$disconnect();
  await pool.end();
  await peer.stop();
  return runs;
}

/** One item page's data against one row. */
export const item: Part = async (bench) => {
  const runs = await measure(bench);
  const [view, page, served, raw] = runs;
  if (view === undefined || page === undefined || served === undefined || raw === undefined)
    throw new Error('a side is missing');
  const behindNest = 'one Prisma select behind NestJS';
  return {
    part: 'item',
    comparisons: [
      compareRates("an item page's data", page, behindNest, served, { atLeast: 0.35 }),
      compareRates('an item view', view, behindNest, served),
      compareRates("an item page's data", page, 'one Prisma select in a loop', raw),
    ],
    medians: runs.map(rowOf),
    notes: ["An item page asks for the item's view (the same for many) and for what this person can do with it."],
  };
};

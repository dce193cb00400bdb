import { join } from 'node:path';
import { Connection, requestBytes } from '../measure/connection.js';
import { check } from '../measure/load.js';
import { median } from '../measure/statistics.js';
import { type Comparison, milliseconds } from '../report/findings.js';
import { startApi } from '../stand/server.js';
import type { Bench, Part } from './part.js';

/** What the peer that starts fastest took, from its start to its first page, beside the start of PostgreSQL. */
const BEST_PEER = 1_900;
const MOST_MEMORY = 170;

interface Start {
  readonly took: number;
  /** Processor time of the server until then; undefined where the system does not tell. */
  readonly cpu: number | undefined;
}

/** From spawning the built server to the page and the data that the page shows, milliseconds. */
async function startOnce(url: string, compileCache: string): Promise<Start> {
  const api = await startApi(url, { NODE_COMPILE_CACHE: compileCache }, '/');
  const begin = performance.now();
  const connection = new Connection(api.port);
  check(await connection.send(requestBytes('GET', '/api/v1/public-agenda')), 200);
  connection.close();
  const start = { took: api.startedIn + performance.now() - begin, cpu: api.cpu() };
  await api.stop();
  return start;
}

async function startUps({ stand, programme, times }: Bench) {
  const { url, api } = await programme();
  const memory = api.memory();
  await api.stop();
  const compileCache = join(stand.dataDir, 'compile-cache');
  // The first start writes the compiled code that every later start finds.
  await startOnce(url, compileCache);
  const starts: Start[] = [];
  const database: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    database.push(await stand.restart());
    starts.push(await startOnce(url, compileCache));
  }
  const cpus = starts.flatMap(({ cpu }) => cpu ?? []);
  return {
    memory,
    server: median(starts.map(({ took }) => took)),
    cpu: cpus.length === 0 ? undefined : median(cpus),
    database: median(database),
  };
}

/** Starting on data that is there, and the memory of the server that did the work of the parts before. */
export const startUp: Part = async (bench) => {
  const { memory, server, cpu, database } = await startUps(bench);
  const comparisons: Comparison[] = [
    {
      what: 'start to first answered page',
      ours: milliseconds(server),
      comparedWith: `best peer, measured elsewhere ${milliseconds(BEST_PEER)}`,
      ratio: server / BEST_PEER,
      ratioByCpu: cpu === undefined ? undefined : cpu / BEST_PEER,
      goal: { atMost: 0.7 },
    },
    {
      what: 'start to first answered page',
      ours: milliseconds(server),
      comparedWith: `PostgreSQL's own start ${milliseconds(database)}`,
      ratio: server / database,
    },
  ];
  if (memory !== undefined) {
    comparisons.push({
      what: 'resident memory of the server after the benches',
      ours: `${memory.toFixed(0)} MiB`,
      comparedWith: `limit ${MOST_MEMORY} MiB`,
      ratio: memory / MOST_MEMORY,
      goal: { atMost: 1 },
    });
  }
  return {
    part: 'start-up',
    comparisons,
    medians: [],
    notes: [
      'The start ends with the page and the public agenda it shows; PostgreSQL runs already. By CPU: processor time until then.',
    ],
  };
};

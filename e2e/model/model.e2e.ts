import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import fc from 'fast-check';
import pg from 'pg';
import { castOf } from '../product/person.js';
import { type Product, startProduct } from '../product/product.js';
import { submittedItem } from '../product/situations.js';
import { batches } from './moves.js';
import { owners, type Partnership, renewMandates, shrinkPartnership } from './partnership.js';
import { open, playBatch, type Run, readOn, type Slot } from './play.js';
import { asStored, lastSequence, storedRound } from './record.js';
import { isOver, type Model } from './reference.js';
import { replay } from './replay.js';

/** About how many commands; for a long run `COMMANDS=1000000`. */
const commands = Number(process.env.COMMANDS ?? 6_000);
const batchesPerRun = 24;
/** A batch holds 1 to 16 commands. */
const runs = Math.ceil(commands / (batchesPerRun * 8.5));
const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };
const hour = 3_600_000;

/** What must have been answered and recorded at least once, or the run has not tried enough. */
const everything = [
  ...['take', 'recordOnBehalf'].flatMap((act) => ['done', 'cannot', 'findings'].map((verdict) => `${act} ${verdict}`)),
  ...['ratify', 'extend', 'closeEarly', 'settle', 'withdraw'].flatMap((act) => [`${act} done`, `${act} findings`]),
  'position-taken',
  'position-replaced',
  'position-recorded-on-behalf',
  'position-ratified',
  'round-opened',
  'round-extended',
  'round-closed-early',
  'round-settled adopted',
  'round-settled rejected',
  'round-withdrawn',
];

let product: Product;
let client: pg.Client;
let partnership: Partnership;
let takeUpItem: string;
let played = 0;
const seen = new Set<string>();

beforeAll(async () => {
  product = await startProduct();
  client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  partnership = await shrinkPartnership(client, product.url, await castOf(product.url));
  const { rows } = await partnership.manager.get(endpoints.listItems, { query: { state: 'onAgenda', limit: 200 } });
  takeUpItem = rows.find(({ openRound }) => openRound === null)?.slug ?? '';
});

afterAll(async () => {
  await client?.end();
  await product?.stop();
});

async function beginRun(): Promise<Run> {
  await renewMandates(client);
  const run: Run = {
    client,
    partnership,
    slots: [],
    model: {},
    sequence: await lastSequence(client),
    ended: new Set(),
    asked: 0,
    seen,
  };
  for (const [place, kind] of (['support', 'support', 'takeUp'] as const).entries()) {
    const isNew = kind === 'support';
    const item = isNew
      ? await submittedItem(partnership.proposer, 'gemeente-almelo', `Vraag ${played} ${place}`)
      : takeUpItem;
    const reply = await open(partnership.manager, { kind, item }, Date.now() + hour);
    if (!reply.ok) throw new Error(`No round: ${JSON.stringify(reply.problem)}`);
    run.slots.push({ kind, item, round: reply.view.round } satisfies Slot);
  }
  await readOn(run);
  return run;
}

/** Nothing of this run may stand in the way of the next. */
async function endRun(run: Run): Promise<void> {
  for (const { round } of run.slots) {
    await partnership.manager.get(endpoints.readRound, { params: { round } });
    await partnership.manager.ask(endpoints.withdrawRound, {
      params: { round },
      body: { reason: 'Einde van de proef.' },
    });
  }
  await readOn(run);
}

test(
  'whatever many clients do at once, replaying the record in the reference model gives exactly what the database holds',
  async () => {
    const property = fc.asyncProperty(batches(batchesPerRun), async (all) => {
      const run = await beginRun();
      for (const batch of all) await playBatch(run, batch);
      await endRun(run);
      for (const [number, round] of Object.entries(run.model)) {
        expect(round.electorate.toSorted()).toEqual(owners);
        expect(isOver(round)).toBe(true);
        expect({ number, ...(await storedRound(client, Number(number))) }).toEqual({ number, ...asStored(round) });
      }
      played += run.asked;
    });
    await fc.assert(property, { ...seed, numRuns: runs, endOnFailure: true });
    expect(played).toBeGreaterThan(commands / 2);
    expect(everything.filter((one) => !seen.has(one))).toEqual([]);
  },
  60_000 + commands * 100,
);

test('the model refuses a record in which something could not have happened', () => {
  const electorate = { 1: ['a', 'b', 'c'] };
  const event = (sequence: number, type: string, at: number, data: object, organisation: string | null = null) =>
    ({ sequence, type, at, round: 1, organisation, data: { ...data } }) as const;
  const taken = { choice: 'supported', extent: 'full', participation: null, revision: 1 };
  const opened = replay(
    {},
    event(1, 'round-opened', 0, { kind: 'support', closesAt: new Date(1_000).toISOString() }),
    electorate,
  );
  const then = (model: Model, next: ReturnType<typeof event>) => () => replay(model, next, electorate);
  expect(then(opened, event(2, 'position-taken', 1_000, taken, 'a'))).toThrow('came after closing');
  expect(then(opened, event(2, 'position-taken', 10, taken, 'd'))).toThrow('outside the electorate');
  expect(then(opened, event(2, 'position-taken', 10, { ...taken, revision: 2 }, 'a'))).toThrow('not 1');
  expect(then(opened, event(2, 'round-settled', 500, { outcome: 'adopted', asItStands: false }))).toThrow('still open');
  const spoken = replay(opened, event(2, 'position-taken', 10, taken, 'a'), electorate);
  expect(then(spoken, event(3, 'round-settled', 2_000, { outcome: 'adopted', asItStands: false }))).toThrow(
    'incomplete',
  );
});

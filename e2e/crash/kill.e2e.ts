import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import pg from 'pg';
import { castOf, type Person, signIn } from '../product/person.js';
import { type Product, type ProductOptions, startProduct } from '../product/product.js';
import { openRound, submittedItem } from '../product/situations.js';
import { type Chance, chanceFrom } from './chance.js';
import { acknowledgedIn, type Ledger, newLedger } from './ledger.js';
import { type Record, readRecord, recount } from './recount.js';
import { keepVoting, type Voter, votersOf } from './voting.js';

/** How often something is killed; for a long run `KILLS=600`. */
const kills = Number(process.env.KILLS ?? 20);
/** To play the same moments again. */
const seed = Number(process.env.SEED ?? randomInt(1_000_000_000));
const patience = 300_000 + kills * 10_000;

interface Election {
  readonly product: Product;
  readonly manager: Person;
  readonly voters: readonly Voter[];
  readonly rounds: readonly [number, ...number[]];
}

async function holdElection(options: ProductOptions = {}): Promise<Election> {
  const product = await startProduct(options);
  const { url } = product;
  const cast = await castOf(url);
  const manager = await signIn(url, cast.manager());
  const proposer = await signIn(url, cast.voiceOf('gemeente-almelo'));
  const open = async (title: string): Promise<number> =>
    openRound(manager, 'support', await submittedItem(proposer, 'gemeente-almelo', title));
  const rounds = [await open('Eerste vraag'), await open('Tweede vraag'), await open('Derde vraag')] as const;
  return { product, manager, voters: await votersOf(url, cast), rounds: [...rounds] };
}

/** Everybody votes while `meanwhile` does its worst; answers what they were told once all have stopped. */
async function voteWhile(
  { voters, rounds }: Election,
  meanwhile: (ledger: Ledger, chance: Chance) => Promise<void>,
): Promise<Ledger> {
  const ledger = newLedger();
  let isOver = false;
  const voting = voters.map((voter, place) =>
    keepVoting(voter, rounds, ledger, chanceFrom(seed + place), () => isOver),
  );
  try {
    await meanwhile(ledger, chanceFrom(seed));
  } finally {
    isOver = true;
    await Promise.all(voting);
  }
  return ledger;
}

/** So that something is lost if it can be: a moment in the middle of work that is being acknowledged. */
async function untilMoreAcknowledged({ product }: Election, ledger: Ledger, more: number): Promise<void> {
  const wanted = acknowledgedIn(ledger) + more;
  const giveUp = Date.now() + 60_000;
  while (acknowledgedIn(ledger) < wanted) {
    product.expectAlive();
    if (Date.now() > giveUp) throw new Error('Nothing was acknowledged any more for a minute.');
    await sleep(5);
  }
}

/** Everything written so far is on disk, whatever the settings say. */
async function checkpoint({ product }: Election): Promise<void> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  await client.query('CHECKPOINT');
  await client.end();
}

describe('kill -9 while everybody votes', () => {
  let election: Election;
  let ledger: Ledger;
  let record: Record;

  beforeAll(async () => {
    election = await holdElection();
    const { product, rounds } = election;
    ledger = await voteWhile(election, async (told, chance) => {
      for (let kill = 0; kill < kills; kill += 1) {
        await untilMoreAcknowledged(election, told, chance.between(10, 60));
        await sleep(chance.between(0, 25));
        if (kill % 2 === 0) await product.killApi().then(product.reviveApi);
        else await product.killPostgres().then(product.revivePostgres);
      }
      await untilMoreAcknowledged(election, told, 10);
    });
    record = await readRecord(product.databaseUrl, rounds);
  }, patience);

  afterAll(() => election?.product.stop());

  test('nothing acknowledged is lost, nothing counts twice, nothing is there that nobody sent', () => {
    expect({ seed, found: recount(ledger.entries, record) }).toEqual({ seed, found: [] });
  });

  test('it was a real trial: requests were cut off, sent again and sometimes given up', () => {
    const told = Map.groupBy(ledger.entries, (entry) => entry.told);
    expect(told.get('acknowledged')?.length).toBeGreaterThan(kills * 10);
    expect(told.get('refused')?.length).toBeGreaterThan(0);
    expect(ledger.retries).toBeGreaterThan(kills);
  });

  test('an unknown outcome was never told as a failure, and nobody was refused who might speak', () => {
    expect({ seed, defects: [...new Set(ledger.defects)] }).toEqual({ seed, defects: [] });
  });

  test('what everybody can read is what the record holds', async () => {
    for (const round of election.rounds) {
      const { seats } = await election.manager.get(endpoints.readRound, { params: { round } });
      const shown = seats.flatMap(({ organisation, position }) =>
        position === null ? [] : [`${organisation.slug} ${position.revision} ${position.text}`],
      );
      const held = record.revisions.filter((row) => row.round === round && row.isCurrent);
      expect(shown.sort()).toEqual(held.map((row) => `${row.organisation} ${row.revision} ${row.text}`).sort());
    }
  });

  test('the recount sees one lost, one doubled and one made-up position', () => {
    const [row] = record.revisions;
    if (row === undefined) throw new Error('nothing was recorded');
    const others = record.revisions.filter((one) => one !== row);
    const found = (revisions: Record['revisions'], entries = ledger.entries) =>
      recount(entries, { ...record, revisions }).join('\n');
    expect(found(others)).toMatch(/lost|out of order/);
    expect(found([...record.revisions, { ...row, revision: row.revision + 1_000 }])).toMatch(/double/);
    expect(
      found(
        record.revisions,
        ledger.entries.filter(({ text }) => text !== row.text),
      ),
    ).toMatch(/phantom/);
  });
});

test('the same trial is lost when commits are acknowledged before they are on disk', async () => {
  const notDurable = { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' };
  const election = await holdElection({ postgres: notDurable });
  const { product, rounds } = election;
  try {
    await checkpoint(election);
    const ledger = await voteWhile(election, async (told) => {
      await untilMoreAcknowledged(election, told, 60);
      await product.killPostgres().then(product.revivePostgres);
      await untilMoreAcknowledged(election, told, 1);
    });
    const found = recount(ledger.entries, await readRecord(product.databaseUrl, rounds));
    expect(found.filter((line) => line.startsWith('lost')).length).toBeGreaterThan(0);
  } finally {
    await product.stop();
  }
});

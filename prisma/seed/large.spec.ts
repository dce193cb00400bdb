import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { settleRound } from '@samenkoers/rulebook';
import type pg from 'pg';
import { seedLarge } from './large.js';
import { readRounds } from './testing/read-rounds.js';
import { type Seeded, seeded } from './testing/seeded.js';

let database: Seeded;
let pool: pg.Pool;

beforeAll(async () => {
  database = await seeded(new Date());
  pool = database.of('twentse-koers');
});

afterAll(() => database.drop());

const count = async (from: string): Promise<number> =>
  Number((await pool.query<{ count: string }>(`SELECT count(*) FROM ${from}`)).rows[0]?.count);

test('adds items on the agenda with positions and commitments, more owners when asked, and more when called again', async () => {
  const before = await count('item');
  await seedLarge({ pool: database.everything, programmeSlug: 'twentse-koers', items: 30, owners: 20 });
  await seedLarge({ pool: database.everything, programmeSlug: 'twentse-koers', items: 20, owners: 20 });
  expect(await count('item')).toBe(before + 50);
  expect(await count('ownership_period')).toBe(20);
  expect(
    await count(`current_position c JOIN round r ON r.id = c.round_id JOIN item i ON i.id = r.item_id
    WHERE i.slug LIKE 'meetpunt-%'`),
  ).toBe(50 * 20);
  expect(await count(`commitment c JOIN item i ON i.id = c.item_id WHERE i.slug LIKE 'meetpunt-%'`)).toBe(150);
  expect(await count('event')).toBe(await count('generate_series(1, (SELECT max(sequence) FROM event))'));
  expect(await count('programme_sequence WHERE value = (SELECT max(sequence) FROM event)')).toBe(1);
});

test('every round that was added gives its result again when it is counted', async () => {
  const added = (await readRounds(pool)).filter(({ facts }) => facts.electorate.length === 20);
  expect(added).toHaveLength(50);
  for (const { facts, result } of added) {
    expect(settleRound({ round: facts, now: result?.settledAt ?? 0 })).toMatchObject({
      ok: true,
      value: { outcome: result?.outcome, tally: result?.tally, working: result?.working },
    });
  }
});

test('refuses a programme that is not there, and leaves nothing', async () => {
  await expect(seedLarge({ pool: database.everything, programmeSlug: 'elders', items: 1 })).rejects.toThrow(
    'There is no programme elders.',
  );
});

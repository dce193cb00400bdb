import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAppPool } from '@samenkoers/database';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import type pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { inProgramme, programmeNow } from './programme-now.js';
import { rowsOf, sql } from './statement.js';

/** Written once, then only read: neither the product nor a mistake in it can change these. */
const KEPT = [
  'agreed_share',
  'book_entry',
  'by_laws',
  'event',
  'need_estimate',
  'order_decision',
  'package_decision',
  'position_revision',
  'ratification',
  'round_elector',
  'round_extension',
  'round_result',
  'urgency_elector',
  'urgency_extension',
  'urgency_grade_revision',
  'urgency_ratification',
  'urgency_result',
  'urgency_round_item',
];

let at: TestApp;
let ours: TestProgramme;
let theirs: TestProgramme;
let app: pg.Pool;

beforeAll(async () => {
  at = await startTestApp();
  ours = await insertProgramme(at.pool, { owners: 2 });
  theirs = await insertProgramme(at.pool, { owners: 3, slug: 'andere-regio' });
  for (const programme of [ours, theirs]) await insertItem(at.pool, programme, { title: 'Samen op pad' });
  app = createAppPool(at.url, { max: 2, programmeNow });
});
afterAll(async () => {
  await app.end();
  await at.close();
});

const tables = () =>
  rowsOf<{ name: string; isForced: boolean; policies: number; changes: boolean; removes: boolean; empties: boolean }>(
    at.pool,
    sql`SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
          (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_programme') AS policies,
          has_table_privilege('samenkoers_app', c.oid, 'UPDATE') AS changes,
          has_table_privilege('samenkoers_app', c.oid, 'DELETE') AS removes,
          has_table_privilege('samenkoers_app', c.oid, 'TRUNCATE') AS empties
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
        ORDER BY c.relname`,
  );
const seen = (programmeId: string, table: string) =>
  inProgramme(programmeId, async () => (await app.query(`SELECT * FROM "${table}"`)).rows);

describe('the database shows the product its own programme only', () => {
  test('every table is behind the lock, also for its owner', async () => {
    expect((await tables()).filter(({ isForced, policies }) => !isForced || policies !== 1)).toEqual([]);
  });

  test.each(['item', 'item_version', 'organisation', 'person', 'mandate', 'programme', 'by_laws', 'session'])(
    'rows of %s',
    async (table) => {
      const key = table === 'programme' ? 'id' : 'programme_id';
      const rows = await seen(ours.id, table);
      expect(rows.filter((row) => row[key] !== ours.id)).toEqual([]);
      if (table !== 'session') expect(rows.length).toBeGreaterThan(0);
    },
  );

  test('and writes into no other', async () => {
    const items = await rowsOf<{ programmeId: string; id: string }>(
      at.pool,
      sql`SELECT programme_id AS "programmeId", id FROM item`,
    );
    const write = (programmeId: string) =>
      inProgramme(ours.id, () =>
        app.query(
          `INSERT INTO resident_result (programme_id, item_id, on_date, text, source) VALUES ($1, $2, '2026-01-01', 'Rust', 'Meting')`,
          [programmeId, items.find((item) => item.programmeId === programmeId)?.id],
        ),
      );
    await expect(write(theirs.id)).rejects.toThrow('row-level security');
    expect((await write(ours.id)).rowCount).toBe(1);
  });

  test('a connection that worked for one programme works for the next one that borrows it', async () => {
    const one = createAppPool(at.url, { max: 1, programmeNow });
    const owners = async (id: string) =>
      inProgramme(id, async () => (await one.query('SELECT id FROM ownership_period')).rows.length);
    expect([await owners(ours.id), await owners(theirs.id), await owners(ours.id)]).toEqual([2, 3, 2]);
    await one.end();
  });

  test('without a programme nothing is asked', async () => {
    await expect(app.query('SELECT 1')).rejects.toThrow('before it is known');
  });

  test('before it is known who asks, only sessions and programmes can be looked up', async () => {
    const door = createAppPool(at.url, { max: 1 });
    const { rows } = await door.query('SELECT slug FROM programme ORDER BY slug');
    expect(rows.map(({ slug }) => slug)).toEqual(['andere-regio', 'proefstreek']);
    for (const table of ['item', 'person', 'event', 'position_revision']) {
      expect((await door.query(`SELECT * FROM "${table}"`)).rows).toEqual([]);
    }
    await door.end();
  });

  test('is lost when the policy of a table is taken away', async () => {
    const before = await seen(ours.id, 'input');
    await at.pool.query(`INSERT INTO input (programme_id, said_by, session, on_date, text)
      SELECT id, 'Een inwoner', 'Dorpshuis', '2026-01-01', 'Graag een bankje' FROM programme`);
    expect((await seen(ours.id, 'input')).length).toBe(before.length + 1);
    await at.pool.query('DROP POLICY "own_programme" ON input; CREATE POLICY "everything" ON input USING (true)');
    expect((await seen(ours.id, 'input')).length).toBe(before.length + 2);
  });
});

describe('the product works as a role that owns nothing', () => {
  test('what is written once it can read and add to, and not change or remove', async () => {
    const found = await tables();
    expect(found.filter(({ changes, removes }) => !changes && !removes).map(({ name }) => name)).toEqual(
      expect.arrayContaining(KEPT),
    );
    expect(found.filter(({ empties }) => empties)).toEqual([]);
  });

  test.each([
    'UPDATE event SET type = type',
    'DELETE FROM position_revision',
    'DELETE FROM round',
    'TRUNCATE event',
    'ALTER TABLE item DISABLE ROW LEVEL SECURITY',
    'DROP TRIGGER "event_append_only" ON event',
    'CREATE TABLE mine (id int)',
    'UPDATE person SET name = name',
    'UPDATE mandate SET person_id = person_id',
    'UPDATE mandate SET from_instant = now()',
    'UPDATE role_assignment SET role = role',
    'UPDATE change SET reason = reason',
    'UPDATE change SET proposed_by_id = proposed_by_id',
    'DELETE FROM mandate',
    'DELETE FROM person',
    'INSERT INTO identity_provider (programme_id) VALUES (current_programme())',
    'SELECT * FROM _prisma_migrations',
  ])('%s', async (statement) => {
    await expect(inProgramme(ours.id, () => app.query(statement))).rejects.toThrow(/permission denied|must be owner/);
  });

  test('a seat can be locked, and still not be changed', async () => {
    await inProgramme(ours.id, () => app.query('SELECT 1 FROM round_elector FOR NO KEY UPDATE'));
    await expect(inProgramme(ours.id, () => app.query('UPDATE round_elector SET name = name'))).rejects.toThrow(
      'permission denied',
    );
  });
});

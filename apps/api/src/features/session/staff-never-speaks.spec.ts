import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertRound,
  type TestProgramme,
} from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';

/**
 * Who runs the process never speaks for an owner. The rules give nobody both; here both are on record nevertheless, in
 * either order, and every act of an owner is tried.
 */

let at: TestApp;
let programme: TestProgramme;
let item: { id: string; slug: string };
let round: { number: number };
let slug: string;
let both: Client;
let deputy: Client;

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

async function speaker(name: string): Promise<{ id: string; client: Client }> {
  const { id } = await insertPerson(at.pool, programme.id, name);
  const organisationId = programme.owners[0]?.id ?? '';
  await insertMandate(at.pool, programme.id, { personId: id, organisationId, capacity: 'deputy' });
  return { id, client: await at.as(programme.id, id) };
}

beforeAll(async () => {
  at = await startTestApp();
  programme = await insertProgramme(at.pool, { owners: 3 });
  slug = programme.owners[0]?.slug ?? '';
  item = await insertItem(at.pool, programme, { title: 'Samen op pad' });
  round = await insertRound(at.pool, programme, {
    itemId: (await insertItem(at.pool, programme, { title: 'Plan' })).id,
  });
  await run(`UPDATE item SET state = 'inProgress', state_reason = 'Daarom' WHERE id = $1`, item.id);
  const manager = await at.as(programme.id, programme.manager.id);
  await manager.send('POST', `/items/${item.slug}/involvements`, { organisation: slug, why: 'Nodig' });
  deputy = (await speaker('Plaatsvervanger')).client;
  const member = await speaker('Plaatsvervanger en teamlid');
  both = member.client;
  await run(
    `INSERT INTO role_assignment (programme_id, person_id, role, from_instant) VALUES ($1, $2, 'programmeTeam', now())`,
    programme.id,
    member.id,
  );
});
afterAll(() => at.close());

const promise = () => ({
  lines: [{ poolId: null, kind: 'staff', year: 2027, amount: 3 }],
  continuityPlan: 'Borgen',
  signerName: 'A. Tekenaar',
  signedOn: today(),
});

/** Every act that takes a mandate, in an order in which who may can do them all. */
const ACTS: readonly (readonly [act: string, send: (client: Client) => ReturnType<Client['send']>])[] = [
  [
    'takes a position',
    (client) => client.send('PUT', `/rounds/${round.number}/positions/${slug}`, { choice: 'supported', text: null }),
  ],
  [
    'promises in principle',
    (client) =>
      client.send('POST', `/items/${item.slug}/commitments/${slug}/offer`, { ...promise(), continuityPlan: '' }),
  ],
  ['promises firmly', (client) => client.send('POST', `/items/${item.slug}/commitments/${slug}/firm-up`, promise())],
  [
    'withdraws a promise',
    (client) => client.send('POST', `/items/${item.slug}/commitments/${slug}/withdraw`, { reason: 'Toch niet' }),
  ],
  [
    'joins',
    (client) =>
      client.send('POST', `/items/${item.slug}/participations/${slug}/join`, {
        from: today(),
        capacityNote: 'Twee mensen',
      }),
  ],
  [
    'tells how it is carried out',
    (client) =>
      client.send('PUT', `/items/${item.slug}/participations/${slug}/local-implementation`, {
        text: 'Via het wijkteam',
      }),
  ],
  [
    'leaves',
    (client) => client.send('POST', `/items/${item.slug}/participations/${slug}/leave`, { reason: 'Andere keuzes' }),
  ],
];

describe('an owner', () => {
  test.each(ACTS)('%s by its deputy, and never by who also runs the process', async (_, send) => {
    const before = await run('SELECT count(*)::int AS n FROM event');
    expect((await send(both)).statusCode).toBe(403);
    expect((await run('SELECT count(*)::int AS n FROM event')).rows).toEqual(before.rows);
    expect([200, 201]).toContain((await send(deputy)).statusCode);
  });

  test('has no voice in who also runs the process: nothing can be done in its name, and the reason is told', async () => {
    const { person } = (await both.get('/me')).json();
    expect(person.actingFor).toEqual([]);
    expect(person.permissions).not.toContain('position:take');
    const { can } = (await both.get(`/rounds/${round.number}`)).json();
    const taking = can.filter(({ act }: { act: string }) => act === 'take-position');
    expect(taking).toEqual([{ act: 'take-position', organisation: slug, allowed: false, reason: 'no-mandate' }]);
  });

  test('has it back when that role is over', async () => {
    await run(`UPDATE role_assignment SET until_instant = now() WHERE role = 'programmeTeam'`);
    expect((await both.get('/me')).json().person.actingFor).toHaveLength(1);
  });
});

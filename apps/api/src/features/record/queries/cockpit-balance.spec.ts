import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type CockpitView, endpoints } from '@samenkoers/contract';
import { type BookCast, insertBookCast } from '../../../testing/book.js';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let cast: BookCast;
let manager: Client;
const statements: string[] = [];

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
afterAll(() => at.close());
beforeEach(async () => {
  cast = await insertBookCast(at);
  manager = await at.as(cast.programme.id, cast.programme.manager.id);
});

async function balance(): Promise<CockpitView['balance']> {
  await manager.get('/me');
  statements.length = 0;
  const answer = await manager.get('/cockpit');
  expect(statements.length).toBeLessThanOrEqual(6);
  return endpoints.readCockpit.view.parse(answer.json()).balance;
}

test('who is out of balance: outside the first band, the furthest from its fair share first', async () => {
  const [almelo, borne, enschede] = (['Almelo', 'Borne', 'Enschede'] as const).map(cast.municipality);
  if (almelo === undefined || borne === undefined || enschede === undefined) throw new Error('no such owners');
  const { id } = await cast.item('Samen op pad');
  await cast.need(id, { amount: 256_299 });
  await cast.takePart(id, [almelo, borne, enschede]);
  await cast.promise(id, almelo.id, 'firm', { amount: 73_080 });
  await cast.promise(id, borne.id, 'firm', { amount: 30_000 });
  await cast.deliver(id, enschede.id, { amount: 40_000 });
  expect(await balance()).toEqual([
    {
      kind: 'money',
      largest: { permille: -749, organisation: expect.objectContaining({ id: enschede.id }) },
      owners: [
        { organisation: expect.objectContaining({ slug: enschede.slug }), permille: 251, band: 'alarming' },
        { organisation: expect.objectContaining({ slug: borne.slug }), permille: 1267, band: 'notable' },
      ],
    },
    { kind: 'staff', largest: null, owners: [] },
  ]);
});

test('nobody is when nothing runs', async () => {
  const { id } = await cast.item('Nog niet', 'onAgenda');
  await cast.need(id, { amount: 5_000 });
  await cast.takePart(id, [cast.municipality('Almelo')]);
  expect(await balance()).toEqual([
    { kind: 'money', largest: null, owners: [] },
    { kind: 'staff', largest: null, owners: [] },
  ]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type BookCast, insertBookCast, type Municipality } from '../../../testing/book.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { onPool } from '../../agenda/public.js';
import { loadEffortLoads } from './effort-loads.js';

let at: TestApp;
let cast: BookCast;

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  cast = await insertBookCast(at);
});

const idOf = (name: Municipality) => cast.municipality(name).id;
const loads = (...ids: readonly string[]) =>
  loadEffortLoads(onPool(at.pool), { programmeId: cast.programme.id, today: '2026-11-21' }, ids);

async function candidate(title: string, amount: number, year = 2027) {
  const item = await cast.item(title, 'onAgenda');
  await cast.need(item.id, { amount, year });
  return item;
}

test('a candidate lays on an owner what it promised, firmly or else in principle, against its fair share', async () => {
  const { id } = await candidate('Kandidaat', 96_766);
  await cast.takePart(id, [cast.municipality('Almelo'), cast.municipality('Borne')], '2026-11-01');
  await cast.promise(id, idOf('Almelo'), 'firm', { amount: 90_000, year: 2027 });
  await cast.promise(id, idOf('Borne'), 'intent', { amount: 10_000, year: 2027 });
  const { items, base } = await loads(id);
  expect(base).toEqual([]);
  expect(items.get(id)).toEqual([
    { organisationId: idOf('Almelo'), kind: 'money', load: 90_000, fairShare: 73_080 },
    { organisationId: idOf('Borne'), kind: 'money', load: 10_000, fairShare: 23_686 },
  ]);
});

test('when nobody takes part yet its cost is shared over who promised something, and else over all owners', async () => {
  const promised = await candidate('Toegezegd', 1_000);
  await cast.promise(promised.id, idOf('Borne'), 'intent');
  await cast.promise(promised.id, cast.programme.partner.id, 'intent');
  const open = await candidate('Nog van niemand', 631_436);
  const { items } = await loads(promised.id, open.id);
  expect(items.get(promised.id)).toEqual([{ organisationId: idOf('Borne'), kind: 'money', load: 0, fairShare: 1_000 }]);
  const shares = items.get(open.id) ?? [];
  expect(shares).toHaveLength(14);
  expect(shares.reduce((sum, { fairShare }) => sum + fairShare, 0)).toBe(631_436);
  expect(shares).toContainEqual({ organisationId: idOf('Enschede'), kind: 'money', load: 0, fairShare: 159_533 });
});

test('the base is what runs and is no candidate, over the same years; without a share on record an owner is not in it', async () => {
  const running = await cast.item('Loopt', 'inProgress', '2022-01-01');
  await cast.need(running.id, { amount: 400, year: 2026 }, { amount: 600, year: 2031 });
  await cast.takePart(running.id, [cast.municipality('Almelo'), cast.others[0]]);
  await cast.promise(running.id, cast.others[0].id, 'firm', { amount: 50 });
  await cast.deliver(running.id, idOf('Almelo'), { amount: 70 });
  const { id } = await candidate('Kandidaat', 100, 2031);
  expect((await loads(id)).base).toEqual([
    { organisationId: idOf('Almelo'), kind: 'money', load: 70, fairShare: 1_000 },
  ]);
  expect((await loads()).base).toEqual([{ organisationId: idOf('Almelo'), kind: 'money', load: 70, fairShare: 400 }]);
  const both = await loads(id, running.id);
  expect([both.base, both.items.get(running.id)]).toEqual([
    [],
    [{ organisationId: idOf('Almelo'), kind: 'money', load: 70, fairShare: 1_000 }],
  ]);
});

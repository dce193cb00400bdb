import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PackageFacts } from '@samenkoers/contract';
import { seedOnce } from '@samenkoers/database';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let manager: Client;

beforeAll(async () => {
  at = await startTestApp();
  await seedOnce({ url: at.url });
  const { rows } = await at.pool.query(`SELECT programme_id, id FROM person WHERE name = 'Lotte Heidstra'`);
  manager = await at.as(rows[0].programme_id, rows[0].id);
});
afterAll(() => at.close());

const outcomes = ({ walk, names }: PackageFacts) =>
  Object.fromEntries(
    walk.items.map(({ itemId, status }) => [names.items.find(({ id }) => id === itemId)?.slug, status]),
  );
const packageOf = async (round: number) => (await manager.get(`/urgency-rounds/${round}/package`)).json<PackageFacts>();

test('the example programme has a package with every kind of outcome, as its README tells', async () => {
  const settled = await packageOf(1);
  expect(settled).toMatchObject({ order: 'adopted', final: true });
  expect(outcomes(settled)).toEqual({
    'schuldhulp-dichtbij': 'taken',
    'mantelzorgers-op-adem': 'taken',
    'hulp-tijdens-het-wachten': 'short',
    'herstelplek-in-de-wijk': 'taken',
    'samen-rond-de-huisarts': 'excludedBy',
    'zorg-op-afstand-thuis': 'neverFits',
    'een-huis-voor-jonge-gezinnen': 'belowFloor',
    'gezond-eten-dichtbij': 'belowFloor',
    'gezonde-schoolpleinen': 'belowFloor',
    'deelvervoer-voor-de-kleine-kernen': 'unranked',
  });
  const open = await packageOf(2);
  expect(open).toMatchObject({ order: 'proposed', final: false });
  expect(outcomes(open)).toMatchObject({ 'gezond-eten-dichtbij': 'needUnknown', 'veilig-op-de-been': 'short' });
});

test('the board of the example programme can adopt it', async () => {
  const { walk, names } = await packageOf(1);
  const items = walk.takenItemIds.map((id) => names.items.find((item) => item.id === id)?.slug);
  const decision = { items, decidedBy: 'Bestuurlijk overleg', decidedOn: '2026-01-15' };
  const answer = await manager.send('POST', '/urgency-rounds/1/package-decisions', decision);
  expect([answer.statusCode, answer.json()]).toMatchObject([201, { number: 1 }]);
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { type Interference, interfere } from '../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { setStage } from '../urgency/testing/stage.js';

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const YEAR = new Date().getFullYear() + 1;

/** A package of one item that fits exactly is adopted while somebody records that there is less. */
describe('adopting a package while the capacity is taken down', () => {
  async function race(interference: Interference) {
    const at = await startTestApp();
    running = at;
    interfere(at, interference);
    const stage = await setStage(at, { owners: 3, items: 1 });
    const { manager, round } = stage;
    const slug = stage.items[0]?.slug ?? '';
    const { id: pool } = (await manager.send('POST', '/resource-pools', { name: 'Budget', kind: 'money' })).json();
    const origin = { source: 'Begroting', asOf: '2026-11-01' };
    const hold = (amount: number) =>
      manager.send('PUT', `/resource-pools/${pool}/capacities/${YEAR}`, { amount, ...origin });
    await hold(10);
    await manager.send('PUT', `/items/${slug}/estimates`, {
      lines: [{ poolId: pool, year: YEAR, amount: 10 }],
      ...origin,
    });
    for (const owner of stage.owners.keys()) await stage.grade(owner, 0, 'urgent');
    await stage.close();
    await stage.read();
    const less = hold(5);
    // The change is written, and waits to be told.
    await new Promise((resolve) => setTimeout(resolve, 150));
    const adopted = await manager.send('POST', `/urgency-rounds/${round.number}/package-decisions`, {
      items: [slug],
      decidedBy: 'Bestuur',
      decidedOn: '2026-11-01',
    });
    expect((await less).statusCode).toBe(200);
    return adopted.statusCode;
  }
  const slow = { statement: /UPDATE programme_sequence/, milliseconds: 700 };

  test('the board hears what is short', async () => {
    expect(await race({ slow })).toBe(409);
  });

  test('is lost without the lock on the programme', async () => {
    const rewrite = (text: string) =>
      text.includes('FROM programme WHERE') ? text.replace(/ FOR NO KEY UPDATE/, '') : text;
    expect(await race({ slow, rewrite })).toBe(201);
  });
});

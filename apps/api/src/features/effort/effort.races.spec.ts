import { afterEach, describe, expect, test } from '@jest/globals';
import { insertBookCast } from '../../testing/book.js';
import { type Interference, interfere } from '../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

/** The race is run twice: as the product is, and with its guard taken out, when it must be lost. */

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** Long enough for the second request to come in on a busy machine. */
const slow = { statement: /INSERT INTO agreed_share/, milliseconds: 600 };

describe('two agreed shares that together are more than the whole', () => {
  async function race(interference: Interference) {
    const at = await startTestApp({ POOL_SIZE: '40' });
    running = at;
    interfere(at, interference);
    const { programme, others } = await insertBookCast(at);
    const manager = await at.as(programme.id, programme.manager.id);
    const share = { item: null, kind: 'money', from: '2026-01-01', basisPoints: 6_000, source: 'Afspraak' };
    const answers = await Promise.all(
      others.slice(0, 2).map(({ slug }) => manager.send('POST', `/agreed-shares/${slug}`, share)),
    );
    const { rows } = await at.pool.query('SELECT sum(basis_points)::int AS together FROM agreed_share');
    return { statuses: answers.map(({ statusCode }) => statusCode).sort(), together: rows[0].together };
  }

  test('one is recorded, the other is told that it does not fit', async () => {
    expect(await race({ slow })).toEqual({ statuses: [201, 409], together: 6_000 });
  });

  test('without the lock on the programme both are recorded', async () => {
    const rewrite = (text: string) => text.replace(/FOR NO KEY UPDATE/, '');
    expect(await race({ rewrite, slow })).toEqual({ statuses: [201, 201], together: 12_000 });
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { insertBookCast } from '../../testing/book.js';
import { type Interference, interfere } from '../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

/** Every race is run twice: as the product is, and with its guard taken out, when it must be lost. */

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** Long enough for the second request to come in on a busy machine. */
const DOOR_OPEN = 600;
const asItIs = (statement: RegExp): Interference => ({ slow: { statement, milliseconds: DOOR_OPEN } });
const withoutItemLocks = (statement: RegExp): Interference => ({
  rewrite: (text) => text.replace(/(?<=SELECT id FROM item .*) FOR UPDATE/, ''),
  slow: { statement, milliseconds: DOOR_OPEN },
});

async function scene(interference: Interference) {
  const at = await startTestApp({ POOL_SIZE: '40' });
  running = at;
  interfere(at, interference);
  const cast = await insertBookCast(at);
  const owner = cast.municipality('Borne');
  const item = await cast.item('Samen op pad');
  await cast.involve(item.id, owner.id);
  const client = await at.as(cast.programme.id, owner.representative.id);
  const line = { poolId: cast.money, kind: 'money', year: 2026, amount: 900 };
  const signed = { signerName: 'T. Ekenaar', signedOn: '2026-01-01' };
  const enter = (entry: object) =>
    client.send('POST', `/organisations/${owner.slug}/book-entries`, { ...signed, ...entry });
  return { at, client, owner, item, line, signed, enter };
}

const statusesOf = (answers: readonly { readonly statusCode: number }[]) =>
  answers.map(({ statusCode }) => statusCode).sort();

describe('entering a promise in principle while the same promise is made firm', () => {
  // The entry has looked and found nothing firm; then it waits before it puts its own in the place of what stands.
  const slow = /UPDATE commitment SET superseded_at[^;]*item_id = ANY/;

  async function race(interference: Interference) {
    const { at, client, owner, item, line, signed, enter } = await scene(interference);
    const firm = { lines: [line], continuityPlan: 'In de begroting', ...signed };
    const entering = enter({ intents: [{ ...line, item: item.slug, amount: 100 }] });
    await new Promise((resolve) => setTimeout(resolve, DOOR_OPEN / 3));
    const firming = client.send('POST', `/items/${item.slug}/commitments/${owner.slug}/firm-up`, firm);
    const statuses = statusesOf(await Promise.all([entering, firming]));
    const { rows } = await at.pool.query(
      'SELECT level FROM commitment WHERE superseded_at IS NULL AND withdrawn_at IS NULL',
    );
    return { statuses, standing: rows.map(({ level }) => level) };
  }

  test('what is firm stands', async () => {
    expect(await race(asItIs(slow))).toEqual({ statuses: [201, 201], standing: ['firm'] });
  });

  test('without the lock on the item it is made softer unseen', async () => {
    expect(await race(withoutItemLocks(slow))).toEqual({ statuses: [201, 201], standing: ['intent'] });
  });
});

describe('two deliveries of one line at once', () => {
  // Both have written their line before either is done.
  const slow = /UPDATE programme_sequence/;

  async function race(interference: Interference) {
    const { at, item, line, enter } = await scene(interference);
    const delivery = { ...line, item: item.slug, on: '2026-06-30', source: 'Jaarrekening' };
    const answers = await Promise.all([400, 500].map((amount) => enter({ deliveries: [{ ...delivery, amount }] })));
    const { rows } = await at.pool.query('SELECT revision, amount::int FROM book_entry ORDER BY revision');
    return {
      statuses: statusesOf(answers),
      amounts: rows.map(({ amount }) => amount).sort(),
      last: rows.at(-1).revision,
    };
  }

  test('both stand in the book, one after the other', async () => {
    expect(await race(asItIs(slow))).toEqual({ statuses: [201, 201], amounts: [400, 500], last: 2 });
  });

  test('without the lock on the item one is lost', async () => {
    const { statuses, last } = await race(withoutItemLocks(slow));
    expect({ statuses, last }).toEqual({ statuses: [201, 500], last: 1 });
  });
});

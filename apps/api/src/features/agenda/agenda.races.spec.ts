import { afterEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Interference, interfere } from '../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

/** Every race is run twice: as the product is, and with its guard taken out, when it must be lost. */

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

interface Scene {
  readonly at: TestApp;
  readonly programme: TestProgramme;
  readonly owner: TestProgramme['owners'][number];
  readonly proposer: Client;
  readonly manager: Client;
}

async function scene(interference: Interference): Promise<Scene> {
  const at = await startTestApp({ POOL_SIZE: '40' });
  running = at;
  interfere(at, interference);
  const programme = await insertProgramme(at.pool, { owners: 3 });
  const [owner] = programme.owners;
  if (owner === undefined) throw new Error('a programme without owners');
  const proposer = await at.as(programme.id, owner.representative.id);
  const manager = await at.as(programme.id, programme.manager.id);
  return { at, programme, owner, proposer, manager };
}

/** Long enough for the second request to come in on a busy machine. */
const DOOR_OPEN = 600;

const without = (guard: RegExp, slow: RegExp): Interference => ({
  rewrite: (text) => text.replace(guard, ''),
  slow: { statement: slow, milliseconds: DOOR_OPEN },
});
const asItIs = (slow: RegExp): Interference => ({ slow: { statement: slow, milliseconds: DOOR_OPEN } });

const statusesOf = (answers: readonly { readonly statusCode: number }[]) =>
  answers.map(({ statusCode }) => statusCode).sort();

const ITEM_LOCK = /(?<=SELECT id FROM item .*) FOR UPDATE/;

describe('two saves of a draft on one revision', () => {
  const slow = /UPDATE item_version SET title/;

  async function race(interference: Interference) {
    const { proposer, owner, at } = await scene(interference);
    const { item } = (
      await proposer.send('POST', '/items', { kind: 'project', title: 'Samen', organisation: owner.slug })
    ).json();
    const texts = { reason: '', jointValue: '', residentOutcome: '', prevention: '', continuity: '', changeNote: '' };
    const links = { goals: [], lifePhaseIds: [], challengeIds: [], foundationIds: [], involvements: [], needs: [] };
    const body = {
      revision: 1,
      title: 'Samen',
      execution: 'regional',
      themeLineId: null,
      hardDeadline: null,
      ...texts,
      ...links,
    };
    const answers = await Promise.all(
      ['A', 'B'].map((summary) => proposer.send('PUT', `/items/${item}/draft`, { ...body, summary })),
    );
    const { rows } = await at.pool.query('SELECT revision FROM item');
    return { statuses: statusesOf(answers), revision: rows[0].revision };
  }

  test('one is kept, the other is told what stands', async () => {
    expect(await race(asItIs(slow))).toEqual({ statuses: [200, 409], revision: 2 });
  });

  test('without the lock on the item both are kept, and one is lost', async () => {
    expect(await race(without(ITEM_LOCK, slow))).toEqual({ statuses: [200, 200], revision: 3 });
  });
});

describe('two proposals at once', () => {
  const slow = /INSERT INTO item \(/;

  async function race(interference: Interference) {
    const { proposer, owner } = await scene(interference);
    const start = () => proposer.send('POST', '/items', { kind: 'project', title: 'Samen', organisation: owner.slug });
    return statusesOf(await Promise.all([start(), start()]));
  }

  test('each gets its own number and name', async () => {
    expect(await race(asItIs(slow))).toEqual([201, 201]);
  });

  test('without the lock on the numbers one fails on the constraint', async () => {
    expect(await race(without(/FOR NO KEY UPDATE/, slow))).toEqual([201, 500]);
  });
});

describe('completing an item twice at once', () => {
  const slow = /UPDATE item SET state/;

  async function race(interference: Interference) {
    const { at, programme, manager } = await scene(interference);
    const { id, slug } = await insertItem(at.pool, programme, { title: 'Samen op pad', state: 'inProgress' });
    const result = { resultForResidents: 'Goed', source: 'Monitor' };
    const answers = await Promise.all([
      manager.send('POST', `/items/${slug}/complete`, result),
      manager.send('POST', `/items/${slug}/complete`, result),
    ]);
    const { rows } = await at.pool.query(
      `SELECT count(*)::int AS n FROM event WHERE item_id = $1 AND type = 'item-completed'`,
      [id],
    );
    return { statuses: statusesOf(answers), completed: rows[0].n };
  }

  test('an item is completed once', async () => {
    expect(await race(asItIs(slow))).toEqual({ statuses: [200, 409], completed: 1 });
  });

  test('without the lock on the item it is completed twice', async () => {
    expect(await race(without(ITEM_LOCK, slow))).toEqual({ statuses: [200, 200], completed: 2 });
  });
});

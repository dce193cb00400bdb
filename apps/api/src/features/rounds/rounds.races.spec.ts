import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertRound,
  type TestProgramme,
} from '@samenkoers/testkit';
import { type Interference, interfere, withoutSecondLook } from '../../testing/interfere.js';
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
  readonly round: { readonly id: string; readonly number: number };
}

async function scene(interference: Interference, input: { owners?: number; closesIn?: string } = {}): Promise<Scene> {
  const at = await startTestApp({ POOL_SIZE: '40' });
  running = at;
  interfere(at, interference);
  const programme = await insertProgramme(at.pool, { owners: input.owners ?? 3 });
  const item = await insertItem(at.pool, programme, { title: 'Proefproject' });
  const round = await insertRound(at.pool, programme, { itemId: item.id, closesIn: input.closesIn ?? '14 days' });
  return { at, programme, round };
}

const take = (
  client: Client,
  { round }: Scene,
  owner: { slug: string },
  choice = 'supported',
  key: string = randomUUID(),
) => client.send('PUT', `/rounds/${round.number}/positions/${owner.slug}`, { choice }, { 'idempotency-key': key });

const ownerAt = ({ programme }: Scene, place: number) => {
  const owner = programme.owners[place];
  if (owner === undefined) throw new Error('no such owner');
  return owner;
};

const numberOf = async ({ at, round }: Scene, table: string) => {
  const { rows } = await at.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE round_id = $1`, [
    round.id,
  ]);
  return rows[0]?.n ?? -1;
};

const savingIsSlow = { statement: /INSERT INTO position_revision/, milliseconds: 60 };
const without = (guard: RegExp): Interference => ({ rewrite: (text) => text.replace(guard, ''), slow: savingIsSlow });

describe('two people of one owner at once', () => {
  async function race(interference: Interference) {
    const here = await scene(interference);
    const owner = ownerAt(here, 0);
    const deputy = await insertPerson(here.at.pool, here.programme.id, 'Plaatsvervanger');
    await insertMandate(here.at.pool, here.programme.id, {
      personId: deputy.id,
      organisationId: owner.id,
      capacity: 'deputy',
    });
    const clients = await Promise.all(
      [owner.representative, deputy].map(({ id }) => here.at.as(here.programme.id, id)),
    );
    const answers = await Promise.all(
      clients.map((client, place) => take(client, here, owner, place === 0 ? 'supported' : 'noObjection')),
    );
    return { here, statuses: answers.map(({ statusCode }) => statusCode).sort() };
  }

  test('both are recorded, one after the other, and one counts', async () => {
    const { here, statuses } = await race({ slow: savingIsSlow });
    expect(statuses).toEqual([200, 200]);
    expect(await numberOf(here, 'position_revision')).toBe(2);
    expect(await numberOf(here, 'current_position')).toBe(1);
  });

  test('is lost without the lock on the seat', async () => {
    const { statuses } = await race(without(/FOR NO KEY UPDATE/));
    expect(statuses).not.toEqual([200, 200]);
  });
});

describe('a position and the closing of its round', () => {
  /** Owners speak around the closing time while the round is settled; who was told "recorded" must be in the count. */
  async function race(interference: Interference) {
    const here = await scene(interference, { owners: 50 });
    const { at, programme, round } = here;
    const manager = await at.as(programme.id, programme.manager.id);
    const clients = await Promise.all(
      programme.owners.map(({ representative }) => at.as(programme.id, representative.id)),
    );
    // Connections and rights are there before the clock starts to count.
    await Promise.all(clients.map((client) => client.get('/me')));
    const { rows } = await at.pool.query<{ left: number }>(
      `UPDATE round SET closes_at = clock_timestamp() + interval '1500 milliseconds' WHERE id = $1
       RETURNING (extract(epoch FROM closes_at - clock_timestamp()) * 1000)::int AS left`,
      [round.id],
    );
    const left = rows[0]?.left ?? 0;
    const speak = clients.map(async (client, place) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, left - 900 + place * 20)));
      return take(client, here, ownerAt(here, place));
    });
    const settle = Array.from({ length: 50 }, async (_, attempt) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, left - 100 + attempt * 5)));
      return manager.send('POST', `/rounds/${round.number}/settle`, { asItStands: true });
    });
    const answers = await Promise.all(speak);
    await Promise.all(settle);
    const acknowledged = answers.filter(({ statusCode }) => statusCode === 200).length;
    const refused = answers.filter(({ statusCode }) => statusCode === 409).length;
    const result = await at.pool.query<{ counted: number }>(
      `SELECT (tally -> 'counts' ->> 'supported')::int AS counted FROM round_result WHERE round_id = $1`,
      [round.id],
    );
    return { acknowledged, refused, counted: result.rows[0]?.counted, others: answers.length - acknowledged - refused };
  }

  test('counted = acknowledged, for 50 owners against 50 attempts to settle', async () => {
    const { acknowledged, refused, counted, others } = await race({ slow: { ...savingIsSlow, milliseconds: 40 } });
    expect(others).toBe(0);
    expect(acknowledged).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
    expect(counted).toBe(acknowledged);
  });

  test('is lost without the shared lock on the round', async () => {
    const { acknowledged, counted } = await race({
      rewrite: (text) => text.replace(/(number = \S+::int) FOR SHARE/, '$1'),
      slow: { ...savingIsSlow, milliseconds: 250 },
    });
    expect(counted).not.toBe(acknowledged);
  });
});

describe('two closings of one round', () => {
  async function race(interference: Interference) {
    const here = await scene(interference, { closesIn: '-1 second' });
    const manager = await here.at.as(here.programme.id, here.programme.manager.id);
    const settle = () => manager.send('POST', `/rounds/${here.round.number}/settle`, { asItStands: true });
    const answers = await Promise.all([settle(), settle(), settle()]);
    const { rows } = await here.at.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM event WHERE round_id = $1 AND type = 'round-settled'`,
      [here.round.id],
    );
    return { here, answers, events: rows[0]?.n };
  }
  const resultIsSlow = { statement: /INSERT INTO round_result/, milliseconds: 60 };

  test('make one result, and both are told the same', async () => {
    const { here, answers, events } = await race({ slow: resultIsSlow });
    expect(answers.map((answer) => [answer.statusCode, answer.json().outcome])).toEqual(
      Array(3).fill([200, 'rejected']),
    );
    expect(await numberOf(here, 'round_result')).toBe(1);
    expect(events).toBe(1);
  });

  test('is lost without the lock on the round', async () => {
    const { answers } = await race({ rewrite: (text) => text.replace(/FOR UPDATE/, ''), slow: resultIsSlow });
    expect(answers.map(({ statusCode }) => statusCode)).not.toEqual([200, 200, 200]);
  });
});

describe('a position and the end of a mandate', () => {
  /** What stands when the end of the mandate is recorded must be all there ever is. */
  async function race({ rewrite = (text) => text, slow }: Required<Pick<Interference, 'slow'>> & Interference) {
    const judged = Promise.withResolvers<void>();
    const here = await scene({
      slow,
      rewrite: (text) => {
        if (slow.statement.test(text)) judged.resolve();
        return rewrite(text);
      },
    });
    const owner = ownerAt(here, 0);
    const client = await here.at.as(here.programme.id, owner.representative.id);
    const speaking = take(client, here, owner);
    // The position was found valid and is about to be saved.
    await judged.promise;
    await here.at.pool.query('UPDATE mandate SET until_instant = clock_timestamp() WHERE person_id = $1', [
      owner.representative.id,
    ]);
    const whenEnded = await numberOf(here, 'position_revision');
    const { statusCode } = await speaking;
    const after = await take(client, here, owner, 'noObjection');
    return { whenEnded, statusCode, finally: await numberOf(here, 'position_revision'), after };
  }

  test('the end waits for a position under way, and no position comes after it', async () => {
    const outcome = await race({ slow: { ...savingIsSlow, milliseconds: 200 } });
    expect(outcome).toMatchObject({ whenEnded: 1, statusCode: 200, finally: 1 });
    expect([401, 403, 409]).toContain(outcome.after.statusCode);
  });

  test('is lost without the shared lock on the mandate and without a second look at the rights', async () => {
    const outcome = await race({
      rewrite: (text) =>
        withoutSecondLook(text).replace(/(m\.organisation_id = \(SELECT id FROM o\)\s+)FOR SHARE/, '$1'),
      slow: { ...savingIsSlow, milliseconds: 200 },
    });
    expect(outcome.whenEnded).not.toBe(outcome.finally);
  });
});

describe('two rounds opened at once', () => {
  async function race(interference: Interference) {
    const here = await scene(interference);
    const manager = await here.at.as(here.programme.id, here.programme.manager.id);
    const closesAt = new Date(Date.now() + 14 * 86_400_000).toISOString();
    const items: { slug: string }[] = [];
    for (const title of ['Een', 'Twee', 'Drie']) {
      items.push(await insertItem(here.at.pool, here.programme, { title: `Voorstel ${title}` }));
    }
    const answers = await Promise.all(
      items.map(({ slug }) => manager.send('POST', '/rounds', { kind: 'support', item: slug, closesAt })),
    );
    return answers.map((answer) => answer.json().round);
  }
  /** Between taking a number and committing it. */
  const openingIsSlow = { statement: /INSERT INTO round_elector/, milliseconds: 200 };

  test('on different items get numbers of their own', async () => {
    expect(new Set(await race({ slow: openingIsSlow })).size).toBe(3);
  });

  test('is lost without the lock on the programme', async () => {
    const numbers = await race({
      rewrite: (text) => text.replace(/(FROM programme WHERE id = \S+) FOR NO KEY UPDATE/, '$1'),
      slow: openingIsSlow,
    });
    expect(numbers).toContain(undefined);
  });
});

describe('the same key', () => {
  async function race(interference: Interference, choices: readonly string[]) {
    const here = await scene(interference);
    const owner = ownerAt(here, 0);
    const client = await here.at.as(here.programme.id, owner.representative.id);
    const key = randomUUID();
    const answers = await Promise.all(choices.map((choice) => take(client, here, owner, choice, key)));
    return { here, answers };
  }

  test('twice records once, and both get the same answer', async () => {
    const { here, answers } = await race({ slow: savingIsSlow }, ['supported', 'supported', 'supported']);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(2);
    expect(await numberOf(here, 'position_revision')).toBe(1);
  });

  test('is lost when an earlier answer is not looked at', async () => {
    const blind = {
      rewrite: (text: string) => text.replace('(replays = 0) AS fresh', 'true AS fresh'),
      slow: savingIsSlow,
    };
    const { here } = await race(blind, ['supported', 'supported']);
    expect(await numberOf(here, 'position_revision')).toBe(2);
  });

  test('with another body is refused, and the first stands', async () => {
    const { here, answers } = await race({ slow: savingIsSlow }, ['supported', 'noObjection']);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('idempotency-key-reused');
    expect(await numberOf(here, 'position_revision')).toBe(1);
  });
});

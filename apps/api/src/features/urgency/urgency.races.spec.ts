import { afterEach, describe, expect, test } from '@jest/globals';
import { insertMandate, insertPerson } from '@samenkoers/testkit';
import { type Interference, interfere, withoutSecondLook } from '../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { type Stage, setStage } from './testing/stage.js';

/** Every race is run twice: as the product is, and with its guard taken out, when it must be lost. */

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

type Scene = Stage & { readonly at: TestApp };

async function scene(interference: Interference, input: { owners?: number; closesIn?: string } = {}): Promise<Scene> {
  const at = await startTestApp({ POOL_SIZE: '40' });
  running = at;
  interfere(at, interference);
  const { owners = 3, ...rest } = input;
  return { ...(await setStage(at, { owners, items: 2, ...rest })), at };
}

const numberOf = async ({ at, round }: Scene, table: string) => {
  const { rows } = await at.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE round_id = $1`, [
    round.id,
  ]);
  return rows[0]?.n ?? -1;
};

const savingIsSlow = { statement: /INSERT INTO urgency_grade_revision/, milliseconds: 60 };
const without = (guard: RegExp): Interference => ({ rewrite: (text) => text.replace(guard, ''), slow: savingIsSlow });

describe('two people of one owner that judge one item at once', () => {
  async function race(interference: Interference) {
    const here = await scene(interference);
    const { at, programme } = here;
    const deputy = await insertPerson(at.pool, programme.id, 'Plaatsvervanger');
    const organisationId = programme.owners[0]?.id ?? '';
    await insertMandate(at.pool, programme.id, { personId: deputy.id, organisationId, capacity: 'deputy' });
    const second = await at.as(programme.id, deputy.id);
    const answers = await Promise.all([
      here.grade(0, 0, 'urgent'),
      second.send('PUT', here.pathOf(0, 0), { judgement: 'notUrgent' }),
    ]);
    return { here, answers };
  }

  test('both are recorded, one after the other, and one counts', async () => {
    const { here, answers } = await race({ slow: savingIsSlow });
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(answers.map((answer) => answer.json().revision).sort()).toEqual([1, 2]);
    expect(answers.map((answer) => answer.json().judged)).toEqual([1, 1]);
    expect(await numberOf(here, 'urgency_grade_revision')).toBe(2);
    expect(await numberOf(here, 'urgency_grade')).toBe(1);
  });

  test('is lost without the lock on the seat', async () => {
    const { answers } = await race(without(/FOR NO KEY UPDATE/));
    expect(answers.map(({ statusCode }) => statusCode)).not.toEqual([200, 200]);
  });
});

describe('a judgement and the closing of its round', () => {
  /** Owners judge around the closing time while the round is settled; who was told "recorded" must be in the result. */
  async function race(interference: Interference) {
    const here = await scene(interference, { owners: 30 });
    const { at, round, owners, manager } = here;
    // Connections and rights are there before the clock starts to count.
    await Promise.all(owners.map((client) => client.get('/me')));
    const { rows } = await at.pool.query<{ left: number }>(
      `UPDATE urgency_round SET closes_at = clock_timestamp() + interval '1500 milliseconds' WHERE id = $1
       RETURNING (extract(epoch FROM closes_at - clock_timestamp()) * 1000)::int AS left`,
      [round.id],
    );
    const left = rows[0]?.left ?? 0;
    const judging = owners.map(async (_, place) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, left - 600 + place * 25)));
      return here.grade(place, 0, 'urgent');
    });
    const settling = Array.from({ length: 40 }, async (_, attempt) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, left - 100 + attempt * 8)));
      return manager.send('POST', `/urgency-rounds/${round.number}/settle`, {});
    });
    const answers = await Promise.all(judging);
    await Promise.all(settling);
    const acknowledged = answers.filter(({ statusCode }) => statusCode === 200).length;
    const refused = answers.filter(({ statusCode }) => statusCode === 409).length;
    const result = await at.pool.query<{ counted: number }>(
      `SELECT (result -> 'items' -> 0 -> 'counts' ->> 3)::int AS counted FROM urgency_result WHERE round_id = $1`,
      [round.id],
    );
    return { acknowledged, refused, counted: result.rows[0]?.counted, others: answers.length - acknowledged - refused };
  }

  test('counted = acknowledged, for 30 owners against 40 attempts to settle', async () => {
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
    const settle = () => here.manager.send('POST', `/urgency-rounds/${here.round.number}/settle`, {});
    const answers = await Promise.all([settle(), settle(), settle()]);
    const { rows } = await here.at.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM event WHERE type = 'urgency-round-settled'`,
    );
    return { here, answers, events: rows[0]?.n };
  }
  const resultIsSlow = { statement: /INSERT INTO urgency_result/, milliseconds: 60 };

  test('make one result, and all are told so', async () => {
    const { here, answers, events } = await race({ slow: resultIsSlow });
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(await numberOf(here, 'urgency_result')).toBe(1);
    expect(events).toBe(1);
  });

  test('is lost without the lock on the round', async () => {
    const { answers } = await race({ rewrite: (text) => text.replace(/FOR UPDATE/, ''), slow: resultIsSlow });
    expect(answers.map(({ statusCode }) => statusCode)).not.toEqual([200, 200, 200]);
  });
});

describe('a judgement and the end of a mandate', () => {
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
    const speaking = here.grade(0, 0, 'urgent');
    // The judgement was found valid and is about to be saved.
    await judged.promise;
    await here.at.pool.query('UPDATE mandate SET until_instant = clock_timestamp() WHERE person_id = $1', [
      here.programme.owners[0]?.representative.id,
    ]);
    const whenEnded = await numberOf(here, 'urgency_grade_revision');
    const { statusCode } = await speaking;
    const after = await here.grade(0, 0, 'notUrgent');
    return { whenEnded, statusCode, finally: await numberOf(here, 'urgency_grade_revision'), after };
  }

  test('the end waits for a judgement under way, and none comes after it', async () => {
    const outcome = await race({ slow: { ...savingIsSlow, milliseconds: 200 } });
    expect(outcome).toMatchObject({ whenEnded: 1, statusCode: 200, finally: 1 });
    expect(outcome.after.json().code).toBe('cannot-take-position');
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

describe('two urgency rounds opened at once', () => {
  async function race(interference: Interference) {
    const here = await scene(interference);
    await here.manager.send('POST', `/urgency-rounds/${here.round.number}/withdraw`, { reason: 'Opnieuw' });
    // As support rounds leave them: else freezing the texts would already keep two openings apart.
    await here.at.pool.query(`UPDATE item_version SET frozen_at = now(), text_hash = 'hash'`);
    const open = () => here.manager.send('POST', '/urgency-rounds', { title: 'Wat is urgent?' });
    const answers = await Promise.all([open(), open(), open()]);
    return answers.map((answer) => answer.json().code ?? 'opened').sort();
  }
  /** Between finding that none is running and having one. */
  const openingIsSlow = { statement: /INSERT INTO urgency_round \(/, milliseconds: 200 };

  test('one opens, the others are told that one is running', async () => {
    expect(await race({ slow: openingIsSlow })).toEqual(['opened', 'round-running', 'round-running']);
  });

  test('is lost without the lock on the programme: the database still refuses, but as a defect', async () => {
    const outcome = await race({
      rewrite: (text) => text.replace(/(FROM programme WHERE id = \S+) FOR NO KEY UPDATE/, '$1'),
      slow: openingIsSlow,
    });
    expect(outcome).toEqual(['internal-error', 'internal-error', 'opened']);
  });
});

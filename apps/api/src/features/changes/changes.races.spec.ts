import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createAppPool } from '@samenkoers/database';
import { insertItem } from '@samenkoers/testkit';
import type pg from 'pg';
import { type Interference, withoutSecondLook } from '../../testing/interfere.js';
import type { Client } from '../../testing/test-app.js';
import { byLaws, type Stage, stage } from './testing/stage.js';

let running: Stage | undefined;
afterEach(async () => {
  await running?.at.close();
  running = undefined;
});

/** The stage with the manager, somebody of the team and the representatives of two owners at the door. */
async function set(interference: Interference) {
  const on = await stage(interference);
  running = on;
  const [manager, team, owner, other] = [
    await on.as(on.programme.manager),
    await on.as(on.team),
    await on.as(on.first.representative),
    await on.as(on.second.representative),
  ];
  const propose = async (body: object): Promise<number> => (await manager.send('POST', '/changes', body)).json().number;
  return { on, manager, team, owner, other, propose };
}

const outcomes = (
  answers: readonly { statusCode: number; json(): { details?: { findings?: { code: string }[] } } }[],
) => answers.map((answer) => answer.json().details?.findings?.[0]?.code ?? answer.statusCode).sort();

const withoutLock = (table: string) => (text: string) =>
  new RegExp(`FROM ${table}\\s+WHERE`).test(text) ? text.replace(/ FOR (NO KEY )?UPDATE/, '') : text;
const withoutLocks = (text: string) => withoutLock('change')(withoutLock('programme')(text));
/** A hand on the database that takes its last guard away. */
const withoutTrigger = ({ at }: Stage) => at.pool.query('ALTER TABLE change DISABLE TRIGGER change_answered_once');
/** Each waits here before it writes its answer, so that both have read what they judge. */
const slow = { statement: /UPDATE change SET state/, milliseconds: 500 };

describe('two who confirm the same change at once', () => {
  async function race(interference: Interference) {
    const { owner, other, propose } = await set(interference);
    const number = await propose(byLaws());
    const answers = await Promise.all([owner, other].map((who) => who.send('POST', `/changes/${number}/confirm`)));
    return outcomes(answers);
  }

  test('one does; the other hears that it was answered', async () => {
    expect(await race({ slow })).toEqual([200, 'change-answered']);
  });

  test('without the locks the database still holds one answer, and says so with a failure', async () => {
    expect(await race({ slow, rewrite: withoutLocks })).toEqual([200, 500]);
  });
});

describe('confirming what its proposer withdraws at the same moment', () => {
  async function race(interference: Interference, handOn?: (on: Stage) => Promise<unknown>) {
    const { on, manager, owner, propose } = await set(interference);
    const number = await propose(byLaws());
    await handOn?.(on);
    const answers = await Promise.all([
      owner.send('POST', `/changes/${number}/confirm`),
      manager.send('POST', `/changes/${number}/withdraw`),
    ]);
    return outcomes(answers);
  }

  test('one of both counts', async () => {
    expect(await race({ slow })).toEqual([200, 'change-answered']);
  });

  test('is lost without the lock and the trigger: both count', async () => {
    expect(await race({ slow, rewrite: withoutLocks }, withoutTrigger)).toEqual([200, 200]);
  });
});

describe('two changes of the same version of the by-laws, confirmed at once', () => {
  async function race(interference: Interference) {
    const { on, owner, other, propose } = await set(interference);
    const [one, next] = [await propose(byLaws({ minGoals: 2 })), await propose(byLaws({ minParticipants: 3 }))];
    const answers = await Promise.all([
      owner.send('POST', `/changes/${one}/confirm`),
      other.send('POST', `/changes/${next}/confirm`),
    ]);
    const { rows } = await on.at.pool.query('SELECT count(*)::int AS n FROM by_laws');
    return [...outcomes(answers), rows[0].n];
  }

  test('one does; the other hears that the by-laws moved on', async () => {
    expect(await race({ slow })).toEqual([200, 'by-laws-moved-on', 2]);
  });

  test('is lost without the lock on the programme: the other fails on the version that is there', async () => {
    expect(await race({ slow, rewrite: withoutLock('programme') })).toEqual([200, 500, 2]);
  });
});

describe('two changes that appoint the same coordinator, confirmed at once', () => {
  async function race(interference: Interference) {
    const { on, owner, propose } = await set(interference);
    const deputy = await on.as(on.deputy);
    const person = { name: 'Nieuw', function: 'Beleid', email: 'nieuw@voorbeeld.example' };
    const body = { kind: 'coordinatorAppointed', organisation: on.first.slug, person, reason: 'Nieuw in dienst.' };
    const [one, other] = [await propose(body), await propose(body)];
    const answers = await Promise.all([
      owner.send('POST', `/changes/${one}/confirm`),
      deputy.send('POST', `/changes/${other}/confirm`),
    ]);
    const { rows } = await on.at.pool.query(
      `SELECT count(*)::int AS n FROM role_assignment a JOIN person p ON p.id = a.person_id WHERE p.name = 'Nieuw'`,
    );
    return [...outcomes(answers), rows[0].n];
  }
  const appointing = { statement: /INSERT INTO role_assignment/, milliseconds: 500 };

  test('one does; the other hears that it is a coordinator already', async () => {
    expect(await race({ slow: appointing })).toEqual([200, 'coordinator-already', 1]);
  });

  test('is lost without the locks on roles and rights: appointed twice', async () => {
    const rewrite = (text: string) =>
      withoutSecondLook(
        ['mandate', 'role_assignment', 'programme_sequence'].reduce(
          (shorter, table) => withoutLock(table)(shorter),
          text,
        ),
      );
    expect(await race({ slow: appointing, rewrite })).toEqual([200, 200, 2]);
  });
});

describe('a round that opens while the by-laws change', () => {
  /** Whether the round froze the version that was in force when it was recorded. */
  async function race(interference: Interference) {
    const { on, manager, owner, propose } = await set(interference);
    const { pool } = on.at;
    const number = await propose(byLaws());
    const { slug: item } = await insertItem(pool, on.programme, { title: 'Plan' });
    const closesAt = new Date(Date.now() + 14 * 86_400_000).toISOString();
    const opening = manager.send('POST', '/rounds', { kind: 'support', item, closesAt });
    await wait(500);
    const answers = await Promise.all([opening, owner.send('POST', `/changes/${number}/confirm`)]);
    expect(outcomes(answers)).toEqual([200, 201]);
    const { rows } = await pool.query(
      `SELECT (SELECT by_laws_version FROM round) = CASE WHEN opened.sequence > adopted.sequence THEN 2 ELSE 1 END AS same
       FROM event opened, event adopted WHERE opened.type = 'round-opened' AND adopted.type = 'by-laws-adopted'`,
    );
    return rows[0].same;
  }
  const opening = { statement: /INSERT INTO round \(/, milliseconds: 2_000 };

  test('opens by the by-laws that are in force at that place in the record', async () => {
    expect(await race({ slow: opening })).toBe(true);
  });

  test('is lost without the lock on the programme', async () => {
    expect(await race({ slow: opening, rewrite: withoutLock('programme') })).toBe(false);
  });
});

describe('numbers of changes that are proposed at once', () => {
  async function race(interference: Interference) {
    const { on, manager, team } = await set(interference);
    const answers = await Promise.all(
      [2, 3, 4, 5, 6, 7].map((minGoals, place) =>
        (place % 2 === 0 ? manager : team).send('POST', '/changes', byLaws({ minGoals })),
      ),
    );
    const { rows } = await on.at.pool.query<{ number: number }>('SELECT number FROM change ORDER BY number');
    return [rows.map(({ number }) => number).join(' '), answers.filter(({ statusCode }) => statusCode !== 201).length];
  }
  const slowly = { statement: /SELECT name FROM programme/, milliseconds: 150 };

  test('follow each other without a gap', async () => {
    expect(await race({ slow: slowly })).toEqual(['1 2 3 4 5 6', 0]);
  });

  test('are lost without the lock on the programme', async () => {
    const [, failed] = await race({ slow: slowly, rewrite: withoutLock('programme') });
    expect(failed).toBeGreaterThan(0);
  });
});

describe('the database itself, asked with the rights of the product', () => {
  /** A change that waits, and a connection of the product to the programme it is of. */
  async function hand<T>(act: (hand: { app: pg.Pool; number: number; on: Stage; owner: Client }) => Promise<T>) {
    const { on, owner, propose } = await set({});
    const number = await propose(byLaws());
    const app = createAppPool(on.at.url, { max: 1, programmeNow: () => on.programme.id });
    try {
      return await act({ app, number, on, owner });
    } finally {
      await app.end();
    }
  }
  const confirm = (app: pg.Pool, number: number, by: string) =>
    app.query(
      `UPDATE change SET state = 'confirmed', answered_by_id = $2, answered_by_name = 'Iemand', answered_at = clock_timestamp() WHERE number = $1`,
      [number, by],
    );

  test('takes a confirmation by a second person, and refuses one by who proposed it', async () => {
    await hand(async ({ app, number, on }) => {
      await expect(confirm(app, number, on.programme.manager.id)).rejects.toThrow('change_four_eyes');
      expect((await confirm(app, number, on.team.id)).rowCount).toBe(1);
    });
  });

  test('refuses a second answer', async () => {
    await hand(async ({ app, number, on, owner }) => {
      await owner.send('POST', `/changes/${number}/decline`, { reason: 'Liever niet.' });
      await expect(confirm(app, number, on.team.id)).rejects.toThrow('a change is answered once');
    });
  });

  test('refuses to change what was proposed, and to touch a version of the by-laws', async () => {
    await hand(async ({ app }) => {
      for (const statement of [
        `UPDATE change SET proposal = '{}'`,
        'UPDATE change SET proposed_by_id = subject_id',
        `UPDATE change SET lapses_at = lapses_at + interval '1 year'`,
        'DELETE FROM change',
        `UPDATE by_laws SET settings = '{}'`,
        'DELETE FROM by_laws',
      ])
        await expect(app.query(statement)).rejects.toThrow('permission denied');
    });
  });
});

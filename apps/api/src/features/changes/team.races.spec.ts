import { afterEach, describe, expect, test } from '@jest/globals';
import { type Interference, withoutSecondLook } from '../../testing/interfere.js';
import { confirm, propose } from './testing/acts.js';
import { insertRole, type Stage, stage } from './testing/stage.js';

let running: Stage | undefined;
afterEach(async () => {
  await running?.at.close();
  running = undefined;
});

const LOCKED = ['change', 'mandate', 'role_assignment', 'programme_sequence'];
/** As if nobody took anything, and nobody looked again at who may do what. */
const withoutGuards = (text: string) =>
  LOCKED.some((table) => new RegExp(`FROM ${table}\\s+WHERE`).test(text))
    ? withoutSecondLook(text.replace(/ FOR (NO KEY )?UPDATE/, ''))
    : withoutSecondLook(text);

describe('two programme managers whose roles end at once', () => {
  /** What both answers were, and how many managers are left. */
  async function race(interference: Interference) {
    const on = await stage(interference);
    running = on;
    await insertRole(on.at, on.programme.id, { personId: on.team.id, role: 'programmeManager' });
    const team = await on.as(on.team);
    const { rows } = await on.at.pool.query<{ id: string }>(
      `SELECT id FROM role_assignment WHERE role = 'programmeManager'`,
    );
    const numbers: number[] = [];
    for (const { id: role } of rows)
      numbers.push(await propose(team, { kind: 'teamEnded', role, reason: 'Andere baan.' }));
    const voices = [await on.as(on.first.representative), await on.as(on.second.representative)] as const;
    const answers = await Promise.all(voices.map((voice, place) => confirm(voice, numbers[place] ?? 0)));
    const left = await on.at.pool.query(
      `SELECT count(*)::int AS n FROM role_assignment WHERE role = 'programmeManager' AND until_instant IS NULL`,
    );
    const told = answers.map((answer) => answer.json().details?.findings?.[0]?.code ?? answer.statusCode).sort();
    return [...told, left.rows[0].n];
  }
  const slow = { statement: /UPDATE role_assignment SET until_instant/, milliseconds: 500 };

  test('one does; the other is the last and stays', async () => {
    expect(await race({ slow })).toEqual([200, 'last-programme-manager', 1]);
  });

  test('is lost without the locks on roles and rights: nobody is manager any more', async () => {
    expect(await race({ slow, rewrite: withoutGuards })).toEqual([200, 200, 0]);
  });
});

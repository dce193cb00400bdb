import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insertItem } from '@samenkoers/testkit';
import type { Client } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';
import { confirm, eventsOf, findings, propose, seen } from './testing/acts.js';
import { byLaws, dayIn, decided, lettersAbout, type Stage, stage } from './testing/stage.js';

let on: Stage;
let manager: Client;
let team: Client;
let representative: Client;
let coordinator: Client;

beforeAll(async () => {
  on = await stage();
  [manager, team] = [await on.as(on.programme.manager), await on.as(on.team)];
  [representative, coordinator] = [await on.as(on.first.representative), await on.as(on.coordinator)];
});
afterAll(() => on.at.close());

describe('a change of ownership', () => {
  test('a partner becomes an owner, and the next round counts it while a running one stays as it was', async () => {
    const { pool } = on.at;
    const [one, two] = [
      await insertItem(pool, on.programme, { title: 'Eerste' }),
      await insertItem(pool, on.programme, { title: 'Tweede' }),
    ];
    const open = async (item: string) => {
      const closesAt = new Date(Date.now() + 14 * 86_400_000).toISOString();
      const answer = await manager.send('POST', '/rounds', { kind: 'support', item, closesAt });
      expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 201 });
      return answer.json().round;
    };
    const frozen = async (round: number) => {
      const { rows } = await pool.query(
        `SELECT r.by_laws_version AS version, r.rule_hash AS hash, count(e.*)::int AS seats FROM round r
         JOIN round_elector e ON e.round_id = r.id WHERE r.number = $1 GROUP BY r.by_laws_version, r.rule_hash`,
        [round],
      );
      return rows[0];
    };
    const running = await open(one.slug);
    const before = await frozen(running);
    expect(before).toMatchObject({ version: 1, seats: 3 });

    const number = await propose(manager, {
      kind: 'ownershipBegin',
      organisation: on.programme.partner.slug,
      from: today(),
      until: null,
      ...decided(),
    });
    expect((await confirm(representative, number)).statusCode).toBe(200);
    const next = await propose(manager, byLaws({ visibility: 'hiddenUntilClosed' }));
    expect((await confirm(representative, next)).statusCode).toBe(200);

    expect(await frozen(running)).toEqual(before);
    expect(await frozen(await open(two.slug))).toMatchObject({ version: 2, seats: 4 });
    const organisation = (await manager.get(`/organisations/${on.programme.partner.slug}`)).json();
    expect(organisation).toMatchObject({ isOwner: true, ownership: [{ from: today(), until: null }] });
    expect((await eventsOf(on, number)).at(-1)).toEqual({
      type: 'ownership-begun',
      data: { change: number, from: today(), until: null },
    });
    expect(await seen(manager, number)).toMatchObject({
      organisation: { slug: 'zorggroep' },
      from: today(),
      until: null,
    });
  });

  test('an owner that leaves keeps nobody who speaks for it past its last day', async () => {
    const until = dayIn(30);
    const body = { kind: 'ownershipEnd', organisation: on.first.slug, until, ...decided() };
    const number = await propose(team, body);
    expect((await confirm(representative, number)).statusCode).toBe(200);
    const { rows } = await on.at.pool.query(
      `SELECT ((until_instant AT TIME ZONE 'Europe/Amsterdam')::timestamp = ($2::date + 1)::timestamp) AS "atMidnight" FROM mandate WHERE organisation_id = $1
       UNION ALL SELECT ((until_instant AT TIME ZONE 'Europe/Amsterdam')::timestamp = ($2::date + 1)::timestamp) FROM role_assignment WHERE organisation_id = $1`,
      [on.first.id, until],
    );
    expect(rows).toEqual([{ atMidnight: true }, { atMidnight: true }, { atMidnight: true }]);
    const { rows: events } = await on.at.pool.query(
      `SELECT type, data ->> 'person' AS person, data ->> 'capacity' AS capacity FROM event
       WHERE organisation_id = $1 AND sequence > (SELECT sequence FROM event WHERE type = 'ownership-ended' AND organisation_id = $1) ORDER BY sequence`,
      [on.first.id],
    );
    expect(events).toEqual([
      { type: 'mandate-ended', person: 'Vertegenwoordiger 1', capacity: 'representative' },
      { type: 'mandate-ended', person: 'Plaatsvervanger', capacity: 'deputy' },
      { type: 'coordinator-ended', person: 'Coördinator', capacity: null },
    ]);
    expect(findings(await manager.send('POST', '/changes', body))).toEqual(['ownership-not-running']);
    expect((await lettersAbout(on, 'U bent niet langer', 4)).map(({ name }) => name).sort()).toEqual([
      'Contactpersoon',
      'Coördinator',
      'Plaatsvervanger',
      'Vertegenwoordiger 1',
    ]);
  });

  test('is judged anew when it is confirmed', async () => {
    const begin = { kind: 'ownershipBegin', organisation: on.second.slug, until: null, ...decided() };
    expect(findings(await manager.send('POST', '/changes', { ...begin, from: dayIn(-1) }))).toEqual(
      expect.arrayContaining(['ownership-starts-in-past', 'ownership-overlaps']),
    );
    const end = { kind: 'ownershipEnd', organisation: on.second.slug, until: dayIn(20), ...decided() };
    const [one, other] = [await propose(manager, end), await propose(manager, end)];
    expect((await confirm(representative, one)).statusCode).toBe(200);
    expect(findings(await confirm(representative, other))).toEqual(['ownership-not-running']);
    expect(await seen(team, other)).toMatchObject({ state: 'pending' });
  });

  test('is proposed by the programme team, about an organisation that is there', async () => {
    const body = { kind: 'ownershipEnd', organisation: on.first.slug, until: dayIn(20), ...decided() };
    expect((await coordinator.send('POST', '/changes', body)).statusCode).toBe(403);
    expect((await manager.send('POST', '/changes', { ...body, organisation: 'nergens' })).statusCode).toBe(404);
    expect((await confirm(team, 9_999)).statusCode).toBe(404);
  });
});

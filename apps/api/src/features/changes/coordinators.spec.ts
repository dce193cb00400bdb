import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../testing/test-app.js';
import { confirm, findings, propose } from './testing/acts.js';
import { lettersOf, type Stage, stage } from './testing/stage.js';

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

let invited = 0;
const newcomer = () => {
  invited += 1;
  return { name: `Nieuw ${invited}`, function: 'Beleid', email: `nieuw-${invited}@voorbeeld.example` };
};
const appoint = (organisation: string, person: object = newcomer()) => ({
  kind: 'coordinatorAppointed',
  organisation,
  person,
  reason: 'Nieuw in dienst.',
});
const coordinatorsOf = async (organisationId: string) => {
  const { rows } = await on.at.pool.query<{ id: string; personId: string; name: string; inForce: boolean }>(
    `SELECT a.id, p.id AS "personId", p.name, a.until_instant IS NULL AS "inForce" FROM role_assignment a JOIN person p ON p.id = a.person_id
     WHERE a.organisation_id = $1 AND a.role = 'coordinator' ORDER BY a.from_instant`,
    [organisationId],
  );
  return rows;
};

describe('the first coordinator of an owner without anybody', () => {
  let number: number;
  beforeAll(async () => {
    number = await propose(manager, appoint(on.third.slug));
  });

  test('is named by the manager and confirmed by somebody else of the team, who gets the letter', async () => {
    expect((await lettersOf(on, number, 1)).map(({ name }) => name)).toEqual(['Teamlid']);
    expect(findings(await confirm(representative, number))).toEqual(['change-not-yours-to-confirm']);
    expect(await coordinatorsOf(on.third.id)).toEqual([]);
    expect((await confirm(team, number)).statusCode).toBe(200);
    expect(await coordinatorsOf(on.third.id)).toMatchObject([{ name: 'Nieuw 1', inForce: true }]);
  });

  test('is invited once it was confirmed, and may then do what a coordinator may', async () => {
    const { rows } = await on.at.pool.query(
      `SELECT id, invited_at IS NOT NULL AS invited FROM person WHERE name = 'Nieuw 1'`,
    );
    expect(rows).toMatchObject([{ invited: true }]);
    const me = await on.at.as(on.programme.id, rows[0].id);
    expect((await me.get('/me')).json().person.permissions).toContain('people:manage');
  });

  test('is told on the record by name, never by address', async () => {
    const { rows } = await on.at.pool.query(
      `SELECT type, data FROM event WHERE organisation_id = $1 ORDER BY sequence`,
      [on.third.id],
    );
    expect(rows).toEqual([
      {
        type: 'change-proposed',
        data: { change: number, kind: 'coordinatorAppointed', person: 'Nieuw 1', reason: 'Nieuw in dienst.' },
      },
      {
        type: 'change-confirmed',
        data: { change: number, kind: 'coordinatorAppointed', person: 'Nieuw 1', reason: null },
      },
      { type: 'coordinator-appointed', data: { change: number, person: 'Nieuw 1' } },
    ]);
    const { rows: all } = await on.at.pool.query(`SELECT data::text FROM event WHERE data::text LIKE '%@%'`);
    expect(all).toEqual([]);
  });
});

const waitingFor = async (client: Client) =>
  (await client.get('/tasks'))
    .json()
    .lists.flatMap(({ organisation, tasks }: { organisation: { slug: string } | null; tasks: { kind: string }[] }) =>
      tasks
        .filter(({ kind }) => kind === 'confirm-change')
        .map((task) => ({ list: organisation?.slug ?? null, ...task })),
    );

test('a change waits on the list of whoever can confirm it, until it lapses', async () => {
  const number = await propose(manager, appoint(on.first.slug));
  const { lapsesAt } = (await manager.get(`/changes?organisation=${on.first.slug}`)).json().rows[0];
  const task = {
    list: on.first.slug,
    change: { number, kind: 'coordinatorAppointed', about: 'Eigenaar 01' },
    deadline: lapsesAt,
  };
  expect(await waitingFor(representative)).toMatchObject([task]);
  expect(await waitingFor(coordinator)).toMatchObject([task]);
  for (const other of [manager, team, await on.as(on.second.representative)])
    expect(await waitingFor(other)).toEqual([]);
  await manager.send('POST', `/changes/${number}/withdraw`);
  expect(await waitingFor(representative)).toEqual([]);
});

describe('a coordinator of an owner that has people', () => {
  test('named by the team waits for that owner, and for no other', async () => {
    const number = await propose(manager, appoint(on.first.slug));
    expect(findings(await confirm(team, number))).toEqual(['change-waits-for-owner']);
    const other = await on.as(on.second.representative);
    expect(findings(await confirm(other, number))).toEqual(['change-not-yours-to-confirm']);
    expect((await lettersOf(on, number, 3)).map(({ name }) => name).sort()).toEqual([
      'Coördinator',
      'Plaatsvervanger',
      'Vertegenwoordiger 1',
    ]);
    expect((await confirm(representative, number)).statusCode).toBe(200);
    expect((await coordinatorsOf(on.first.id)).map(({ name }) => name)).toEqual(['Coördinator', `Nieuw ${invited}`]);
  });

  test('named by its own coordinator can be confirmed by the team as well, and not by itself', async () => {
    const number = await propose(coordinator, appoint(on.first.slug));
    expect(findings(await confirm(coordinator, number))).toEqual(['change-proposed-by-oneself']);
    expect((await confirm(team, number)).statusCode).toBe(200);
  });

  test('ends at once when its role is ended, and does not confirm that itself', async () => {
    const body = {
      kind: 'coordinatorEnded',
      organisation: on.first.slug,
      role: on.coordinates,
      reason: 'Andere baan.',
    };
    const number = await propose(manager, body);
    expect(findings(await confirm(coordinator, number))).toEqual(['change-about-oneself']);
    expect((await confirm(representative, number)).statusCode).toBe(200);
    expect((await coordinator.get('/by-laws')).statusCode).toBe(403);
    expect(findings(await manager.send('POST', '/changes', body))).toEqual(['term-already-ended']);
    const missing = { ...body, role: '019a0000-0000-7000-8000-000000000000' };
    expect((await manager.send('POST', '/changes', missing)).statusCode).toBe(404);
    expect((await manager.send('POST', '/changes', { ...body, organisation: on.second.slug })).statusCode).toBe(404);
  });

  test('is nobody of the team, nobody who is one already, and no person of another organisation', async () => {
    const refused = async (person: object) =>
      findings(await manager.send('POST', '/changes', appoint(on.first.slug, person)));
    const [, known] = await coordinatorsOf(on.first.id);
    expect(await refused({ personId: known?.personId })).toEqual(['coordinator-already']);
    const { rows } = await on.at.pool.query('SELECT email FROM person WHERE id = $1', [on.team.id]);
    expect(await refused({ ...newcomer(), email: rows[0].email })).toEqual(['coordinator-for-programme-team']);
    const stranger = appoint(on.first.slug, { personId: on.second.representative.id });
    expect((await manager.send('POST', '/changes', stranger)).statusCode).toBe(404);
    expect(findings(await manager.send('POST', '/changes', appoint(on.programme.partner.slug)))).toEqual([
      'coordinator-not-for-partner',
    ]);
  });

  test('is proposed for its own owner by a coordinator, and not by who only speaks', async () => {
    const own = await on.at.as(on.programme.id, (await coordinatorsOf(on.first.id))[1]?.personId ?? '');
    expect((await own.send('POST', '/changes', appoint(on.second.slug))).statusCode).toBe(403);
    expect((await representative.send('POST', '/changes', appoint(on.first.slug))).statusCode).toBe(403);
    await propose(own, appoint(on.first.slug));
  });

  test('is judged anew when it is confirmed', async () => {
    const person = newcomer();
    const [one, other] = [
      await propose(manager, appoint(on.first.slug, person)),
      await propose(manager, appoint(on.first.slug, person)),
    ];
    expect((await confirm(representative, one)).statusCode).toBe(200);
    expect(findings(await confirm(representative, other))).toEqual(['coordinator-already']);
  });
});

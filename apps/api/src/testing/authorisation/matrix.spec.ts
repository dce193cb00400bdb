import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Endpoint, type EndpointName, endpoints } from '@samenkoers/contract';
import { seedOnce } from '@samenkoers/database';
import { insertMandate, insertPerson } from '@samenkoers/testkit';
import type { LightMyRequestResponse } from 'fastify';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import { type Client, startTestApp, type TestApp } from '../test-app.js';
import { PRINCIPALS, type Principal } from './principals.js';
import { appointment, type Known, ROUTE_CASES } from './requests.js';

let at: TestApp;
let known: Known;
let clients: Readonly<Record<Principal, () => Promise<Client>>>;
let names: readonly string[];

const PEOPLE: Readonly<Partial<Record<Principal, string>>> = {
  ended: 'Gerbrand Veldslag',
  partnerOut: 'Peter-Jan Singraaf',
  partnerIn: 'Wilma Regveld',
  coordinator: 'Daan Weusveld',
  representative: 'Nadia Elkadiri',
  deputy: 'Wouter Brookveld',
  otherOwner: 'Joke Kloosterbeek',
  team: 'Bram Dinkelaar',
  manager: 'Lotte Heidstra',
  stranger: 'Bente Regenhof',
};

beforeAll(async () => {
  at = await startTestApp();
  await seedOnce({ url: at.url });
  const [programme, elsewhere] = await rowsOf<{ id: string }>(
    at.pool,
    sql`SELECT id FROM programme WHERE slug IN ('twentse-koers', 'samen-wolkenrand') ORDER BY created_at`,
  );
  if (programme === undefined || elsewhere === undefined) throw new Error('the seed made no two programmes');
  const people = await rowsOf<{ id: string; name: string }>(at.pool, sql`SELECT id, name FROM person`);
  const [pool] = await rowsOf<{ id: string }>(
    at.pool,
    sql`SELECT id FROM resource_pool WHERE programme_id = ${programme.id} AND kind = 'money' ORDER BY name`,
  );
  const organisations = await rowsOf<{ id: string; slug: string; name: string }>(
    at.pool,
    sql`SELECT id, slug, name FROM organisation WHERE programme_id = ${programme.id}`,
  );
  if (pool === undefined) throw new Error('the seed made no pool of money');
  const outsider = await insertPerson(at.pool, programme.id, 'Zonder Rol');
  const idOf = (name: string | undefined) => people.find((person) => person.name === name)?.id ?? '';
  const inProgramme = (principal: Principal) => () => at.as(programme.id, idOf(PEOPLE[principal]));
  clients = {
    ...(Object.fromEntries(PRINCIPALS.map((principal) => [principal, inProgramme(principal)])) as typeof clients),
    visitor: async () => at.visitor,
    outsider: () => at.as(programme.id, outsider.id),
    stranger: () => at.as(elsewhere.id, idOf(PEOPLE.stranger)),
  };
  names = organisations.map(({ name }) => name);
  const organisation = (slug: string) => organisations.find((known) => known.slug === slug)?.id ?? '';
  const invited = await insertPerson(at.pool, programme.id, 'Nog Nooit Hier');
  const leaving = await insertPerson(at.pool, programme.id, 'Gaat Weg');
  const deputyOfHengelo = (personId: string) =>
    insertMandate(at.pool, programme.id, {
      personId,
      organisationId: organisation('gemeente-hengelo'),
      capacity: 'deputy',
    });
  await deputyOfHengelo(invited.id);
  const mandateId = await deputyOfHengelo(leaving.id);
  const colleague = await insertPerson(at.pool, programme.id, 'Ook Van Het Team');
  await rowsOf(
    at.pool,
    sql`INSERT INTO role_assignment (programme_id, person_id, role, from_instant)
        VALUES (${programme.id}, ${colleague.id}, 'programmeTeam', now())`,
  );
  const contactId = randomUUID();
  await rowsOf(
    at.pool,
    sql`INSERT INTO role_assignment (programme_id, id, person_id, role, organisation_id, from_instant)
        VALUES (${programme.id}, ${contactId}, ${leaving.id}, 'partnerContact', ${organisation('mst')}, now())`,
  );
  const manager = await clients.manager();
  // One for everybody who tries to remove it.
  const scenarioIds: string[] = [];
  for (const principal of PRINCIPALS) {
    const kept = await manager.send('POST', '/urgency-rounds/1/scenarios', { name: `Voor ${principal}`, whatIf: {} });
    scenarioIds.push(kept.json().id);
  }
  const propose = async (): Promise<number> => (await manager.send('POST', '/changes', appointment())).json().number;
  known = {
    poolId: pool.id,
    get scenarioId() {
      return scenarioIds.pop() ?? randomUUID();
    },
    personId: idOf('Nadia Elkadiri'),
    invitedId: invited.id,
    colleagueId: colleague.id,
    mandateId,
    contactId,
    changes: { confirm: await propose(), decline: await propose(), withdraw: await propose() },
  };
});
afterAll(() => at.close());

const UNKNOWN: Known = {
  poolId: randomUUID(),
  scenarioId: randomUUID(),
  personId: randomUUID(),
  invitedId: randomUUID(),
  colleagueId: randomUUID(),
  mandateId: randomUUID(),
  contactId: randomUUID(),
  changes: { confirm: 98765, decline: 98765, withdraw: 98765 },
};

const call = (client: Client, { method }: Endpoint, path: string, body?: object): Promise<LightMyRequestResponse> =>
  method === 'GET' ? client.get(path) : client.send(method, path, body);

/** The rules, too, tell somebody without a mandate that it may not, or that a change is for other eyes. */
const NO_RIGHT: readonly unknown[] = [
  'no-mandate',
  'mandate-ended',
  'change-proposed-by-oneself',
  'change-waits-for-owner',
  'change-waits-for-owners',
  'change-not-yours-to-confirm',
];

function isKeptOut(answer: LightMyRequestResponse): boolean {
  if (answer.statusCode !== 409) return [401, 403, 404].includes(answer.statusCode);
  const { reason, findings = [] } = answer.json().details ?? {};
  return [reason, ...findings.map(({ code }: { code: string }) => code)].some((why) => NO_RIGHT.includes(why));
}

const cases = Object.entries(ROUTE_CASES) as [EndpointName, (typeof ROUTE_CASES)[EndpointName]][];
const DOORS_LAST: readonly EndpointName[] = ['signOut'];

describe('every route for every kind of person', () => {
  test('no route of the contract is left out', () => {
    expect(Object.keys(ROUTE_CASES).sort()).toEqual(Object.keys(endpoints).sort());
  });

  describe.each(cases.filter(([name]) => !DOORS_LAST.includes(name)))(
    '%s',
    (name, { path, body, through, elsewhere }) => {
      const endpoint: Endpoint = endpoints[name];
      const mayPass = (principal: Principal) =>
        through.includes(principal) ||
        (principal === 'stranger' && elsewhere === true && through.includes('otherOwner'));
      // Who is kept out goes first: nothing may have changed when the others come.
      const inOrder = [...PRINCIPALS].sort((a, b) => Number(mayPass(a)) - Number(mayPass(b)));

      test.each(inOrder)('%s', async (principal) => {
        const answer = await call(await clients[principal](), endpoint, path(known), body?.(known));
        const told = `${answer.statusCode} ${answer.body.slice(0, 300)}`;
        if (mayPass(principal)) {
          expect({ told, keptOut: isKeptOut(answer) }).toEqual({ told, keptOut: false });
          expect({ told, wrong: answer.statusCode === 400 && name !== 'applyImport' }).toEqual({ told, wrong: false });
        } else {
          expect({ told, keptOut: isKeptOut(answer) }).toEqual({ told, keptOut: true });
          if (principal === 'visitor') expect(answer.statusCode).toBe(401);
        }
        expect(answer.statusCode).toBeLessThan(500);
        if (principal === 'stranger' && name !== 'signInAsDemoPerson')
          expect(names.filter((own) => answer.body.includes(own))).toEqual([]);
      });
    },
  );
});

describe('what is missing and what is not yours to see answer byte for byte alike', () => {
  const withoutId = (answer: LightMyRequestResponse) => ({
    status: answer.statusCode,
    headers: { ...answer.headers, 'x-request-id': '', date: '' },
    body: answer.body.replace(/"requestId":"[^"]+"/, ''),
  });
  const hidden = cases.filter(([, { path }]) =>
    /huis-van-de-zorg|gemeente-hengelo|dementie|rounds\/\d|scenarios\/|package-decisions\/1|resource-pools\/.+|changes\/\d/.test(
      path({ ...UNKNOWN, poolId: 'p', scenarioId: 's' }),
    ),
  );

  test.each(hidden)('%s, for somebody of another programme', async (name, { path, body }) => {
    const endpoint: Endpoint = endpoints[name];
    const missing = path({ ...UNKNOWN, personId: known.personId })
      .replace(/huis-van-de-zorg|dementievriendelijke-buurten|veilig-op-de-been/g, 'bestaat-niet')
      .replace('gemeente-hengelo', 'gemeente-nergens')
      .replace(/(rounds|package-decisions)\/\d+/g, '$1/98765');
    const there = await call(await clients.stranger(), endpoint, path(known), body?.(known));
    const gone = await call(await clients.stranger(), endpoint, missing, body?.(known));
    expect(withoutId(there)).toEqual(withoutId(gone));
  });

  test.each(['otherOwner', 'partnerIn', 'partnerOut', 'manager'] as const)(
    'a draft of another, for %s',
    async (principal) => {
      const proposer = await clients.representative();
      const drafted = await proposer.send('POST', '/items', {
        kind: 'project',
        title: `Idee voor ${principal}`,
        organisation: 'gemeente-hengelo',
      });
      const { item } = drafted.json();
      expect((await proposer.get(`/items/${item}`)).statusCode).toBe(200);
      const client = await clients[principal]();
      for (const view of ['', '/abilities', '/events']) {
        const there = await client.get(`/items/${item}${view}`);
        expect(withoutId(there)).toEqual(withoutId(await client.get(`/items/bestaat-niet${view}`)));
      }
    },
  );
});

test('who signs out is signed out, and its session opens no door any more', async () => {
  for (const principal of PRINCIPALS) {
    const client = await clients[principal]();
    await client.send('DELETE', '/session');
    expect((await client.get('/tasks')).statusCode).toBe(401);
  }
});

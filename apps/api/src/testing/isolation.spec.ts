import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Endpoint, type EndpointName, endpoints } from '@samenkoers/contract';
import { seedOnce } from '@samenkoers/database';
import { rowsOf, sql } from '../platform/persistence/statement.js';
import { type Known, ROUTE_CASES } from './authorisation/requests.js';
import { type ProgrammeWords, toldOf, wordsOf } from './programme-words.js';
import { type Client, startTestApp, type TestApp } from './test-app.js';

const PROGRAMMES = ['twentse-koers', 'samen-wolkenrand'] as const;
type Slug = (typeof PROGRAMMES)[number];

/** Every kind of person of each. */
const PEOPLE: Readonly<Record<Slug, readonly string[]>> = {
  'twentse-koers': ['Lotte Heidstra', 'Bram Dinkelaar', 'Nadia Elkadiri', 'Daan Weusveld', 'Wilma Regveld'],
  'samen-wolkenrand': ['Vera Donderberg', 'Joris Miezer', 'Bente Regenhof', 'Iris Motregen', 'Sam Avondster'],
};

/** On purpose in both: they are two items and two people all the same. */
const IN_BOTH = ['wonen-en-zorg', 'Hanneke Steunslag', 'hanneke.steunslag@voorbeeld.example'];

/** What a route is asked about in the first programme, and what stands for it in the second. */
const COUNTERPARTS: readonly (readonly [RegExp, string])[] = [
  [/huis-van-de-zorg/, 'wandelmaatjes'],
  [/dementievriendelijke-buurten/, 'taalvrienden'],
  [/gemeente-hengelo/, 'gemeente-regenboog'],
  [/(?<!-)rounds\/\d+/, 'rounds/1'],
  [/menzis/, 'zorgverzekeraar-parasol'],
];

interface Programme extends ProgrammeWords {
  readonly id: string;
  readonly known: Known;
  readonly clients: readonly (readonly [name: string, client: Client])[];
}

let at: TestApp;
let programmes: Readonly<Record<Slug, Programme>>;

async function read(slug: Slug): Promise<Programme> {
  const [found] = await rowsOf<{ id: string }>(at.pool, sql`SELECT id FROM programme WHERE slug = ${slug}`);
  if (found === undefined) throw new Error(`the seed made no ${slug}`);
  const { id } = found;
  const one = async (table: 'resource_pool' | 'mandate' | 'role_assignment') =>
    (await at.pool.query<{ id: string }>(`SELECT id FROM ${table} WHERE programme_id = $1 LIMIT 1`, [id])).rows[0]?.id;
  const people = await rowsOf<{ id: string; name: string }>(
    at.pool,
    sql`SELECT id, name FROM person WHERE programme_id = ${id}`,
  );
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? '';
  const [manager = ''] = PEOPLE[slug];
  const { ids, words } = await wordsOf(at.pool, id);
  return {
    id,
    ids,
    words: new Set([...words].filter((word) => !IN_BOTH.includes(word))),
    known: {
      poolId: (await one('resource_pool')) ?? '',
      scenarioId: idOf(manager),
      personId: idOf(manager),
      mandateId: (await one('mandate')) ?? '',
      invitedId: idOf(manager),
      colleagueId: idOf(manager),
      contactId: (await one('role_assignment')) ?? '',
      changes: { confirm: 1, decline: 2, withdraw: 3 },
    },
    clients: await Promise.all(PEOPLE[slug].map(async (name) => [name, await at.as(id, idOf(name))] as const)),
  };
}

beforeAll(async () => {
  at = await startTestApp();
  await seedOnce({ url: at.url });
  const [first, second] = await Promise.all([read('twentse-koers'), read('samen-wolkenrand')]);
  programmes = { 'twentse-koers': first, 'samen-wolkenrand': second };
});
afterAll(() => at.close());

const READS = (Object.entries(endpoints) as [EndpointName, Endpoint][])
  // Which programmes there are to try is what this one tells.
  .filter(([name, { method }]) => method === 'GET' && name !== 'listDemoPeople')
  .map(([name]) => name);

/** A route about things of a programme: as the first one has them, or their counterparts. */
function pathOf(name: EndpointName, about: Slug): string {
  const path = ROUTE_CASES[name].path(programmes[about].known);
  if (about === 'twentse-koers') return path;
  return COUNTERPARTS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), path);
}

test('programmes have nothing in common but what was put into both', () => {
  const [first, second] = [programmes['twentse-koers'], programmes['samen-wolkenrand']];
  expect(first.words.size).toBeGreaterThan(200);
  expect(second.words.size).toBeGreaterThan(50);
  expect([...first.ids].filter((id) => second.ids.has(id))).toEqual([]);
  expect([...first.words].filter((word) => second.words.has(word))).toEqual([]);
});

describe.each([
  { slug: 'samen-wolkenrand', other: 'twentse-koers' },
  { slug: 'twentse-koers', other: 'samen-wolkenrand' },
] as const)('people of $slug read nothing of $other', ({ slug, other }) => {
  test.each(READS)('%s', async (name) => {
    for (const [person, client] of [...programmes[slug].clients]) {
      for (const about of [slug, other]) {
        const path = pathOf(name, about);
        const answer = await client.get(path);
        const told = toldOf(programmes[other], answer.body);
        expect({ person, path, told }).toEqual({ person, path, told: [] });
        expect(answer.statusCode).toBeLessThan(500);
      }
    }
  });

  test('and do read their own', async () => {
    const answered = new Set<EndpointName>();
    for (const [, client] of programmes[slug].clients) {
      for (const name of READS) {
        const answer = await client.get(pathOf(name, slug));
        if (answer.statusCode === 200 && toldOf(programmes[slug], answer.body).length > 0) answered.add(name);
      }
    }
    expect(answered.size).toBeGreaterThan(20);
  });
});

test('a visitor reads the first programme, and nothing of the other', async () => {
  for (const name of READS) {
    for (const about of PROGRAMMES) {
      const answer = await at.visitor.get(pathOf(name, about));
      expect({ name, told: toldOf(programmes['samen-wolkenrand'], answer.body) }).toEqual({ name, told: [] });
    }
  }
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type DemoPerson, endpoints } from '@samenkoers/contract';
import { insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let first: TestProgramme;
let second: TestProgramme;

beforeAll(async () => {
  at = await startTestApp();
  first = await insertProgramme(at.pool, { owners: 3 });
  second = await insertProgramme(at.pool, { owners: 2, slug: 'andere-regio' });
});
afterAll(() => at.close());

const ids = (people: readonly DemoPerson[]) => people.map(({ id }) => id);
const ask = async (query: string) => {
  const answer = await at.visitor.get(`/demo-people${query}`);
  return endpoints.listDemoPeople.view.parse(answer.json());
};
const signIn = (personId: string) => at.visitor.send('POST', '/session', { personId });

describe('the people to sign in as', () => {
  test('are those of the first programme, unless another one is asked for', async () => {
    const [byItself, asked] = [await ask(''), await ask('?programme=andere-regio')];
    expect(byItself.programme).toBe('proefstreek');
    expect(ids(byItself.people)).toContain(first.manager.id);
    expect(ids(byItself.people)).not.toContain(second.manager.id);
    expect(asked.programme).toBe('andere-regio');
    expect(ids(asked.people)).toContain(second.manager.id);
    expect(ids(asked.people)).not.toContain(first.manager.id);
    for (const { programmes } of [byItself, asked]) {
      expect(programmes.map(({ slug }) => slug)).toEqual(['proefstreek', 'andere-regio']);
    }
  });

  test('are those of the own programme for somebody signed in', async () => {
    const answer = await (await at.as(second.id, second.manager.id)).get('/demo-people');
    expect(answer.json().programme).toBe('andere-regio');
  });

  test('of a programme that is not there are not found', async () => {
    expect((await at.visitor.get('/demo-people?programme=nergens')).json()).toMatchObject({ code: 'not-found' });
  });
});

describe('signing in as one of them', () => {
  test.each([
    ['first', () => first],
    ['second', () => second],
  ])('leads into the programme of that person: the %s', async (_, programme) => {
    const { representative, name } = programme().owners[0] as TestProgramme['owners'][number];
    const answer = await signIn(representative.id);
    expect(answer.statusCode).toBe(201);
    expect(answer.json().person.actingFor).toEqual([
      expect.objectContaining({ organisation: expect.objectContaining({ name }) }),
    ]);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const shown = (await at.visitor.get('/programme', { cookie })).json();
    expect(shown.slug).toBe(programme() === first ? 'proefstreek' : 'andere-regio');
  });

  test('who is in no programme is not found', async () => {
    expect((await signIn('019a0000-0000-7000-8000-000000000000')).json()).toMatchObject({ code: 'not-found' });
  });
});

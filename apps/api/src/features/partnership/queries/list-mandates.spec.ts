import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertMandate, insertPerson, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

/** Session, then at most five of its own. */
const BUDGET = 6;

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let partner: Client;
let manager: Client;
const statements: string[] = [];

const ownerAt = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

/** The answer's view, after making sure that nothing is in it that the contract does not name. */
async function view(client: Client, path: string) {
  statements.length = 0;
  const answer = await client.get(path);
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(BUDGET);
  const body = answer.json();
  expect(endpoints.listMandates.view.parse(body)).toEqual(body);
  return body;
}

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
  programme = await insertProgramme(at.pool, { owners: 5 });
  owner = await at.as(programme.id, ownerAt(0).representative.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
  manager = await at.as(programme.id, programme.manager.id);
});
afterAll(() => at.close());

describe('mandates', () => {
  const path = () => `/organisations/${ownerAt(1).slug}/mandates`;

  test('are read by owners and the programme team, not by partners and visitors', async () => {
    expect((await at.visitor.get(path())).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await partner.get(path())).json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await owner.get(path())).statusCode).toBe(200);
    expect((await manager.get(path())).statusCode).toBe(200);
  });

  test('tell who speaks, how far that goes and whether it holds now, by the clock', async () => {
    const speak = async (name: string, term: { from?: Date; until?: Date }) => {
      const { id: personId } = await insertPerson(at.pool, programme.id, name);
      await insertMandate(at.pool, programme.id, {
        personId,
        organisationId: ownerAt(1).id,
        capacity: 'deputy',
        extent: 'subjectToRatification',
        ...term,
      });
    };
    await speak('Vroeger', { from: new Date('2021-01-01'), until: new Date('2022-01-01') });
    await speak('Straks', { from: new Date('2199-01-01') });
    const { mandates } = await view(owner, path());
    expect(
      mandates.map(({ personName, isCurrent }: { personName: string; isCurrent: boolean }) => [personName, isCurrent]),
    ).toEqual([
      ['Straks', false],
      ['Vroeger', false],
      ['Vertegenwoordiger 2', true],
    ]);
    expect(mandates[2]).toMatchObject({ isExample: true, capacity: 'representative', extent: 'full', until: null });
  });

  test('are none for a partner, and not found for nobody', async () => {
    expect((await view(owner, `/organisations/${programme.partner.slug}/mandates`)).mandates).toEqual([]);
    expect((await owner.get('/organisations/nergens/mandates')).json()).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});

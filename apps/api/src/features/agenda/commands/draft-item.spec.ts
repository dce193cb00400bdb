import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertPerson, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
/** The representative of the owner that proposes. */
let proposer: Client;
let otherOwner: Client;
let manager: Client;
let partner: Client;
let place = 0;

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (index: number) => {
  const found = programme.owners[index];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  place += 1;
  programme = await insertProgramme(at.pool, { owners: 3, slug: `proefstreek-${place}` });
  proposer = await at.as(programme.id, ownerAt(0).representative.id);
  otherOwner = await at.as(programme.id, ownerAt(1).representative.id);
  manager = await at.as(programme.id, programme.manager.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
});

async function drafted(title = 'Samen gezond oud'): Promise<string> {
  const answer = await proposer.send('POST', '/items', { kind: 'project', title, organisation: ownerAt(0).slug });
  expect(answer.statusCode).toBe(201);
  return answer.json().item;
}

describe('starting a proposal', () => {
  test('gives it a number and a readable name, with a number after it when that is taken', async () => {
    expect(await drafted('Gezond oud in België & Twènte!')).toBe('gezond-oud-in-belgie-twente');
    expect(await drafted('Gezond oud in België & Twènte!')).toBe('gezond-oud-in-belgie-twente-2');
    expect(await drafted('Gezond oud in België & Twènte!')).toBe('gezond-oud-in-belgie-twente-3');
    const { rows } = await run('SELECT number, state FROM item WHERE programme_id = $1 ORDER BY number', programme.id);
    expect(rows).toEqual([1, 2, 3].map((number) => ({ number, state: 'draft' })));
  });

  test('two at once get two numbers and two names', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        proposer.send('POST', '/items', { kind: 'project', title: 'Tegelijk', organisation: ownerAt(0).slug }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map((answer) => answer.json().item)).size).toBe(6);
  });

  test('is for the people of that owner: forbidden for another owner, not found for an organisation that is not there', async () => {
    const body = { kind: 'project', title: 'Niet van mij', organisation: ownerAt(0).slug };
    expect((await otherOwner.send('POST', '/items', body)).statusCode).toBe(403);
    expect((await partner.send('POST', '/items', body)).statusCode).toBe(403);
    expect((await manager.send('POST', '/items', body)).statusCode).toBe(403);
    expect((await proposer.send('POST', '/items', { ...body, organisation: 'bestaat-niet' })).statusCode).toBe(404);
  });

  test('a coordinator of the owner may start one too', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Coördinator');
    await run(
      `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant) VALUES ($1, $2, 'coordinator', $3, '2020-01-01')`,
      programme.id,
      person.id,
      ownerAt(0).id,
    );
    const coordinator = await at.as(programme.id, person.id);
    const answer = await coordinator.send('POST', '/items', {
      kind: 'foundation',
      title: 'Basis',
      organisation: ownerAt(0).slug,
    });
    expect(answer.statusCode).toBe(201);
  });
});

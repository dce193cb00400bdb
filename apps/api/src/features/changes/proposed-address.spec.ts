import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../testing/test-app.js';
import { confirm, findings, propose, seen } from './testing/acts.js';
import { lettersOf, type Stage, stage } from './testing/stage.js';

let on: Stage;
let manager: Client;
let representative: Client;

beforeAll(async () => {
  on = await stage();
  manager = await on.as(on.programme.manager);
  representative = await on.as(on.first.representative);
});
afterAll(() => on.at.close());

const newcomer = (email = `${randomUUID()}@gemeente.example`) => ({
  name: 'Jan de Vries',
  function: 'Adviseur',
  email,
});
const appointment = (person: object) => ({
  kind: 'coordinatorAppointed',
  organisation: on.first.slug,
  person,
  reason: 'Gevraagd door het college.',
});
const appointed = (person: object) => ({ kind: 'teamAppointed', teamRole: 'programmeTeam', person, reason: 'Erbij.' });
const move = (from: string, to: string) =>
  on.at.pool.query('UPDATE person SET email = $2 WHERE email = $1', [from, to]);

describe('who is proposed for a role is proposed with an address', () => {
  test('which who can confirm it and who proposed it see, and nobody else', async () => {
    const person = newcomer();
    const number = await propose(manager, appointment(person));
    for (const client of [manager, representative])
      expect(await seen(client, number)).toMatchObject({ personName: person.name, personEmail: person.email });
    for (const other of [on.team, on.second.representative])
      expect(await seen(await on.as(other), number)).toMatchObject({ personName: person.name, personEmail: null });
    // Once it was answered it is nobody's to see here any more.
    expect((await confirm(representative, number)).statusCode).toBe(200);
    expect(await seen(representative, number)).toMatchObject({ state: 'confirmed', personEmail: null });
  });

  test('which the letter to who can confirm it names', async () => {
    const person = newcomer();
    const number = await propose(manager, appointment(person));
    const letters = await lettersOf(on, number, 3);
    expect(letters.length).toBeGreaterThan(0);
    for (const { text } of letters) {
      expect(text).toContain(`Het gaat om: ${person.name}`);
      expect(text).toContain(`E-mailadres: ${person.email}`);
    }
  });

  test('and gets it at no other address: who confirms would confirm somebody else', async () => {
    const [person, elsewhere] = [newcomer(), `${randomUUID()}@aanvaller.example`];
    const number = await propose(manager, appointment(person));
    await move(person.email, elsewhere);
    const refused = await confirm(representative, number);
    expect([refused.statusCode, findings(refused)]).toEqual([409, ['change-address-differs']]);
    expect(await seen(representative, number)).toMatchObject({ state: 'pending', personEmail: person.email });
    await move(elsewhere, person.email);
    expect((await confirm(representative, number)).statusCode).toBe(200);
  });

  test('the same for somebody of the programme team', async () => {
    const [person, elsewhere] = [newcomer(), `${randomUUID()}@aanvaller.example`];
    const number = await propose(manager, appointed(person));
    const team = await on.as(on.team);
    expect(await seen(team, number)).toMatchObject({ personEmail: person.email });
    await move(person.email, elsewhere);
    expect(findings(await confirm(team, number))).toEqual(['change-address-differs']);
  });

  test('of who is known without an address, that is what is confirmed', async () => {
    await on.at.pool.query('UPDATE person SET email = NULL WHERE id = $1', [on.deputy.id]);
    const number = await propose(manager, appointment({ personId: on.deputy.id }));
    expect((await confirm(representative, number)).statusCode).toBe(200);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertMandate } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { giveRole, inDays, insertReachable, insertStage, lettersTo, mandate, type Stage } from './testing/stage.js';

/** A mandate is for who is an owner, and for who does not run the process: all the time that it runs. */

let at: TestApp;
let stage: Stage;
let coordinator: Client;
beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  stage = await insertStage(at);
  coordinator = await stage.as(stage.coordinator);
});

const give = (change: object) =>
  coordinator.send('POST', `/organisations/${stage.owner.slug}/mandates`, mandate(change));
const endMandate = (client: Client, id: string, organisation = stage.owner.slug) =>
  client.send('POST', `/organisations/${organisation}/mandates/${id}/end`, { on: null, reason: 'Geen eigenaar meer' });
const codesOf = (answer: { json(): { details?: { findings: { code: string }[] } } }) =>
  answer.json().details?.findings.map(({ code }) => code);
const ownUntil = (day: string) =>
  at.pool.query('UPDATE ownership_period SET until_date = $2::date WHERE organisation_id = $1', [stage.owner.id, day]);
const lastDayOf = async (id: string) => {
  const { rows } = await at.pool.query<{ day: string | null }>(
    `SELECT ((until_instant AT TIME ZONE 'Europe/Amsterdam') - interval '1 day')::date::text AS day,
       (until_instant AT TIME ZONE 'Europe/Amsterdam')::time = time '00:00' AS "atMidnight" FROM mandate WHERE id = $1`,
    [id],
  );
  return rows[0];
};

describe('a mandate for an owner whose last day is known', () => {
  test.each([
    ['without an end', null, 5],
    ['past that day', 9, 5],
    ['up to a day before', 3, 3],
  ])('%s ends with the ownership at the latest, and says so', async (_, until, ends) => {
    await ownUntil(inDays(5));
    const answer = await give({ until: until === null ? null : inDays(until) });
    expect(answer.statusCode).toBe(201);
    expect(await lastDayOf(answer.json().id)).toEqual({ day: inDays(ends), atMidnight: true });
    const { rows } = await at.pool.query<{ until: string; same: boolean }>(
      `SELECT (data ->> 'until')::timestamptz = (SELECT until_instant FROM mandate WHERE id = $2) AS same
       FROM event WHERE programme_id = $1 AND type = 'mandate-given'`,
      [stage.programme.id, answer.json().id],
    );
    expect(rows).toEqual([{ same: true }]);
  });
});

describe('what is left of who is an owner no more', () => {
  let left: string;
  let speaker: { id: string; email: string };
  beforeEach(async () => {
    speaker = { ...(await insertReachable(at.pool, stage.programme.id, 'Gebleven')) };
    left = await insertMandate(at.pool, stage.programme.id, {
      personId: speaker.id,
      organisationId: stage.owner.id,
      capacity: 'deputy',
    });
  });

  test.each([
    ['its coordinator', () => stage.coordinator],
    ['the programme team', () => stage.team],
  ])('is ended by %s, and told', async (_, who) => {
    await ownUntil(inDays(-1));
    expect((await endMandate(await stage.as(who()), left)).statusCode).toBe(200);
    const [letter] = await lettersTo(at, speaker.email);
    expect(letter?.subject).toContain('U bent niet langer plaatsvervanger');
  });

  test('is not ended by the team while it is an owner, nor ever by another owner or a partner', async () => {
    expect((await endMandate(await stage.as(stage.team), left)).statusCode).toBe(403);
    await ownUntil(inDays(-1));
    const another = await at.as(stage.programme.id, stage.other.representative.id);
    expect((await endMandate(another, left)).statusCode).toBe(403);
    expect((await endMandate(await stage.as(stage.programme.partner.contact), left)).statusCode).toBe(404);
  });

  test('lets nobody be given a mandate anew', async () => {
    await ownUntil(inDays(-1));
    expect((await give({})).statusCode).toBe(403);
  });
});

test('a contact that is left at who became an owner is ended by its coordinator', async () => {
  const person = await insertReachable(at.pool, stage.programme.id, 'Contact');
  const contact = await giveRole(at.pool, stage.programme.id, person.id, 'partnerContact', stage.owner.id);
  const end = async (client: Client) =>
    client.send('POST', `/organisations/${stage.owner.slug}/contacts/${contact}/end`, { reason: 'Is nu eigenaar' });
  expect((await end(await stage.as(stage.team))).statusCode).toBe(403);
  expect((await end(coordinator)).statusCode).toBe(200);
});

describe('who runs the process at any moment of it', () => {
  const byAddress = async (terms: readonly [from: string, until: string | null]) => {
    const person = await insertReachable(at.pool, stage.programme.id, 'Straks in het team');
    const role = await giveRole(at.pool, stage.programme.id, person.id, 'programmeTeam');
    await at.pool.query(
      `UPDATE role_assignment SET from_instant = now() + $2::interval, until_instant = now() + $3::interval WHERE id = $1`,
      [role, ...terms],
    );
    return { name: 'Straks', function: 'Team', email: person.email };
  };

  test.each([
    ['now', ['-1 day', null]],
    ['from an hour on', ['1 hour', null]],
    ['for a day next week', ['7 days', '8 days']],
  ] as const)('%s gets none', async (_, terms) => {
    expect(codesOf(await give({ person: await byAddress(terms) }))).toEqual(['mandate-for-programme-team']);
  });

  test.each([
    ['before', ['-9 days', '-1 day'], null],
    ['after it ended', ['9 days', null], 5],
  ] as const)('%s it can', async (_, terms, until) => {
    const answer = await give({ person: await byAddress(terms), until: until === null ? null : inDays(until) });
    expect(answer.statusCode).toBe(201);
  });
});

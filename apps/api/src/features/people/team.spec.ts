import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TeamView } from '@samenkoers/contract';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { giveRole, insertReachable, insertStage, lettersTo, type Stage } from './testing/stage.js';

let at: TestApp;
let stage: Stage;
let manager: Client;
let colleague: Awaited<ReturnType<typeof insertReachable>>;

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  stage = await insertStage(at);
  manager = await stage.as(stage.programme.manager);
  colleague = await insertReachable(at.pool, stage.programme.id, 'Collega');
  await giveRole(at.pool, stage.programme.id, colleague.id, 'programmeTeam');
});

const invite = (client: Client, personId = colleague.id) => client.send('POST', `/team/${personId}/invitation`);
const reset = (client: Client, personId = colleague.id) =>
  client.send('POST', `/team/${personId}/sign-in-reset`, { reason: 'Telefoon kwijt' });
const findings = (answer: { json: () => { details?: { findings: { code: string }[] } } }) =>
  answer.json().details?.findings.map(({ code }) => code);
const teamOf = async (client: Client) => (await client.get('/team')).json<TeamView>();

describe('who is in the programme team', () => {
  test('every role in force, managers first, with addresses for the team itself', async () => {
    const past = await giveRole(at.pool, stage.programme.id, stage.programme.manager.id, 'programmeTeam');
    await at.pool.query(`UPDATE role_assignment SET until_instant = '2021-01-01' WHERE id = $1`, [past]);
    const { members, people } = await teamOf(manager);
    expect(members.map(({ personName, role }) => [personName, role])).toEqual([
      [stage.programme.manager.name, 'programmeManager'],
      ['Collega', 'programmeTeam'],
      ['Teamlid', 'programmeTeam'],
    ]);
    expect(people).toHaveLength(3);
    expect(people).toContainEqual(
      expect.objectContaining({
        id: colleague.id,
        email: colleague.email,
        invitedAt: null,
        hasSignedIn: false,
        means: 0,
      }),
    );
  });

  test('who has two roles is one person', async () => {
    await giveRole(at.pool, stage.programme.id, stage.programme.manager.id, 'programmeTeam');
    const { members, people } = await teamOf(manager);
    expect(members).toHaveLength(4);
    expect(people).toHaveLength(3);
  });

  test('owners read who it is, and no address', async () => {
    for (const person of [stage.coordinator, stage.owner.representative]) {
      const { members, people } = await teamOf(await stage.as(person));
      expect(members).toHaveLength(3);
      expect(people).toBeNull();
    }
  });
});

describe('an invitation again', () => {
  test('goes to the address on record, and names the role', async () => {
    expect((await invite(manager)).statusCode).toBe(200);
    const [letter] = await lettersTo(at, colleague.email);
    expect(letter?.subject).toContain('Uitnodiging');
    expect(letter?.text).toContain('lid van het programmateam');
    expect((await teamOf(manager)).people?.find(({ id }) => id === colleague.id)?.invitedAt).not.toBeNull();
    const { rows } = await at.pool.query(
      `SELECT data, organisation_id AS "of" FROM event WHERE programme_id = $1 AND type = 'invitation-sent'`,
      [stage.programme.id],
    );
    expect(rows).toEqual([{ data: { person: 'Collega' }, of: null }]);
  });

  test('not for who signed in, nor without an address', async () => {
    await stage.as(colleague);
    expect(findings(await invite(manager))).toEqual(['already-signed-in-before']);
    await at.pool.query('UPDATE person SET email = NULL WHERE id = $1', [stage.team.id]);
    expect(findings(await invite(manager, stage.team.id))).toEqual(['address-unknown']);
  });
});

describe('restoring how a colleague signs in', () => {
  test('takes away what it signed in with, ends its sessions, and tells it', async () => {
    const theirs = await stage.as(colleague);
    await at.pool.query(
      `INSERT INTO passkey (programme_id, person_id, credential_id, public_key, counter)
       VALUES ($1, $2, gen_random_uuid()::text, '\\x00', 0)`,
      [stage.programme.id, colleague.id],
    );
    expect((await teamOf(manager)).people?.find(({ id }) => id === colleague.id)?.means).toBe(1);
    expect((await reset(await stage.as(stage.team))).statusCode).toBe(200);
    expect((await theirs.get('/cockpit')).statusCode).toBe(401);
    expect((await teamOf(manager)).people?.find(({ id }) => id === colleague.id)?.means).toBe(0);
    const [letter] = await lettersTo(at, colleague.email);
    expect(letter?.text).toContain('Telefoon kwijt');
  });

  test('a manager is helped by the team too, and nobody helps oneself', async () => {
    expect((await reset(await stage.as(stage.team), stage.programme.manager.id)).statusCode).toBe(200);
    const own = await stage.as(colleague);
    expect((await reset(own)).statusCode).toBe(403);
    expect((await invite(own)).statusCode).toBe(403);
  });
});

describe('who has no part in it', () => {
  test.each(['coordinator', 'representative'] as const)('%s helps nobody of the team', async (who) => {
    const client = await stage.as(who === 'coordinator' ? stage.coordinator : stage.owner.representative);
    expect((await invite(client)).statusCode).toBe(403);
    expect((await reset(client)).statusCode).toBe(403);
  });

  test('the team helps nobody from here who is not, or no longer, in it', async () => {
    await at.pool.query(`UPDATE role_assignment SET until_instant = now() WHERE person_id = $1`, [colleague.id]);
    for (const personId of [colleague.id, stage.coordinator.id]) {
      expect((await invite(manager, personId)).statusCode).toBe(404);
      expect((await reset(manager, personId)).statusCode).toBe(404);
    }
  });
});

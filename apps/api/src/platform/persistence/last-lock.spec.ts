import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createAppPool } from '@samenkoers/database';
import { insertMandate, insertPerson, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import type pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
/** A connection with the rights of the product, as a mistake in it, or somebody who took it over, would have. */
let app: pg.Pool;
let place = 0;

beforeAll(async () => {
  at = await startTestApp();
});
beforeEach(async () => {
  place += 1;
  programme = await insertProgramme(at.pool, { owners: 2, slug: `streek-${place}` });
  const { id } = programme;
  await app?.end();
  app = createAppPool(at.url, { max: 1, programmeNow: () => id });
});
afterAll(async () => {
  await app.end();
  await at.close();
});

const own = () => programme.owners[0] ?? { id: '', representative: { id: '' } };
const role = (personId: string, name: string, organisationId: string | null = null) =>
  app.query(
    `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant)
     VALUES (current_programme(), $1, $2::role, $3, clock_timestamp())`,
    [personId, name, organisationId],
  );
const version = async () =>
  (await at.pool.query('SELECT rights_version AS v FROM programme_sequence WHERE programme_id = $1', [programme.id]))
    .rows[0]?.v;

describe('with the rights of the product, and past every rule of it', () => {
  test.each([
    'UPDATE mandate SET until_instant = NULL',
    "UPDATE mandate SET until_instant = '2099-01-01'",
    'UPDATE mandate SET id = uuidv7()',
    "UPDATE role_assignment SET until_instant = '2099-01-01'",
  ])('what ended stays ended: %s', async (statement) => {
    await at.pool.query('UPDATE mandate SET until_instant = clock_timestamp() WHERE programme_id = $1', [programme.id]);
    await at.pool.query('UPDATE role_assignment SET until_instant = clock_timestamp() WHERE programme_id = $1', [
      programme.id,
    ]);
    await expect(app.query(statement)).rejects.toThrow('can end sooner');
  });

  test('a mandate that runs can be ended, and sooner again', async () => {
    const soon = () => app.query("UPDATE mandate SET until_instant = clock_timestamp() + interval '2 days'");
    expect((await soon()).rowCount).toBe(2);
    expect((await app.query("UPDATE mandate SET until_instant = clock_timestamp() + interval '1 day'")).rowCount).toBe(
      2,
    );
    await expect(soon()).rejects.toThrow('can end sooner');
  });

  test('nobody becomes manager, team or coordinator, no by-laws and no owner come, without a second person', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Iemand');
    for (const name of ['programmeManager', 'programmeTeam']) {
      await expect(role(person.id, name)).rejects.toThrow('a second person confirmed');
    }
    await expect(role(person.id, 'coordinator', own().id)).rejects.toThrow('a second person confirmed');
    await expect(
      app.query(`INSERT INTO by_laws SELECT programme_id, 2, settings, adopted_on FROM by_laws`),
    ).rejects.toThrow('a second person confirmed');
    await expect(
      app.query(
        `INSERT INTO ownership_period (programme_id, organisation_id, from_date) VALUES (current_programme(), $1, '2090-01-01')`,
        [programme.partner.id],
      ),
    ).rejects.toThrow('a second person confirmed');
    await expect(app.query("UPDATE ownership_period SET until_date = '2090-01-01'")).rejects.toThrow(
      'a second person confirmed',
    );
  });

  test('a change is not made confirmed, and one that was confirmed before is not used again', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Iemand');
    const change = (pool: pg.Pool, state: string) =>
      pool.query(
        `INSERT INTO change (programme_id, number, kind, subject_id, proposal, reason, proposed_by_id, proposed_by_name, by_staff,
           proposed_at, lapses_at, state, answered_by_id, answered_by_name, answered_at)
         VALUES ($1, 1, 'teamAppointed', $2, '{"teamRole": "programmeTeam"}', 'x', uuidv7(), 'x', true,
           clock_timestamp(), clock_timestamp() + interval '1 day', $3::change_state, uuidv7(), 'y', clock_timestamp() + interval '1 second')`,
        [programme.id, person.id, state],
      );
    await expect(change(app, 'confirmed')).rejects.toThrow('begins without an answer');
    await change(at.pool, 'confirmed');
    await expect(role(person.id, 'programmeTeam')).rejects.toThrow('a second person confirmed');
  });

  test('who runs the process gets no mandate, not even one that begins when the role has yet to end', async () => {
    const give = (personId: string) =>
      app.query(
        `INSERT INTO mandate (programme_id, person_id, organisation_id, capacity, extent, from_instant)
         VALUES (current_programme(), $1, $2, 'deputy', 'full', '2090-01-01')`,
        [personId, own().id],
      );
    await expect(give(programme.manager.id)).rejects.toThrow('does not speak for an owner');
    await at.pool.query("UPDATE role_assignment SET until_instant = '2089-12-31' WHERE programme_id = $1", [
      programme.id,
    ]);
    expect((await give(programme.manager.id)).rowCount).toBe(1);
  });
});

test('an address or an invitation makes nobody be judged again; a name, mandate or role does', async () => {
  const before = await version();
  const person = await insertPerson(at.pool, programme.id, 'Iemand');
  await app.query('UPDATE person SET email = $1, invited_at = clock_timestamp() WHERE id = $2', [
    'iemand@voorbeeld.example',
    person.id,
  ]);
  expect(await version()).toBe(before);
  await insertMandate(at.pool, programme.id, { personId: person.id, organisationId: own().id, capacity: 'deputy' });
  expect(await version()).not.toBe(before);
});

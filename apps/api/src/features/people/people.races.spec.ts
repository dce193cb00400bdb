import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertPerson, insertRound } from '@samenkoers/testkit';
import { type Interference, interfere, withoutSecondLook } from '../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';
import { giveRole, insertStage, mandate, newcomer } from './testing/stage.js';

/** Every race is run twice: as the product is, and with its guard taken out, when it must be lost. */

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function scene(interference: Interference) {
  const at = await startTestApp();
  running = at;
  interfere(at, interference);
  return { at, ...(await insertStage(at)) };
}

/** As if nobody looked again at who may do what, nor waited for who is changing the mandates and roles of the same organisation. */
const unlocked = (text: string) =>
  withoutSecondLook(text).replace(/(?<=FROM (mandate|role_assignment) WHERE .*) FOR NO KEY UPDATE/, '');

const statusesOf = (answers: readonly { readonly statusCode: number }[]) =>
  answers.map(({ statusCode }) => statusCode).sort();

/** Both have judged before either writes. */
const JUDGED = { statement: /FROM programme_sequence/, milliseconds: 300 };

describe('two coordinators who appoint at once', () => {
  async function race(interference: Interference, change: (deputyId: string) => object) {
    const { at, programme, owner, coordinator, as } = await scene(interference);
    await at.pool.query('UPDATE mandate SET until_instant = clock_timestamp() WHERE organisation_id = $1', [owner.id]);
    const colleague = await insertPerson(at.pool, programme.id, 'Tweede Coördinator');
    await giveRole(at.pool, programme.id, colleague.id, 'coordinator', owner.id);
    const clients = [await as(coordinator), await as(colleague)];
    const answers = await Promise.all(
      clients.map((client) =>
        client.send('POST', `/organisations/${owner.slug}/mandates`, mandate(change(owner.representative.id))),
      ),
    );
    const { rowCount } = await at.pool.query(
      'SELECT 1 FROM mandate WHERE organisation_id = $1 AND until_instant IS NULL',
      [owner.id],
    );
    const refused = answers.find(({ statusCode }) => statusCode === 409);
    const findings = refused?.json().details.findings.map(({ code }: { code: string }) => code);
    return { statuses: statusesOf(answers), held: rowCount, findings };
  }
  const representatives = () => ({ person: newcomer(), capacity: 'representative' });
  const sameDeputy = (personId: string) => ({ person: { personId } });

  test('a representative: one is, and the other hears that there is one', async () => {
    expect(await race({ slow: JUDGED }, representatives)).toEqual({
      statuses: [201, 409],
      held: 1,
      findings: ['representative-already-appointed'],
    });
  });

  test('is lost when nobody waits or looks again: only the database stops the second, and nobody hears why', async () => {
    expect(await race({ slow: JUDGED, rewrite: unlocked }, representatives)).toMatchObject({
      statuses: [201, 500],
      held: 1,
    });
  });

  test('the same deputy: it has one mandate', async () => {
    expect(await race({ slow: JUDGED }, sameDeputy)).toEqual({
      statuses: [201, 409],
      held: 1,
      findings: ['mandate-already-held'],
    });
  });

  test('is lost when nobody waits or looks again: it has two', async () => {
    expect(await race({ slow: JUDGED, rewrite: unlocked }, sameDeputy)).toMatchObject({
      statuses: [201, 201],
      held: 2,
    });
  });
});

describe('two of the team who name the first contact of a partner at once', () => {
  async function race(interference: Interference) {
    const { at, programme, team, as } = await scene(interference);
    await at.pool.query('UPDATE role_assignment SET until_instant = clock_timestamp() WHERE organisation_id = $1', [
      programme.partner.id,
    ]);
    const clients = [await as(team), await as(programme.manager)];
    const path = `/organisations/${programme.partner.slug}/contacts`;
    return statusesOf(await Promise.all(clients.map((client) => client.send('POST', path, { person: newcomer() }))));
  }

  test('one does; the next is for that contact to name', async () => {
    expect(await race({ slow: JUDGED })).toEqual([201, 403]);
  });

  test('is lost when nobody looks again', async () => {
    expect(await race({ slow: JUDGED, rewrite: withoutSecondLook })).toEqual([201, 201]);
  });
});

describe('a promise that is under way while the mandate of who gives it ends', () => {
  /** The promise was found valid, and is being written. */
  const slow = { statement: /INSERT INTO commitment \(/, milliseconds: 800 };

  async function race(interference: Interference) {
    const { at, programme, owner, coordinator, as } = await scene(interference);
    const item = await insertItem(at.pool, programme, { title: 'Samen op pad', state: 'onAgenda' });
    await at.pool.query(
      `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, team_confirmed_at, self_confirmed_at)
       VALUES ($1, $2, $3, 'Nodig', $4, now(), now())`,
      [programme.id, item.id, owner.id, programme.manager.id],
    );
    const held = await at.pool.query('SELECT id FROM mandate WHERE organisation_id = $1', [owner.id]);
    const [voice, ending] = [await as(owner.representative), await as(coordinator)];
    const promising = voice.send('POST', `/items/${item.slug}/commitments/${owner.slug}/offer`, {
      lines: [{ poolId: null, kind: 'money', year: 2027, amount: 100 }],
      continuityPlan: 'In de begroting',
      signerName: 'T. Ekenaar',
      signedOn: today(),
    });
    await wait(slow.milliseconds / 3);
    const path = `/organisations/${owner.slug}/mandates/${held.rows[0].id}/end`;
    const ended = await ending.send('POST', path, { on: null, reason: 'Per direct' });
    const { statusCode } = await promising;
    const after = await at.pool.query('SELECT 1 FROM event WHERE actor_id = $1 AND sequence > $2', [
      owner.representative.id,
      ended.json().sequence,
    ]);
    const kept = await at.pool.query('SELECT 1 FROM commitment WHERE organisation_id = $1', [owner.id]);
    return { ended: ended.statusCode, promised: statusCode, after: after.rowCount, kept: kept.rowCount };
  }

  test('is not recorded after that', async () => {
    expect(await race({ slow })).toEqual({ ended: 200, promised: 403, after: 0, kept: 0 });
  });

  test('is recorded by a mandate that ended when nobody looks again', async () => {
    expect(await race({ slow, rewrite: withoutSecondLook })).toEqual({ ended: 200, promised: 201, after: 1, kept: 1 });
  });
});

describe('a position that is under way while the coordinator ends the mandate', () => {
  test('stands before the end in the record: the end waits for it', async () => {
    const { at, programme, owner, coordinator, as } = await scene({
      slow: { statement: /INSERT INTO position_revision/, milliseconds: 600 },
    });
    const item = await insertItem(at.pool, programme, { title: 'Samen op pad' });
    const round = await insertRound(at.pool, programme, { itemId: item.id });
    const held = await at.pool.query('SELECT id FROM mandate WHERE organisation_id = $1', [owner.id]);
    const [voice, ending] = [await as(owner.representative), await as(coordinator)];
    const take = () => voice.send('PUT', `/rounds/${round.number}/positions/${owner.slug}`, { choice: 'supported' });
    const taking = take();
    await wait(200);
    const path = `/organisations/${owner.slug}/mandates/${held.rows[0].id}/end`;
    const ended = await ending.send('POST', path, { on: null, reason: 'Per direct' });
    const taken = await taking;
    expect([taken.statusCode, ended.statusCode]).toEqual([200, 200]);
    expect(taken.json().sequence).toBeLessThan(ended.json().sequence);
    expect((await take()).statusCode).toBe(409);
  });
});

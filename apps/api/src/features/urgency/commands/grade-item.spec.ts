import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insertMandate, insertPerson } from '@samenkoers/testkit';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { today } from '../../../testing/today.js';
import { type Stage, setStage } from '../testing/stage.js';

let at: TestApp;
let stage: Stage;
const path = (owner: number, item = 0, round = stage.round.number) =>
  `/urgency-rounds/${round}/grades/${stage.slugOf(owner)}/${stage.items[item]?.slug}`;

beforeAll(async () => {
  at = await startTestApp();
  stage = await setStage(at, { owners: 5, items: 3 });
});
afterAll(() => at.close());

/** Somebody new with one mandate for this owner. */
async function deputy(owner: number, mandate: { extent?: 'subjectToRatification'; until?: Date }) {
  const { id } = await insertPerson(at.pool, stage.programme.id, 'Waarnemer');
  const organisationId = stage.programme.owners[owner]?.id ?? '';
  await insertMandate(at.pool, stage.programme.id, { personId: id, organisationId, capacity: 'deputy', ...mandate });
  return { id, client: await at.as(stage.programme.id, id) };
}

describe('an owner judges items one by one', () => {
  test('gets a receipt per item that says how far it is', async () => {
    const first = await stage.grade(0, 0, 'urgent', '  De wachtlijst groeit.  ');
    expect(first.statusCode).toBe(200);
    expect(first.json()).toMatchObject({
      round: stage.round.number,
      organisation: { slug: stage.slugOf(0) },
      item: stage.items[0]?.slug,
      judgement: 'urgent',
      revision: 1,
      extent: 'full',
      replaced: false,
      judged: 1,
      of: 3,
      sequence: expect.any(Number),
    });
    expect((await stage.grade(0, 1, 'noJudgement')).json()).toMatchObject({ judged: 2, of: 3 });
    const { seats } = await stage.read();
    expect(seats.map(({ judged }) => judged)).toEqual([2, 0, 0, 0, 0]);
  });

  test('replaces a judgement until closing, and the earlier one stays on record', async () => {
    const again = await stage.grade(0, 0, 'veryUrgent');
    expect(again.json()).toMatchObject({ revision: 2, replaced: true, judged: 2, of: 3 });
    const { rows } = await at.pool.query(
      `SELECT revision, judgement, argument FROM urgency_grade_revision WHERE round_id = $1 AND item_id = $2 ORDER BY revision`,
      [stage.round.id, stage.items[0]?.id],
    );
    expect(rows).toEqual([
      { revision: 1, judgement: 'urgent', argument: 'De wachtlijst groeit.' },
      { revision: 2, judgement: 'veryUrgent', argument: null },
    ]);
    const { grades } = await stage.read(stage.owners[1]);
    expect(grades.filter(({ itemId }) => itemId === stage.items[0]?.id)).toEqual([
      expect.objectContaining({ judgement: 'veryUrgent', revision: 2, counts: true }),
    ]);
  });

  test('leaves an event that names the owner, the item and the round', async () => {
    const { rows } = await at.pool.query(
      `SELECT type, organisation_id, item_id, data FROM event WHERE programme_id = $1 ORDER BY sequence LIMIT 1`,
      [stage.programme.id],
    );
    expect(rows).toEqual([
      {
        type: 'item-graded',
        organisation_id: stage.programme.owners[0]?.id,
        item_id: stage.items[0]?.id,
        data: expect.objectContaining({ urgencyRound: stage.round.number, judgement: 'urgent', revision: 1 }),
      },
    ]);
  });

  test('subject to ratification shows and does not count, until its own board ratified; what comes after waits again', async () => {
    const { client } = await deputy(1, { extent: 'subjectToRatification' });
    await client.send('PUT', path(1, 0), { judgement: 'notUrgent' });
    await client.send('PUT', path(1, 1), { judgement: 'urgent' });
    const before = await stage.read(client);
    expect(before.seats[1]).toMatchObject({ judged: 2, pendingRatification: true, ratifications: [] });
    expect(before.result?.items[0]).toMatchObject({ pendingRatification: 1, counts: [0, 0, 0, 0, 1] });
    expect(before.can).toContainEqual({ act: 'ratify', organisation: stage.slugOf(1), allowed: true, reason: null });
    const at1 = `/urgency-rounds/${stage.round.number}/grades/${stage.slugOf(1)}/ratification`;
    const ratified = await client.send('POST', at1, { ratifiedOn: '2026-01-05', reference: 'B&W 2026-17' });
    expect(ratified.statusCode).toBe(200);
    const after = await stage.read(client);
    expect(after.seats[1]).toMatchObject({ pendingRatification: false, ratifications: [{ reference: 'B&W 2026-17' }] });
    expect(after.result?.items[0]).toMatchObject({ pendingRatification: 0, counts: [1, 0, 0, 0, 1] });
    await client.send('PUT', path(1, 0), { judgement: 'urgent' });
    expect((await stage.read(client)).result?.items[0]).toMatchObject({ pendingRatification: 1 });
    const again = await client.send('POST', at1, { ratifiedOn: '2026-01-06', reference: 'B&W 2026-18' });
    expect(again.statusCode).toBe(200);
    expect((await stage.read(client)).seats[1]?.ratifications).toHaveLength(2);
  });
});

describe('an owner cannot judge', () => {
  test.each([
    ['for another owner', 0, 3, 'no-mandate'],
    ['with a mandate that ended', -1, 4, 'mandate-ended'],
  ])('%s', async (_, who, owner, reason) => {
    const gone = await deputy(4, { until: new Date('2021-01-01') });
    await insertMandate(at.pool, stage.programme.id, {
      personId: gone.id,
      organisationId: stage.programme.owners[3]?.id ?? '',
      capacity: 'deputy',
    });
    const client = who === -1 ? gone.client : stage.owners[who];
    const answer = await client?.send('PUT', path(owner), { judgement: 'urgent' });
    expect(answer?.json()).toMatchObject({ status: 409, code: 'cannot-take-position', details: { reason } });
  });

  test('in a round that is closed, nor about an item whose text moved on', async () => {
    const closed = await setStage(at, { owners: 2, items: 2 });
    await at.pool.query('UPDATE item SET current_version = 2 WHERE id = $1', [closed.items[1]?.id]);
    expect((await closed.grade(0, 1, 'urgent')).json()).toMatchObject({ details: { reason: 'awaiting-new-version' } });
    expect((await closed.grade(0, 0, 'urgent')).statusCode).toBe(200);
    await closed.close();
    expect((await closed.grade(0, 0, 'urgent')).json()).toMatchObject({ details: { reason: 'closed' } });
    await closed.read();
    expect((await closed.grade(0, 0, 'urgent')).json()).toMatchObject({ details: { reason: 'closed' } });
  });

  test('about an item that is not in the round, or in a round that is not there', async () => {
    const answers = await Promise.all([
      stage.owners[0]?.send('PUT', `/urgency-rounds/${stage.round.number}/grades/${stage.slugOf(0)}/nergens`, {
        judgement: 'urgent',
      }),
      stage.owners[0]?.send('PUT', path(0, 0, 9_999), { judgement: 'urgent' }),
      stage.owners[0]?.send('PUT', `/urgency-rounds/${stage.round.number}/grades/nergens/${stage.items[0]?.slug}`, {
        judgement: 'urgent',
      }),
    ]);
    expect(answers.map((answer) => answer?.json().code)).toEqual(Array(3).fill('not-found'));
  });

  test('as a member of the programme team, also with a mandate that should not be there', async () => {
    const asStaff = await stage.manager.send('PUT', path(0), { judgement: 'urgent' });
    await insertMandate(at.pool, stage.programme.id, {
      personId: stage.programme.manager.id,
      organisationId: stage.programme.owners[2]?.id ?? '',
      capacity: 'deputy',
    });
    const both = await at.as(stage.programme.id, stage.programme.manager.id);
    const asBoth = await both.send('PUT', path(2), { judgement: 'urgent' });
    const partner = await at.as(stage.programme.id, stage.programme.partner.contact.id);
    const answers = [asStaff, asBoth, await partner.send('PUT', path(0), { judgement: 'urgent' })];
    expect(answers.map((answer) => answer.json().code)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect((await at.visitor.send('PUT', path(0), { judgement: 'urgent' })).json().code).toBe('not-signed-in');
  });
});

describe('the programme team records on behalf', () => {
  const onBehalf = (grades: object[]) => ({
    grades,
    channel: 'phone',
    receivedOn: today(),
    personName: 'Wethouder aan de lijn',
    extent: 'full',
  });
  const to = () => `/urgency-rounds/${stage.round.number}/grades/${stage.slugOf(3)}/on-behalf`;
  const slug = (place: number) => stage.items[place]?.slug;

  test('several items at once, visible as such, and the owner may replace them', async () => {
    const answer = await stage.manager.send(
      'POST',
      to(),
      onBehalf([
        { item: slug(0), judgement: 'urgent', argument: 'Telefonisch toegelicht' },
        { item: slug(2), judgement: 'notUrgent' },
      ]),
    );
    expect(answer.json()).toMatchObject({ round: stage.round.number, judged: 2, of: 3 });
    const own = (await stage.read()).grades.filter(
      ({ organisationId }) => organisationId === stage.programme.owners[3]?.id,
    );
    expect(own).toEqual([
      expect.objectContaining({ judgement: 'urgent', channel: 'phone', recordedByName: 'Programmamanager' }),
      expect.objectContaining({ judgement: 'notUrgent', personName: 'Wethouder aan de lijn' }),
    ]);
    expect((await stage.grade(3, 0, 'veryUrgent')).json()).toMatchObject({ revision: 2, judged: 2 });
  });

  test('all of them or none', async () => {
    const twice = onBehalf([
      { item: slug(1), judgement: 'urgent' },
      { item: slug(1), judgement: 'notUrgent' },
    ]);
    expect((await stage.manager.send('POST', to(), twice)).json().details.findings[0].code).toBe(
      'judgement-listed-twice',
    );
    const unknown = onBehalf([
      { item: slug(1), judgement: 'urgent' },
      { item: 'nergens', judgement: 'urgent' },
    ]);
    expect((await stage.manager.send('POST', to(), unknown)).json().code).toBe('not-found');
    expect((await stage.owners[3]?.send('POST', to(), twice))?.json().code).toBe('forbidden');
    expect((await stage.read()).seats[3]?.judged).toBe(2);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertRound,
  type TestProgramme,
} from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let item: { id: string; slug: string };
let round: { id: string; number: number };
let client: Client;

const owner = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};
const seat = (place: number, of = round.number) => `/rounds/${of}/positions/${owner(place).slug}`;

beforeAll(async () => {
  at = await startTestApp();
  programme = await insertProgramme(at.pool, { owners: 5 });
  item = await insertItem(at.pool, programme, { title: 'Samen op pad' });
  round = await insertRound(at.pool, programme, { itemId: item.id });
  client = await at.as(programme.id, owner(0).representative.id);
});
afterAll(() => at.close());

describe('an owner takes a position', () => {
  test('gets a receipt that says for whom, what, when, and its place in the record', async () => {
    const answer = await client.send('PUT', seat(0), {
      choice: 'supportedWithRemark',
      text: '  Let op de planning.  ',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      round: round.number,
      organisation: { slug: owner(0).slug, name: owner(0).name },
      revision: 1,
      choice: 'supportedWithRemark',
      extent: 'full',
      capacity: 'representative',
      channel: 'web',
      replaced: false,
      sequence: expect.any(Number),
    });
  });

  test('leaves a row, a current position and an event', async () => {
    const revisions = await at.pool.query('SELECT * FROM position_revision WHERE round_id = $1', [round.id]);
    expect(revisions.rows).toEqual([
      expect.objectContaining({ text: 'Let op de planning.', person_name: 'Vertegenwoordiger 1', revision: 1 }),
    ]);
    const events = await at.pool.query(`SELECT type, data, organisation_id FROM event WHERE round_id = $1`, [round.id]);
    expect(events.rows).toEqual([
      {
        type: 'position-taken',
        organisation_id: owner(0).id,
        data: expect.objectContaining({ choice: 'supportedWithRemark', revision: 1 }),
      },
    ]);
  });

  test('replaces it, and the earlier one stays on record', async () => {
    const answer = await client.send('PUT', seat(0), { choice: 'noObjection' });
    expect(answer.json()).toMatchObject({ revision: 2, replaced: true });
    const read = await client.get(`/rounds/${round.number}`);
    const own = read
      .json()
      .seats.find((one: { organisation: { slug: string } }) => one.organisation.slug === owner(0).slug);
    expect(own.position).toMatchObject({ revision: 2, choice: 'noObjection' });
    expect(own.earlier).toEqual([expect.objectContaining({ revision: 1, choice: 'supportedWithRemark' })]);
  });

  test('subject to ratification shows, and counts as silent until ratified', async () => {
    const bound = owner(1);
    const deputy = await insertPerson(at.pool, programme.id, 'Onder Voorbehoud');
    await insertMandate(at.pool, programme.id, {
      personId: deputy.id,
      organisationId: bound.id,
      capacity: 'deputy',
      extent: 'subjectToRatification',
    });
    const speaker = await at.as(programme.id, deputy.id);
    await speaker.send('PUT', seat(1), { choice: 'supported' });
    const before = (await speaker.get(`/rounds/${round.number}`)).json();
    expect(before.assessment.tally).toMatchObject({ pendingRatification: 1 });
    expect(before.can).toContainEqual({ act: 'ratify', organisation: bound.slug, allowed: true, reason: null });
    const ratified = await speaker.send('POST', `${seat(1)}/ratification`, {
      ratifiedOn: '2026-01-05',
      reference: 'B&W 2026-17',
    });
    expect(ratified.statusCode).toBe(200);
    const after = (await speaker.get(`/rounds/${round.number}`)).json();
    expect(after.assessment.tally).toMatchObject({
      pendingRatification: 0,
      counts: expect.objectContaining({ supported: 1 }),
    });
  });
});

describe('an owner cannot take a position', () => {
  test('without the reason the rule asks for: every finding is told, and nothing is recorded', async () => {
    const third = await at.as(programme.id, owner(2).representative.id);
    const answer = await third.send('PUT', seat(2), { choice: 'notSupported', participation: 'takesPart' });
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ code: 'rule-findings' });
    expect(answer.json().details.findings.map(({ code }: { code: string }) => code)).toEqual([
      'reason-required',
      'participation-not-asked',
    ]);
    const { rows } = await at.pool.query(
      'SELECT 1 FROM position_revision WHERE round_id = $1 AND organisation_id = $2',
      [round.id, owner(2).id],
    );
    expect(rows).toEqual([]);
  });

  test('for another owner', async () => {
    const answer = await client.send('PUT', seat(3), { choice: 'supported' });
    expect(answer.json()).toMatchObject({
      status: 409,
      code: 'cannot-take-position',
      details: { reason: 'no-mandate' },
    });
  });

  test('in a round that is closed', async () => {
    const other = await insertItem(at.pool, programme, { title: 'Al gesloten' });
    const closed = await insertRound(at.pool, programme, { itemId: other.id, closesIn: '-1 second' });
    const answer = await client.send('PUT', seat(0, closed.number), { choice: 'supported' });
    expect(answer.json()).toMatchObject({ code: 'cannot-take-position', details: { reason: 'closed' } });
  });

  test('when the text has moved on', async () => {
    const other = await insertItem(at.pool, programme, { title: 'Nieuwe tekst' });
    const stale = await insertRound(at.pool, programme, { itemId: other.id });
    await at.pool.query('UPDATE item SET current_version = 2 WHERE id = $1', [other.id]);
    const answer = await client.send('PUT', seat(0, stale.number), { choice: 'supported' });
    expect(answer.json()).toMatchObject({ code: 'cannot-take-position', details: { reason: 'awaiting-new-version' } });
  });

  test('with a mandate that has ended', async () => {
    const gone = await insertPerson(at.pool, programme.id, 'Oud-wethouder');
    await insertMandate(at.pool, programme.id, {
      personId: gone.id,
      organisationId: owner(4).id,
      capacity: 'deputy',
      until: new Date('2021-01-01'),
    });
    // Still a deputy elsewhere, so the door is open and the rule itself must refuse.
    await insertMandate(at.pool, programme.id, { personId: gone.id, organisationId: owner(3).id, capacity: 'deputy' });
    const answer = await (await at.as(programme.id, gone.id)).send('PUT', seat(4), { choice: 'supported' });
    expect(answer.json()).toMatchObject({ code: 'cannot-take-position', details: { reason: 'mandate-ended' } });
  });

  test.each([
    ['a round that is not there', `/rounds/9999/positions/eigenaar-01`],
    ['an organisation that is not there', `/rounds/1/positions/nergens`],
  ])('in %s', async (_, path) => {
    expect((await client.send('PUT', path, { choice: 'supported' })).json()).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});

describe('the door', () => {
  test('is shut to visitors, partners and the programme team', async () => {
    const manager = await at.as(programme.id, programme.manager.id);
    const partner = await at.as(programme.id, programme.partner.contact.id);
    const answers = await Promise.all(
      [at.visitor, manager, partner].map((who) => who.send('PUT', seat(0), { choice: 'supported' })),
    );
    expect(answers.map((answer) => answer.json().code)).toEqual(['not-signed-in', 'forbidden', 'forbidden']);
  });

  test('asks for a key, one place for every fault in the input, and JSON from our own pages', async () => {
    expect(
      (await client.send('PUT', seat(0), { choice: 'supported' }, { 'idempotency-key': 'kort' })).json().code,
    ).toBe('idempotency-key-missing');
    const wrong = await client.send('PUT', seat(0), { choice: 'ja', text: 'x'.repeat(2_001), extra: 1 });
    expect(wrong.json()).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(
      wrong
        .json()
        .details.issues.map(({ at: place }: { at: string }) => place)
        .sort(),
    ).toEqual(['body', 'body.choice', 'body.text']);
    const foreign = await client.send('PUT', seat(0), { choice: 'supported' }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.json()).toMatchObject({ status: 403, code: 'cross-site' });
  });
});

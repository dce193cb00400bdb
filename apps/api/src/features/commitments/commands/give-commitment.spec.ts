import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemView } from '@samenkoers/contract';
import { insertItem, insertMandate, insertPerson, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let item: { id: string; slug: string };
let owner: Client;
let stranger: Client;
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
  item = await insertItem(at.pool, programme, { title: 'Samen op pad' });
  owner = await at.as(programme.id, ownerAt(1).representative.id);
  stranger = await at.as(programme.id, ownerAt(2).representative.id);
  manager = await at.as(programme.id, programme.manager.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
});

const put = (state: string) =>
  run(`UPDATE item SET state = $2::item_state, state_reason = 'Daarom' WHERE id = $1`, item.id, state);
const read = async () => ItemView.parse((await manager.get(`/items/${item.slug}`)).json());
const events = async () =>
  (await run('SELECT type, organisation_id, data FROM event WHERE item_id = $1 ORDER BY sequence', item.id)).rows;
const codes = (answer: { json(): { details: { findings: { code: string }[] } } }) =>
  answer.json().details.findings.map(({ code }) => code);

describe('promises', () => {
  const offer = {
    lines: [{ poolId: null, kind: 'staff', year: 2027, amount: 5 }],
    continuityPlan: '',
    signerName: 'A. Tekenaar',
    signedOn: '2026-11-01',
  };
  const firm = { ...offer, continuityPlan: 'In de begroting' };
  const give = (
    client: Client,
    act: 'offer' | 'firm-up' | 'withdraw',
    body: object,
    organisation = programme.partner.slug,
  ) => client.send('POST', `/items/${item.slug}/commitments/${organisation}/${act}`, body);

  beforeEach(async () => {
    for (const organisation of [programme.partner.slug, ownerAt(1).slug]) {
      await manager.send('POST', `/items/${item.slug}/involvements`, { organisation, why: 'Nodig' });
    }
  });

  test('in principle, then firm: the later takes the place of the earlier, which stays in the book', async () => {
    expect((await give(partner, 'offer', offer)).statusCode).toBe(201);
    expect((await give(partner, 'firm-up', firm)).statusCode).toBe(201);
    const { commitments, commitmentHistory } = await read();
    expect(commitments).toMatchObject([
      {
        level: 'firm',
        revision: 2,
        lines: [{ kind: 'staff', year: 2027, amount: 5, poolName: null }],
        continuityPlan: 'In de begroting',
      },
    ]);
    expect(commitmentHistory).toMatchObject([{ level: 'intent', revision: 1, withdrawnAt: null }]);
    expect((await events()).slice(-2)).toMatchObject([
      { type: 'commitment-offered', data: { level: 'intent', revision: 1, staff: 5, money: 0 } },
      { type: 'commitment-firmed-up', data: { level: 'firm', revision: 2, capacity: null } },
    ]);
    const { rows } = await run('SELECT mandate_id FROM commitment WHERE item_id = $1', item.id);
    expect(rows.every(({ mandate_id }) => mandate_id !== null)).toBe(true);
  });

  test('the record tells in which capacity an owner was bound: a deputy acts where the representative does not', async () => {
    const { id: organisationId, slug } = ownerAt(1);
    const deputy = await insertPerson(at.pool, programme.id, 'Plaatsvervanger');
    await insertMandate(at.pool, programme.id, { personId: deputy.id, organisationId, capacity: 'deputy' });
    await give(await at.as(programme.id, deputy.id), 'firm-up', firm, slug);
    await give(owner, 'withdraw', { reason: 'Andere keuzes' }, slug);
    expect((await events()).slice(-2)).toMatchObject([
      { type: 'commitment-firmed-up', data: { capacity: 'deputy' } },
      { type: 'commitment-withdrawn', data: { capacity: 'representative' } },
    ]);
  });

  test('a firm one is not made softer; withdrawn with a reason, one may begin anew', async () => {
    await give(owner, 'firm-up', firm, ownerAt(1).slug);
    expect((await give(owner, 'offer', offer, ownerAt(1).slug)).json().code).toBe('already-done');
    expect((await give(owner, 'withdraw', { reason: 'Bezuiniging' }, ownerAt(1).slug)).statusCode).toBe(200);
    expect(await read()).toMatchObject({
      commitments: [],
      commitmentHistory: [{ level: 'firm', withdrawReason: 'Bezuiniging' }],
    });
    expect(codes(await give(owner, 'withdraw', { reason: 'Nog eens' }, ownerAt(1).slug))).toEqual([
      'commitment-missing',
    ]);
    expect((await give(owner, 'offer', offer, ownerAt(1).slug)).statusCode).toBe(201);
    expect((await read()).commitments).toMatchObject([{ level: 'intent', revision: 2 }]);
  });

  test('two at once leave one that stands', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => give(partner, 'firm-up', firm)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(201));
    const { rows } = await run(
      'SELECT revision, superseded_at IS NULL AS stands FROM commitment WHERE item_id = $1 ORDER BY revision',
      item.id,
    );
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.filter(({ stands }) => stands)).toEqual([{ revision: 5, stands: true }]);
  });

  test('firm takes lines and a continuity plan: everything that lacks is told', async () => {
    const answer = await give(partner, 'firm-up', { ...offer, lines: [] });
    expect(answer.json().details.findings).toEqual([
      {
        code: 'firm-commitment-incomplete',
        severity: 'error',
        facts: { organisationId: programme.partner.id, missing: ['lines', 'continuityPlan'] },
      },
    ]);
  });

  test('who speaks subject to ratification promises in principle and cannot bind', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Onder Voorbehoud');
    await insertMandate(at.pool, programme.id, {
      personId: person.id,
      organisationId: ownerAt(1).id,
      capacity: 'deputy',
      extent: 'subjectToRatification',
    });
    const deputy = await at.as(programme.id, person.id);
    expect((await give(deputy, 'offer', offer, ownerAt(1).slug)).statusCode).toBe(201);
    const answer = await give(deputy, 'firm-up', firm, ownerAt(1).slug);
    expect(answer.json().details.findings).toMatchObject([
      { code: 'firm-commitment-incomplete', facts: { missing: ['mandateId'] } },
    ]);
  });

  test('a pool that is not there, or holds something else, is named', async () => {
    const pool = (
      await run(
        `INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Budget', 'money') RETURNING id`,
        programme.id,
      )
    ).rows[0].id;
    const lines = [
      { poolId: pool, kind: 'staff', year: 2027, amount: 5 },
      { poolId: programme.id, kind: 'money', year: 2027, amount: 5 },
      { poolId: pool, kind: 'money', year: 2027, amount: 5 },
    ];
    expect(codes(await give(partner, 'offer', { ...offer, lines }))).toEqual(['pool-kind-differs', 'pool-unknown']);
    expect((await give(partner, 'offer', { ...offer, lines: lines.slice(2) })).statusCode).toBe(201);
    expect((await read()).commitments).toMatchObject([{ lines: [{ poolId: pool, poolName: 'Budget' }] }]);
  });

  test('are an organisation’s own, of one with a part in the item: forbidden otherwise, not found where it may not be seen', async () => {
    for (const act of ['offer', 'firm-up', 'withdraw'] as const) {
      const body = act === 'withdraw' ? { reason: 'Weg' } : firm;
      expect((await give(owner, act, body)).statusCode).toBe(403);
      expect((await give(manager, act, body)).statusCode).toBe(403);
      expect((await give(partner, act, body, 'bestaat-niet')).statusCode).toBe(404);
    }
    expect((await give(stranger, 'offer', offer, ownerAt(2).slug)).statusCode).toBe(403);
    await manager.send('POST', `/items/${item.slug}/involvements/${programme.partner.slug}/decline`, {
      reason: 'Toch niet',
    });
    expect((await give(partner, 'offer', offer)).statusCode).toBe(404);
    await put('onAgenda');
    expect((await give(partner, 'offer', offer)).statusCode).toBe(403);
  });

  test('are not given for what ended', async () => {
    await put('completed');
    expect(codes(await give(partner, 'offer', offer))).toEqual(['item-state-does-not-allow-act']);
    expect(codes(await give(partner, 'withdraw', { reason: 'Weg' }))).toEqual(['item-state-does-not-allow-act']);
  });
});

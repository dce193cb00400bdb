import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemView } from '@samenkoers/contract';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  type TestProgramme,
} from '../../testing/programme.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let item: { id: string; slug: string };
let proposer: Client;
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
  proposer = await at.as(programme.id, ownerAt(0).representative.id);
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

describe('directly involved', () => {
  const involvements = (path = '') => `/items/${item.slug}/involvements${path}`;
  const name = (client: Client, organisation: string) =>
    client.send('POST', involvements(), { organisation, why: 'Nodig' });
  const answer = (client: Client, act: 'confirm' | 'decline', organisation = programme.partner.slug) =>
    client.send(
      'POST',
      involvements(`/${organisation}/${act}`),
      act === 'decline' ? { reason: 'Niet ons werk' } : undefined,
    );

  test('is named by the proposer, confirmed by the programme team, and by the organisation itself', async () => {
    expect((await name(proposer, programme.partner.slug)).statusCode).toBe(201);
    expect((await answer(manager, 'confirm')).statusCode).toBe(200);
    expect((await answer(partner, 'confirm')).statusCode).toBe(200);
    const [involvement] = (await read()).involvements;
    expect(involvement).toMatchObject({
      why: 'Nodig',
      proposedByName: ownerAt(0).representative.name,
      declinedAt: null,
    });
    expect(involvement?.teamConfirmedAt).not.toBeNull();
    expect(involvement?.selfConfirmedAt).not.toBeNull();
    expect((await events()).map(({ type }) => type)).toEqual([
      'involvement-proposed',
      'involvement-confirmed-by-team',
      'involvement-confirmed',
    ]);
    expect((await events()).every(({ organisation_id }) => organisation_id === programme.partner.id)).toBe(true);
  });

  test('each answer counts once', async () => {
    await put('onAgenda');
    await name(manager, programme.partner.slug);
    expect((await name(manager, programme.partner.slug)).json().code).toBe('already-done');
    for (const client of [manager, partner]) {
      await answer(client, 'confirm');
      expect((await answer(client, 'confirm')).json().code).toBe('already-done');
    }
    await answer(partner, 'decline');
    expect((await answer(partner, 'decline')).json().code).toBe('already-done');
    expect((await answer(manager, 'confirm')).json().code).toBe('already-done');
  });

  test('who declined may be named anew, and is then asked again', async () => {
    await name(manager, programme.partner.slug);
    await answer(manager, 'confirm');
    expect((await answer(partner, 'decline')).statusCode).toBe(200);
    expect((await read()).involvements).toMatchObject([{ declineReason: 'Niet ons werk' }]);
    expect((await name(manager, programme.partner.slug)).statusCode).toBe(201);
    expect((await read()).involvements).toMatchObject([
      { declinedAt: null, declineReason: null, teamConfirmedAt: null },
    ]);
  });

  test('is forbidden to name for another owner, and to answer for another organisation', async () => {
    await put('onAgenda');
    expect((await name(owner, programme.partner.slug)).statusCode).toBe(403);
    expect((await name(partner, programme.partner.slug)).statusCode).toBe(403);
    await name(manager, ownerAt(1).slug);
    for (const client of [stranger, partner]) {
      for (const act of ['confirm', 'decline'] as const)
        expect((await answer(client, act, ownerAt(1).slug)).statusCode).toBe(403);
    }
    expect((await answer(owner, 'confirm', ownerAt(1).slug)).statusCode).toBe(200);
  });

  test('is not found: an organisation that is not there or was not named, an item one may not see', async () => {
    expect((await name(manager, 'bestaat-niet')).statusCode).toBe(404);
    expect((await answer(manager, 'confirm')).statusCode).toBe(404);
    expect((await answer(partner, 'confirm')).statusCode).toBe(404);
    await put('draft');
    expect((await name(manager, programme.partner.slug)).statusCode).toBe(404);
  });

  test('in a draft it is named and not told or answered; about what ended nothing is named', async () => {
    await put('draft');
    expect((await name(proposer, ownerAt(0).slug)).statusCode).toBe(201);
    expect(await events()).toEqual([]);
    expect(codes(await answer(proposer, 'confirm', ownerAt(0).slug))).toEqual(['item-state-does-not-allow-act']);
    await put('completed');
    expect(codes(await name(manager, programme.partner.slug))).toEqual(['item-state-does-not-allow-act']);
  });
});

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
      { type: 'commitment-firmed-up', data: { level: 'firm', revision: 2 } },
    ]);
    const { rows } = await run('SELECT mandate_id FROM commitment WHERE item_id = $1', item.id);
    expect(rows.every(({ mandate_id }) => mandate_id !== null)).toBe(true);
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

describe('taking part', () => {
  const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  const join = (client: Client, organisation: string, from = TODAY) =>
    client.send('POST', `/items/${item.slug}/participations/${organisation}/join`, {
      from,
      capacityNote: 'Twee mensen',
    });
  const leave = (client: Client, organisation: string) =>
    client.send('POST', `/items/${item.slug}/participations/${organisation}/leave`, { reason: 'Andere keuzes' });
  const describeAt = (client: Client, organisation: string) =>
    client.send('PUT', `/items/${item.slug}/participations/${organisation}/local-implementation`, {
      text: 'Via het wijkteam',
    });

  beforeEach(() => put('inProgress'));

  test('later: from today on, with its own capacity', async () => {
    expect((await join(owner, ownerAt(1).slug)).statusCode).toBe(201);
    expect((await read()).participations).toMatchObject([
      {
        organisation: { slug: ownerAt(1).slug },
        choice: 'takesPart',
        from: TODAY,
        until: null,
        joinedLater: true,
        capacityNote: 'Twee mensen',
      },
    ]);
    expect((await events()).at(-1)).toMatchObject({ type: 'joined-later', data: { from: TODAY } });
    expect(codes(await join(owner, ownerAt(1).slug))).toEqual(['already-participating']);
  });

  test('also after "later possible" was said; that ends the day before', async () => {
    await run(
      `INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, decided_by_id, decided_at) VALUES ($1, $2, $3, 'laterPossible', '2024-01-01', $4, now())`,
      programme.id,
      item.id,
      ownerAt(1).id,
      programme.manager.id,
    );
    expect((await join(owner, ownerAt(1).slug)).statusCode).toBe(201);
    expect((await read()).participations.map(({ choice, until }) => ({ choice, ends: until !== null }))).toEqual([
      { choice: 'laterPossible', ends: true },
      { choice: 'takesPart', ends: false },
    ]);
  });

  test('tells everything that stands in the way', async () => {
    await put('submitted');
    expect(codes(await join(owner, ownerAt(1).slug, '2020-01-01'))).toEqual([
      'item-not-open-for-joining',
      'start-date-in-past',
    ]);
  });

  test('ends by notice at the end of the next budget year, once', async () => {
    await join(owner, ownerAt(1).slug);
    const answer = await leave(owner, ownerAt(1).slug);
    const until = `${Number(TODAY.slice(0, 4)) + 1}-12-31`;
    expect(answer.json()).toMatchObject({ item: item.slug, until });
    expect((await read()).participations).toMatchObject([{ until }]);
    expect((await events()).at(-1)).toMatchObject({
      type: 'participation-ended',
      data: { until, reason: 'Andere keuzes' },
    });
    expect(codes(await leave(owner, ownerAt(1).slug))).toEqual(['already-leaving']);
    expect(codes(await leave(stranger, ownerAt(2).slug))).toEqual(['not-participating']);
    await put('completed');
    expect(codes(await leave(owner, ownerAt(1).slug))).toEqual(['item-state-does-not-allow-act']);
  });

  test('given up before it began, it ends on the day it would have begun', async () => {
    await join(owner, ownerAt(1).slug, '2090-01-01');
    expect((await leave(owner, ownerAt(1).slug)).json().until).toBe('2090-01-01');
  });

  test('is told how it is done at home', async () => {
    expect(codes(await describeAt(owner, ownerAt(1).slug))).toEqual(['not-participating']);
    await join(owner, ownerAt(1).slug);
    expect((await describeAt(owner, ownerAt(1).slug)).statusCode).toBe(200);
    expect((await read()).participations).toMatchObject([{ localImplementation: 'Via het wijkteam' }]);
  });

  test('is the owner’s own decision', async () => {
    for (const act of [join, leave, describeAt]) {
      expect((await act(stranger, ownerAt(1).slug)).statusCode).toBe(403);
      expect((await act(manager, ownerAt(1).slug)).statusCode).toBe(403);
      expect((await act(partner, programme.partner.slug)).statusCode).toBe(403);
      expect((await act(owner, 'bestaat-niet')).statusCode).toBe(404);
    }
  });
});

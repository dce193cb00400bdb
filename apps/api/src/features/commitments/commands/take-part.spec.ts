import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemView } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
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

  test('ends after notice, and what was promised until then remains', async () => {
    await join(owner, ownerAt(1).slug);
    const path = `/items/${item.slug}/commitments/${ownerAt(1).slug}`;
    const promise = {
      lines: [{ poolId: null, kind: 'staff', year: 2027, amount: 3 }],
      continuityPlan: 'Borgen',
      signerName: 'A. Tekenaar',
      signedOn: TODAY,
    };
    expect(codes(await owner.send('POST', `${path}/firm-up`, { ...promise, signedOn: '2199-01-01' }))).toEqual([
      'signed-date-in-future',
    ]);
    expect((await owner.send('POST', `${path}/firm-up`, promise)).statusCode).toBe(201);
    expect((await leave(owner, ownerAt(1).slug)).statusCode).toBe(200);
    expect(codes(await owner.send('POST', `${path}/withdraw`, { reason: 'Toch niet' }))).toEqual([
      'promise-remains-after-notice',
    ]);
    expect((await read()).commitments).toHaveLength(1);
  });

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
    expect((await events()).at(-1)).toMatchObject({
      type: 'joined-later',
      data: { from: TODAY, capacity: 'representative' },
    });
    expect(codes(await join(owner, ownerAt(1).slug))).toEqual(['already-participating']);
  });

  test('with a one-off contribution, when that is agreed', async () => {
    const path = `/items/${item.slug}/participations/${ownerAt(1).slug}/join`;
    const answer = await owner.send('POST', path, { from: TODAY, capacityNote: 'Samen', entryShare: 250_000 });
    expect(answer.statusCode).toBe(201);
    await join(stranger, ownerAt(2).slug);
    const { participations } = await read();
    expect(participations.map(({ organisation, entryShare }) => [organisation.slug, entryShare])).toEqual([
      [ownerAt(1).slug, 250_000],
      [ownerAt(2).slug, 0],
    ]);
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
      data: { until, reason: 'Andere keuzes', capacity: 'representative' },
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

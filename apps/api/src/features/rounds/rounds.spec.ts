import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';

/** Running a round: what the programme team does, and what everyone reads of it. */

let at: TestApp;
let programme: TestProgramme;
let manager: Client;
let owners: Client[];
/** What the product says to PostgreSQL. */
const statements: string[] = [];

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
  programme = await insertProgramme(at.pool, { owners: 3 });
  manager = await at.as(programme.id, programme.manager.id);
  owners = await Promise.all(programme.owners.map(({ representative }) => at.as(programme.id, representative.id)));
});
afterAll(() => at.close());

let items = 0;
async function roundOn(
  input: { closesIn?: string; kind?: 'support' | 'takeUp'; state?: string; visibility?: 'hiddenUntilClosed' } = {},
) {
  items += 1;
  const { state, ...rest } = input;
  const item = await insertItem(at.pool, programme, {
    title: `Onderwerp ${items}`,
    ...(state === undefined ? {} : { state }),
  });
  return { item, ...(await insertRound(at.pool, programme, { itemId: item.id, ...rest })) };
}
const say = (place: number, number: number, body: object) =>
  owners[place]?.send('PUT', `/rounds/${number}/positions/${programme.owners[place]?.slug}`, body);
const read = async (number: number, as: Client = manager) => (await as.get(`/rounds/${number}`)).json();
const codes = (answer: { json(): { details?: { findings?: { code: string }[] } } }) =>
  answer.json().details?.findings?.map(({ code }) => code);

describe('reading a round', () => {
  test('shows every seat, the sum, what is still needed and who has not answered', async () => {
    const { number } = await roundOn();
    await say(0, number, { choice: 'supported' });
    await say(1, number, { choice: 'notSupported', text: 'Te duur.' });
    const view = await read(number);
    expect(view).toMatchObject({ phase: 'open', outcome: 'open', n: 3, answered: 2, hidden: false });
    expect(view.assessment.sum).toEqual({
      n: 3,
      positive: 1,
      parts: [
        { part: 'notSupported', count: 1 },
        { part: 'silent', count: 1 },
      ],
      verdict: 'notUnanimous',
    });
    expect(view.assessment.silentOrganisationIds).toEqual([programme.owners[2]?.id]);
    expect(view.assessment.decided).toBe('rejected');
  });

  test('tells each person what it can do, and the programme team never to take a position', async () => {
    const { number } = await roundOn();
    const acts = (view: { can: { act: string; allowed: boolean }[] }) =>
      view.can.filter(({ allowed }) => allowed).map(({ act }) => act);
    expect(acts(await read(number, owners[0]))).toEqual(['take-position']);
    expect(acts(await read(number))).toEqual(['record-on-behalf', 'remind', 'extend', 'withdraw-round']);
  });

  test('leaks nothing of hidden positions while it is open, and shows them once it is closed', async () => {
    const { id, number } = await roundOn({ visibility: 'hiddenUntilClosed' });
    await say(0, number, { choice: 'notSupported', text: 'Geheim bezwaar' });
    const others = await owners[1]?.get(`/rounds/${number}`);
    expect(others?.body).not.toContain('Geheim bezwaar');
    expect(others?.json()).toMatchObject({ hidden: true, assessment: null, tally: null });
    expect((await read(number, owners[0])).seats[0].position).toMatchObject({ choice: 'notSupported' });
    const list = await owners[1]?.get('/rounds');
    expect(list?.json().rows.find((row: { number: number }) => row.number === number).tally).toBeNull();
    await at.pool.query(`UPDATE round SET closes_at = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]);
    expect((await read(number, owners[1])).seats[0].position).toMatchObject({ text: 'Geheim bezwaar' });
  });

  test('is for owners and the programme team', async () => {
    const { number } = await roundOn();
    const partner = await at.as(programme.id, programme.partner.contact.id);
    expect((await partner.get(`/rounds/${number}`)).statusCode).toBe(403);
    expect((await at.visitor.get(`/rounds/${number}`)).statusCode).toBe(401);
    expect((await manager.get('/rounds/9999')).json()).toMatchObject({ code: 'not-found' });
  });
});

describe('reading costs at most six statements', () => {
  test.each([
    ['one round', '/rounds/1'],
    ['the list of rounds', '/rounds?limit=50'],
  ])('%s', async (_, path) => {
    await roundOn();
    // A first read may settle what is due and reads the rights; what is counted is the page.
    await manager.get(path);
    statements.length = 0;
    expect((await manager.get(path)).statusCode).toBe(200);
    expect(statements.length).toBeGreaterThan(1);
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});

describe('the list of rounds', () => {
  test('pages by number and filters by phase', async () => {
    await Promise.all([roundOn(), roundOn(), roundOn()].map((made) => made.catch(() => roundOn())));
    const first = (await manager.get('/rounds?limit=2&phase=open')).json();
    const second = (await manager.get(`/rounds?limit=2&phase=open&after=${first.next}`)).json();
    expect(first.rows).toHaveLength(2);
    expect(first.rows[1].number).toBeGreaterThan(second.rows[0].number);
    expect(first.rows.every(({ phase }: { phase: string }) => phase === 'open')).toBe(true);
  });
});

describe('the programme team', () => {
  test('records what an owner said by telephone, visible as such; the owner may replace it', async () => {
    const { number } = await roundOn();
    const owner = programme.owners[2];
    const spoken = {
      choice: 'supported',
      channel: 'phone',
      receivedOn: today(),
      personName: 'Wethouder',
      extent: 'full',
    };
    const answer = await manager.send('POST', `/rounds/${number}/positions/${owner?.slug}/on-behalf`, spoken);
    expect(answer.json()).toMatchObject({ channel: 'phone', capacity: null, revision: 1 });
    expect((await read(number)).seats[2].position).toMatchObject({
      channel: 'phone',
      personName: 'Wethouder',
      recordedByName: 'Programmamanager',
      receivedOn: today(),
    });
    expect((await say(2, number, { choice: 'noObjection' }))?.json()).toMatchObject({ revision: 2, replaced: true });
  });

  test('cannot date a call in the future, and owners cannot record for others', async () => {
    const { number } = await roundOn();
    const path = `/rounds/${number}/positions/${programme.owners[2]?.slug}/on-behalf`;
    const body = {
      choice: 'supported',
      channel: 'phone',
      receivedOn: '2099-01-01',
      personName: 'Wethouder',
      extent: 'full',
    };
    expect(codes(await manager.send('POST', path, body))).toEqual(['received-date-in-future']);
    expect((await owners[0]?.send('POST', path, body))?.json().code).toBe('forbidden');
  });

  test('extends with a reason everyone reads', async () => {
    const { number } = await roundOn();
    const closesAt = new Date(Date.now() + 40 * 86_400_000).toISOString();
    expect(
      (await manager.send('POST', `/rounds/${number}/extend`, { closesAt, reason: 'Raad vergadert later' })).statusCode,
    ).toBe(200);
    const view = await read(number, owners[0]);
    expect(view.closesAt).toBe(closesAt);
    expect(view.extensions).toEqual([
      expect.objectContaining({ reason: 'Raad vergadert later', extendedByName: 'Programmamanager' }),
    ]);
    const earlier = new Date(Date.now() + 86_400_000).toISOString();
    expect(
      codes(await manager.send('POST', `/rounds/${number}/extend`, { closesAt: earlier, reason: 'Toch niet' })),
    ).toEqual(['new-closing-time-not-later']);
  });

  test('closes early once all have spoken, and the result follows', async () => {
    const { number, item } = await roundOn();
    expect(codes(await manager.send('POST', `/rounds/${number}/close-early`))).toEqual(['not-everyone-spoke']);
    for (const place of [0, 1]) await say(place, number, { choice: 'supported' });
    await say(2, number, { choice: 'notSupported', text: 'Nee.' });
    expect((await manager.send('POST', `/rounds/${number}/close-early`)).statusCode).toBe(200);
    expect(await read(number)).toMatchObject({
      phase: 'settled',
      outcome: 'rejected',
      result: { outcome: 'rejected', asItStands: false },
    });
    const { rows } = await at.pool.query('SELECT state FROM item WHERE id = $1', [item.id]);
    expect(rows).toEqual([{ state: 'notSupported' }]);
  });

  test('reminds by name those who have not answered', async () => {
    const { number } = await roundOn();
    await say(0, number, { choice: 'supported' });
    const answer = await manager.send('POST', `/rounds/${number}/remind`);
    expect(answer.json().organisations).toEqual(programme.owners.slice(1).map(({ slug }) => slug));
    expect((await read(number)).reminders).toHaveLength(1);
  });

  test('withdraws a round with a reason, after which nobody can speak', async () => {
    const { number } = await roundOn();
    await manager.send('POST', `/rounds/${number}/withdraw`, { reason: 'Verkeerde tekst' });
    expect(await read(number)).toMatchObject({
      phase: 'withdrawn',
      outcome: 'withdrawn',
      withdrawReason: 'Verkeerde tekst',
    });
    expect((await say(0, number, { choice: 'supported' }))?.json()).toMatchObject({ details: { reason: 'closed' } });
  });
});

describe('a round past its closing time', () => {
  test('is settled by whoever reads first, when its outcome stands', async () => {
    const { id, number, item } = await roundOn({ kind: 'takeUp', state: 'onAgenda' });
    for (const place of [0, 1])
      await say(place, number, { choice: 'inFavour', participation: place === 0 ? 'takesPart' : 'laterPossible' });
    await at.pool.query(`UPDATE round SET closes_at = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]);
    expect(await read(number, owners[2])).toMatchObject({
      phase: 'settled',
      outcome: 'adopted',
      result: { settledByName: null },
    });
    const { rows } = await at.pool.query('SELECT choice FROM participation WHERE round_id = $1', [id]);
    expect(rows).toEqual([{ choice: 'takesPart' }]);
    const { participations } = (await manager.get(`/items/${item.slug}`)).json();
    expect(participations.map(({ choice }: { choice: string }) => choice).sort()).toEqual([
      'laterPossible',
      'takesPart',
    ]);
  });

  test('waits for the programme manager when it is incomplete, who extends it or settles it as it stands', async () => {
    const { number } = await roundOn({ closesIn: '-1 second' });
    expect(await read(number)).toMatchObject({ phase: 'pastClosing', outcome: 'incomplete' });
    expect(codes(await manager.send('POST', `/rounds/${number}/settle`, {}))).toEqual(['round-incomplete']);
    const settled = await manager.send('POST', `/rounds/${number}/settle`, { asItStands: true });
    expect(settled.json()).toEqual({ round: number, outcome: 'rejected' });
    const again = await manager.send('POST', `/rounds/${number}/settle`, { asItStands: true });
    expect(again.json()).toEqual({ round: number, outcome: 'rejected' });
    const { rows } = await at.pool.query(
      `SELECT count(*)::int AS n FROM event WHERE type = 'round-settled' AND round_id = (SELECT id FROM round WHERE number = $1)`,
      [number],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('opening a round', () => {
  const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString();

  test('freezes the electorate, the rule and the text', async () => {
    items += 1;
    const item = await insertItem(at.pool, programme, { title: `Onderwerp ${items}` });
    const opened = await manager.send('POST', '/rounds', { kind: 'support', item: item.slug, closesAt: inTwoWeeks() });
    expect(opened.statusCode).toBe(201);
    const view = await read(opened.json().round);
    expect(view).toMatchObject({ n: 3, byLawsVersion: 1, textHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await expect(
      at.pool.query(`UPDATE item_version SET title = 'Anders' WHERE item_id = $1`, [item.id]),
    ).rejects.toThrow(/frozen/);
    await expect(at.pool.query(`UPDATE round SET rule = '{}' WHERE number = $1`, [view.number])).rejects.toThrow(
      /cannot change/,
    );
    const again = await manager.send('POST', '/rounds', { kind: 'support', item: item.slug, closesAt: inTwoWeeks() });
    expect(again.json()).toMatchObject({ status: 409, code: 'round-running' });
  });

  test('keeps the proposal where it is until the round has ended', async () => {
    items += 1;
    const item = await insertItem(at.pool, programme, { title: `Blijft ${items}` });
    const opened = await manager.send('POST', '/rounds', { kind: 'support', item: item.slug, closesAt: inTwoWeeks() });
    const returned = await manager.send('POST', `/items/${item.slug}/return`, { reason: 'Onduidelijk' });
    const withdrawn = await owners[0]?.send('POST', `/items/${item.slug}/withdraw`, { reason: 'Toch niet' });
    expect([returned.json().code, withdrawn?.json().code]).toEqual(['round-running', 'round-running']);
    await manager.send('POST', `/rounds/${opened.json().round}/withdraw`, { reason: 'Eerst de tekst' });
    expect((await manager.send('POST', `/items/${item.slug}/return`, { reason: 'Onduidelijk' })).statusCode).toBe(200);
  });

  test('is refused with every finding', async () => {
    items += 1;
    const item = await insertItem(at.pool, programme, { title: `Onderwerp ${items}`, state: 'onAgenda' });
    const answer = await manager.send('POST', '/rounds', {
      kind: 'support',
      item: item.slug,
      closesAt: '2020-01-01T00:00:00Z',
    });
    expect(codes(answer)).toEqual(['item-state-does-not-allow-round', 'closing-time-not-after-opening']);
    expect(
      (await owners[0]?.send('POST', '/rounds', { kind: 'support', item: item.slug, closesAt: inTwoWeeks() }))
        ?.statusCode,
    ).toBe(403);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let partner: Client;
let manager: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

beforeAll(async () => {
  at = await startTestApp({ PROGRAMME: 'proefstreek' });
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
beforeEach(async () => {
  // A visitor sees the configured programme: the one of the test that runs.
  await run(`UPDATE programme SET slug = $1 WHERE slug = 'proefstreek'`, randomUUID());
  programme = await insertProgramme(at.pool, { owners: 3 });
  owner = await at.as(programme.id, ownerAt(0).representative.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
  manager = await at.as(programme.id, programme.manager.id);
});
afterAll(() => at.close());

async function view(client: Client, path: string) {
  statements.length = 0;
  const answer = await client.get(path);
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(6);
  const body = answer.json();
  expect(endpoints.listDecisions.view.parse(body)).toEqual(body);
  return body;
}

async function itemIn(state: string, title: string, proposer = ownerAt(1)) {
  const item = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, state_reason = 'Daarom', proposer_organisation_id = $3 WHERE id = $1`,
    item.id,
    state,
    proposer.id,
  );
  return item;
}

const decide = async (title: string, kind: 'support' | 'takeUp', choice: string, text: string | null) => {
  const item = await itemIn(kind === 'support' ? 'submitted' : 'onAgenda', title);
  const round = await insertRound(at.pool, programme, { itemId: item.id, kind });
  const participation = kind === 'takeUp' ? 'laterPossible' : null;
  for (const { slug, representative } of programme.owners) {
    const client = await at.as(programme.id, representative.id);
    const answer = await client.send('PUT', `/rounds/${round.number}/positions/${slug}`, {
      choice,
      text,
      participation,
    });
    expect(answer.statusCode).toBe(200);
  }
  expect((await manager.send('POST', `/rounds/${round.number}/close-early`)).statusCode).toBe(200);
  expect((await manager.send('POST', `/rounds/${round.number}/settle`)).statusCode).toBe(200);
  return round;
};

describe('the register of decisions', () => {
  test('is public: settled rounds with their sum, the newest first, and nothing of rounds that run', async () => {
    await decide('Gedragen', 'support', 'supported', null);
    await decide('Niet opgepakt', 'takeUp', 'against', 'Geen capaciteit');
    await insertRound(at.pool, programme, { itemId: (await itemIn('submitted', 'Loopt nog')).id });
    const register = await view(at.visitor, '/decisions');
    expect(register).toMatchObject({ total: 2, next: null });
    expect(register.rows).toEqual([
      expect.objectContaining({
        number: 2,
        kind: 'takeUp',
        itemSlug: 'niet-opgepakt',
        outcome: 'rejected',
        asItStands: false,
      }),
      expect.objectContaining({ number: 1, kind: 'support', itemSlug: 'gedragen', outcome: 'adopted' }),
    ]);
    expect(register.rows[1].tally).toMatchObject({
      n: 3,
      majority: 2,
      positive: 3,
      negative: 0,
      silent: 0,
      counts: { supported: 3 },
    });
    expect(
      (await view(at.visitor, '/decisions?kind=takeUp')).rows.map(({ number }: { number: number }) => number),
    ).toEqual([2]);
  });

  test('pages by number, and is the same bytes for everyone until something is decided', async () => {
    for (const title of ['Een', 'Twee', 'Drie']) await decide(title, 'support', 'supported', null);
    const first = await view(at.visitor, '/decisions?limit=2');
    const second = await view(at.visitor, `/decisions?limit=2&after=${first.next}`);
    expect([...first.rows, ...second.rows].map(({ number }) => number)).toEqual([3, 2, 1]);
    expect([first.total, second.total, second.next]).toEqual([3, 3, null]);
    const answers = await Promise.all([at.visitor, owner, partner, manager].map((client) => client.get('/decisions')));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const known = { 'if-none-match': String(answers[0]?.headers['etag']) };
    expect((await partner.get('/decisions', known)).statusCode).toBe(304);
    await decide('Vier', 'support', 'supported', null);
    expect((await partner.get('/decisions', known)).statusCode).toBe(200);
  });

  test('takes any cursor for what it is not', async () => {
    expect((await at.visitor.get('/decisions?after=drop')).statusCode).toBe(200);
    expect((await at.visitor.get('/decisions?after=%00drop')).json()).toMatchObject({ code: 'invalid-input' });
    expect((await at.visitor.get('/decisions?kind=lunch')).json()).toMatchObject({ code: 'invalid-input' });
  });
});

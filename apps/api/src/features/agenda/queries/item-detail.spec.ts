import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

/** With the statement that reads who asks. */
const BUDGET = 6;

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let manager: Client;
let partner: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (index: number) => {
  const found = programme.owners[index];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

beforeAll(async () => {
  at = await startTestApp({ PROGRAMME: 'nu' });
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
afterAll(() => at.close());
beforeEach(async () => {
  // A visitor sees the configured programme: the one of the test that runs.
  await run(`UPDATE programme SET slug = id::text WHERE slug = 'nu'`);
  programme = await insertProgramme(at.pool, { owners: 3, slug: 'nu' });
  owner = await at.as(programme.id, ownerAt(1).representative.id);
  manager = await at.as(programme.id, programme.manager.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
});

async function item(title: string, state = 'submitted', kind = 'project') {
  const made = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, kind = $3::item_kind, state_reason = 'Daarom' WHERE id = $1`,
    made.id,
    state,
    kind,
  );
  return made;
}

const involve = (itemId: string, organisationId: string) =>
  run(
    `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id) VALUES ($1, $2, $3, 'Nodig', $4)`,
    programme.id,
    itemId,
    organisationId,
    programme.manager.id,
  );

describe('one item', () => {
  test('the bytes that were kept for one are not sent to who may not see it', async () => {
    const { slug } = await item('Nog niet openbaar');
    expect((await owner.get(`/items/${slug}`)).statusCode).toBe(200);
    expect((await partner.get(`/items/${slug}`)).statusCode).toBe(404);
    expect((await partner.get(`/items/${slug}/events`)).statusCode).toBe(404);
    expect((await at.visitor.get(`/public-agenda/${slug}`)).statusCode).toBe(404);
  });

  test('events come newest first, page by page, each once', async () => {
    const { id, slug } = await item('Samen op pad');
    for (const index of [1, 2, 3])
      await manager.send('POST', `/items/${slug}/lead`, { organisation: ownerAt(0).slug, name: `Trekker ${index}` });
    const first = (await owner.get(`/items/${slug}/events?limit=2`)).json();
    expect(first).toMatchObject({
      total: 3,
      rows: [{ type: 'lead-named', data: { name: 'Trekker 3' } }, { data: { name: 'Trekker 2' } }],
    });
    const rest = (await owner.get(`/items/${slug}/events?limit=2&after=${first.next}`)).json();
    expect(rest).toMatchObject({
      rows: [{ data: { name: 'Trekker 1' }, itemSlug: slug, itemTitle: 'Samen op pad', actorName: 'Programmamanager' }],
      next: null,
    });
    expect((await run('SELECT count(*)::int AS n FROM event WHERE item_id = $1', id)).rows[0].n).toBe(3);
  });

  test('what an owner said in a hidden round is in no event until the round has closed', async () => {
    const { id, slug } = await item('Samen op pad');
    const round = await insertRound(at.pool, programme, { itemId: id, visibility: 'hiddenUntilClosed' });
    const position = { choice: 'notSupported', text: 'Geheim bezwaar' };
    expect((await owner.send('PUT', `/rounds/${round.number}/positions/${ownerAt(1).slug}`, position)).statusCode).toBe(
      200,
    );
    const other = await at.as(programme.id, ownerAt(2).representative.id);
    for (const client of [other, manager]) {
      const events = (await client.get(`/items/${slug}/events`)).json().rows;
      const taken = events.filter(({ type }: { type: string }) => type === 'position-taken');
      expect(taken).toMatchObject([{ organisation: { slug: ownerAt(1).slug }, data: {} }]);
      expect(taken[0].data).toEqual({});
      expect((await client.get(`/items/${slug}`)).body).not.toContain('notSupported"');
    }
    await run(`UPDATE round SET closes_at = clock_timestamp() - interval '1 second' WHERE id = $1`, round.id);
    const later = (await other.get(`/items/${slug}/events`))
      .json()
      .rows.find(({ type }: { type: string }) => type === 'position-taken');
    expect(later.data).toMatchObject({ choice: 'notSupported' });
  });
});

describe('every reading route', () => {
  test('asks the database at most six times, and answers what the contract says', async () => {
    const { slug, id } = await item('Samen op pad', 'onAgenda');
    const draft = await item('Concept', 'draft');
    await insertRound(at.pool, programme, { itemId: id, kind: 'takeUp' });
    await involve(id, programme.partner.id);
    for (let index = 0; index < 20; index += 1) await item(`Nog een ${index}`);
    const proposer = await at.as(programme.id, ownerAt(0).representative.id);
    const routes = [
      [at.visitor, '/public-agenda', endpoints.readPublicAgenda],
      [at.visitor, `/public-agenda/${slug}`, endpoints.readPublicItem],
      [owner, '/items', endpoints.listItems],
      [partner, '/items?q=samen', endpoints.listItems],
      [proposer, '/items?state=draft', endpoints.listItems],
      [owner, `/items/${slug}`, endpoints.readItem],
      [proposer, `/items/${draft.slug}`, endpoints.readItem],
      [manager, `/items/${slug}/abilities`, endpoints.readItemAbilities],
      [proposer, `/items/${draft.slug}/abilities`, endpoints.readItemAbilities],
      [owner, `/items/${slug}/events`, endpoints.listItemEvents],
      [proposer, `/items/${draft.slug}/draft`, endpoints.readDraft],
      [owner, '/agenda-versions', endpoints.listAgendaVersions],
    ] as const;
    for (const [client, path, { view }] of routes) {
      statements.length = 0;
      const answer = await client.get(path);
      expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 });
      expect({ path, withinBudget: statements.length <= BUDGET, asked: statements.length > 0 }).toEqual({
        path,
        withinBudget: true,
        asked: true,
      });
      // Nothing but what the contract names: the parsed answer is the answer.
      expect(answer.json()).toEqual(view.parse(answer.json()));
    }
  });
});

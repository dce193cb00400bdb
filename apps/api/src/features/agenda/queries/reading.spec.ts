import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, ItemRow } from '@samenkoers/contract';
import { interfere } from '../../../testing/interfere.js';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '../../../testing/programme.js';
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

const participate = (itemId: string, organisationId: string, from: string, until: string | null = null) =>
  run(
    `INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, until_date, capacity_note, decided_by_id, decided_at)
     VALUES ($1, $2, $3, 'takesPart', $4, $5, 'Twee mensen', $6, now())`,
    programme.id,
    itemId,
    organisationId,
    from,
    until,
    programme.manager.id,
  );

/** Something happened to an item, so that what was kept of it is read anew. */
const tell = (itemId: string) =>
  run(
    `WITH place AS (UPDATE programme_sequence SET value = value + 1 WHERE programme_id = $1 RETURNING value)
     INSERT INTO event (programme_id, sequence, type, at, actor_name, item_id, data)
     SELECT $1, value, 'item-submitted', now(), 'Iemand', $2, '{}' FROM place`,
    programme.id,
    itemId,
  );

const slugsOf = async (client: Client, query = '') => {
  const answer = await client.get(`/items${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json().rows.map((row: unknown) => ItemRow.parse(row).slug);
};

describe('the list', () => {
  test('shows the owner side everything but drafts, a partner what is public or its own', async () => {
    await item('Ingediend');
    await item('Concept', 'draft');
    await item('Op de agenda', 'onAgenda');
    await item('Verwijderd', 'removed');
    const returned = await item('Terug', 'returned');
    await involve(returned.id, programme.partner.id);
    const all = ['ingediend', 'op-de-agenda', 'verwijderd', 'terug'];
    expect(await slugsOf(owner)).toEqual(all);
    expect(await slugsOf(manager)).toEqual(all);
    expect(await slugsOf(partner)).toEqual(['op-de-agenda', 'verwijderd', 'terug']);
    expect(await slugsOf(partner, '?state=returned')).toEqual(['terug']);
    await run('UPDATE involvement SET declined_at = now(), decline_reason = $2 WHERE item_id = $1', returned.id, 'Nee');
    await tell(returned.id);
    expect(await slugsOf(partner)).toEqual(['op-de-agenda', 'verwijderd']);
    expect((await partner.get(`/items/${returned.slug}`)).statusCode).toBe(404);
    expect((await at.visitor.get('/items')).statusCode).toBe(401);
  });

  test('is filtered by state, kind, theme line, life phase, organisation, what lacks, and words', async () => {
    const running = await item('Jongeren op gewicht', 'inProgress');
    const foundation = await item('Arbeidsmarkt', 'onAgenda', 'foundation');
    const other = await item('Meedoen', 'submitted');
    await run(
      `UPDATE item_version SET title = '100% mee_doen', reason = 'Veel VALLEN bij ouderen', joint_value = 'Samen' WHERE item_id = $1`,
      other.id,
    );
    const line = (
      await run(
        `INSERT INTO theme_line (programme_id, slug, name, position, valid_from) VALUES ($1, 'jeugd', 'Jeugd', 1, '2022-01-01') RETURNING id`,
        programme.id,
      )
    ).rows[0].id;
    await run('UPDATE item SET theme_line_id = $2 WHERE id = $1', running.id, line);
    const phase = (
      await run(
        `INSERT INTO life_phase (programme_id, position, name) VALUES ($1, 1, 'Jong') RETURNING id`,
        programme.id,
      )
    ).rows[0].id;
    await run(
      'INSERT INTO item_version_life_phase (programme_id, item_id, version, life_phase_id) VALUES ($1, $2, 1, $3)',
      programme.id,
      running.id,
      phase,
    );
    await participate(running.id, ownerAt(2).id, '2022-01-01');
    await involve(foundation.id, programme.partner.id);
    expect(await slugsOf(owner, '?state=inProgress')).toEqual([running.slug]);
    expect(await slugsOf(owner, '?kind=foundation')).toEqual([foundation.slug]);
    expect(await slugsOf(owner, '?themeLine=jeugd')).toEqual([running.slug]);
    expect(await slugsOf(owner, `?lifePhase=${phase}`)).toEqual([running.slug]);
    expect(await slugsOf(owner, `?organisation=${ownerAt(2).slug}`)).toEqual([running.slug]);
    expect(await slugsOf(owner, `?organisation=${programme.partner.slug}`)).toEqual([foundation.slug]);
    expect(await slugsOf(owner, '?lacking=joint-value')).toEqual([]);
    expect(await slugsOf(owner, '?lacking=majority')).toEqual([foundation.slug]);
    expect(await slugsOf(owner, '?lacking=unanimous-support')).toEqual([other.slug]);
    expect(await slugsOf(owner, '?q=vallen')).toEqual([other.slug]);
    expect(await slugsOf(owner, '?q=100%25')).toEqual([other.slug]);
    expect(await slugsOf(owner, '?q=mee_d')).toEqual([other.slug]);
    expect(await slugsOf(owner, '?q=e_m')).toEqual([]);
    expect(await slugsOf(owner, '?state=onAgenda&kind=project')).toEqual([]);
    expect((await owner.get('/items?state=weg')).statusCode).toBe(400);
  });

  test('pages by agenda number, each item once', async () => {
    for (const title of ['Een', 'Twee', 'Drie', 'Vier', 'Vijf']) await item(title);
    const first = (await owner.get('/items?limit=2')).json();
    expect(first).toMatchObject({ total: 5, next: '2', rows: [{ slug: 'een' }, { slug: 'twee' }] });
    const second = (await owner.get(`/items?limit=2&after=${first.next}`)).json();
    expect(second).toMatchObject({ total: 5, next: '4', rows: [{ slug: 'drie' }, { slug: 'vier' }] });
    const third = (await owner.get(`/items?limit=2&after=${second.next}`)).json();
    expect(third).toMatchObject({ total: 5, next: null, rows: [{ slug: 'vijf' }] });
  });

  test('shows what lacks, who takes part today, promises and the round that runs', async () => {
    const { id, slug } = await item('Samen op pad');
    const round = await insertRound(at.pool, programme, { itemId: id });
    await participate(id, ownerAt(0).id, '2022-01-01');
    await participate(id, ownerAt(1).id, '2022-01-01', '2023-12-31');
    await participate(id, ownerAt(2).id, '2090-01-01');
    await involve(id, programme.partner.id);
    await partner.send('POST', `/items/${slug}/commitments/${programme.partner.slug}/offer`, {
      lines: [],
      signerName: 'A. Tekenaar',
      signedOn: '2026-11-01',
    });
    await owner.send('PUT', `/rounds/${round.number}/positions/${ownerAt(1).slug}`, { choice: 'supported' });
    const [row] = (await owner.get('/items')).json().rows;
    expect(ItemRow.parse(row)).toMatchObject({
      participants: [ownerAt(0).slug],
      lacking: ['cross-domain', 'vision-fit', 'joint-value', 'unanimous-support', 'commitment-in-principle'],
      commitments: { firm: 0, intent: 1, involved: 1 },
      openRound: { number: round.number, kind: 'support', answered: 1, n: 3 },
    });
  });

  test('is sent as kept bytes while nothing changed, and anew after a change', async () => {
    await item('Samen op pad');
    const first = await owner.get('/items');
    statements.length = 0;
    const again = await owner.get('/items', { 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(statements).toHaveLength(1);
    await tell((await item('Nieuw')).id);
    expect((await owner.get('/items', { 'if-none-match': String(first.headers.etag) })).json().total).toBe(2);
  });
});

describe('the list after a change', () => {
  const titles = async () => (await owner.get('/items')).json().rows.map(({ title }: { title: string }) => title);

  test('reads anew what an event tells of, and nothing else', async () => {
    const first = await item('Eerste');
    const second = await item('Tweede');
    expect(await titles()).toEqual(['Eerste', 'Tweede']);
    await run(`UPDATE item_version SET title = title || ' nu' WHERE programme_id = $1`, programme.id);
    await tell(second.id);
    statements.length = 0;
    expect(await titles()).toEqual(['Eerste', 'Tweede nu']);
    expect(statements.length).toBeLessThanOrEqual(BUDGET);
    await tell(first.id);
    expect(await titles()).toEqual(['Eerste nu', 'Tweede nu']);
  });

  test('drops an item that became a draft again, and takes it back in its place', async () => {
    const first = await item('Eerste', 'returned');
    await item('Tweede');
    expect(await titles()).toEqual(['Eerste', 'Tweede']);
    await run(`UPDATE item SET state = 'draft' WHERE id = $1`, first.id);
    await tell(first.id);
    expect(await titles()).toEqual(['Tweede']);
    await run(`UPDATE item SET state = 'submitted' WHERE id = $1`, first.id);
    await tell(first.id);
    expect(await titles()).toEqual(['Eerste', 'Tweede']);
  });

  test('judges every item anew when what they draw on changed', async () => {
    const { id } = await item('Wil starten', 'onAgenda');
    const running = await item('Loopt', 'onAgenda');
    const pool = (
      await run(
        `INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Budget', 'money') RETURNING id`,
        programme.id,
      )
    ).rows[0].id;
    await run(
      `INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of) VALUES ($1, $2, 2027, 10, 'Begroting', '2026-01-01')`,
      programme.id,
      pool,
    );
    for (const itemId of [id, running.id]) {
      await run(
        'INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, 1, $3, 2027, 8)',
        programme.id,
        itemId,
        pool,
      );
    }
    const lacking = async () => (await owner.get('/items')).json().rows[0].lacking;
    expect(await lacking()).not.toContain('within-resources');
    await run(`UPDATE item SET state = 'inProgress' WHERE id = $1`, running.id);
    await tell(running.id);
    expect(await lacking()).toContain('within-resources');
  });

  test('many readers at once, around changes, all read what is there', async () => {
    const { id } = await item('Nul');
    for (const title of ['Een', 'Twee', 'Drie']) {
      await run('UPDATE item_version SET title = $2 WHERE item_id = $1', id, title);
      await tell(id);
      const read = await Promise.all(Array.from({ length: 8 }, titles));
      expect(read).toEqual(Array(8).fill([title]));
    }
  });
});

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

describe('for residents', () => {
  test('only what is public, with who takes part today and what they notice; no names of people', async () => {
    const running = await item('Samen op pad', 'inProgress', 'foundation');
    for (const state of ['draft', 'submitted', 'returned', 'notSupported', 'withdrawn'])
      await item(`Niet ${state}`, state);
    await run(
      `UPDATE item SET lead_organisation_id = $2, lead_name = 'B. Trekker' WHERE id = $1`,
      running.id,
      ownerAt(0).id,
    );
    await participate(running.id, ownerAt(0).id, '2022-01-01');
    await participate(running.id, ownerAt(1).id, '2022-01-01', '2023-12-31');
    await run(
      `INSERT INTO resident_result (programme_id, item_id, on_date, text, source) VALUES ($1, $2, '2026-10-01', 'Minder wachten', 'Monitor')`,
      programme.id,
      running.id,
    );
    for (const [title, state] of [
      ['Gebruikt', 'onAgenda'],
      ['Nog niet', 'submitted'],
    ] as const) {
      const user = await item(title, state);
      await run(
        'INSERT INTO item_version_foundation (programme_id, item_id, version, foundation_id) VALUES ($1, $2, 1, $3)',
        programme.id,
        user.id,
        running.id,
      );
    }
    const list = (await at.visitor.get('/public-agenda')).json();
    expect(list.items.map(({ slug }: { slug: string }) => slug)).toEqual([running.slug, 'gebruikt']);
    expect(list.items[0]).toMatchObject({
      participants: [{ slug: ownerAt(0).slug }],
      latestResult: { text: 'Minder wachten' },
    });
    const answer = await at.visitor.get(`/public-agenda/${running.slug}`);
    expect(answer.json()).toMatchObject({
      leadOrganisation: { slug: ownerAt(0).slug },
      usedBy: [{ slug: 'gebruikt' }],
      decisions: [],
    });
    for (const hidden of ['B. Trekker', 'Twee mensen', 'Vertegenwoordiger', 'Programmamanager', '"state":"submitted"'])
      expect(answer.body).not.toContain(hidden);
    expect((await at.visitor.get('/public-agenda/niet-submitted')).statusCode).toBe(404);
  });

  test('decisions are settled rounds with their sum', async () => {
    const { id, slug } = await item('Samen op pad', 'onAgenda');
    const round = await insertRound(at.pool, programme, { itemId: id, kind: 'takeUp' });
    for (const [index, { representative, slug: organisation }] of programme.owners.entries()) {
      const voice = await at.as(programme.id, representative.id);
      await voice.send('PUT', `/rounds/${round.number}/positions/${organisation}`, {
        choice: index === 0 ? 'abstain' : 'inFavour',
        participation: 'takesPart',
      });
    }
    expect((await at.visitor.get(`/public-agenda/${slug}`)).json().decisions).toEqual([]);
    await manager.send('POST', `/rounds/${round.number}/close-early`);
    expect((await at.visitor.get(`/public-agenda/${slug}`)).json()).toMatchObject({
      decisions: [{ number: round.number, outcome: 'adopted', tally: { positive: 2 } }],
      participants: [{}, {}, {}],
    });
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

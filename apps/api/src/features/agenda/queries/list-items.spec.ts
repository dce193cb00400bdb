import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemRow } from '@samenkoers/contract';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

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
    // Who asks was looked up at the door; of the record nothing was read.
    expect(statements).toEqual([]);
    await tell((await item('Nieuw')).id);
    expect((await owner.get('/items', { 'if-none-match': String(first.headers.etag) })).json().total).toBe(2);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

const TODAY = `(clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date`;
/** Session, then at most five of its own. */
const BUDGET = 6;

let at: TestApp;
let programme: TestProgramme;
const statements: string[] = [];

const ownerAt = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};
const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

async function addOrganisation(name: string, kind: string, domains: string[]): Promise<string> {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const { rows } = await at.pool.query<{ id: string }>(
    `INSERT INTO organisation (programme_id, slug, name, kind, domains) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [programme.id, slug, name, kind, domains],
  );
  return rows[0]?.id ?? '';
}

async function addItem(title: string, state: string, kind = 'project') {
  const item = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, kind = $3::item_kind, state_reason = 'Daarom' WHERE id = $1`,
    item.id,
    state,
    kind,
  );
  return item;
}

const participate = (
  itemId: string,
  organisationId: string,
  from: string,
  until: string | null,
  choice = 'takesPart',
) =>
  run(
    `INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, until_date, decided_by_id, decided_at)
     VALUES ($1, $2, $3, $4::participation_choice, ${from}, ${until ?? 'NULL'}, $5, now())`,
    programme.id,
    itemId,
    organisationId,
    choice,
    programme.manager.id,
  );

const involve = (itemId: string, organisationId: string, confirmedBy: { team: boolean; self: boolean }) =>
  run(
    `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, team_confirmed_at, self_confirmed_at)
     VALUES ($1, $2, $3, 'Nodig', $4, CASE WHEN $5 THEN now() END, CASE WHEN $6 THEN now() END)`,
    programme.id,
    itemId,
    organisationId,
    programme.manager.id,
    confirmedBy.team,
    confirmedBy.self,
  );

/** The answer's view, after making sure that nothing is in it that the contract does not name. */
async function view(client: Client, name: 'listOrganisations' | 'readOrganisation', path: string) {
  statements.length = 0;
  const answer = await client.get(path);
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(BUDGET);
  const body = answer.json();
  expect(endpoints[name].view.parse(body)).toEqual(body);
  return body;
}

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
  programme = await insertProgramme(at.pool, { owners: 5 });
});
afterAll(() => at.close());

describe('the list of organisations', () => {
  const names = async (query: string) =>
    (await view(at.visitor, 'listOrganisations', `/organisations${query}`)).rows.map(
      ({ name }: { name: string }) => name,
    );

  beforeAll(async () => {
    const former = await addOrganisation('Voormalig eigenaar', 'municipality', ['social']);
    await run(
      `INSERT INTO ownership_period (programme_id, organisation_id, from_date, until_date) VALUES ($1, $2, '2022-01-01', ${TODAY} - 1)`,
      programme.id,
      former,
    );
    await run(`UPDATE ownership_period SET until_date = ${TODAY} WHERE organisation_id = $1`, ownerAt(2).id);
    await addOrganisation('Werkverband', 'jointBody', []);
    await addOrganisation('100% Thuis', 'elderlyCare', ['medical', 'social']);
    await addOrganisation('1000 Tinten', 'welfare', ['social']);
    await run(
      `INSERT INTO reference_figure (programme_id, organisation_id, name, on_date, value, source) VALUES
       ($1, $2, 'residents', '2021-01-01', 100, 'CBS'), ($1, $2, 'residents', '2024-01-01', 120, 'CBS'), ($1, $2, 'homes', '2025-01-01', 50, 'CBS')`,
      programme.id,
      ownerAt(0).id,
    );
  });

  test('tells owners from partners; a joint body is neither, and is listed without a choice', async () => {
    expect(await names('?part=owner')).toEqual(programme.owners.map(({ name }) => name));
    expect(await names('?part=partner')).toEqual(['100% Thuis', '1000 Tinten', 'Voormalig eigenaar', 'Zorggroep']);
    expect(await names('')).toContain('Werkverband');
  });

  test('filters by kind and domain, and searches what was typed as it was typed', async () => {
    expect(await names('?kind=insurer')).toEqual([ownerAt(4).name]);
    expect(await names('?domain=medical&part=partner')).toEqual(['100% Thuis', 'Zorggroep']);
    expect(await names('?q=THUIS')).toEqual(['100% Thuis']);
    expect(await names('?q=100%25')).toEqual(['100% Thuis']);
    expect(await names('?q=_')).toEqual([]);
    expect(await names('?q=%5C')).toEqual([]);
  });

  test('pages by name until the end, giving everyone once', async () => {
    const all = await names('');
    const paged: string[] = [];
    let next: string | null = '';
    do {
      const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const page = await view(at.visitor, 'listOrganisations', `/organisations?limit=3${after}`);
      expect(page.total).toBe(all.length);
      paged.push(...page.rows.map(({ name }: { name: string }) => name));
      next = page.next;
    } while (next !== null);
    expect(paged).toEqual(all);
  });

  test('refuses what it does not know, and survives any cursor', async () => {
    const wrong = await at.visitor.get('/organisations?part=iedereen&limit=0&onbekend=1');
    expect(wrong.json()).toMatchObject({ status: 400, code: 'invalid-input' });
    expect((await at.visitor.get('/organisations?after=%00')).json()).toMatchObject({ code: 'invalid-input' });
  });

  test('counts the public items it takes part in today or is confirmed directly involved in, and tells its latest residents', async () => {
    const organisationId = ownerAt(0).id;
    const today = await addItem('Doet mee', 'inProgress');
    await participate(today.id, organisationId, `${TODAY} - 9`, TODAY);
    await involve(today.id, organisationId, { team: true, self: true });
    await participate((await addItem('Deed mee', 'inProgress')).id, organisationId, `${TODAY} - 9`, `${TODAY} - 1`);
    await participate((await addItem('Doet later mee', 'onAgenda')).id, organisationId, `${TODAY} + 1`, null);
    await participate((await addItem('Kan later', 'onAgenda')).id, organisationId, TODAY, null, 'laterPossible');
    await participate((await addItem('Nog een concept', 'draft')).id, organisationId, TODAY, null);
    await involve((await addItem('Direct betrokken', 'paused')).id, organisationId, { team: true, self: true });
    await involve((await addItem('Half bevestigd', 'onAgenda')).id, organisationId, { team: true, self: false });
    await run(`UPDATE programme_sequence SET value = value + 1`);
    const page = await view(at.visitor, 'listOrganisations', '/organisations?part=owner');
    expect(page.rows[0]).toMatchObject({ slug: ownerAt(0).slug, isOwner: true, residents: 120, itemCount: 2 });
    expect(page.rows[1]).toMatchObject({ residents: null, itemCount: 0 });
    const detail = await view(at.visitor, 'readOrganisation', `/organisations/${ownerAt(0).slug}`);
    expect(detail).toMatchObject({ isOwner: true, residents: 120, itemCount: 2 });
    expect(detail.items.map(({ slug }: { slug: string }) => slug).sort()).toEqual([
      'direct-betrokken',
      'doet-later-mee',
      'doet-mee',
    ]);
    expect(detail.items).toContainEqual({
      slug: 'doet-mee',
      title: 'Doet mee',
      state: 'inProgress',
      directlyInvolved: true,
      leads: false,
      participation: 'takesPart',
      from: expect.any(String),
      joinedLater: false,
    });
  });
});

describe('one organisation', () => {
  test('tells its ownership, its figures with date and source, and of what it is a part', async () => {
    await run(`UPDATE organisation SET part_of_id = $2 WHERE id = $1`, programme.partner.id, ownerAt(1).id);
    const part = await view(at.visitor, 'readOrganisation', `/organisations/${programme.partner.slug}`);
    expect(part).toMatchObject({ isOwner: false, partOf: { slug: ownerAt(1).slug }, ownership: [], items: [] });
    const former = await view(at.visitor, 'readOrganisation', '/organisations/voormalig-eigenaar');
    expect(former).toMatchObject({ isOwner: false, ownership: [{ from: '2022-01-01', until: expect.any(String) }] });
    const detail = await view(at.visitor, 'readOrganisation', `/organisations/${ownerAt(0).slug}`);
    expect(detail.referenceFigures).toEqual([
      { name: 'homes', onDate: '2025-01-01', value: 50, source: 'CBS' },
      { name: 'residents', onDate: '2024-01-01', value: 120, source: 'CBS' },
      { name: 'residents', onDate: '2021-01-01', value: 100, source: 'CBS' },
    ]);
  });

  test('is not found when it is not there, every time', async () => {
    for (const _ of [1, 2])
      expect((await at.visitor.get('/organisations/nergens')).json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});

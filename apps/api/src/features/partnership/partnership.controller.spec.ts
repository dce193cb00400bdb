import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { interfere } from '../../testing/interfere.js';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  type TestProgramme,
} from '../../testing/programme.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

const TODAY = `(clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date`;
/** Session, then at most five of its own. */
const BUDGET = 6;

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let partner: Client;
let manager: Client;
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
async function view(
  client: Client,
  name: 'readProgramme' | 'listOrganisations' | 'readOrganisation' | 'listMandates' | 'listResourcePools',
  path: string,
) {
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
  owner = await at.as(programme.id, ownerAt(0).representative.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
  manager = await at.as(programme.id, programme.manager.id);
});
afterAll(() => at.close());

describe('the programme', () => {
  beforeAll(async () => {
    const former = await addOrganisation('Voormalig eigenaar', 'municipality', ['social']);
    await run(
      `INSERT INTO ownership_period (programme_id, organisation_id, from_date, until_date) VALUES ($1, $2, '2022-01-01', ${TODAY} - 1)`,
      programme.id,
      former,
    );
    await run(`UPDATE ownership_period SET until_date = ${TODAY} WHERE organisation_id = $1`, ownerAt(2).id);
    await addOrganisation('Werkverband', 'jointBody', []);
    await run(
      `INSERT INTO by_laws (programme_id, version, settings, adopted_on) SELECT programme_id, 2, settings || '{"minDomains": 3}', '2025-01-01' FROM by_laws`,
    );
    await run(
      `INSERT INTO goal_version (programme_id, version, adopted_on) VALUES ($1, 2, '2025-01-01')`,
      programme.id,
    );
    await run(
      `INSERT INTO goal (programme_id, version, position, title, text) VALUES ($1, 2, 2, 'Samen', 'b'), ($1, 2, 1, 'Gezonder', 'a')`,
      programme.id,
    );
    await run(
      `INSERT INTO theme_line (programme_id, slug, name, position, lead_organisation_id, lead_name, valid_from, valid_until) VALUES
       ($1, 'voorbij', 'Voorbij', 1, NULL, NULL, '2022-01-01', ${TODAY} - 1), ($1, 'laatste-dag', 'Laatste dag', 3, $2, 'A. Trekker', '2022-01-01', ${TODAY}),
       ($1, 'lopend', 'Lopend', 2, NULL, NULL, ${TODAY}, NULL), ($1, 'straks', 'Straks', 4, NULL, NULL, ${TODAY} + 1, NULL)`,
      programme.id,
      ownerAt(0).id,
    );
    await run(
      `INSERT INTO life_phase (programme_id, position, name) VALUES ($1, 2, 'Jeugd'), ($1, 1, 'Geboorte')`,
      programme.id,
    );
    await run(
      `INSERT INTO regional_challenge (programme_id, position, fact, source) VALUES ($1, 1, 'Een op vijf', 'Regiobeeld')`,
      programme.id,
    );
    await addItem('Arbeidsmarkt', 'inProgress', 'foundation');
    await addItem('Regiobeeld', 'draft', 'foundation');
    await addItem('Vervallen basis', 'withdrawn', 'foundation');
  });

  test('tells a visitor the latest by-laws and goals, today’s owners and theme lines, and the foundations in public states', async () => {
    const programmeView = await view(at.visitor, 'readProgramme', '/programme');
    expect(programmeView).toMatchObject({
      slug: 'proefstreek',
      periodUntil: '2030-12-31',
      goalVersion: 2,
      ownerCount: 5,
      partnerCount: 2,
    });
    expect(programmeView.byLaws).toMatchObject({
      version: 2,
      adoptedOn: '2025-01-01',
      minDomains: 3,
      majority: 3,
      roundDays: { support: 28 },
    });
    expect(programmeView.goals.map(({ title }: { title: string }) => title)).toEqual(['Gezonder', 'Samen']);
    expect(programmeView.themeLines.map(({ slug }: { slug: string }) => slug)).toEqual(['lopend', 'laatste-dag']);
    expect(programmeView.themeLines[1]).toMatchObject({
      leadName: 'A. Trekker',
      leadOrganisation: { slug: ownerAt(0).slug },
    });
    expect(programmeView.lifePhases.map(({ name }: { name: string }) => name)).toEqual(['Geboorte', 'Jeugd']);
    expect(programmeView.foundations.map(({ slug }: { slug: string }) => slug)).toEqual(['arbeidsmarkt']);
  });

  test('is the same bytes for everyone, and 304 for who has it', async () => {
    const [first, ...others] = await Promise.all(
      [at.visitor, owner, partner, manager].map((client) => client.get('/programme')),
    );
    expect(others.map(({ body }) => body)).toEqual([first?.body, first?.body, first?.body]);
    const again = await at.visitor.get('/programme', { 'if-none-match': String(first?.headers['etag']) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('the list of organisations', () => {
  const names = async (query: string) =>
    (await view(at.visitor, 'listOrganisations', `/organisations${query}`)).rows.map(
      ({ name }: { name: string }) => name,
    );

  beforeAll(async () => {
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
    expect((await at.visitor.get('/organisations?after=%00')).statusCode).toBe(200);
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

describe('mandates', () => {
  const path = () => `/organisations/${ownerAt(1).slug}/mandates`;

  test('are read by owners and the programme team, not by partners and visitors', async () => {
    expect((await at.visitor.get(path())).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await partner.get(path())).json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await owner.get(path())).statusCode).toBe(200);
    expect((await manager.get(path())).statusCode).toBe(200);
  });

  test('tell who speaks, how far that goes and whether it holds now, by the clock', async () => {
    const speak = async (name: string, term: { from?: Date; until?: Date }) => {
      const { id: personId } = await insertPerson(at.pool, programme.id, name);
      await insertMandate(at.pool, programme.id, {
        personId,
        organisationId: ownerAt(1).id,
        capacity: 'deputy',
        extent: 'subjectToRatification',
        ...term,
      });
    };
    await speak('Vroeger', { from: new Date('2021-01-01'), until: new Date('2022-01-01') });
    await speak('Straks', { from: new Date('2199-01-01') });
    const { mandates } = await view(owner, 'listMandates', path());
    expect(
      mandates.map(({ personName, isCurrent }: { personName: string; isCurrent: boolean }) => [personName, isCurrent]),
    ).toEqual([
      ['Straks', false],
      ['Vroeger', false],
      ['Vertegenwoordiger 2', true],
    ]);
    expect(mandates[2]).toMatchObject({ isExample: true, capacity: 'representative', extent: 'full', until: null });
  });

  test('are none for a partner, and not found for nobody', async () => {
    expect((await view(owner, 'listMandates', `/organisations/${programme.partner.slug}/mandates`)).mandates).toEqual(
      [],
    );
    expect((await owner.get('/organisations/nergens/mandates')).json()).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});

describe('resource pools', () => {
  beforeAll(async () => {
    const pool = async (name: string, kind: string, organisationId: string | null) =>
      (
        await run(
          `INSERT INTO resource_pool (programme_id, name, kind, organisation_id) VALUES ($1, $2, $3, $4) RETURNING id`,
          programme.id,
          name,
          kind,
          organisationId,
        )
      ).rows[0].id as string;
    const budget = await pool('Budget', 'money', null);
    const staff = await pool('Ambtenaren', 'staff', ownerAt(0).id);
    await run(
      `INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of) VALUES
       ($1, $2, 2028, 9000000000000, 'Begroting', '2026-01-01'), ($1, $2, 2027, 1000, 'Begroting', '2026-01-01'), ($1, $3, 2027, 30, 'Raming', '2026-01-01')`,
      programme.id,
      budget,
      staff,
    );
    const need = (itemId: string, version: number, poolId: string, amount: number | null) =>
      run(
        `INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, $3, $4, 2027, $5)`,
        programme.id,
        itemId,
        version,
        poolId,
        amount,
      );
    const running = await addItem('Loopt', 'inProgress');
    await need(running.id, 1, budget, 999);
    await run(
      `INSERT INTO item_version (programme_id, item_id, version, title, created_by_id) VALUES ($1, $2, 2, 'Loopt nog', $3)`,
      programme.id,
      running.id,
      programme.manager.id,
    );
    await run(`UPDATE item SET current_version = 2 WHERE id = $1`, running.id);
    await need(running.id, 2, budget, 700);
    await need(running.id, 2, staff, null);
    await need((await addItem('Basis pauzeert', 'paused', 'foundation')).id, 1, budget, 400);
    await need((await addItem('Wacht', 'onAgenda')).id, 1, budget, 555);
  });

  test('tell per year what there is, what runs draws by its present text, and what is left, also below nothing', async () => {
    const { pools } = await view(owner, 'listResourcePools', '/resource-pools');
    expect(pools).toEqual([
      expect.objectContaining({
        name: 'Ambtenaren',
        organisation: expect.objectContaining({ slug: ownerAt(0).slug }),
        years: [{ year: 2027, capacity: 30, drawn: 0, left: 30, source: 'Raming' }],
      }),
      expect.objectContaining({
        name: 'Budget',
        organisation: null,
        years: [
          { year: 2027, capacity: 1000, drawn: 1100, left: -100, source: 'Begroting' },
          { year: 2028, capacity: 9_000_000_000_000, drawn: 0, left: 9_000_000_000_000, source: 'Begroting' },
        ],
      }),
    ]);
  });

  test('are read by who may read the agenda', async () => {
    expect((await at.visitor.get('/resource-pools')).json()).toMatchObject({ code: 'not-signed-in' });
    const answers = await Promise.all([owner, partner, manager].map((client) => client.get('/resource-pools')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const again = await partner.get('/resource-pools', { 'if-none-match': String(answers[0]?.headers['etag']) });
    expect(again.statusCode).toBe(304);
  });
});

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

/** The answer's view, after making sure that nothing is in it that the contract does not name. */
async function view(client: Client, path: string) {
  statements.length = 0;
  const answer = await client.get(path);
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(BUDGET);
  const body = answer.json();
  expect(endpoints.readProgramme.view.parse(body)).toEqual(body);
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
    const programmeView = await view(at.visitor, '/programme');
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

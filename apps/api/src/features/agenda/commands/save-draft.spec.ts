import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DraftView, ItemView, type SaveDraft } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
/** The representative of the owner that proposes. */
let proposer: Client;
let otherOwner: Client;
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
  proposer = await at.as(programme.id, ownerAt(0).representative.id);
  otherOwner = await at.as(programme.id, ownerAt(1).representative.id);
  manager = await at.as(programme.id, programme.manager.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
});

async function drafted(title = 'Samen gezond oud'): Promise<string> {
  const answer = await proposer.send('POST', '/items', { kind: 'project', title, organisation: ownerAt(0).slug });
  expect(answer.statusCode).toBe(201);
  return answer.json().item;
}

/** Everything one may link to, one of each. */
async function links() {
  const one = async (text: string) => (await run(text, programme.id)).rows[0].id as string;
  const goalId = await one('SELECT id FROM goal WHERE programme_id = $1');
  const themeLineId = await one(
    `INSERT INTO theme_line (programme_id, slug, name, position, valid_from) VALUES ($1, 'ouderen', 'Ouderen', 1, '2022-01-01') RETURNING id`,
  );
  const lifePhaseId = await one(
    `INSERT INTO life_phase (programme_id, position, name) VALUES ($1, 1, 'Ouder worden') RETURNING id`,
  );
  const challengeId = await one(
    `INSERT INTO regional_challenge (programme_id, position, fact, source) VALUES ($1, 1, 'Meer ouderen', 'Regiobeeld') RETURNING id`,
  );
  const poolId = await one(
    `INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Budget', 'money') RETURNING id`,
  );
  const foundation = await insertItem(at.pool, programme, { title: 'Regiobeeld samen' });
  await run(`UPDATE item SET kind = 'foundation', state = 'onAgenda' WHERE id = $1`, foundation.id);
  return { goalId, themeLineId, lifePhaseId, challengeId, poolId, foundationId: foundation.id };
}

const draftOf = (revision: number, other: Partial<SaveDraft> = {}): SaveDraft => ({
  revision,
  title: 'Samen gezond oud',
  summary: 'Kort gezegd',
  reason: 'Daarom',
  jointValue: 'Samen sneller',
  residentOutcome: '',
  prevention: '',
  continuity: '',
  execution: 'regional',
  changeNote: '',
  themeLineId: null,
  hardDeadline: null,
  goals: [],
  lifePhaseIds: [],
  challengeIds: [],
  foundationIds: [],
  involvements: [],
  needs: [],
  ...other,
});

const eventsOf = async (slug: string) =>
  (
    await run(
      'SELECT e.type FROM event e JOIN item i ON i.id = e.item_id WHERE i.slug = $1 AND i.programme_id = $2 ORDER BY e.sequence',
      slug,
      programme.id,
    )
  ).rows.map(({ type }) => type);

describe('a draft', () => {
  test('is there for its proposer and for nobody else', async () => {
    const slug = await drafted();
    expect(ItemView.parse((await proposer.get(`/items/${slug}`)).json())).toMatchObject({
      slug,
      state: 'draft',
      text: { version: 1 },
    });
    for (const other of [otherOwner, manager, partner]) {
      for (const path of ['', '/abilities', '/events'])
        expect((await other.get(`/items/${slug}${path}`)).statusCode).toBe(404);
    }
    expect((await at.visitor.get(`/items/${slug}`)).statusCode).toBe(401);
  });

  test('is saved as a whole and read back as it was saved', async () => {
    const slug = await drafted();
    const { goalId, themeLineId, lifePhaseId, challengeId, poolId, foundationId } = await links();
    const draft = draftOf(1, {
      themeLineId,
      hardDeadline: '2027-06-30',
      goals: [{ goalId, contribution: 'Minder valongelukken' }],
      lifePhaseIds: [lifePhaseId],
      challengeIds: [challengeId],
      foundationIds: [foundationId],
      involvements: [{ organisation: programme.partner.slug, why: 'Kent de ouderen' }],
      needs: [
        { poolId, year: 2027, amount: 100_000 },
        { poolId, year: 2028, amount: null },
      ],
    });
    const saved = await proposer.send('PUT', `/items/${slug}/draft`, draft);
    expect(saved.json()).toMatchObject({ item: slug, revision: 2 });
    const read = DraftView.parse((await proposer.get(`/items/${slug}/draft`)).json());
    expect(read).toMatchObject({
      revision: 2,
      isNextVersion: false,
      themeLineId,
      hardDeadline: '2027-06-30',
      text: {
        goals: [{ goalId, contribution: 'Minder valongelukken', current: true }],
        lifePhaseIds: [lifePhaseId],
        challenges: [{ id: challengeId }],
        foundations: [{ id: foundationId, title: 'Regiobeeld samen' }],
        needs: [
          { poolId, year: 2027, amount: 100_000 },
          { poolId, year: 2028, amount: null },
        ],
      },
      involvements: [{ organisation: { slug: programme.partner.slug }, why: 'Kent de ouderen', teamConfirmedAt: null }],
    });
    const again = await proposer.send('PUT', `/items/${slug}/draft`, draftOf(2));
    expect(again.json()).toMatchObject({ revision: 3 });
    const emptied = DraftView.parse((await proposer.get(`/items/${slug}/draft`)).json());
    expect(emptied.involvements).toEqual([]);
    expect(emptied.text).toMatchObject({ goals: [], lifePhaseIds: [], challenges: [], foundations: [], needs: [] });
  });

  test('an older revision is refused with the one that stands, and nothing changes', async () => {
    const slug = await drafted();
    await proposer.send('PUT', `/items/${slug}/draft`, draftOf(1, { summary: 'Eerst' }));
    const late = await proposer.send('PUT', `/items/${slug}/draft`, draftOf(1, { summary: 'Te laat' }));
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: 'stale-revision', details: { revision: 2 } });
    expect((await proposer.get(`/items/${slug}/draft`)).json().text.summary).toBe('Eerst');
  });

  test('of two saves on one revision exactly one is kept', async () => {
    const slug = await drafted();
    const saves = await Promise.all(
      ['A', 'B', 'C'].map((summary) => proposer.send('PUT', `/items/${slug}/draft`, draftOf(1, { summary }))),
    );
    expect(saves.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
  });

  test('names every reference that is not there, and every one given twice', async () => {
    const slug = await drafted();
    const { goalId, poolId } = await links();
    const stranger = await insertProgramme(at.pool, { owners: 1, slug: `elders-${place}` });
    const foreignGoal = (await run('SELECT id FROM goal WHERE programme_id = $1', stranger.id)).rows[0].id;
    const answer = await proposer.send(
      'PUT',
      `/items/${slug}/draft`,
      draftOf(1, {
        themeLineId: foreignGoal,
        goals: [
          { goalId, contribution: '' },
          { goalId: foreignGoal, contribution: '' },
          { goalId, contribution: '' },
        ],
        lifePhaseIds: [foreignGoal],
        involvements: [{ organisation: 'bestaat-niet', why: '' }],
        needs: [
          { poolId, year: 2027, amount: 1 },
          { poolId, year: 2027, amount: 2 },
        ],
      }),
    );
    expect(answer.statusCode).toBe(400);
    expect(answer.json().details.issues).toEqual([
      { at: 'body.themeLineId', code: 'unknown-reference', facts: {} },
      { at: 'body.goals.1.goalId', code: 'unknown-reference', facts: {} },
      { at: 'body.goals.2.goalId', code: 'given-twice', facts: {} },
      { at: 'body.lifePhaseIds.0', code: 'unknown-reference', facts: {} },
      { at: 'body.involvements.0.organisation', code: 'unknown-reference', facts: {} },
      { at: 'body.needs.1.poolId', code: 'given-twice', facts: {} },
    ]);
  });

  test('keeps an organisation that answered, also when it is no longer named', async () => {
    const slug = await drafted();
    const named = [programme.partner, ownerAt(1)].map((organisation) => ({
      organisation: organisation.slug,
      why: 'Nodig',
    }));
    await proposer.send('PUT', `/items/${slug}/draft`, draftOf(1, { involvements: named }));
    await run('UPDATE involvement SET team_confirmed_at = now() WHERE organisation_id = $1', ownerAt(1).id);
    await proposer.send('PUT', `/items/${slug}/draft`, draftOf(2, { involvements: [] }));
    const { rows } = await run(
      'SELECT d.organisation_id AS id FROM involvement d WHERE d.programme_id = $1',
      programme.id,
    );
    expect(rows).toEqual([{ id: ownerAt(1).id }]);
  });

  test('saving leaves no event; a draft is in no list but that of its own proposer', async () => {
    const slug = await drafted();
    await proposer.send('PUT', `/items/${slug}/draft`, draftOf(1));
    expect(await eventsOf(slug)).toEqual(['item-drafted']);
    expect((await proposer.get('/items')).json().rows).toEqual([]);
    expect((await proposer.get('/items?state=draft')).json().rows).toMatchObject([
      { slug, lacking: expect.arrayContaining(['vision-fit']) },
    ]);
    expect((await otherOwner.get('/items?state=draft')).json()).toEqual({ rows: [], total: 0, next: null });
    expect((await manager.get('/items?state=draft')).json().rows).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DraftView, ItemView, type SaveDraft } from '@samenkoers/contract';
import {
  insertItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertRound,
  type TestProgramme,
} from '../../testing/programme.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

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

const stateOf = async (slug: string) =>
  (await run('SELECT state FROM item WHERE slug = $1 AND programme_id = $2', slug, programme.id)).rows[0].state;
const eventsOf = async (slug: string) =>
  (
    await run(
      'SELECT e.type FROM event e JOIN item i ON i.id = e.item_id WHERE i.slug = $1 AND i.programme_id = $2 ORDER BY e.sequence',
      slug,
      programme.id,
    )
  ).rows.map(({ type }) => type);
const put = (slug: string, state: string) =>
  run(
    `UPDATE item SET state = $3::item_state, state_reason = 'Daarom' WHERE slug = $1 AND programme_id = $2`,
    slug,
    programme.id,
    state,
  );

describe('starting a proposal', () => {
  test('gives it a number and a readable name, with a number after it when that is taken', async () => {
    expect(await drafted('Gezond oud in België & Twènte!')).toBe('gezond-oud-in-belgie-twente');
    expect(await drafted('Gezond oud in België & Twènte!')).toBe('gezond-oud-in-belgie-twente-2');
    expect(await drafted('Gezond oud in België & Twènte!')).toBe('gezond-oud-in-belgie-twente-3');
    const { rows } = await run('SELECT number, state FROM item WHERE programme_id = $1 ORDER BY number', programme.id);
    expect(rows).toEqual([1, 2, 3].map((number) => ({ number, state: 'draft' })));
  });

  test('two at once get two numbers and two names', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        proposer.send('POST', '/items', { kind: 'project', title: 'Tegelijk', organisation: ownerAt(0).slug }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map((answer) => answer.json().item)).size).toBe(6);
  });

  test('is for the people of that owner: forbidden for another owner, not found for an organisation that is not there', async () => {
    const body = { kind: 'project', title: 'Niet van mij', organisation: ownerAt(0).slug };
    expect((await otherOwner.send('POST', '/items', body)).statusCode).toBe(403);
    expect((await partner.send('POST', '/items', body)).statusCode).toBe(403);
    expect((await manager.send('POST', '/items', body)).statusCode).toBe(403);
    expect((await proposer.send('POST', '/items', { ...body, organisation: 'bestaat-niet' })).statusCode).toBe(404);
  });

  test('a coordinator of the owner may start one too', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Coördinator');
    await run(
      `INSERT INTO role_assignment (programme_id, person_id, role, organisation_id, from_instant) VALUES ($1, $2, 'coordinator', $3, '2020-01-01')`,
      programme.id,
      person.id,
      ownerAt(0).id,
    );
    const coordinator = await at.as(programme.id, person.id);
    const answer = await coordinator.send('POST', '/items', {
      kind: 'foundation',
      title: 'Basis',
      organisation: ownerAt(0).slug,
    });
    expect(answer.statusCode).toBe(201);
  });
});

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

describe('handing in', () => {
  test('makes it visible to the owner side and to who is named, who are told', async () => {
    const slug = await drafted();
    await proposer.send(
      'PUT',
      `/items/${slug}/draft`,
      draftOf(1, { involvements: [{ organisation: programme.partner.slug, why: 'Nodig' }] }),
    );
    expect((await partner.get(`/items/${slug}`)).statusCode).toBe(404);
    expect((await proposer.send('POST', `/items/${slug}/submit`)).statusCode).toBe(200);
    expect(await eventsOf(slug)).toEqual(['item-drafted', 'item-submitted', 'involvement-proposed']);
    for (const reader of [proposer, otherOwner, manager, partner])
      expect((await reader.get(`/items/${slug}`)).statusCode).toBe(200);
    expect((await proposer.get(`/items/${slug}/draft`)).statusCode).toBe(404);
  });

  test('is for the proposer: forbidden for who may see it, and told as such', async () => {
    const slug = await drafted();
    expect((await otherOwner.send('POST', `/items/${slug}/submit`)).statusCode).toBe(404);
    await proposer.send('POST', `/items/${slug}/submit`);
    expect((await otherOwner.send('POST', `/items/${slug}/submit`)).json()).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect((await proposer.send('POST', `/items/${slug}/submit`)).json()).toMatchObject({
      status: 409,
      details: {
        findings: [{ code: 'item-state-does-not-allow-act', facts: { act: 'submitItem', state: 'submitted' } }],
      },
    });
  });

  test('a mandate that has ended no longer writes', async () => {
    const slug = await drafted();
    const person = await insertPerson(at.pool, programme.id, 'Voorganger');
    await insertMandate(at.pool, programme.id, {
      personId: person.id,
      organisationId: ownerAt(0).id,
      capacity: 'deputy',
      until: new Date('2021-01-01'),
    });
    await insertMandate(at.pool, programme.id, {
      personId: person.id,
      organisationId: ownerAt(2).id,
      capacity: 'deputy',
    });
    const former = await at.as(programme.id, person.id);
    expect((await former.get(`/items/${slug}/draft`)).statusCode).toBe(404);
    expect((await former.send('POST', `/items/${slug}/submit`)).statusCode).toBe(404);
  });
});

describe('withdrawing', () => {
  test.each(['draft', 'submitted', 'returned', 'notSupported'])(
    'ends a proposal that is %s, with the reason',
    async (state) => {
      const slug = await drafted();
      await put(slug, state);
      const answer = await proposer.send('POST', `/items/${slug}/withdraw`, { reason: 'Toch niet' });
      expect(answer.statusCode).toBe(200);
      expect(
        (await run('SELECT state, state_reason FROM item WHERE slug = $1 AND programme_id = $2', slug, programme.id))
          .rows,
      ).toEqual([{ state: 'withdrawn', state_reason: 'Toch niet' }]);
    },
  );

  test('is too late once it is on the agenda', async () => {
    const slug = await drafted();
    await put(slug, 'onAgenda');
    expect((await proposer.send('POST', `/items/${slug}/withdraw`, { reason: 'Toch niet' })).json().code).toBe(
      'rule-findings',
    );
    expect((await otherOwner.send('POST', `/items/${slug}/withdraw`, { reason: 'Niet van mij' })).statusCode).toBe(403);
    expect(await stateOf(slug)).toBe('onAgenda');
  });

  test('what was never handed in stays its proposer’s own', async () => {
    const slug = await drafted();
    await proposer.send('POST', `/items/${slug}/withdraw`, { reason: 'Toch niet' });
    expect((await proposer.get(`/items/${slug}`)).statusCode).toBe(200);
    expect((await manager.get(`/items/${slug}`)).statusCode).toBe(404);
    expect((await manager.get('/items?state=withdrawn')).json().rows).toEqual([]);
  });
});

describe('a next version', () => {
  async function submitted(): Promise<string> {
    const slug = await drafted();
    const { goalId, poolId } = await links();
    await proposer.send(
      'PUT',
      `/items/${slug}/draft`,
      draftOf(1, { goals: [{ goalId, contribution: 'Ja' }], needs: [{ poolId, year: 2027, amount: 5 }] }),
    );
    await proposer.send('POST', `/items/${slug}/submit`);
    return slug;
  }

  test.each(['returned', 'notSupported'])('of a proposal that is %s is a copy, and a draft again', async (state) => {
    const slug = await submitted();
    await put(slug, state);
    const answer = await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Bezwaar verwerkt' });
    expect(answer.statusCode).toBe(201);
    expect(DraftView.parse((await proposer.get(`/items/${slug}/draft`)).json())).toMatchObject({
      state: 'draft',
      isNextVersion: true,
      text: {
        version: 2,
        changeNote: 'Bezwaar verwerkt',
        goals: [{ contribution: 'Ja' }],
        needs: [{ amount: 5 }],
        frozenAt: null,
      },
    });
    expect((await eventsOf(slug)).at(-1)).toBe('item-revised');
    expect((await manager.get(`/items/${slug}`)).statusCode).toBe(404);
    await proposer.send('POST', `/items/${slug}/submit`);
    expect(ItemView.parse((await manager.get(`/items/${slug}`)).json())).toMatchObject({
      state: 'submitted',
      text: { version: 2 },
      versions: [{ version: 1 }],
    });
  });

  test.each(['submitted', 'onAgenda'])(
    'of an item that is %s waits beside the text that counts until it is handed in',
    async (state) => {
      const slug = await submitted();
      await put(slug, state);
      const revised = await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Ruimer' });
      expect(revised.statusCode).toBe(201);
      expect(ItemView.parse((await manager.get(`/items/${slug}`)).json())).toMatchObject({
        state,
        text: { version: 1 },
        versions: [],
      });
      expect((await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Nog eens' })).json().code).toBe(
        'already-done',
      );
      const unchanged = await proposer.send('POST', `/items/${slug}/submit`);
      expect(unchanged.json()).toMatchObject({
        code: 'rule-findings',
        details: { findings: [{ code: 'text-unchanged' }] },
      });
      const { revision } = revised.json();
      await proposer.send('PUT', `/items/${slug}/draft`, draftOf(revision, { summary: 'Ruimer' }));
      expect((await proposer.send('POST', `/items/${slug}/submit`)).statusCode).toBe(200);
      expect(ItemView.parse((await manager.get(`/items/${slug}`)).json())).toMatchObject({
        state: 'submitted',
        onAgendaSince: null,
        text: { version: 2, summary: 'Ruimer' },
        versions: [{ version: 1 }],
      });
      expect((await eventsOf(slug)).at(-1)).toBe('item-revised');
    },
  );

  test('cannot move what is the item’s and not the text’s', async () => {
    const slug = await submitted();
    const { revision } = (await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Ruimer' })).json();
    const answer = await proposer.send(
      'PUT',
      `/items/${slug}/draft`,
      draftOf(revision, { hardDeadline: '2027-01-01' }),
    );
    expect(answer.json()).toMatchObject({
      code: 'invalid-input',
      details: { issues: [{ at: 'body.hardDeadline', code: 'fixed-after-submission' }] },
    });
  });

  test('tells an organisation named in it at once, and takes nobody away', async () => {
    const slug = await submitted();
    await manager.send('POST', `/items/${slug}/involvements`, { organisation: ownerAt(2).slug, why: 'Ook nodig' });
    const { revision } = (await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Ruimer' })).json();
    await proposer.send(
      'PUT',
      `/items/${slug}/draft`,
      draftOf(revision, { involvements: [{ organisation: ownerAt(1).slug, why: 'Nodig' }] }),
    );
    const { rows } = await run('SELECT organisation_id AS id FROM involvement WHERE programme_id = $1', programme.id);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([ownerAt(1).id, ownerAt(2).id]));
    expect((await eventsOf(slug)).slice(-2)).toEqual(['involvement-proposed', 'involvement-proposed']);
  });

  test('is not made of an item in progress, nor by another owner', async () => {
    const slug = await submitted();
    expect((await otherOwner.send('POST', `/items/${slug}/versions`, { changeNote: 'Van ons' })).statusCode).toBe(403);
    await put(slug, 'inProgress');
    expect((await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Te laat' })).json().code).toBe(
      'rule-findings',
    );
  });

  test('a text that was voted on stays as it was', async () => {
    const slug = await submitted();
    const id = (await run('SELECT id FROM item WHERE slug = $1 AND programme_id = $2', slug, programme.id)).rows[0].id;
    await insertRound(at.pool, programme, { itemId: id });
    await run(`UPDATE item_version SET frozen_at = now(), text_hash = 'x' WHERE item_id = $1`, id);
    const { revision } = (await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Ruimer' })).json();
    await proposer.send('PUT', `/items/${slug}/draft`, draftOf(revision, { title: 'Anders' }));
    expect((await run('SELECT version, title FROM item_version WHERE item_id = $1 ORDER BY version', id)).rows).toEqual(
      [
        { version: 1, title: 'Samen gezond oud' },
        { version: 2, title: 'Anders' },
      ],
    );
  });
});

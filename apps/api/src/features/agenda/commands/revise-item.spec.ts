import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DraftView, ItemView, type SaveDraft } from '@samenkoers/contract';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
/** The representative of the owner that proposes. */
let proposer: Client;
let otherOwner: Client;
let manager: Client;
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
const put = (slug: string, state: string) =>
  run(
    `UPDATE item SET state = $3::item_state, state_reason = 'Daarom' WHERE slug = $1 AND programme_id = $2`,
    slug,
    programme.id,
    state,
  );

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

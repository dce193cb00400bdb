import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type SaveDraft } from '@samenkoers/contract';
import { insertMandate, insertPerson, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
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

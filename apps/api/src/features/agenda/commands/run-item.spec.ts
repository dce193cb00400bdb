import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemView } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

const BUDGET_YEAR = 2027;

let at: TestApp;
let programme: TestProgramme;
let manager: Client;
let otherOwner: Client;
let partner: Client;
let voices: Client[];
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
  manager = await at.as(programme.id, programme.manager.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
  voices = await Promise.all(programme.owners.map(({ representative }) => at.as(programme.id, representative.id)));
  otherOwner = voices[1] as Client;
});

/** An item whose own text and organisations meet every principle for the agenda but the support of the owners. */
async function ready(title = 'Samen op pad'): Promise<{ id: string; slug: string }> {
  const item = await insertItem(at.pool, programme, { title });
  await run(`UPDATE item_version SET joint_value = 'Samen sneller' WHERE item_id = $1`, item.id);
  await run(
    `INSERT INTO item_version_goal (programme_id, item_id, version, goal_id, contribution) SELECT programme_id, $1, 1, id, 'Ja' FROM goal WHERE programme_id = $2`,
    item.id,
    programme.id,
  );
  for (const id of [programme.partner.id, ownerAt(1).id]) {
    await run(
      `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, team_confirmed_at, self_confirmed_at)
       VALUES ($1, $2, $3, 'Nodig', $4, now(), now())`,
      programme.id,
      item.id,
      id,
      programme.manager.id,
    );
  }
  return item;
}

/** Both involved organisations promise 3 tenths of an fte, from a pool or by themselves. */
async function promised(slug: string, level: 'offer' | 'firm-up', poolId: string | null = null): Promise<void> {
  const lines = [{ poolId, kind: 'staff', year: BUDGET_YEAR, amount: 3 }];
  const promise = { lines, continuityPlan: 'Borgen', signerName: 'A. Tekenaar', signedOn: '2026-11-01' };
  const answers = [
    await partner.send('POST', `/items/${slug}/commitments/${programme.partner.slug}/${level}`, promise),
    await otherOwner.send('POST', `/items/${slug}/commitments/${ownerAt(1).slug}/${level}`, promise),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
}

const soon = () => new Date(Date.now() + 3_600_000).toISOString();

/** Opens a round, has every owner say this, and closes and settles it. */
async function held(subject: object, said: object | ((index: number) => object)): Promise<string> {
  const opened = await manager.send('POST', '/rounds', { ...subject, closesAt: soon() });
  expect(opened.statusCode).toBe(201);
  const { round } = opened.json();
  for (const [index, voice] of voices.entries()) {
    const position = typeof said === 'function' ? said(index) : said;
    const answer = await voice.send('PUT', `/rounds/${round}/positions/${ownerAt(index).slug}`, position);
    expect(answer.statusCode).toBe(200);
  }
  expect((await manager.send('POST', `/rounds/${round}/close-early`)).statusCode).toBe(200);
  const settled = await manager.send('POST', `/rounds/${round}/settle`, {});
  expect(settled.statusCode).toBe(200);
  return settled.json().outcome;
}

const put = (id: string, state: string) =>
  run(`UPDATE item SET state = $2::item_state, state_reason = 'Daarom' WHERE id = $1`, id, state);
const read = async (slug: string) => ItemView.parse((await manager.get(`/items/${slug}`)).json());
const lastEvent = async (id: string) =>
  (await run('SELECT type, data FROM event WHERE item_id = $1 ORDER BY sequence DESC LIMIT 1', id)).rows[0];
const codes = (answer: { json(): { details: { findings: { code: string }[] } } }) =>
  answer.json().details.findings.map(({ code }) => code);
const principles = (answer: { json(): { details: { findings: { facts: { principle?: string } }[] } } }) =>
  answer.json().details.findings.flatMap(({ facts }) => facts.principle ?? []);

describe('carrying out', () => {
  test('starts once taken up, firmly promised, with a lead, participants and known needs; and tells all that lacks', async () => {
    const { id, slug } = await ready();
    const pool = (
      await run(
        `INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Programmateam', 'staff') RETURNING id`,
        programme.id,
      )
    ).rows[0].id;
    await run(
      'INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, 1, $3, $4, 5)',
      programme.id,
      id,
      pool,
      BUDGET_YEAR,
    );
    await promised(slug, 'offer');
    await held({ kind: 'support', item: slug }, { choice: 'supported' });
    const early = await manager.send('POST', `/items/${slug}/start`);
    expect(principles(early)).toEqual(['majority', 'commitment-firm', 'lead-and-participants', 'within-resources']);
    await run(
      `INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of) VALUES ($1, $2, $3, 10, 'Begroting', '2026-01-01')`,
      programme.id,
      pool,
      BUDGET_YEAR,
    );
    await promised(slug, 'firm-up', pool);
    const takeUp = { kind: 'takeUp', item: slug };
    expect(await held(takeUp, { choice: 'inFavour', participation: 'takesPart' })).toBe('adopted');
    expect(principles(await manager.send('POST', `/items/${slug}/start`))).toEqual(['lead-and-participants']);
    const lead = (organisation: string) =>
      manager.send('POST', `/items/${slug}/lead`, { organisation, name: 'B. Trekker' });
    expect(codes(await lead(programme.partner.slug))).toEqual(['lead-not-of-owner']);
    expect((await lead('bestaat-niet')).statusCode).toBe(404);
    expect((await lead(ownerAt(0).slug)).statusCode).toBe(200);
    expect((await manager.send('POST', `/items/${slug}/start`)).statusCode).toBe(200);
    expect(await read(slug)).toMatchObject({
      state: 'inProgress',
      inProgressSince: expect.any(String),
      leadName: 'B. Trekker',
    });
  });

  test('pauses with a reason, resumes, and keeps the day it started', async () => {
    const { id, slug } = await ready();
    await put(id, 'inProgress');
    await run(`UPDATE item SET in_progress_since = '2026-01-01T00:00:00Z' WHERE id = $1`, id);
    expect((await manager.send('POST', `/items/${slug}/pause`, { reason: 'Wacht op de wet' })).statusCode).toBe(200);
    expect(await read(slug)).toMatchObject({ state: 'paused', stateReason: 'Wacht op de wet' });
    expect((await manager.send('POST', `/items/${slug}/pause`, { reason: 'Nog eens' })).json().code).toBe(
      'rule-findings',
    );
    expect((await manager.send('POST', `/items/${slug}/resume`)).statusCode).toBe(200);
    const resumed = await read(slug);
    expect(resumed).toMatchObject({ state: 'inProgress', stateReason: null });
    expect(Date.parse(resumed.inProgressSince ?? '')).toBe(Date.parse('2026-01-01T00:00:00Z'));
  });

  test('completes with what residents notice, which the public reads', async () => {
    const { id, slug } = await ready();
    await put(id, 'inProgress');
    const result = { resultForResidents: 'Minder wachten', source: 'Monitor 2026' };
    expect((await manager.send('POST', `/items/${slug}/complete`, result)).statusCode).toBe(200);
    expect(await read(slug)).toMatchObject({
      state: 'completed',
      residentResults: [{ text: 'Minder wachten', source: 'Monitor 2026' }],
    });
    const more = { on: '2026-10-01', text: 'Eerder hulp', source: 'Monitor 2026' };
    const ahead = await manager.send('POST', `/items/${slug}/resident-results`, { ...more, on: '2199-01-01' });
    expect(codes(ahead)).toEqual(['result-date-in-future']);
    expect((await manager.send('POST', `/items/${slug}/resident-results`, more)).statusCode).toBe(200);
    expect((await read(slug)).residentResults).toHaveLength(2);
    expect((await lastEvent(id)).type).toBe('resident-result-added');
    expect((await manager.send('POST', `/items/${slug}/complete`, result)).json().code).toBe('rule-findings');
  });

  test('is the programme team’s: forbidden for who sees the item, not found for who does not', async () => {
    const { id, slug } = await ready();
    await put(id, 'notSupported');
    await run('DELETE FROM involvement WHERE item_id = $1', id);
    const acts: [string, object?][] = [
      ['return', { reason: 'Terug' }],
      ['place-on-agenda'],
      ['start'],
      ['pause', { reason: 'Stil' }],
      ['resume'],
      ['complete', { resultForResidents: 'Goed', source: 'Bron' }],
      [
        'wind-down-plan',
        {
          whatStops: 'A',
          obligationsTakenOverBy: 'B',
          commitmentsEndOn: '2027-01-01',
          communication: 'C',
          finalDate: '2027-02-01',
        },
      ],
      ['lead', { organisation: ownerAt(0).slug, name: 'Iemand' }],
      ['resident-results', { on: '2026-01-01', text: 'Goed', source: 'Bron' }],
    ];
    for (const [act, body] of acts) {
      expect((await otherOwner.send('POST', `/items/${slug}/${act}`, body)).statusCode).toBe(403);
      expect((await manager.send('POST', `/items/bestaat-niet/${act}`, body)).statusCode).toBe(404);
      expect((await manager.send('POST', `/items/${slug}/${act}`, body)).json()).toMatchObject({
        status: 409,
        details: { findings: [{ code: 'item-state-does-not-allow-act', facts: { state: 'notSupported' } }] },
      });
    }
  });

  test('returns a proposal with reasons', async () => {
    const { id, slug } = await ready();
    expect((await manager.send('POST', `/items/${slug}/return`, { reason: 'Noem de doelen' })).statusCode).toBe(200);
    expect(await read(slug)).toMatchObject({ state: 'returned', stateReason: 'Noem de doelen' });
    expect(await lastEvent(id)).toMatchObject({ type: 'item-returned', data: { reason: 'Noem de doelen' } });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AgendaVersionView, ItemView } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '../../testing/programme.js';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

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

const promise = {
  lines: [{ poolId: null, kind: 'staff', year: BUDGET_YEAR, amount: 5 }],
  continuityPlan: 'Borgen',
  signerName: 'A. Tekenaar',
  signedOn: '2026-11-01',
};

async function promised(slug: string, level: 'offer' | 'firm-up'): Promise<void> {
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

describe('onto the agenda', () => {
  test('a support round freezes the text, and adopted with everything else met it places the item', async () => {
    const { id, slug } = await ready();
    await promised(slug, 'offer');
    expect(await held({ kind: 'support', item: slug }, { choice: 'supported' })).toBe('adopted');
    const item = await read(slug);
    expect(item).toMatchObject({
      state: 'onAgenda',
      onAgendaSince: expect.any(String),
      text: { frozenAt: expect.any(String), textHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(item.rounds).toMatchObject([{ kind: 'support', outcome: 'adopted' }]);
    expect(item.principles.filter(({ neededFor }) => neededFor === 'onAgenda').map(({ status }) => status)).toEqual(
      Array(5).fill('met'),
    );
    expect(await lastEvent(id)).toMatchObject({
      type: 'item-placed-on-agenda',
      data: { from: 'submitted', to: 'onAgenda', version: 1 },
    });
  });

  test('adopted while something else lacks, it stays submitted; the programme team places it once that is there', async () => {
    const { slug } = await ready();
    expect(await held({ kind: 'support', item: slug }, { choice: 'supported' })).toBe('adopted');
    expect((await read(slug)).state).toBe('submitted');
    const early = await manager.send('POST', `/items/${slug}/place-on-agenda`);
    expect(principles(early)).toEqual(['commitment-in-principle']);
    expect(codes(early)).toEqual(['principle-not-met', 'commitment-missing', 'commitment-missing']);
    await promised(slug, 'offer');
    expect((await manager.send('POST', `/items/${slug}/place-on-agenda`)).statusCode).toBe(200);
    expect((await read(slug)).state).toBe('onAgenda');
  });

  test('tells everything that stands in the way at once', async () => {
    const { slug } = await insertItem(at.pool, programme, { title: 'Nog niets' });
    const answer = await manager.send('POST', `/items/${slug}/place-on-agenda`);
    expect(answer.statusCode).toBe(409);
    expect(principles(answer)).toEqual([
      'cross-domain',
      'vision-fit',
      'joint-value',
      'unanimous-support',
      'commitment-in-principle',
    ]);
  });

  test('one objection makes it not supported; the revised text gets a round of its own', async () => {
    const { slug } = await ready();
    await promised(slug, 'offer');
    const objection = (index: number) =>
      index === 2 ? { choice: 'notSupported', text: 'Te duur' } : { choice: 'supported' };
    expect(await held({ kind: 'support', item: slug }, objection)).toBe('rejected');
    expect((await read(slug)).state).toBe('notSupported');
    const proposer = voices[0] as Client;
    await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Goedkoper' });
    await proposer.send('POST', `/items/${slug}/submit`);
    const waiting = await read(slug);
    expect(waiting.principles.find(({ code }) => code === 'unanimous-support')).toMatchObject({
      status: 'unknown',
      findings: [{ code: 'round-for-other-text-version' }],
    });
    expect(await held({ kind: 'support', item: slug }, { choice: 'supported' })).toBe('adopted');
    expect(await read(slug)).toMatchObject({ state: 'onAgenda', text: { version: 2 } });
  });

  test('a round about an earlier text changes nothing any more', async () => {
    const { slug } = await ready();
    await promised(slug, 'offer');
    const { round } = (await manager.send('POST', '/rounds', { kind: 'support', item: slug, closesAt: soon() })).json();
    for (const [index, voice] of voices.entries())
      await voice.send('PUT', `/rounds/${round}/positions/${ownerAt(index).slug}`, { choice: 'supported' });
    const proposer = voices[0] as Client;
    const { revision } = (await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Anders' })).json();
    const { text, ...rest } = (await proposer.get(`/items/${slug}/draft`)).json();
    const { title, summary, reason, jointValue, residentOutcome, prevention, continuity, execution, changeNote } = text;
    await proposer.send('PUT', `/items/${slug}/draft`, {
      ...{ title, summary, reason, residentOutcome, prevention, continuity, execution, changeNote },
      ...{ revision, jointValue: `${jointValue}!`, themeLineId: rest.themeLineId, hardDeadline: rest.hardDeadline },
      ...{ goals: [], lifePhaseIds: [], challengeIds: [], foundationIds: [], involvements: [], needs: [] },
    });
    expect((await proposer.send('POST', `/items/${slug}/submit`)).statusCode).toBe(200);
    await manager.send('POST', `/rounds/${round}/close-early`);
    expect((await manager.send('POST', `/rounds/${round}/settle`, {})).json().outcome).toBe('adopted');
    expect(await read(slug)).toMatchObject({ state: 'submitted', text: { version: 2 } });
  });

  test('no round opens on a draft, nor on an item in a state that has no place for it', async () => {
    const { id, slug } = await ready();
    await put(id, 'inProgress');
    expect(codes(await manager.send('POST', '/rounds', { kind: 'support', item: slug, closesAt: soon() }))).toEqual([
      'item-state-does-not-allow-round',
    ]);
    await put(id, 'completed');
    const removal = { kind: 'removal', item: slug, closesAt: soon(), category: 'finished', reason: 'Klaar' };
    expect(codes(await manager.send('POST', '/rounds', removal))).toEqual(['item-state-does-not-allow-round']);
    await put(id, 'draft');
    expect((await manager.send('POST', '/rounds', { kind: 'support', item: slug, closesAt: soon() })).statusCode).toBe(
      404,
    );
    expect((await run('SELECT frozen_at FROM item_version WHERE item_id = $1', id)).rows).toEqual([
      { frozen_at: null },
    ]);
  });
});

describe('carrying out', () => {
  test('starts once taken up, firmly promised, with a lead, participants and known needs; and tells all that lacks', async () => {
    const { slug } = await ready();
    await promised(slug, 'offer');
    await held({ kind: 'support', item: slug }, { choice: 'supported' });
    const early = await manager.send('POST', `/items/${slug}/start`);
    expect(principles(early)).toEqual(['majority', 'commitment-firm', 'lead-and-participants', 'within-resources']);
    await run(
      `INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Programmateam', 'staff')`,
      programme.id,
    );
    await run(
      `INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of) SELECT programme_id, id, $2, 10, 'Begroting', '2026-01-01' FROM resource_pool WHERE programme_id = $1`,
      programme.id,
      BUDGET_YEAR,
    );
    const pool = (await run('SELECT id FROM resource_pool WHERE programme_id = $1', programme.id)).rows[0].id;
    const item = await read(slug);
    // Needs belong to the text; what was frozen is entered here as it would have been before.
    await run('ALTER TABLE need DISABLE TRIGGER need_frozen');
    await run(
      'INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, 1, $3, $4, 5)',
      programme.id,
      item.id,
      pool,
      BUDGET_YEAR,
    );
    await run('ALTER TABLE need ENABLE TRIGGER need_frozen');
    promise.lines = [{ poolId: pool, kind: 'staff', year: BUDGET_YEAR, amount: 3 }];
    await promised(slug, 'firm-up');
    expect(await held({ kind: 'takeUp', item: slug }, { choice: 'inFavour', participation: 'takesPart' })).toBe(
      'adopted',
    );
    expect(principles(await manager.send('POST', `/items/${slug}/start`))).toEqual(['lead-and-participants']);
    expect(
      codes(
        await manager.send('POST', `/items/${slug}/lead`, { organisation: programme.partner.slug, name: 'B. Trekker' }),
      ),
    ).toEqual(['lead-not-of-owner']);
    expect(
      (await manager.send('POST', `/items/${slug}/lead`, { organisation: ownerAt(0).slug, name: 'B. Trekker' }))
        .statusCode,
    ).toBe(200);
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

describe('off the agenda', () => {
  const removal = (slug: string) => ({ kind: 'removal', item: slug, category: 'noNeed', reason: 'Geen behoefte meer' });
  const plan = {
    whatStops: 'De inloop',
    obligationsTakenOverBy: 'De gemeente',
    commitmentsEndOn: '2027-01-31',
    communication: 'Brief',
    finalDate: '2027-02-28',
  };

  test('a running item needs its wind-down plan before the round opens, and is then removed by majority', async () => {
    const { id, slug } = await ready();
    await put(id, 'inProgress');
    expect(codes(await manager.send('POST', '/rounds', { ...removal(slug), closesAt: soon() }))).toEqual([
      'wind-down-plan-incomplete',
    ]);
    expect((await manager.send('POST', `/items/${slug}/wind-down-plan`, plan)).statusCode).toBe(200);
    expect(await lastEvent(id)).toMatchObject({ type: 'wind-down-planned', data: { finalDate: '2027-02-28' } });
    const said = (index: number) => (index === 0 ? { choice: 'against', text: 'Doorgaan' } : { choice: 'inFavour' });
    expect(await held(removal(slug), said)).toBe('adopted');
    expect(await read(slug)).toMatchObject({ state: 'removed', stateReason: 'Geen behoefte meer', windDownPlan: plan });
    expect(await lastEvent(id)).toMatchObject({ type: 'item-removed', data: { category: 'noNeed' } });
    expect((await at.visitor.get('/public-agenda')).statusCode).toBe(200);
  });

  test('an item that does not run yet needs no plan; rejected, it stays', async () => {
    const { id, slug } = await ready();
    await put(id, 'onAgenda');
    expect(await held(removal(slug), { choice: 'abstain' })).toBe('rejected');
    expect((await read(slug)).state).toBe('onAgenda');
    expect(await held(removal(slug), { choice: 'inFavour' })).toBe('adopted');
    expect((await read(slug)).state).toBe('removed');
  });
});

describe('a version of the agenda', () => {
  const propose = () => manager.send('POST', '/agenda-versions', { title: 'Agenda 2027' });
  const versions = async () =>
    (await manager.get('/agenda-versions')).json().versions.map((version: unknown) => AgendaVersionView.parse(version));

  test('lists what is on the agenda, and is adopted by a round', async () => {
    const first = await ready('Eerste');
    const second = await ready('Tweede');
    const waiting = await ready('Wacht nog');
    await put(first.id, 'onAgenda');
    await put(second.id, 'paused');
    expect((await propose()).json()).toMatchObject({ number: 1 });
    expect(await versions()).toMatchObject([
      {
        number: 1,
        state: 'proposed',
        rounds: [],
        items: [
          { position: 1, slug: first.slug, version: 1 },
          { position: 2, slug: second.slug, state: 'paused' },
        ],
      },
    ]);
    expect((await versions())[0].items.map(({ slug }: { slug: string }) => slug)).not.toContain(waiting.slug);
    expect(await held({ kind: 'adoption', agendaVersion: 1 }, { choice: 'supported' })).toBe('adopted');
    expect(await versions()).toMatchObject([
      { state: 'adopted', adoptedAt: expect.any(String), rounds: [expect.any(Number)] },
    ]);
    expect((await read(first.slug)).agendaVersions).toMatchObject([{ number: 1, state: 'adopted' }]);
    const { rows } = await run(
      `SELECT type FROM event WHERE programme_id = $1 AND type LIKE 'agenda-version-%' ORDER BY sequence`,
      programme.id,
    );
    expect(rows).toEqual([{ type: 'agenda-version-proposed' }, { type: 'agenda-version-adopted' }]);
  });

  test('is rejected by one objection', async () => {
    const { id } = await ready();
    await put(id, 'onAgenda');
    await propose();
    const said = (index: number) => (index === 1 ? { choice: 'notSupported', text: 'Nee' } : { choice: 'supported' });
    expect(await held({ kind: 'adoption', agendaVersion: 1 }, said)).toBe('rejected');
    expect(await versions()).toMatchObject([{ state: 'rejected', adoptedAt: null }]);
  });

  test('is not proposed without items, nor put to a round after one of them left', async () => {
    expect(codes(await propose())).toEqual(['agenda-version-empty']);
    const { id } = await ready();
    await put(id, 'onAgenda');
    await propose();
    await put(id, 'removed');
    const round = { kind: 'adoption', agendaVersion: 1, closesAt: soon() };
    expect(codes(await manager.send('POST', '/rounds', round))).toEqual(['agenda-item-not-on-agenda']);
    expect((await manager.send('POST', '/rounds', { ...round, agendaVersion: 9 })).statusCode).toBe(404);
    expect((await otherOwner.send('POST', '/agenda-versions', { title: 'Van ons' })).statusCode).toBe(403);
  });
});

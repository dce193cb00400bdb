import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemView } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';

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

/** Both involved organisations promise in principle. */
async function promised(slug: string): Promise<void> {
  const promise = { lines: [], signerName: 'A. Tekenaar', signedOn: '2026-11-01' };
  const answers = [
    await partner.send('POST', `/items/${slug}/commitments/${programme.partner.slug}/offer`, promise),
    await otherOwner.send('POST', `/items/${slug}/commitments/${ownerAt(1).slug}/offer`, promise),
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
    await promised(slug);
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
    await promised(slug);
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
    await promised(slug);
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

  test('a next text ends the round about the earlier one, with what changed as the reason', async () => {
    const { id, slug } = await ready();
    await promised(slug);
    const { round } = (await manager.send('POST', '/rounds', { kind: 'support', item: slug, closesAt: soon() })).json();
    for (const [index, voice] of voices.entries())
      await voice.send('PUT', `/rounds/${round}/positions/${ownerAt(index).slug}`, { choice: 'supported' });
    const proposer = voices[0] as Client;
    await proposer.send('POST', `/items/${slug}/versions`, { changeNote: 'Anders' });
    await run(`UPDATE item_version SET summary = 'Anders' WHERE item_id = $1 AND version = 2`, id);
    expect((await proposer.send('POST', `/items/${slug}/submit`)).statusCode).toBe(200);
    expect((await manager.get(`/rounds/${round}`)).json()).toMatchObject({
      phase: 'withdrawn',
      withdrawReason: 'Anders',
    });
    expect(await read(slug)).toMatchObject({ state: 'submitted', text: { version: 2 } });
    const anew = await manager.send('POST', '/rounds', { kind: 'support', item: slug, closesAt: soon() });
    expect(anew.statusCode).toBe(201);
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

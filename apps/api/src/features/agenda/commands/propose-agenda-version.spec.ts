import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AgendaVersionView, ItemView } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let manager: Client;
let otherOwner: Client;
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
const codes = (answer: { json(): { details: { findings: { code: string }[] } } }) =>
  answer.json().details.findings.map(({ code }) => code);

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

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let manager: Client;

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (index: number) => {
  const found = programme.owners[index];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

beforeAll(async () => {
  at = await startTestApp({ PROGRAMME: 'nu' });
});
afterAll(() => at.close());
beforeEach(async () => {
  // A visitor sees the configured programme: the one of the test that runs.
  await run(`UPDATE programme SET slug = id::text WHERE slug = 'nu'`);
  programme = await insertProgramme(at.pool, { owners: 3, slug: 'nu' });
  manager = await at.as(programme.id, programme.manager.id);
});

async function item(title: string, state = 'submitted', kind = 'project') {
  const made = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, kind = $3::item_kind, state_reason = 'Daarom' WHERE id = $1`,
    made.id,
    state,
    kind,
  );
  return made;
}

const participate = (itemId: string, organisationId: string, from: string, until: string | null = null) =>
  run(
    `INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, until_date, capacity_note, decided_by_id, decided_at)
     VALUES ($1, $2, $3, 'takesPart', $4, $5, 'Twee mensen', $6, now())`,
    programme.id,
    itemId,
    organisationId,
    from,
    until,
    programme.manager.id,
  );

describe('for residents', () => {
  test('only what is public, with who takes part today and what they notice; no names of people', async () => {
    const running = await item('Samen op pad', 'inProgress', 'foundation');
    for (const state of ['draft', 'submitted', 'returned', 'notSupported', 'withdrawn'])
      await item(`Niet ${state}`, state);
    await run(
      `UPDATE item SET lead_organisation_id = $2, lead_name = 'B. Trekker' WHERE id = $1`,
      running.id,
      ownerAt(0).id,
    );
    await participate(running.id, ownerAt(0).id, '2022-01-01');
    await participate(running.id, ownerAt(1).id, '2022-01-01', '2023-12-31');
    await run(
      `INSERT INTO resident_result (programme_id, item_id, on_date, text, source) VALUES ($1, $2, '2026-10-01', 'Minder wachten', 'Monitor')`,
      programme.id,
      running.id,
    );
    for (const [title, state] of [
      ['Gebruikt', 'onAgenda'],
      ['Nog niet', 'submitted'],
    ] as const) {
      const user = await item(title, state);
      await run(
        'INSERT INTO item_version_foundation (programme_id, item_id, version, foundation_id) VALUES ($1, $2, 1, $3)',
        programme.id,
        user.id,
        running.id,
      );
    }
    const list = (await at.visitor.get('/public-agenda')).json();
    expect(list.items.map(({ slug }: { slug: string }) => slug)).toEqual([running.slug, 'gebruikt']);
    expect(list.items[0]).toMatchObject({
      participants: [{ slug: ownerAt(0).slug }],
      latestResult: { text: 'Minder wachten' },
    });
    const answer = await at.visitor.get(`/public-agenda/${running.slug}`);
    expect(answer.json()).toMatchObject({
      leadOrganisation: { slug: ownerAt(0).slug },
      usedBy: [{ slug: 'gebruikt' }],
      decisions: [],
    });
    for (const hidden of ['B. Trekker', 'Twee mensen', 'Vertegenwoordiger', 'Programmamanager', '"state":"submitted"'])
      expect(answer.body).not.toContain(hidden);
    expect((await at.visitor.get('/public-agenda/niet-submitted')).statusCode).toBe(404);
  });

  test('decisions are settled rounds with their sum', async () => {
    const { id, slug } = await item('Samen op pad', 'onAgenda');
    const round = await insertRound(at.pool, programme, { itemId: id, kind: 'takeUp' });
    for (const [index, { representative, slug: organisation }] of programme.owners.entries()) {
      const voice = await at.as(programme.id, representative.id);
      await voice.send('PUT', `/rounds/${round.number}/positions/${organisation}`, {
        choice: index === 0 ? 'abstain' : 'inFavour',
        participation: 'takesPart',
      });
    }
    expect((await at.visitor.get(`/public-agenda/${slug}`)).json().decisions).toEqual([]);
    await manager.send('POST', `/rounds/${round.number}/close-early`);
    expect((await at.visitor.get(`/public-agenda/${slug}`)).json()).toMatchObject({
      decisions: [{ number: round.number, outcome: 'adopted', tally: { positive: 2 } }],
      participants: [{}, {}, {}],
    });
  });
});

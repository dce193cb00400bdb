import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type EventView, endpoints } from '@samenkoers/contract';
import { ITEM_STATES } from '@samenkoers/rulebook';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';
import { today } from '../../../testing/today.js';
import { canSee } from '../../agenda/agenda.policy.js';

let at: TestApp;
let programme: TestProgramme;
let owner: Client;
let partner: Client;
let manager: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
const ownerAt = (place: number) => {
  const found = programme.owners[place];
  if (found === undefined) throw new Error('no such owner');
  return found;
};

beforeAll(async () => {
  at = await startTestApp({ PROGRAMME: 'proefstreek' });
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
beforeEach(async () => {
  // A visitor sees the configured programme: the one of the test that runs.
  await run(`UPDATE programme SET slug = $1 WHERE slug = 'proefstreek'`, randomUUID());
  programme = await insertProgramme(at.pool, { owners: 3 });
  owner = await at.as(programme.id, ownerAt(0).representative.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
  manager = await at.as(programme.id, programme.manager.id);
});
afterAll(() => at.close());

async function view(client: Client, path: string) {
  statements.length = 0;
  const answer = await client.get(path);
  expect(answer.statusCode).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(6);
  const body = answer.json();
  expect(endpoints.listEvents.view.parse(body)).toEqual(body);
  return body;
}

async function itemIn(state: string, title: string, proposer = ownerAt(1)) {
  const item = await insertItem(at.pool, programme, { title });
  await run(
    `UPDATE item SET state = $2::item_state, state_reason = 'Daarom', proposer_organisation_id = $3 WHERE id = $1`,
    item.id,
    state,
    proposer.id,
  );
  return item;
}

describe('the record', () => {
  let sequence = 0;
  const record = async (type: string, event: { itemId?: string; roundId?: string; data?: object }) => {
    const { rows } = await run(
      'UPDATE programme_sequence SET value = value + 1 WHERE programme_id = $1 RETURNING value',
      programme.id,
    );
    sequence = Number(rows[0].value);
    await run(
      `INSERT INTO event (programme_id, sequence, type, at, actor_name, item_id, round_id, data) VALUES ($1, $2, $3, clock_timestamp(), 'Iemand', $4, $5, $6)`,
      programme.id,
      sequence,
      type,
      event.itemId ?? null,
      event.roundId ?? null,
      event.data ?? {},
    );
  };
  const told = (page: { rows: EventView[] }) => page.rows.map(({ type, itemSlug }) => `${type} ${itemSlug}`);

  test('is read by owners and the programme team, not by partners and visitors', async () => {
    const answers = await Promise.all([at.visitor, partner, owner, manager].map((client) => client.get('/events')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 403, 200, 200]);
  });

  test('tells everything oldest first after a place in it, with the item by its present title', async () => {
    const item = await itemIn('submitted', 'Eerste titel');
    await run(
      `INSERT INTO item_version (programme_id, item_id, version, title, created_by_id) VALUES ($1, $2, 2, 'Tweede titel', $3)`,
      programme.id,
      item.id,
      programme.manager.id,
    );
    await run('UPDATE item SET current_version = 2 WHERE id = $1', item.id);
    await record('item-drafted', { itemId: item.id });
    await record('item-submitted', { itemId: item.id });
    await record('agenda-version-proposed', { data: { number: 1 } });
    const first = await view(owner, '/events?limit=2');
    expect(first).toMatchObject({
      total: 3,
      next: '2',
      rows: [{ sequence: 1, itemTitle: 'Tweede titel', actorName: 'Iemand' }, { sequence: 2 }],
    });
    const rest = await view(owner, `/events?limit=2&after=${first.next}`);
    expect(told(rest)).toEqual(['agenda-version-proposed null']);
    expect(rest).toMatchObject({ total: 3, next: null, rows: [{ data: { number: 1 } }] });
    expect((await view(owner, '/events?after=nergens')).rows).toHaveLength(3);
  });

  test('is silent about what is private to another owner, and counts without it', async () => {
    await record('item-drafted', { itemId: (await itemIn('draft', 'Eigen concept', ownerAt(0))).id });
    await record('item-drafted', { itemId: (await itemIn('draft', 'Vreemd concept', ownerAt(1))).id });
    const neverSubmitted = await itemIn('withdrawn', 'Nooit ingediend');
    await run('UPDATE item SET submitted_at = NULL WHERE id = $1', neverSubmitted.id);
    await record('item-withdrawn', { itemId: neverSubmitted.id });
    await record('item-withdrawn', { itemId: (await itemIn('withdrawn', 'Wel ingediend')).id });
    const owners = await view(owner, '/events');
    expect([told(owners), owners.total]).toEqual([['item-drafted eigen-concept', 'item-withdrawn wel-ingediend'], 2]);
    const managers = await view(manager, '/events');
    expect([told(managers), managers.total]).toEqual([['item-withdrawn wel-ingediend'], 1]);
  });

  test('shows of every state exactly the items that the agenda’s own policy lets one see', async () => {
    // Somebody who works for a partner, with a door that is open: the record must still not show more than the agenda.
    await run(`UPDATE role_assignment SET role = 'coordinator' WHERE person_id = $1`, programme.partner.contact.id);
    const sights = [
      { client: owner, sight: { isOwnerSide: true, organisationIds: new Set([ownerAt(0).id]) } },
      { client: manager, sight: { isOwnerSide: true, organisationIds: new Set<string>() } },
      { client: partner, sight: { isOwnerSide: false, organisationIds: new Set([programme.partner.id]) } },
    ];
    const items: { slug: string; state: (typeof ITEM_STATES)[number]; isInvolved: boolean; proposer: string }[] = [];
    for (const state of ITEM_STATES) {
      for (const [place, isInvolved] of [
        [0, true],
        [1, false],
      ] as const) {
        const { id, slug } = await itemIn(state, `${state} ${place}`, ownerAt(place));
        await record('lead-named', { itemId: id });
        if (isInvolved) {
          await run(
            `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id) VALUES ($1, $2, $3, 'Nodig', $4)`,
            programme.id,
            id,
            programme.partner.id,
            programme.manager.id,
          );
        }
        items.push({ slug, state, isInvolved, proposer: ownerAt(place).id });
      }
    }
    for (const { client, sight } of sights) {
      const visible = items.filter(({ state, isInvolved, proposer }) =>
        canSee(sight, {
          state,
          submittedAt: 1,
          proposerOrganisationId: proposer,
          involvedOrganisationIds: isInvolved ? [programme.partner.id] : [],
        }),
      );
      const page = await view(client, '/events?limit=200');
      expect(page.rows.map(({ itemSlug }: EventView) => itemSlug)).toEqual(visible.map(({ slug }) => slug));
      expect(page.total).toBe(visible.length);
    }
  });

  test('tells that somebody answered in a hidden round, and what only once it has closed', async () => {
    const item = await itemIn('submitted', 'Verborgen');
    const round = await insertRound(at.pool, programme, { itemId: item.id, visibility: 'hiddenUntilClosed' });
    const { slug } = ownerAt(0);
    for (const body of [{ choice: 'supported' }, { choice: 'notSupported', text: 'Toch niet' }]) {
      expect((await owner.send('PUT', `/rounds/${round.number}/positions/${slug}`, body)).statusCode).toBe(200);
    }
    const phoned = await manager.send('POST', `/rounds/${round.number}/positions/${ownerAt(1).slug}/on-behalf`, {
      choice: 'supported',
      channel: 'phone',
      receivedOn: today(),
      personName: 'B. Eller',
      extent: 'full',
    });
    expect(phoned.statusCode).toBe(200);
    const readers = [owner, manager, await at.as(programme.id, ownerAt(2).representative.id)];
    for (const reader of readers) {
      const { rows } = await view(reader, '/events');
      expect(rows.map(({ type, data }: EventView) => [type, data])).toEqual([
        ['position-taken', {}],
        ['position-replaced', {}],
        ['position-recorded-on-behalf', {}],
      ]);
      const { changes } = (await reader.get('/tasks')).json();
      expect(changes.every(({ data }: EventView) => Object.keys(data).length === 0)).toBe(true);
    }
    await run('UPDATE round SET closes_at = clock_timestamp() WHERE id = $1', round.id);
    // The first who looks has the product settle it.
    await at.visitor.get('/me');
    const { rows } = await view(owner, '/events');
    expect(rows.map(({ data }: EventView) => data['choice'])).toEqual(
      expect.arrayContaining(['supported', 'notSupported', 'supported']),
    );
  });

  test('of another programme is not there', async () => {
    await record('agenda-version-proposed', {});
    const elsewhere = await insertProgramme(at.pool, { owners: 1, slug: randomUUID() });
    const stranger = await at.as(elsewhere.id, elsewhere.manager.id);
    expect(await view(stranger, '/events')).toEqual({ rows: [], total: 0, next: null });
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { type Client, startTestApp, type TestApp } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';
import { type Stage, setStage } from './testing/stage.js';

/** A round that hides judgements until it closes: what others get to see is, byte for byte, as if nobody judged. */

let at: TestApp;
beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());

const PAGES = (stage: Stage): string[] => [
  `/urgency-rounds/${stage.round.number}`,
  '/urgency-rounds',
  '/urgency-rounds/eligible-items',
  `/urgency-rounds/${stage.round.number}/package`,
  `/urgency-rounds/${stage.round.number}/scenarios`,
  '/package-decisions',
  '/effort',
  '/events?limit=200',
  '/tasks',
  '/decisions',
  '/items',
  ...stage.items.flatMap(({ slug }) => [`/items/${slug}`, `/items/${slug}/abilities`, `/items/${slug}/events`]),
];

/** An answer as its reader gets it: status, ETag and bytes; only the clock and the request's own id are left out. */
const seen = ({ statusCode, headers, body }: LightMyRequestResponse) => ({
  statusCode,
  etag: headers['etag'],
  body: body.replaceAll(/"(now|closesAt|requestId)":"[^"]*"/g, '"$1":"…"'),
});

async function look(client: Client, pages: readonly string[]) {
  const views: Record<string, ReturnType<typeof seen>> = {};
  for (const page of pages) views[page] = seen(await client.get(page));
  return views;
}

/** Everything owners and the team can do in the round that others must not notice. */
async function judge(stage: Stage) {
  await stage.grade(0, 0, 'veryUrgent', 'Geheime reden');
  await stage.grade(0, 0, 'notUrgent');
  await stage.grade(0, 1, 'noJudgement');
  const bound = await stage.bound(1);
  await bound.send('PUT', stage.pathOf(1, 0), { judgement: 'urgent', argument: 'Geheime reden' });
  const own = `/urgency-rounds/${stage.round.number}/grades/${stage.slugOf(1)}/ratification`;
  const ratified = await bound.send('POST', own, { ratifiedOn: '2026-01-05', reference: 'B&W geheim' });
  expect(ratified.statusCode).toBe(200);
  const recorded = await stage.manager.send(
    'POST',
    `/urgency-rounds/${stage.round.number}/grades/${stage.slugOf(1)}/on-behalf`,
    {
      grades: [{ item: stage.items[1]?.slug, judgement: 'urgent', argument: 'Geheime reden' }],
      channel: 'phone',
      receivedOn: today(),
      personName: 'Wethouder',
      extent: 'full',
    },
  );
  expect(recorded.json()).toMatchObject({ judged: 1, of: 2 });
}

describe('while judgements are hidden', () => {
  test('another owner reads the same bytes under the same ETag before and after somebody judged', async () => {
    const stage = await setStage(at, { owners: 3, items: 2, visibility: 'hiddenUntilClosed' });
    const other = stage.owners[2] as Client;
    const pages = PAGES(stage);
    await look(other, pages);
    const before = await look(other, pages);
    await judge(stage);
    const after = await look(other, pages);
    expect(after).toEqual(before);
    // What would fit cannot be told of a ranking that is hidden.
    expect(pages.filter((page) => before[page]?.statusCode !== 200)).toEqual([
      `/urgency-rounds/${stage.round.number}/package`,
    ]);
    expect(before['/urgency-rounds']?.etag).toMatch(/^W\//);
    expect(JSON.stringify(after)).not.toContain('Geheime reden');
    expect(JSON.parse(before[`/urgency-rounds/${stage.round.number}`]?.body ?? '')).toMatchObject({
      hidden: true,
      done: null,
      grades: [],
      result: null,
      order: null,
    });
  });

  test('nothing later tells how often somebody judged: not the place of an event, not that of a receipt', async () => {
    const stage = await setStage(at, { owners: 3, items: 2, visibility: 'hiddenUntilClosed' });
    const other = stage.owners[2] as Client;
    const place = async () => {
      const graded = await other.send('PUT', stage.pathOf(2, 0), { judgement: 'urgent' });
      const { rows } = (await other.get('/events?limit=200')).json();
      return {
        receipt: graded.json().sequence,
        header: graded.headers['programme-sequence'],
        last: rows.at(-1).sequence,
      };
    };
    await stage.manager.send('POST', '/resource-pools', { name: 'Eerder', kind: 'money' });
    const before = await place();
    await judge(stage);
    expect(await place()).toEqual(before);
    const pool = await stage.manager.send('POST', '/resource-pools', { name: 'Later', kind: 'money' });
    expect(pool.headers['programme-sequence']).toBe(String(before.last + 1));
  });

  test('withdrawing is no way to look: what was said stays hidden from others for good', async () => {
    const stage = await setStage(at, { owners: 3, items: 2, visibility: 'hiddenUntilClosed' });
    await judge(stage);
    await stage.manager.send('POST', `/urgency-rounds/${stage.round.number}/withdraw`, { reason: 'Te vroeg' });
    for (const reader of [stage.manager, stage.owners[2] as Client]) {
      const view = await stage.read(reader);
      expect(view).toMatchObject({ phase: 'withdrawn', hidden: true, done: null, grades: [], result: null });
      expect((await reader.get('/events?limit=200')).body).not.toMatch(/graded|grades/);
    }
    expect((await stage.read(stage.owners[0])).grades).toHaveLength(2);
  });

  test('so does the programme manager, in the cockpit too, also when everybody is done', async () => {
    const stage = await setStage(at, { owners: 2, items: 1, visibility: 'hiddenUntilClosed' });
    const pages = [...PAGES(stage), '/cockpit'];
    await look(stage.manager, pages);
    const before = await look(stage.manager, pages);
    await stage.grade(0, 0, 'urgent');
    await stage.grade(1, 0, 'urgent');
    expect(await look(stage.manager, pages)).toEqual(before);
    expect(JSON.parse(before['/cockpit']?.body ?? '').urgencyRound).toMatchObject({
      notDone: null,
      pendingRatification: null,
      round: { done: null },
    });
  });

  test('so does a partner, of everything it may read', async () => {
    const stage = await setStage(at, { owners: 3, items: 2, visibility: 'hiddenUntilClosed' });
    const partner = await at.as(stage.programme.id, stage.programme.partner.contact.id);
    const pages = PAGES(stage).filter((page) => !page.startsWith('/urgency-rounds') && !page.startsWith('/events'));
    await look(partner, pages);
    const before = await look(partner, pages);
    await judge(stage);
    expect(await look(partner, pages)).toEqual(before);
  });

  test('the owner itself reads what it said, and how far it is', async () => {
    const stage = await setStage(at, { owners: 2, items: 2, visibility: 'hiddenUntilClosed' });
    await stage.grade(0, 1, 'urgent', 'Eigen reden');
    const view = await stage.read(stage.owners[0]);
    expect(view.grades).toEqual([expect.objectContaining({ judgement: 'urgent', argument: 'Eigen reden' })]);
    expect(view.seats.map(({ judged }) => judged)).toEqual([1, null]);
  });

  test('a reminder names every owner, also those that are done; only who is not done has a task to see it at', async () => {
    const stage = await setStage(at, { owners: 2, items: 1, visibility: 'hiddenUntilClosed' });
    await stage.grade(0, 0, 'urgent');
    const reminded = await stage.manager.send('POST', `/urgency-rounds/${stage.round.number}/remind`);
    expect(reminded.json().organisations).toEqual([stage.slugOf(0), stage.slugOf(1)]);
    const tasksOf = async (place: number) =>
      (await stage.owners[place]?.get('/tasks'))?.json().lists[0].tasks.map(({ kind }: { kind: string }) => kind);
    expect([await tasksOf(0), await tasksOf(1)]).toEqual([[], ['grade-items']]);
  });

  test('closing early and ratifying tell the team no names', async () => {
    const stage = await setStage(at, { owners: 2, items: 1, visibility: 'hiddenUntilClosed' });
    const early = () => stage.manager.send('POST', `/urgency-rounds/${stage.round.number}/close-early`);
    const ratify = () =>
      stage.manager.send('POST', `/urgency-rounds/${stage.round.number}/grades/${stage.slugOf(0)}/ratification`, {
        ratifiedOn: '2026-01-05',
        reference: 'B&W',
      });
    const findingsOf = async () => (await early()).json().details.findings;
    const before = [await findingsOf(), (await ratify()).json().code];
    const bound = await stage.bound(0);
    await bound.send('PUT', stage.pathOf(0, 0), { judgement: 'urgent' });
    expect([await findingsOf(), (await ratify()).json().code]).toEqual(before);
    expect(before).toEqual([
      [{ code: 'not-everyone-judged', severity: 'error', facts: { organisationIds: [], pendingRatificationIds: [] } }],
      'forbidden',
    ]);
  });
});

describe('once a hidden round has closed', () => {
  test('everything is told: judgements, arguments, the ranking, and the record of who judged when', async () => {
    const stage = await setStage(at, { owners: 3, items: 2, visibility: 'hiddenUntilClosed' });
    const other = stage.owners[2] as Client;
    await judge(stage);
    const hidden = (await other.get('/events?limit=200')).json();
    await stage.close();
    const view = await stage.read(other);
    expect(view).toMatchObject({ hidden: false, phase: 'settled', done: 2 });
    expect(view.grades).toHaveLength(4);
    const shown = (await other.get('/events?limit=200')).json();
    const types = shown.rows.map(({ type }: { type: string }) => type);
    expect(types).toEqual(['grades-disclosed', 'grades-disclosed', 'urgency-round-settled']);
    expect([hidden.rows.length, hidden.total, shown.total]).toEqual([0, 0, types.length]);
  });
});

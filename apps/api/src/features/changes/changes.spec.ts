import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';
import { confirm, eventsOf, findings, propose, seen } from './testing/acts.js';
import { byLaws, dayIn, lettersOf, SETTINGS, type Stage, stage } from './testing/stage.js';

let on: Stage;
let manager: Client;
let team: Client;
let representative: Client;
let coordinator: Client;

beforeAll(async () => {
  on = await stage();
  [manager, team] = [await on.as(on.programme.manager), await on.as(on.team)];
  [representative, coordinator] = [await on.as(on.first.representative), await on.as(on.coordinator)];
});
afterAll(() => on.at.close());

describe('a change of the by-laws', () => {
  let number: number;
  beforeAll(async () => {
    number = await propose(manager, byLaws({ minGoals: 2, fairShareBands: [20, 60] }));
  });

  test('waits, and shows everybody what becomes different', async () => {
    const shown = await seen(representative, number);
    expect(shown).toMatchObject({
      kind: 'byLaws',
      state: 'pending',
      organisation: null,
      baseVersion: 1,
      proposedBy: 'Programmamanager',
      confirm: { allowed: true, reason: null },
      mayWithdraw: false,
    });
    expect(shown?.settings).toEqual(
      expect.arrayContaining([
        { field: 'minGoals', before: 1, after: 2 },
        { field: 'fairShareBands.1', before: 50, after: 60 },
      ]),
    );
    expect(Date.parse(shown?.lapsesAt ?? '') - Date.parse(shown?.proposedAt ?? '')).toBe(30 * 86_400_000);
    expect((await seen(manager, number))?.confirm).toEqual({ allowed: false, reason: 'change-proposed-by-oneself' });
    expect((await seen(manager, number))?.mayWithdraw).toBe(true);
    expect((await seen(coordinator, number))?.confirm).toEqual({
      allowed: false,
      reason: 'change-not-yours-to-confirm',
    });
  });

  test('waits on the list of who speaks for an owner, not of the programme team', async () => {
    const waiting = async (client: Client) =>
      (await client.get('/tasks'))
        .json()
        .lists.filter(({ tasks }: { tasks: { change: { number: number } | null }[] }) =>
          tasks.some(({ change }) => change?.number === number),
        )
        .map(({ organisation }: { organisation: { slug: string } | null }) => organisation?.slug ?? null);
    expect(await waiting(representative)).toEqual([on.first.slug]);
    expect(await waiting(await on.as(on.deputy))).toEqual([on.first.slug]);
    for (const other of [manager, team, coordinator]) expect(await waiting(other)).toEqual([]);
  });

  test('is not confirmed by who proposed it, by another of the team, nor by a coordinator', async () => {
    expect(findings(await confirm(manager, number))).toEqual(['change-proposed-by-oneself']);
    expect(findings(await confirm(team, number))).toEqual(['change-waits-for-owners']);
    expect(findings(await confirm(coordinator, number))).toEqual(['change-not-yours-to-confirm']);
    expect((await confirm(await on.as(on.programme.partner.contact), number)).statusCode).toBe(403);
  });

  test('takes effect when a second person confirms it, and is kept with what it brought', async () => {
    expect((await confirm(representative, number)).statusCode).toBe(200);
    const { versions } = (await representative.get('/by-laws')).json();
    expect(versions).toEqual([
      {
        version: 2,
        adoptedOn: today(),
        change: number,
        settings: { ...SETTINGS, minGoals: 2, fairShareBands: [20, 60] },
      },
      { version: 1, adoptedOn: '2022-01-01', change: null, settings: SETTINGS },
    ]);
    expect(await seen(manager, number))?.toMatchObject({
      state: 'confirmed',
      answeredBy: 'Vertegenwoordiger 1',
      confirm: null,
    });
    expect((await eventsOf(on, number)).map(({ type }) => type)).toEqual([
      'change-proposed',
      'change-confirmed',
      'by-laws-adopted',
    ]);
    expect((await eventsOf(on, number)).at(-1)?.data).toMatchObject({ version: 2, change: number });
  });

  test('is answered once', async () => {
    expect(findings(await confirm(representative, number))).toEqual(['change-answered']);
    expect(findings(await manager.send('POST', `/changes/${number}/withdraw`))).toEqual(['change-answered']);
  });

  test('the representatives hear that it waits, and who proposed it what became of it; deputies see it on screen', async () => {
    const letters = await lettersOf(on, number, 3);
    expect(letters.map(({ name }) => name)).toEqual(['Vertegenwoordiger 1', 'Vertegenwoordiger 2', 'Programmamanager']);
    const [waits, , done] = letters;
    expect(waits?.text).toContain(`/beheer#wijziging-${number}`);
    expect(done?.text).toContain('Vertegenwoordiger 1 heeft die bevestigd');
  });

  test('makes no sense on a version that is past, without a difference, or decided tomorrow', async () => {
    const refused = async (body: object) => findings(await manager.send('POST', '/changes', body));
    expect(await refused(byLaws({ minGoals: 3 }, 1))).toEqual(['by-laws-moved-on']);
    const same = { minGoals: 2, fairShareBands: [20, 60] as [number, number] };
    expect(await refused(byLaws(same, 2))).toEqual(['by-laws-unchanged']);
    expect(await refused(byLaws({ minDomains: 9 }, 2))).toEqual(['by-laws-value-invalid']);
    expect(await refused({ ...byLaws({ minGoals: 3 }, 2), decidedOn: dayIn(1) })).toEqual(['decided-date-in-future']);
  });

  test('is declined with the reason, and then changes nothing', async () => {
    const declined = await propose(team, byLaws({ minGoals: 4 }, 2));
    const answer = await representative.send('POST', `/changes/${declined}/decline`, { reason: 'Te veel gevraagd.' });
    expect(answer.statusCode).toBe(200);
    expect(await seen(team, declined)).toMatchObject({ state: 'declined', note: 'Te veel gevraagd.' });
    expect((await representative.get('/by-laws')).json().versions).toHaveLength(2);
    expect((await lettersOf(on, declined, 3)).at(-1)).toMatchObject({ name: 'Teamlid' });
    expect((await eventsOf(on, declined)).at(-1)).toMatchObject({
      type: 'change-declined',
      data: { reason: 'Te veel gevraagd.', kind: 'byLaws', person: null },
    });
  });

  test('is withdrawn by who proposed it and by nobody else, and lapses after thirty days', async () => {
    const withdrawn = await propose(team, byLaws({ minGoals: 5 }, 2));
    expect((await manager.send('POST', `/changes/${withdrawn}/withdraw`)).statusCode).toBe(403);
    expect((await team.send('POST', `/changes/${withdrawn}/withdraw`)).statusCode).toBe(200);
    expect(findings(await confirm(manager, withdrawn))).toEqual(['change-answered']);
    const forgotten = await propose(team, byLaws({ minGoals: 6 }, 2));
    await on.at.pool.query(
      `UPDATE change SET proposed_at = proposed_at - interval '31 days', lapses_at = lapses_at - interval '31 days' WHERE number = $1`,
      [forgotten],
    );
    expect(findings(await confirm(manager, forgotten))).toEqual(['change-lapsed']);
    expect(findings(await team.send('POST', `/changes/${forgotten}/withdraw`))).toEqual(['change-lapsed']);
    expect(await seen(team, forgotten)).toMatchObject({ state: 'lapsed', confirm: null, mayWithdraw: false });
    expect((await team.get('/changes?state=lapsed')).json()).toMatchObject({ total: 1, rows: [{ number: forgotten }] });
  });
});

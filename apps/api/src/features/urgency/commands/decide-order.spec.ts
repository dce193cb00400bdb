import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { UrgencyRoundView } from '@samenkoers/contract';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { today } from '../../../testing/today.js';
import { codesOf, type Stage, setStage } from '../testing/stage.js';

let at: TestApp;
beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());

const to = ({ round }: Stage, act: string) => `/urgency-rounds/${round.number}/${act}`;
const allowed = ({ can }: UrgencyRoundView) => can.filter(({ allowed: isAllowed }) => isAllowed).map(({ act }) => act);

describe('what the board makes of the order', () => {
  const board = { decidedBy: 'Stuurgroep', decidedOn: today() };
  const settledStage = async () => {
    const stage = await setStage(at, { owners: 3, items: 3 });
    const sheet = ['veryUrgent', 'urgent', 'urgent'] as const;
    await stage.judgeAll([sheet, sheet, sheet]);
    // On the agenda since the same day, and no deadlines: only the board can tell the two apart.
    await at.pool.query(`UPDATE item SET on_agenda_since = '2026-02-03' WHERE programme_id = $1`, [stage.programme.id]);
    await stage.close();
    await stage.read();
    return stage;
  };

  test('a shared place is broken by its decision, and the proposed order stays', async () => {
    const stage = await settledStage();
    const [, second, third] = stage.items;
    expect(allowed(await stage.read())).toEqual(['break-tie', 'adopt-order']);
    const broken = await stage.manager.send('POST', to(stage, 'tie-breaks'), {
      items: [third?.slug, second?.slug],
      reason: 'Dan kan de subsidie nog mee.',
      ...board,
    });
    expect(broken.statusCode).toBe(201);
    const { order } = await stage.read(stage.owners[1]);
    expect(order?.proposed.map(({ itemIds }) => itemIds.length)).toEqual([1, 2]);
    expect(order?.broken.slice(1)).toEqual([
      { place: 2, rankedPlace: 2, itemIds: [third?.id], apartBy: null },
      { place: 3, rankedPlace: 2, itemIds: [second?.id], apartBy: 'boardDecision' },
    ]);
    expect(order?.tieBreaks).toEqual([
      expect.objectContaining({ number: 1, decidedBy: 'Stuurgroep', recordedByName: 'Programmamanager' }),
    ]);
    // The latest decision about the same items counts.
    await stage.manager.send('POST', to(stage, 'tie-breaks'), {
      items: [second?.slug, third?.slug],
      reason: 'Herzien.',
      ...board,
    });
    expect((await stage.read()).order?.broken[1]?.itemIds).toEqual([second?.id]);
  });

  test('only what is really tied is broken, with a reason of today or before', async () => {
    const stage = await settledStage();
    const [first, second, third] = stage.items.map(({ slug }) => slug);
    const send = (items: unknown[], more: object = {}) =>
      stage.manager.send('POST', to(stage, 'tie-breaks'), { items, reason: 'Zo.', ...board, ...more });
    expect(codesOf(await send([first, second]))).toEqual(['tie-break-not-a-tie']);
    expect(codesOf(await send([second, third], { decidedOn: '2099-01-01' }))).toEqual(['decided-date-in-future']);
    expect((await send([second, 'nergens'])).json().code).toBe('not-found');
    expect(
      (
        await stage.owners[0]?.send('POST', to(stage, 'tie-breaks'), {
          items: [second, third],
          reason: 'Zo.',
          ...board,
        })
      )?.json().code,
    ).toBe('forbidden');
  });

  test('a deviation needs a reason, shows what moved, and leaves the proposed order and earlier decisions beside it', async () => {
    const stage = await settledStage();
    const [first, second, third] = stage.items;
    const adopt = (groups: unknown[][], reason = '') =>
      stage.manager.send('POST', to(stage, 'orders'), { groups, reason, ...board });
    expect((await adopt([[first?.slug], [second?.slug, third?.slug]])).statusCode).toBe(201);
    expect((await stage.read()).order?.adopted).toMatchObject({ deviates: false, moves: [] });
    const turned = [[third?.slug], [first?.slug], [second?.slug]];
    expect(codesOf(await adopt(turned))).toEqual(['adopted-order-reason-required']);
    expect(codesOf(await adopt([[third?.slug]], 'Kort'))).toContain('adopted-order-item-missing');
    expect((await adopt(turned, 'De wethouders zien hier de meeste haast.')).statusCode).toBe(201);
    const { order } = await stage.read();
    expect(order?.adopted).toMatchObject({
      number: 2,
      deviates: true,
      reason: 'De wethouders zien hier de meeste haast.',
      moves: expect.arrayContaining([{ itemId: third?.id, from: 2, to: 1, direction: 'up' }]),
    });
    expect(order?.earlierAdopted).toHaveLength(1);
    expect(order?.proposed[0]?.itemIds).toEqual([first?.id]);
  });

  test('waits until there is a result', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    const answer = await stage.manager.send('POST', to(stage, 'orders'), {
      groups: [[stage.items[0]?.slug]],
      ...board,
    });
    expect(codesOf(answer)).toEqual(['round-still-open']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EligibleItems, UrgencyRoundView } from '@samenkoers/contract';
import { settleUrgencyRound } from '@samenkoers/rulebook';
import { insertItem } from '@samenkoers/testkit';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';
import { toUrgencyFacts, type UrgencyRecord } from './stored-urgency.js';
import { codesOf, type Stage, setStage } from './testing/stage.js';
import { urgencyRecords } from './urgency-rows.js';

/** Running an urgency round: what the programme team does, and what everyone reads of it. */

let at: TestApp;
beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());

const to = ({ round }: Stage, act: string) => `/urgency-rounds/${round.number}/${act}`;
const allowed = ({ can }: UrgencyRoundView) => can.filter(({ allowed: isAllowed }) => isAllowed).map(({ act }) => act);
const reasonOf = ({ can }: UrgencyRoundView, act: string) => can.find((ability) => ability.act === act)?.reason;
describe('opening', () => {
  test('asks about every item that is supported and promised for, freezes texts and owners, and says what others lack', async () => {
    const stage = await setStage(at, { owners: 3, items: 2 });
    const { programme, manager } = stage;
    const bare = await insertItem(at.pool, programme, { title: 'Nog niet gedragen', state: 'onAgenda' });
    const before = (await manager.get('/urgency-rounds/eligible-items')).json<EligibleItems>();
    expect(before).toMatchObject({ running: stage.round.number, n: 3, visibility: 'open' });
    expect(before.eligible.map(({ slug }) => slug)).toEqual(stage.items.map(({ slug }) => slug));
    expect(before.lacking).toEqual([
      { slug: bare.slug, title: 'Nog niet gedragen', lacking: ['unanimous-support', 'commitment-in-principle'] },
    ]);
    const twice = await manager.send('POST', '/urgency-rounds', { title: 'Nog een' });
    expect(twice.json()).toMatchObject({ status: 409, code: 'round-running' });
    await manager.send('POST', to(stage, 'withdraw'), { reason: 'Te vroeg' });
    const opened = await manager.send('POST', '/urgency-rounds', {
      title: 'Urgentie 2027',
      visibility: 'hiddenUntilClosed',
    });
    expect(opened.statusCode).toBe(201);
    expect(opened.json()).toMatchObject({ round: stage.round.number + 1 });
    const view = (await manager.get(`/urgency-rounds/${opened.json().round}`)).json<UrgencyRoundView>();
    expect(view).toMatchObject({ n: 3, items: 2, hidden: true, floor: 'fairlyUrgent', quorum: 2, result: null });
    expect(view.seats.map(({ judged }) => judged)).toEqual([null, null, null]);
    expect(Date.parse(view.closesAt) - Date.parse(view.openedAt)).toBe(14 * 86_400_000);
    const { rows } = await at.pool.query(
      `SELECT x.text_hash FROM urgency_round_item x JOIN urgency_round r ON r.id = x.round_id WHERE r.number = $1 AND r.programme_id = $2`,
      [opened.json().round, programme.id],
    );
    expect(rows).toEqual(Array(2).fill({ text_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }));
    await expect(
      at.pool.query(`UPDATE item_version SET title = 'Anders' WHERE item_id = $1`, [stage.items[0]?.id]),
    ).rejects.toThrow(/frozen/);
  });

  test('is refused with every finding, and is for the programme team', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    await stage.manager.send('POST', to(stage, 'withdraw'), { reason: 'Leeg' });
    await at.pool.query(`UPDATE item SET state = 'inProgress' WHERE programme_id = $1`, [stage.programme.id]);
    const request = { title: 'Te laat', closesAt: '2020-01-01T00:00:00Z' };
    expect(codesOf(await stage.manager.send('POST', '/urgency-rounds', request))).toEqual([
      'urgency-items-missing',
      'closing-time-not-after-opening',
    ]);
    expect((await stage.owners[0]?.send('POST', '/urgency-rounds', request))?.json().code).toBe('forbidden');
  });
});

describe('a round that shows what is said', () => {
  test('ranks as it goes, with the working, and tells each person what it can do', async () => {
    const stage = await setStage(at, { owners: 3, items: 2 });
    await stage.judgeAll([['urgent', 'veryUrgent'], ['urgent', 'veryUrgent'], ['notUrgent']]);
    const view = await stage.read(stage.owners[2]);
    expect(view).toMatchObject({ phase: 'open', outcome: 'open', done: 2, hidden: false, order: null });
    expect(view.result).toMatchObject({ final: false, n: 3, quorum: 2 });
    expect(view.result?.ranked.map(({ place, given, filled }) => ({ place, given, filled }))).toEqual([
      { place: 1, given: 2, filled: { count: 1, level: 4 } },
      { place: 2, given: 3, filled: null },
    ]);
    expect(view.result?.ranked[0]?.aboveNext).toMatchObject({ verdict: 'higher', step: 1, level: 4, nextLevel: 3 });
    expect(allowed(view)).toEqual(['grade']);
    const steering = await stage.read();
    expect(allowed(steering)).toEqual(['record-on-behalf', 'remind', 'extend', 'withdraw-round']);
    expect(['close-early', 'settle', 'break-tie', 'adopt-order'].map((act) => reasonOf(steering, act))).toEqual([
      'not-everyone-judged',
      'round-still-open',
      'round-still-open',
      'round-still-open',
    ]);
  });

  test('is for owners and the programme team', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    const partner = await at.as(stage.programme.id, stage.programme.partner.contact.id);
    expect((await partner.get(`/urgency-rounds/${stage.round.number}`)).statusCode).toBe(403);
    expect((await at.visitor.get('/urgency-rounds')).statusCode).toBe(401);
    expect((await stage.manager.get('/urgency-rounds/9999')).json().code).toBe('not-found');
  });

  test('is extended with a reason, reminds by name who is not done, and is closed early once everybody is', async () => {
    const stage = await setStage(at, { owners: 2, items: 2 });
    await stage.judgeAll([['urgent', 'urgent'], ['urgent']]);
    const reminded = await stage.manager.send('POST', to(stage, 'remind'));
    expect(reminded.json().organisations).toEqual([stage.slugOf(1)]);
    const closesAt = new Date(Date.now() + 20 * 86_400_000).toISOString();
    await stage.manager.send('POST', to(stage, 'extend'), { closesAt, reason: 'Kerstreces' });
    const early = await stage.manager.send('POST', to(stage, 'close-early'));
    expect(early.json().details.findings).toEqual([
      expect.objectContaining({
        code: 'not-everyone-judged',
        facts: expect.objectContaining({ organisationIds: [stage.programme.owners[1]?.id] }),
      }),
    ]);
    await stage.grade(1, 1, 'urgent');
    expect((await stage.manager.send('POST', to(stage, 'remind'))).json().code).toBe('already-done');
    expect((await stage.manager.send('POST', to(stage, 'close-early'))).statusCode).toBe(200);
    expect(await stage.read()).toMatchObject({
      phase: 'settled',
      extensions: [{ reason: 'Kerstreces', extendedByName: 'Programmamanager' }],
      reminders: [{ byName: 'Programmamanager', organisations: [stage.slugOf(1)] }],
      result: { final: true, asItStands: false, settledByName: null },
    });
  });

  test('is withdrawn with a reason, after which nobody can judge and there is no ranking', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    await stage.grade(0, 0, 'urgent');
    await stage.manager.send('POST', to(stage, 'withdraw'), { reason: 'Verkeerde lijst' });
    expect(await stage.read()).toMatchObject({ phase: 'withdrawn', withdrawReason: 'Verkeerde lijst', result: null });
    expect((await stage.grade(1, 0, 'urgent')).json()).toMatchObject({ details: { reason: 'closed' } });
  });
});

describe('a round past its closing time', () => {
  test('is settled by whoever reads first, and the result is what the rule makes of the judgements on record', async () => {
    const stage = await setStage(at, { owners: 5, items: 3 });
    await stage.judgeAll([
      ['veryUrgent', 'notUrgent', 'urgent'],
      ['urgent', 'notUrgent', 'urgent'],
      ['veryUrgent', 'urgent', 'notUrgent'],
    ]);
    await stage.close();
    await stage.owners[4]?.get('/tasks');
    const view = await stage.read(stage.owners[4]);
    expect(view).toMatchObject({ phase: 'settled', outcome: 'settled', done: 3 });
    const { rows } = await at.pool.query<{ result: object; settled_at: Date }>(
      'SELECT result, settled_at FROM urgency_result WHERE round_id = $1',
      [stage.round.id],
    );
    const [record] = await rowsOf<UrgencyRecord>(at.pool, urgencyRecords(sql`r.id = ${stage.round.id}::uuid`));
    if (record === undefined) throw new Error('the round went away');
    const again = settleUrgencyRound({
      round: { ...toUrgencyFacts(record), settled: null },
      now: rows[0]?.settled_at.getTime() ?? 0,
    });
    expect(again).toEqual({ ok: true, value: rows[0]?.result });
  });

  test('answers from its result, which nothing changes', async () => {
    const stage = await setStage(at, { owners: 2, items: 2 });
    await stage.judgeAll([
      ['urgent', 'notUrgent'],
      ['urgent', 'notUrgent'],
    ]);
    await stage.close();
    const { result } = await stage.read();
    await expect(
      at.pool.query(`UPDATE urgency_result SET result = '{}' WHERE round_id = $1`, [stage.round.id]),
    ).rejects.toThrow();
    const settled = await stage.manager.send('POST', to(stage, 'settle'), { asItStands: true });
    expect(settled.json()).toMatchObject({ round: stage.round.number });
    expect((await stage.read()).result).toEqual(result);
    const { rows } = await at.pool.query(
      `SELECT count(*)::int AS n FROM event WHERE programme_id = $1 AND type = 'urgency-round-settled'`,
      [stage.programme.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('waits for the programme manager while a ratification is awaited; settled as it stands, that judgement is missing', async () => {
    const stage = await setStage(at, { owners: 3, items: 1 });
    const bound = await stage.bound(0);
    await bound.send('PUT', stage.pathOf(0, 0), { judgement: 'notUrgent' });
    await stage.grade(1, 0, 'urgent');
    await stage.grade(2, 0, 'urgent');
    await stage.close();
    const view = await stage.read();
    expect(view).toMatchObject({ phase: 'pastClosing', outcome: 'incomplete', result: { final: false } });
    expect(allowed(view)).toEqual(['extend', 'settle-as-it-stands', 'withdraw-round', 'ratify']);
    expect(codesOf(await stage.manager.send('POST', to(stage, 'settle'), {}))).toEqual(['round-incomplete']);
    await stage.manager.send('POST', to(stage, 'settle'), { asItStands: true });
    expect((await stage.read()).result).toMatchObject({
      final: true,
      asItStands: true,
      settledByName: 'Programmamanager',
      pendingRatificationIds: [stage.programme.owners[0]?.id],
      items: [expect.objectContaining({ pendingRatification: 1, counts: [0, 0, 0, 2, 0] })],
    });
  });

  test('is past closing in the shared list as well, though nothing was recorded', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    const bound = await stage.bound(0);
    await bound.send('PUT', stage.pathOf(0, 0), { judgement: 'urgent' });
    const list = async () => (await stage.manager.get('/urgency-rounds')).json().rounds[0];
    expect(await list()).toMatchObject({ phase: 'open', outcome: 'open' });
    await stage.close();
    expect(await list()).toMatchObject({ phase: 'pastClosing', outcome: 'incomplete' });
    const closesAt = new Date(Date.now() + 86_400_000).toISOString();
    await stage.manager.send('POST', to(stage, 'extend'), { closesAt, reason: 'Het college vergadert morgen' });
    expect(await list()).toMatchObject({ phase: 'open', outcome: 'open' });
  });

  test('is settled as soon as the ratification comes, by whoever reads next', async () => {
    const stage = await setStage(at, { owners: 2, items: 1 });
    const bound = await stage.bound(0);
    await bound.send('PUT', stage.pathOf(0, 0), { judgement: 'urgent' });
    await stage.close();
    expect((await stage.read()).outcome).toBe('incomplete');
    const ratified = await stage.manager.send('POST', to(stage, `grades/${stage.slugOf(0)}/ratification`), {
      ratifiedOn: today(),
      reference: 'B&W',
    });
    expect(ratified.statusCode).toBe(200);
    expect((await stage.read()).outcome).toBe('settled');
  });
});

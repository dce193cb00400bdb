import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ItemView } from '@samenkoers/contract';
import { insertItem, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let programme: TestProgramme;
let item: { id: string; slug: string };
let proposer: Client;
let owner: Client;
let stranger: Client;
let manager: Client;
let partner: Client;
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
  item = await insertItem(at.pool, programme, { title: 'Samen op pad' });
  proposer = await at.as(programme.id, ownerAt(0).representative.id);
  owner = await at.as(programme.id, ownerAt(1).representative.id);
  stranger = await at.as(programme.id, ownerAt(2).representative.id);
  manager = await at.as(programme.id, programme.manager.id);
  partner = await at.as(programme.id, programme.partner.contact.id);
});

const put = (state: string) =>
  run(`UPDATE item SET state = $2::item_state, state_reason = 'Daarom' WHERE id = $1`, item.id, state);
const read = async () => ItemView.parse((await manager.get(`/items/${item.slug}`)).json());
const events = async () =>
  (await run('SELECT type, organisation_id, data FROM event WHERE item_id = $1 ORDER BY sequence', item.id)).rows;
const codes = (answer: { json(): { details: { findings: { code: string }[] } } }) =>
  answer.json().details.findings.map(({ code }) => code);

describe('directly involved', () => {
  const involvements = (path = '') => `/items/${item.slug}/involvements${path}`;
  const name = (client: Client, organisation: string) =>
    client.send('POST', involvements(), { organisation, why: 'Nodig' });
  const answer = (client: Client, act: 'confirm' | 'decline', organisation = programme.partner.slug) =>
    client.send(
      'POST',
      involvements(`/${organisation}/${act}`),
      act === 'decline' ? { reason: 'Niet ons werk' } : undefined,
    );

  test('is named by the proposer, confirmed by the programme team, and by the organisation itself', async () => {
    expect((await name(proposer, programme.partner.slug)).statusCode).toBe(201);
    expect((await answer(manager, 'confirm')).statusCode).toBe(200);
    expect((await answer(partner, 'confirm')).statusCode).toBe(200);
    const [involvement] = (await read()).involvements;
    expect(involvement).toMatchObject({
      why: 'Nodig',
      proposedByName: ownerAt(0).representative.name,
      declinedAt: null,
    });
    expect(involvement?.teamConfirmedAt).not.toBeNull();
    expect(involvement?.selfConfirmedAt).not.toBeNull();
    expect((await events()).map(({ type }) => type)).toEqual([
      'involvement-proposed',
      'involvement-confirmed-by-team',
      'involvement-confirmed',
    ]);
    expect((await events()).every(({ organisation_id }) => organisation_id === programme.partner.id)).toBe(true);
  });

  test('each answer counts once', async () => {
    await put('onAgenda');
    await name(manager, programme.partner.slug);
    expect((await name(manager, programme.partner.slug)).json().code).toBe('already-done');
    for (const client of [manager, partner]) {
      await answer(client, 'confirm');
      expect((await answer(client, 'confirm')).json().code).toBe('already-done');
    }
    await answer(partner, 'decline');
    expect((await answer(partner, 'decline')).json().code).toBe('already-done');
    expect((await answer(manager, 'confirm')).json().code).toBe('already-done');
  });

  test('who declined may be named anew, and is then asked again', async () => {
    await name(manager, programme.partner.slug);
    await answer(manager, 'confirm');
    expect((await answer(partner, 'decline')).statusCode).toBe(200);
    expect((await read()).involvements).toMatchObject([{ declineReason: 'Niet ons werk' }]);
    expect((await name(manager, programme.partner.slug)).statusCode).toBe(201);
    expect((await read()).involvements).toMatchObject([
      { declinedAt: null, declineReason: null, teamConfirmedAt: null },
    ]);
  });

  test('is forbidden to name for another owner, and to answer for another organisation', async () => {
    await put('onAgenda');
    expect((await name(owner, programme.partner.slug)).statusCode).toBe(403);
    expect((await name(partner, programme.partner.slug)).statusCode).toBe(403);
    await name(manager, ownerAt(1).slug);
    for (const client of [stranger, partner]) {
      for (const act of ['confirm', 'decline'] as const)
        expect((await answer(client, act, ownerAt(1).slug)).statusCode).toBe(403);
    }
    expect((await answer(owner, 'confirm', ownerAt(1).slug)).statusCode).toBe(200);
  });

  test('is not found: an organisation that is not there or was not named, an item one may not see', async () => {
    expect((await name(manager, 'bestaat-niet')).statusCode).toBe(404);
    expect((await answer(manager, 'confirm')).statusCode).toBe(404);
    expect((await answer(partner, 'confirm')).statusCode).toBe(404);
    await put('draft');
    expect((await name(manager, programme.partner.slug)).statusCode).toBe(404);
  });

  test('in a draft it is named and not told or answered; about what ended nothing is named', async () => {
    await put('draft');
    expect((await name(proposer, ownerAt(0).slug)).statusCode).toBe(201);
    expect(await events()).toEqual([]);
    expect(codes(await answer(proposer, 'confirm', ownerAt(0).slug))).toEqual(['item-state-does-not-allow-act']);
    await put('completed');
    expect(codes(await name(manager, programme.partner.slug))).toEqual(['item-state-does-not-allow-act']);
  });
});

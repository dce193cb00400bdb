import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertMandate, insertRound } from '@samenkoers/testkit';
import type { Client } from '../../testing/test-app.js';
import { today } from '../../testing/today.js';
import { confirm, eventsOf, findings, propose, seen } from './testing/acts.js';
import { byLaws, dayIn, decided, lettersAbout, type Stage, stage } from './testing/stage.js';

/** The programme team must not be able to decide in an owner's name, also not when two of it agree. */

let on: Stage;
let manager: Client;
let team: Client;
let representative: Client;
let other: Client;
beforeEach(async () => {
  on = await stage();
  [manager, team] = [await on.as(on.programme.manager), await on.as(on.team)];
  [representative, other] = [await on.as(on.first.representative), await on.as(on.second.representative)];
});
afterEach(() => on.at.close());

const end = (organisation: string, until = today()) => ({ kind: 'ownershipEnd', organisation, until, ...decided() });
const begin = (organisation: string, from = today()) => ({
  kind: 'ownershipBegin',
  organisation,
  from,
  until: null,
  ...decided(),
});
const appoint = (organisation: string) => ({
  kind: 'coordinatorAppointed',
  organisation,
  person: { name: 'Jan de Vries', function: 'Adviseur', email: 'jan@voorbeeld.example' },
  reason: 'Nieuw in dienst.',
});
const endCoordinator = () => ({
  kind: 'coordinatorEnded',
  organisation: on.first.slug,
  role: on.coordinates,
  reason: 'Andere baan.',
});
const silence = (...people: readonly { readonly id: string }[]) =>
  on.at.pool.query(`UPDATE mandate SET until_instant = now() - interval '1 second' WHERE person_id = ANY ($1)`, [
    people.map(({ id }) => id),
  ]);

describe('two of the team', () => {
  test.each([
    ['end no ownership', () => end(on.first.slug)],
    ['begin none', () => begin(on.programme.partner.slug)],
    ['change no by-laws', () => byLaws()],
  ])('%s: that waits for who speaks for an owner', async (_, body) => {
    const number = await propose(manager, body());
    expect(findings(await confirm(team, number))).toEqual(['change-waits-for-owners']);
    const declined = await team.send('POST', `/changes/${number}/decline`, { reason: 'Toch niet.' });
    expect(findings(declined)).toEqual(['change-waits-for-owners']);
    expect((await seen(team, number))?.confirm).toEqual({ allowed: false, reason: 'change-waits-for-owners' });
    expect((await confirm(other, number)).statusCode).toBe(200);
  });

  test('do not replace the only one whom an owner has: that waits for another owner', async () => {
    await silence(on.first.representative, on.deputy);
    const number = await propose(manager, endCoordinator());
    expect(findings(await confirm(team, number))).toEqual(['change-waits-for-owners']);
    expect((await confirm(other, number)).statusCode).toBe(200);
    const next = await propose(manager, appoint(on.first.slug));
    expect(findings(await confirm(team, next))).toEqual(['change-waits-for-owners']);
    expect((await confirm(other, next)).statusCode).toBe(200);
  });

  test('can go on in a programme in which nobody speaks for any owner', async () => {
    await silence(on.first.representative, on.deputy, on.second.representative);
    expect((await confirm(team, await propose(manager, byLaws()))).statusCode).toBe(200);
    expect((await confirm(team, await propose(manager, end(on.second.slug)))).statusCode).toBe(200);
  });

  test('count for nobody’s voice when an ownership is over, whatever mandate is left', async () => {
    await on.at.pool.query(`UPDATE ownership_period SET until_date = $1::date WHERE organisation_id = ANY ($2)`, [
      dayIn(-1),
      [on.first.id, on.second.id],
    ]);
    const number = await propose(manager, byLaws());
    expect(findings(await confirm(representative, number))).toEqual(['change-not-yours-to-confirm']);
    expect((await confirm(team, number)).statusCode).toBe(200);
  });
});

describe('a proposal of who may no longer propose', () => {
  const leave = (personId: string) =>
    on.at.pool.query(`UPDATE role_assignment SET until_instant = now() WHERE person_id = $1`, [personId]);

  test.each([
    [
      'a coordinator who lost its role',
      () => on.as(on.coordinator),
      () => appoint(on.first.slug),
      () => on.coordinator,
    ],
    ['a member who left the team', () => on.as(on.team), () => byLaws(), () => on.team],
  ])('%s: nobody confirms it', async (_, as, body, who) => {
    const number = await propose(await as(), body());
    expect((await seen(representative, number))?.confirm?.allowed).toBe(true);
    await leave(who().id);
    for (const client of [representative, manager])
      expect(findings(await confirm(client, number))).toEqual(['change-proposer-left']);
    expect(await seen(representative, number)).toMatchObject({
      state: 'pending',
      confirm: { allowed: false, reason: 'change-proposer-left' },
    });
  });
});

describe('a partner that becomes an owner', () => {
  const contact = () => on.programme.partner.contact;
  const firmUp = async (client: Client, item: { slug: string }) =>
    client.send('POST', `/items/${item.slug}/commitments/${on.programme.partner.slug}/firm-up`, {
      lines: [{ poolId: null, kind: 'staff', year: 2027, amount: 5 }],
      continuityPlan: 'In de begroting',
      signerName: 'A. Tekenaar',
      signedOn: today(),
    });
  const involved = async () => {
    const item = await insertItem(on.at.pool, on.programme, { title: 'Samen op pad' });
    const named = { organisation: on.programme.partner.slug, why: 'Nodig' };
    expect((await manager.send('POST', `/items/${item.slug}/involvements`, named)).statusCode).toBe(201);
    return item;
  };

  test('has no contacts any more from its first day; they hear so, and bind it no more', async () => {
    const item = await involved();
    const client = await on.as(contact());
    expect((await client.get('/me')).json().person.actingFor).toHaveLength(1);
    const number = await propose(manager, begin(on.programme.partner.slug));
    expect((await confirm(representative, number)).statusCode).toBe(200);
    expect((await firmUp(client, item)).statusCode).toBe(403);
    expect((await client.get('/me')).json().person).toMatchObject({ actingFor: [], permissions: [] });
    const { rows } = await on.at.pool.query(
      `SELECT type, data FROM event WHERE type = 'contact-ended' AND organisation_id = $1`,
      [on.programme.partner.id],
    );
    expect(rows).toEqual([{ type: 'contact-ended', data: { person: 'Contactpersoon', reason: decided().reason } }]);
    expect((await eventsOf(on, number)).map(({ type }) => type)).toContain('ownership-begun');
    const [letter] = await lettersAbout(on, 'U bent niet langer contactpersoon', 1);
    expect(letter).toMatchObject({ name: 'Contactpersoon' });
  });

  test('keeps them up to a first day that is to come', async () => {
    const number = await propose(manager, begin(on.programme.partner.slug, dayIn(3)));
    expect((await confirm(representative, number)).statusCode).toBe(200);
    const { rows } = await on.at.pool.query(
      `SELECT (until_instant AT TIME ZONE 'Europe/Amsterdam')::timestamp = $2::date::timestamp AS "atMidnight"
       FROM role_assignment WHERE organisation_id = $1`,
      [on.programme.partner.id, dayIn(3)],
    );
    expect(rows).toEqual([{ atMidnight: true }]);
    expect((await (await on.as(contact())).get('/me')).json().person.actingFor).toHaveLength(1);
  });

  test('is not bound by a contact that was left on record', async () => {
    const item = await involved();
    const client = await on.as(contact());
    expect((await firmUp(client, item)).statusCode).toBe(201);
    await on.at.pool.query(
      `INSERT INTO ownership_period (programme_id, organisation_id, from_date) VALUES ($1, $2, $3::date)`,
      [on.programme.id, on.programme.partner.id, today()],
    );
    expect((await firmUp(client, item)).statusCode).toBe(403);
    expect((await client.get('/me')).json().person.actingFor).toEqual([]);
  });
});

describe('an owner with a seat in a round that runs', () => {
  const closes = () => dayIn(14);

  test('stays until the day on which that round closes', async () => {
    const { pool } = on.at;
    const item = await insertItem(pool, on.programme, { title: 'Samen op pad' });
    const round = await insertRound(pool, on.programme, { itemId: item.id });
    await pool.query(
      `UPDATE round SET closes_at = ($2::date + time '12:00') AT TIME ZONE 'Europe/Amsterdam' WHERE id = $1`,
      [round.id, closes()],
    );
    const refused = await manager.send('POST', '/changes', end(on.first.slug, dayIn(13)));
    expect(refused.json().details.findings).toEqual([
      { code: 'owner-in-running-round', severity: 'error', facts: { organisationId: on.first.id, closes: closes() } },
    ]);
    expect((await confirm(representative, await propose(manager, end(on.first.slug, closes())))).statusCode).toBe(200);
  });

  test('also when the round opened after it was proposed, and whichever round it is', async () => {
    const { pool } = on.at;
    const number = await propose(manager, end(on.first.slug));
    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO urgency_round (programme_id, number, title, by_laws_version, rule, rule_hash, visibility, opened_at, opened_by_id, closes_at)
       VALUES ($1, 1, 'Ronde', 1, '{}', repeat('0', 64), 'open', now(), $2, ($3::date + time '12:00') AT TIME ZONE 'Europe/Amsterdam') RETURNING id`,
      [on.programme.id, on.programme.manager.id, closes()],
    );
    const round = rows[0]?.id;
    await pool.query(
      `INSERT INTO urgency_elector (programme_id, round_id, organisation_id, position, name, kind)
       VALUES ($1, $2, $3, 1, 'Eigenaar 01', 'municipality')`,
      [on.programme.id, round, on.first.id],
    );
    expect(findings(await confirm(representative, number))).toEqual(['owner-in-running-round']);
    await pool.query(`UPDATE urgency_round SET withdrawn_at = now(), withdraw_reason = 'Toch niet' WHERE id = $1`, [
      round,
    ]);
    expect((await confirm(representative, number)).statusCode).toBe(200);
  });
});

describe('who has a mandate and runs the process', () => {
  test('confirms as one of the team, not as a voice', async () => {
    const { pool } = on.at;
    await insertMandate(pool, on.programme.id, {
      personId: on.team.id,
      organisationId: on.second.id,
      capacity: 'deputy',
    });
    const number = await propose(manager, byLaws());
    expect(findings(await confirm(team, number))).toEqual(['change-waits-for-owners']);
  });
});

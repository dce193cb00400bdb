import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type AgreedShareView, endpoints } from '@samenkoers/contract';
import { type BookCast, insertBookCast } from '../../../testing/book.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let cast: BookCast;
let manager: Client;
let owner: Client;

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  cast = await insertBookCast(at);
  manager = await at.as(cast.programme.id, cast.programme.manager.id);
  owner = await at.as(cast.programme.id, cast.others[0].representative.id);
});

const agreement = {
  item: null as string | null,
  kind: 'money',
  from: '2026-01-01',
  basisPoints: 3_000 as number | null,
  source: 'Bestuurlijk overleg 12 maart',
};
const agree = (slug: string, more: Partial<typeof agreement> = {}, client = manager) =>
  client.send('POST', `/agreed-shares/${slug}`, { ...agreement, ...more });
const list = async (): Promise<AgreedShareView[]> => {
  const answer = await owner.get('/agreed-shares');
  expect(answer.json()).toEqual(endpoints.listAgreedShares.view.parse(answer.json()));
  return answer.json().shares;
};
const findings = (answer: { json(): { details: { findings: object[] } } }) => answer.json().details.findings;

describe('an agreed share', () => {
  test('counts from a day on; what was agreed before stays on record, and what starts later waits', async () => {
    const [insurer] = cast.others;
    expect((await agree(insurer.slug)).statusCode).toBe(201);
    await agree(insurer.slug, { basisPoints: 2_500 });
    await agree(insurer.slug, { from: '2099-01-01', basisPoints: null });
    await agree(insurer.slug, { kind: 'staff', basisPoints: 1 });
    expect(await list()).toMatchObject([
      { kind: 'money', from: '2099-01-01', basisPoints: null, isCurrent: false, item: null },
      { kind: 'money', from: '2026-01-01', basisPoints: 2_500, isCurrent: true, recordedByName: 'Programmamanager' },
      { kind: 'money', from: '2026-01-01', basisPoints: 3_000, isCurrent: false, source: agreement.source },
      { kind: 'staff', basisPoints: 1, isCurrent: true, isExample: false },
    ]);
    const { rows } = await at.pool.query(
      `SELECT data FROM event WHERE programme_id = $1 AND type = 'share-agreed' ORDER BY sequence`,
      [cast.programme.id],
    );
    expect(rows[0].data).toEqual({ item: null, kind: 'money', from: '2026-01-01', basisPoints: 3_000 });
  });

  test('shares of one item are never more than the whole, on any day from then on', async () => {
    const [one, two, three] = cast.others;
    const { slug } = await cast.item('Samen op pad');
    await agree(one.slug, { basisPoints: 6_000 });
    await agree(two.slug, { basisPoints: 4_000, from: '2030-01-01' });
    expect(findings(await agree(three.slug, { basisPoints: 1 }))).toMatchObject([
      { code: 'agreed-shares-too-large', facts: { basisPoints: 10_001 } },
    ]);
    // Another kind, and an item of which the first bears less, have their own sum.
    expect((await agree(three.slug, { kind: 'staff', basisPoints: 10_000 })).statusCode).toBe(201);
    expect((await agree(one.slug, { item: slug, basisPoints: 5_000 })).statusCode).toBe(201);
    expect((await agree(three.slug, { item: slug, basisPoints: 1_000 })).statusCode).toBe(201);
    // For every item again: it is the item with its own shares that has no room left.
    expect(findings(await agree(two.slug, { basisPoints: 4_001, from: '2030-01-01' }))).toMatchObject([
      { code: 'agreed-shares-too-large' },
    ]);
    expect(await list()).toHaveLength(5);
  });

  test('is for owners that are not municipalities', async () => {
    const almelo = cast.municipality('Almelo');
    expect(findings(await agree(almelo.slug))).toEqual([
      { code: 'share-not-for-municipality', severity: 'error', facts: { organisationId: almelo.id } },
    ]);
    const { id, slug } = cast.programme.partner;
    expect(findings(await agree(slug))).toMatchObject([
      { code: 'organisation-not-owner', facts: { organisationId: id } },
    ]);
    expect((await agree('bestaat-niet')).json().code).toBe('not-found');
    expect((await agree(cast.others[0].slug, { item: 'bestaat-niet' })).json().code).toBe('not-found');
    const draft = await cast.item('Concept', 'draft');
    expect((await agree(cast.others[0].slug, { item: draft.slug })).json().code).toBe('not-found');
    expect(await list()).toEqual([]);
  });

  test('is recorded by the programme team, once per request', async () => {
    expect((await agree(cast.others[0].slug, {}, owner)).json().code).toBe('forbidden');
    const key = { 'idempotency-key': 'afspraak-0001' };
    const send = () => manager.send('POST', `/agreed-shares/${cast.others[0].slug}`, agreement, key);
    expect((await send()).statusCode).toBe(201);
    expect((await send()).headers['idempotent-replayed']).toBe('true');
    expect(await list()).toHaveLength(1);
  });
});

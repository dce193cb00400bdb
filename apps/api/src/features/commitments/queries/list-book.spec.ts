import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type ViewOf } from '@samenkoers/contract';
import { type BookCast, insertBookCast } from '../../../testing/book.js';
import { interfere } from '../../../testing/interfere.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

/** With the statement that reads who asks. */
const BUDGET = 6;

let at: TestApp;
let cast: BookCast;
let owner: Client;
let manager: Client;
let partner: Client;
const statements: string[] = [];

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

beforeAll(async () => {
  at = await startTestApp();
  interfere(at, {
    rewrite: (text) => {
      statements.push(text);
      return text;
    },
  });
});
afterAll(() => at.close());
beforeEach(async () => {
  cast = await insertBookCast(at);
  owner = await at.as(cast.programme.id, cast.municipality('Almelo').representative.id);
  manager = await at.as(cast.programme.id, cast.programme.manager.id);
  partner = await at.as(cast.programme.id, cast.programme.partner.contact.id);
});

async function page(client: Client, query = ''): Promise<ViewOf<typeof endpoints.listBook>> {
  const answer = await client.get(`/commitments-book${query}`);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual(endpoints.listBook.view.parse(answer.json()));
  return answer.json();
}
const told = ({ rows }: ViewOf<typeof endpoints.listBook>) =>
  rows.map(({ item, organisation, year }) => `${item.slug} ${organisation.slug} ${year}`);

describe('the commitments book', () => {
  test('comes page by page, each line once, also when lines come in between', async () => {
    const [almelo, borne] = [cast.municipality('Almelo'), cast.municipality('Borne')];
    for (const title of ['Eerste', 'Tweede', 'Derde']) {
      const { id } = await cast.item(title);
      await cast.promise(id, almelo.id, 'firm', { amount: 1 }, { amount: 2, year: 2027 }, { kind: 'staff', amount: 3 });
      await cast.promise(id, borne.id, 'intent', { amount: 4 });
    }
    const whole = await page(owner);
    expect([whole.total, whole.next, whole.rows.length]).toEqual([12, null, 12]);
    const seen: string[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null; pages += 1) {
      const part: ViewOf<typeof endpoints.listBook> = await page(
        owner,
        `?limit=5${next === '' ? '' : `&after=${next}`}`,
      );
      expect(part.total).toBe(12 + Math.min(pages, 1));
      seen.push(...told(part));
      next = part.next;
      if (pages === 0) {
        await manager.send('POST', `/items/eerste/commitments/${almelo.slug}/ask`, {
          lines: [{ poolId: null, kind: 'money', year: 2020, amount: 5 }],
          on: '2026-01-01',
          source: 'Brief',
        });
      }
    }
    expect(seen).toEqual(told(whole));
    expect(await page(owner, '?after=onzin&limit=5')).toMatchObject({ total: 13, rows: { length: 5 } });
  });

  test('is filtered by organisation, item and year', async () => {
    const [almelo, borne] = [cast.municipality('Almelo'), cast.municipality('Borne')];
    const one = await cast.item('Eerste');
    const two = await cast.item('Tweede');
    await cast.promise(one.id, almelo.id, 'firm', { amount: 1 }, { amount: 2, year: 2027 });
    await cast.promise(two.id, almelo.id, 'firm', { amount: 3 });
    await cast.promise(two.id, borne.id, 'intent', { amount: 4 });
    expect(told(await page(owner, `?organisation=${borne.slug}`))).toEqual([`tweede ${borne.slug} 2026`]);
    expect(told(await page(owner, '?item=eerste&year=2027'))).toEqual([`eerste ${almelo.slug} 2027`]);
    expect(await page(owner, '?item=bestaat-niet')).toEqual({ rows: [], total: 0, next: null });
  });

  test('sums lines of one resource, leaves out what was replaced or withdrawn, and keeps that in the history', async () => {
    const almelo = cast.municipality('Almelo');
    const { id, slug } = await cast.item('Eerste');
    await cast.promise(id, almelo.id, 'firm', { amount: 1_000_000_000_000 }, { amount: 2 });
    expect((await page(owner)).rows).toMatchObject([{ firm: 1_000_000_000_002, intent: null, delivered: null }]);
    await owner.send('POST', `/items/${slug}/commitments/${almelo.slug}/withdraw`, { reason: 'Bezuiniging' });
    expect((await page(owner)).rows).toEqual([]);
    const { lines } = (await owner.get(`/items/${slug}/commitments/${almelo.slug}/history`)).json();
    expect(lines).toMatchObject([
      { what: 'withdrawn', source: 'Bezuiniging', byName: almelo.representative.name, amount: null, kind: null },
      { what: 'firm', amount: 1_000_000_000_000, source: 'T. Ekenaar' },
      { what: 'firm', amount: 2, on: '2026-01-01' },
    ]);
  });

  test('a partner reads its own lines, of items it may see; the owner side everything but what is private', async () => {
    const { partner: itself } = cast.programme;
    const almelo = cast.municipality('Almelo');
    const open = await cast.item('Openbaar');
    const involved = await cast.item('Betrokken', 'submitted');
    await cast.involve(involved.id, itself.id);
    const unseen = await cast.item('Ongezien', 'submitted');
    const withdrawn = await cast.item('Ingetrokken concept', 'withdrawn');
    await run('UPDATE item SET submitted_at = NULL WHERE id = $1', withdrawn.id);
    for (const { id } of [open, involved, unseen, withdrawn]) {
      await cast.promise(id, itself.id, 'intent', { amount: 1 });
      await cast.promise(id, almelo.id, 'intent', { amount: 1 });
    }
    const own = [`openbaar ${itself.slug} 2026`, `betrokken ${itself.slug} 2026`];
    expect(told(await page(partner))).toEqual(own);
    expect(await page(partner, `?organisation=${almelo.slug}`)).toEqual({ rows: [], total: 0, next: null });
    for (const client of [owner, manager]) expect((await page(client)).total).toBe(6);
    const history = (slug: string, of: string) => partner.get(`/items/${slug}/commitments/${of}/history`);
    expect((await history(open.slug, itself.slug)).statusCode).toBe(200);
    for (const [slug, of] of [
      [open.slug, almelo.slug],
      [unseen.slug, itself.slug],
      [withdrawn.slug, itself.slug],
      [open.slug, 'bestaat-niet'],
      ['bestaat-niet', itself.slug],
    ] as const)
      expect({ slug, of, code: (await history(slug, of)).json().code }).toEqual({ slug, of, code: 'not-found' });
    expect((await at.visitor.get('/commitments-book')).json().code).toBe('not-signed-in');
  });

  test('asks the database at most six times, and sends a page that a reader has only once', async () => {
    const almelo = cast.municipality('Almelo');
    const { id, slug } = await cast.item('Eerste');
    await cast.promise(id, almelo.id, 'firm', { amount: 1 });
    for (const [client, path] of [
      [owner, '/commitments-book'],
      [partner, '/commitments-book?limit=1'],
      [owner, `/items/${slug}/commitments/${almelo.slug}/history`],
    ] as const) {
      statements.length = 0;
      expect((await client.get(path)).statusCode).toBe(200);
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.length).toBeLessThanOrEqual(BUDGET);
    }
    const { etag } = (await owner.get('/commitments-book')).headers;
    expect((await owner.get('/commitments-book', { 'if-none-match': String(etag) })).statusCode).toBe(304);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assessRound } from '@samenkoers/rulebook';
import type pg from 'pg';
import { idOf } from './ids.js';
import { lacking, type RecordedItem, readItems } from './testing/read-items.js';
import { positionOf, type RecordedRound, readRounds } from './testing/read-rounds.js';
import { type Seeded, seeded } from './testing/seeded.js';

const now = new Date('2026-11-21T20:00:00Z');
let database: Seeded;
let pool: pg.Pool;
let rounds: readonly RecordedRound[];
let items: readonly RecordedItem[];

beforeAll(async () => {
  database = await seeded(now);
  pool = database.of('twentse-koers');
  [rounds, items] = await Promise.all([readRounds(pool), readItems(pool, '2026-11-21')]);
});

afterAll(() => database.drop());

async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
  return (await pool.query<Row>(text, values)).rows;
}

const count = async (text: string): Promise<number> => Number((await query<{ count: string }>(text))[0]?.count);
const round = (key: string): RecordedRound => {
  const found = rounds.find(({ number }) => number === numbers.get(key));
  if (found === undefined) throw new Error(`no round ${key}`);
  return found;
};
const item = (slug: string): RecordedItem => {
  const found = items.find((candidate) => candidate.slug === slug);
  if (found === undefined) throw new Error(`no item ${slug}`);
  return found;
};

const numbers = new Map<string, number>();
beforeAll(async () => {
  const rows = await query<{ key: string; number: number }>(
    `SELECT concat(i.slug, ' ', r.kind, ' ', r.item_version) AS key, r.number FROM round r JOIN item i ON i.id = r.item_id`,
  );
  for (const { key, number } of rows) numbers.set(key, number);
});

describe('the story', () => {
  test('rounds and items have the numbers that the table of situations gives them', () => {
    expect(numbers.get('mentaal-gezond-twente support 1')).toBe(39);
    expect(numbers.get('maatwerk-multiprobleemhuishoudens takeUp 1')).toBe(40);
    expect(numbers.get('kansrijke-start support 1')).toBe(38);
    expect(numbers.get('city-deal-slim-maatwerk support 1')).toBe(36);
    expect(numbers.get('rookvrije-generatie removal 1')).toBe(31);
    expect(numbers.get('schuldhulp-dichtbij support 1')).toBe(41);
    expect(numbers.size).toBe(50);
  });

  test('every state of an item occurs', () => {
    expect(new Set(items.map(({ state }) => state))).toEqual(
      new Set([
        'draft',
        'submitted',
        'returned',
        'notSupported',
        'onAgenda',
        'inProgress',
        'paused',
        'completed',
        'removed',
        'withdrawn',
      ]),
    );
  });

  test('what runs meets every principle', () => {
    const running = items.filter(({ state }) => ['inProgress', 'paused', 'completed'].includes(state));
    expect(running).toHaveLength(12);
    expect(running.map((one) => [one.slug, lacking(one)])).toEqual(running.map(({ slug }) => [slug, []]));
  });

  test('a support round waits for three owners', () => {
    const { facts } = round('mentaal-gezond-twente support 1');
    const assessment = assessRound(facts, now.getTime());
    expect(assessment).toMatchObject({ outcome: 'open', tally: { silent: 3, negative: 0 }, decided: null });
    expect(assessment.tally.counts.supportedWithRemark).toBe(1);
    expect(assessment.silentOrganisationIds).toEqual(
      ['gemeente-hengelo', 'gemeente-tubbergen', 'provincie-overijssel'].map((slug) => idOf('organisation', slug)),
    );
  });

  test('an owner replaced its position', async () => {
    expect(positionOf(round('mentaal-gezond-twente support 1'), idOf('organisation', 'gemeente-borne'))?.choice).toBe(
      'supported',
    );
    expect(await count(`SELECT count(*) FROM position_revision WHERE revision = 2`)).toBe(1);
  });

  test('a support round failed on one objection', () => {
    const { result } = round('city-deal-slim-maatwerk support 1');
    expect(result).toMatchObject({ outcome: 'rejected', tally: { negative: 1, silent: 0, pendingRatification: 0 } });
    expect(item('city-deal-slim-maatwerk').state).toBe('notSupported');
  });

  test('a support round past its closing time waits for one ratification', () => {
    const { facts } = round('kansrijke-start support 1');
    const assessment = assessRound(facts, now.getTime());
    expect(assessment).toMatchObject({ outcome: 'incomplete', tally: { silent: 0, pendingRatification: 1 } });
    expect(assessment.pendingRatificationIds).toEqual([idOf('organisation', 'gemeente-losser')]);
  });

  test('an earlier position subject to ratification was ratified and counted', () => {
    const supported = round('maatwerk-multiprobleemhuishoudens support 1');
    expect(positionOf(supported, idOf('organisation', 'gemeente-losser'))).toMatchObject({
      extent: 'subjectToRatification',
      ratified: { reference: expect.any(String) },
    });
    expect(supported.result?.outcome).toBe('adopted');
  });

  test('a submitted project is short of promises and of one confirmation', () => {
    const { facts } = item('twentse-transformatie-jeugd');
    const id = (slug: string) => idOf('organisation', slug);
    expect(facts.commitments.map(({ organisationId }) => organisationId).sort()).toEqual(
      [id('ozjt'), id('ggd-twente')].sort(),
    );
    const unconfirmed = facts.involved.filter(({ byOrganisation }) => byOrganisation === 'pending');
    expect(unconfirmed.map(({ organisationId }) => organisationId)).toEqual([id('ambiq')]);
    expect(lacking(item('twentse-transformatie-jeugd'))).toContain('commitment-in-principle');
  });

  test('a take-up round stands at eight of nine', () => {
    const { facts } = round('maatwerk-multiprobleemhuishoudens takeUp 1');
    expect(assessRound(facts, now.getTime())).toMatchObject({
      outcome: 'open',
      tally: { positive: 8, majority: 9, negative: 1, silent: 7 },
    });
  });

  test('an item that was taken up is short of firm commitments only', () => {
    expect(lacking(item('huis-van-de-zorg'))).toEqual(['commitment-firm']);
  });

  test('a supported theme line only waits to be placed; another item asks more of the team than there is', () => {
    const gates = ['commitment-firm', 'lead-and-participants', 'majority', 'within-resources'];
    expect(lacking(item('themalijn-mantelzorg-en-noaberschap')).every((code) => gates.includes(code))).toBe(true);
    expect(lacking(item('veilig-op-de-been'))).toContain('within-resources');
  });

  test('a question was reopened by a round about a new text that refers to the first', async () => {
    const [row] = await query(`SELECT e.number AS earlier, l.number AS later, l.item_version FROM round l
      JOIN round e ON e.id = l.refers_to_id`);
    expect(row).toEqual({
      earlier: numbers.get('wonen-en-zorg support 1'),
      later: numbers.get('wonen-en-zorg support 2'),
      item_version: 2,
    });
    expect(round('wonen-en-zorg support 1').result?.outcome).toBe('rejected');
    expect(round('wonen-en-zorg support 2').result?.outcome).toBe('adopted');
  });

  test('owners joined later: eleven after Enschede in RUB, a tenth in JOGG', async () => {
    const joined = await query(`
      SELECT i.slug, count(*) FILTER (WHERE NOT p.joined_later)::int AS first, count(*) FILTER (WHERE p.joined_later)::int AS later
      FROM participation p JOIN item i ON i.id = p.item_id WHERE i.slug IN ('rub', 'jogg-twente') GROUP BY i.slug ORDER BY i.slug`);
    expect(joined).toEqual([
      { slug: 'jogg-twente', first: 9, later: 1 },
      { slug: 'rub', first: 1, later: 11 },
    ]);
  });

  test.each([
    'position-recorded-on-behalf',
    'position-ratified',
    'round-extended',
    'round-closed-early',
    'round-withdrawn',
    'owners-reminded',
    'involvement-declined',
    'commitment-withdrawn',
    'wind-down-planned',
    'agenda-version-adopted',
    'local-implementation-described',
    'resident-result-added',
  ])('%s is on record', async (type) => {
    expect(await count(`SELECT count(*) FROM event WHERE type = '${type}'`)).toBeGreaterThan(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  assessUrgencyRound,
  canonicalRule,
  defaultByLaws,
  freezeUrgencyRule,
  settleUrgencyRound,
  urgencyEligibility,
} from '@samenkoers/rulebook';
import type pg from 'pg';
import { hashOf, idOf } from './ids.js';
import { readItems } from './testing/read-items.js';
import { type RecordedUrgency, readUrgencyRounds } from './testing/read-urgency.js';
import { type Seeded, seeded } from './testing/seeded.js';

const now = new Date('2026-11-21T20:00:00Z');
let database: Seeded;
let pool: pg.Pool;
let settled: RecordedUrgency;
let open: RecordedUrgency;

beforeAll(async () => {
  database = await seeded(now);
  pool = database.of('twentse-koers');
  const [first, second, ...more] = await readUrgencyRounds(pool);
  if (first === undefined || second === undefined || more.length > 0) throw new Error('there are two urgency rounds');
  [settled, open] = [first, second];
});

afterAll(() => database.drop());

const item = (slug: string) => idOf('item', slug);
const owner = (slug: string) => idOf('organisation', slug);

describe('the settled urgency round', () => {
  test('keeps the result that the rule makes of its judgements', () => {
    const { facts, result } = settled;
    const again = settleUrgencyRound({ round: facts, now: result?.settledAt ?? 0 });
    expect(again).toEqual({ ok: true, value: result });
  });

  test('has a shared place, items that divide the owners in two ways, and one without a quorum', () => {
    const ranked = settled.result?.ranking.ranked ?? [];
    const tied = ['herstelplek-in-de-wijk', 'samen-rond-de-huisarts'].map(item).sort();
    expect(
      ranked
        .filter(({ sharedWith }) => sharedWith.length > 0)
        .map(({ itemId }) => itemId)
        .sort(),
    ).toEqual(tied);
    const divided = (slug: string) => settled.result?.items.find(({ itemId }) => itemId === item(slug))?.division;
    expect(divided('een-huis-voor-jonge-gezinnen')).toMatchObject({ overall: { divided: true } });
    expect(divided('gezond-eten-dichtbij')).toMatchObject({ groups: { divided: true } });
    expect(divided('schuldhulp-dichtbij')).toMatchObject({ divided: false });
    expect(settled.result?.ranking.unranked.map(({ itemId }) => itemId)).toEqual([
      item('deelvervoer-voor-de-kleine-kernen'),
    ]);
  });

  test('was put in another order by the board, with reasons', async () => {
    const { rows } = await pool.query(
      `SELECT kind, reason ~ 'voorbeeld' AS example, jsonb_array_length(item_groups) AS groups FROM order_decision ORDER BY number`,
    );
    expect(rows).toEqual([
      { kind: 'tieBreak', example: true, groups: 2 },
      { kind: 'adoption', example: true, groups: 8 },
    ]);
  });
});

describe('the open urgency round', () => {
  test('asks about every item that can be asked about now, and no other', async () => {
    const items = await readItems(pool, '2026-11-21');
    const eligible = items.filter(({ facts, state }) => urgencyEligibility({ item: facts, state }).eligible);
    expect(open.facts.items.map(({ itemId }) => itemId).sort()).toEqual(eligible.map(({ slug }) => item(slug)).sort());
    expect(eligible.length).toBeGreaterThanOrEqual(12);
  });

  test('has owners that are done, halfway and silent; Losser waits for its own board', () => {
    const { phase, progress, pendingRatificationIds } = assessUrgencyRound(open.facts, now.getTime());
    expect(phase).toBe('open');
    expect(pendingRatificationIds).toEqual([owner('gemeente-losser')]);
    const silent = progress.filter(({ judged }) => judged === 0).map(({ organisationId }) => organisationId);
    expect(silent).toEqual([owner('gemeente-hengelo'), owner('gemeente-tubbergen')]);
    const done = progress.filter(({ judged, of }) => judged === of);
    expect([done.length, progress.length - done.length - silent.length]).toEqual([9, 6]);
    expect(open.facts.closesAt - now.getTime()).toBeGreaterThan(5 * 86_400_000);
  });
});

describe('both urgency rounds', () => {
  test('froze the rule of the by-laws and the texts they were opened on', async () => {
    const rule = freezeUrgencyRule(defaultByLaws);
    const { rows } = await pool.query('SELECT rule, rule_hash AS hash FROM urgency_round');
    expect(rows).toEqual(Array(2).fill({ rule, hash: hashOf(canonicalRule(rule)) }));
    const unfrozen = await pool.query(`
      SELECT 1 FROM urgency_round_item x JOIN urgency_round r ON r.id = x.round_id
      JOIN item_version v ON v.item_id = x.item_id AND v.version = x.item_version
      WHERE v.frozen_at IS NULL OR v.text_hash <> x.text_hash OR v.frozen_at > r.opened_at`);
    expect(unfrozen.rows).toEqual([]);
  });

  test('hold judgements given while they were open, under a mandate that held', async () => {
    const wrong = await pool.query(`
      SELECT 1 FROM urgency_grade_revision g JOIN urgency_round r ON r.id = g.round_id JOIN mandate m ON m.id = g.mandate_id
      WHERE g.taken_at < r.opened_at OR g.taken_at >= r.closes_at OR m.organisation_id <> g.organisation_id OR g.extent <> m.extent
        OR g.taken_at < m.from_instant OR g.taken_at >= coalesce(m.until_instant, 'infinity')`);
    expect(wrong.rows).toEqual([]);
  });
});

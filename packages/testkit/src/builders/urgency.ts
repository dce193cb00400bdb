import { canonicalRule, defaultByLaws, freezeUrgencyRule, majority, type RoundTally } from '@samenkoers/rulebook';
import type pg from 'pg';
import { insertItem, insertRound, type TestProgramme } from './programme.js';

/** An item on the agenda that all owners support and that the partner promised capacity for: ready to be judged on urgency. */
export async function insertEligibleItem(
  pool: pg.Pool,
  programme: TestProgramme,
  input: { readonly title: string },
): Promise<{ readonly id: string; readonly slug: string }> {
  const item = await insertItem(pool, programme, { ...input, state: 'onAgenda' });
  const round = await insertRound(pool, programme, { itemId: item.id, closesIn: '-1 day' });
  await pool.query(
    `WITH result AS (
       INSERT INTO round_result (programme_id, round_id, outcome, tally, working, silent_organisation_ids, pending_ratification_ids,
         objection_ids, settled_at)
       VALUES ($1, $2, 'adopted', $6, '[]', '{}', '{}', '{}', now()) RETURNING round_id
     ), involved AS (
       INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, team_confirmed_at, self_confirmed_at)
       VALUES ($1, $3, $4, 'Nodig', $5, now(), now())
     ), promised AS (
       INSERT INTO commitment (programme_id, item_id, organisation_id, revision, level, signer_name, signed_on, recorded_by_id, recorded_at)
       VALUES ($1, $3, $4, 1, 'intent', 'Tekenaar', '2026-01-05', $5, now())
     )
     UPDATE round SET settled_at = now() WHERE id = (SELECT round_id FROM result)`,
    [
      programme.id,
      round.id,
      item.id,
      programme.partner.id,
      programme.manager.id,
      JSON.stringify(unanimous(programme.owners.length)),
    ],
  );
  return item;
}

/** The count of a support round in which every owner said "supported". */
const unanimous = (n: number): RoundTally => ({
  kind: 'support',
  n,
  majority: majority(n),
  counts: {
    supported: n,
    supportedWithRemark: 0,
    noObjection: 0,
    notSupported: 0,
    inFavour: 0,
    against: 0,
    abstain: 0,
  },
  positive: n,
  negative: 0,
  silent: 0,
  pendingRatification: 0,
  pendingPositive: 0,
});

/** An urgency round over these items, as opening one would leave it, with every owner in its electorate. */
export async function insertUrgencyRound(
  pool: pg.Pool,
  programme: TestProgramme,
  input: {
    readonly items: readonly { readonly id: string }[];
    readonly closesIn?: string;
    readonly visibility?: 'open' | 'hiddenUntilClosed';
  },
): Promise<{ readonly id: string; readonly number: number }> {
  const rule = freezeUrgencyRule({ ...defaultByLaws, visibility: input.visibility ?? 'open' });
  const { rows } = await pool.query<{ id: string; number: number }>(
    `INSERT INTO urgency_round (programme_id, number, title, by_laws_version, rule, rule_hash, visibility, opened_at, opened_by_id, closes_at)
     SELECT $1, coalesce(max(number), 0) + 1, 'Wat is urgent?', 1, $2, 'hash', $3::round_visibility, clock_timestamp() - interval '30 days', $4,
       clock_timestamp() + $5::interval
     FROM urgency_round WHERE programme_id = $1 RETURNING id, number`,
    [programme.id, canonicalRule(rule), rule.visibility, programme.manager.id, input.closesIn ?? '14 days'],
  );
  const [round] = rows;
  if (round === undefined) throw new Error('no urgency round was made');
  await pool.query(
    `WITH seats AS (
       INSERT INTO urgency_elector (programme_id, round_id, organisation_id, position, name, kind)
       SELECT $1, $2, o.id, row_number() OVER (ORDER BY o.name), o.name, o.kind
       FROM organisation o JOIN ownership_period w ON w.programme_id = o.programme_id AND w.organisation_id = o.id WHERE o.programme_id = $1
     )
     INSERT INTO urgency_round_item (programme_id, round_id, item_id, position, item_version, title, text_hash)
     SELECT $1, $2, i.id, x.position, i.current_version, v.title, 'hash'
     FROM unnest($3::uuid[]) WITH ORDINALITY AS x (id, position)
     JOIN item i ON i.programme_id = $1 AND i.id = x.id
     JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version`,
    [programme.id, round.id, input.items.map(({ id }) => id)],
  );
  return round;
}

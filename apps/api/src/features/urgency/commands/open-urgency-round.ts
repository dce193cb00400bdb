import { createHash } from 'node:crypto';
import type { OpenUrgencyRound } from '@samenkoers/contract';
import { canonicalRule, openUrgencyRound as openByRule, type UrgencyRoundFacts } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { freezeCurrentText, inTx, loadProgrammeFacts } from '../../agenda/public.js';
import {
  clock,
  insertElectorate,
  loadByLaws,
  loadOwnerships,
  refuseByRule,
  takeNumbers,
  withVisibility,
} from '../../rounds/public.js';
import { type Candidate, loadCandidates } from '../queries/candidates.js';
import type { InRound } from './change-urgency-round.js';

/** Opens an urgency round over all eligible items, and freezes who, what, by which rule and until when. */
export const openUrgencyRound = (
  work: Work,
  call: CommandCall,
  { title, closesAt, visibility }: OpenUrgencyRound,
): Promise<Answer<Recorded<InRound>>> =>
  work.run(call, async (tx): Promise<Answer<InRound>> => {
    await holdAgenda(tx);
    await takeNumbers(tx);
    const { now, today } = await clock(tx);
    const programme = await loadProgrammeFacts(inTx(tx), tx.programmeId, today);
    const candidates = await loadCandidates(inTx(tx), tx.programmeId, { now, today }, programme);
    const opened = openByRule({
      byLaws: withVisibility(await loadByLaws(tx), visibility),
      ownerships: await loadOwnerships(tx),
      candidates: await frozen(tx, candidates),
      runningRoundIds: await runningRounds(tx),
      closesAt: closesAt === null ? null : Date.parse(closesAt),
      today,
      now,
    });
    if (!opened.ok) {
      const isRunning = opened.error.some(({ code }) => code === 'urgency-round-already-open');
      return isRunning ? refuse('round-running') : refuseByRule(opened.error);
    }
    const { items, electorate, closesAt: closing } = opened.value;
    const { id, number } = await insertRound(tx, title, opened.value);
    await insertItems(tx, id, opened.value, candidates);
    await insertElectorate(tx, sql`urgency_elector`, id, electorate);
    const data = { urgencyRound: number, title, closesAt: new Date(closing).toISOString(), n: electorate.length };
    tx.record({ type: 'urgency-round-opened', data: { ...data, items: items.length } });
    return { ok: true, value: { round: number } };
  });

/** What is on the agenda stays as it is while a round opens over it; items go before the programme, as everywhere. */
async function holdAgenda(tx: Tx): Promise<void> {
  await tx.rows(sql`
    SELECT id FROM item WHERE programme_id = ${tx.programmeId}::uuid AND state = 'onAgenda' ORDER BY id FOR SHARE`);
}

const runningRounds = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(sql`
    SELECT id FROM urgency_round WHERE programme_id = ${tx.programmeId}::uuid AND settled_at IS NULL AND withdrawn_at IS NULL`);
  return rows.map(({ id }) => id);
};

/** The eligible candidates with their texts. A text that owners supported was frozen then; any other is frozen now. */
async function frozen(tx: Tx, candidates: readonly Candidate[]) {
  const texts = [];
  for (const { eligibility, facts: item, state, itemId, version, textHash } of candidates) {
    if (!eligibility.eligible) continue;
    const hash = textHash ?? (await freezeCurrentText(tx, { itemId, version }));
    texts.push({ item, state, text: { version, hash } });
  }
  return texts;
}

async function insertRound(tx: Tx, title: string, round: UrgencyRoundFacts) {
  const rule = canonicalRule(round.rule);
  return tx.row<{ id: string; number: number }>(sql`
    INSERT INTO urgency_round (programme_id, number, title, by_laws_version, rule, rule_hash, visibility, opened_at, opened_by_id, closes_at)
    SELECT ${tx.programmeId}::uuid, coalesce(max(r.number), 0) + 1, ${title}, ${round.rule.version}::int, ${rule}::jsonb,
      ${createHash('sha256').update(rule).digest('hex')}, ${round.rule.visibility}::round_visibility,
      to_timestamp(${round.openedAt}::float8 / 1000), ${tx.personId}::uuid, to_timestamp(${round.closesAt}::float8 / 1000)
    FROM urgency_round r WHERE r.programme_id = ${tx.programmeId}::uuid
    RETURNING id, number`);
}

async function insertItems(tx: Tx, roundId: string, { items }: UrgencyRoundFacts, candidates: readonly Candidate[]) {
  const titles = new Map(candidates.map(({ itemId, title }) => [itemId, title]));
  const rows = items.map(({ itemId, text: { version, hash } }, index) => ({
    itemId,
    position: index + 1,
    version,
    title: titles.get(itemId) ?? '',
    hash,
  }));
  await tx.rows(sql`
    INSERT INTO urgency_round_item (programme_id, round_id, item_id, position, item_version, title, text_hash)
    SELECT ${tx.programmeId}::uuid, ${roundId}::uuid, x."itemId", x.position, x.version, x.title, x.hash
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x ("itemId" uuid, position int, version int, title text, hash text)`);
}

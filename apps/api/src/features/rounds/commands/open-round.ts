import { createHash } from 'node:crypto';
import type { OpenRound } from '@samenkoers/contract';
import { canonicalRule, openRound as openByRule, type RoundFacts } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import {
  earlierRounds,
  insertElectorate,
  loadByLaws,
  loadOwnerships,
  takeNumbers,
  withVisibility,
} from '../opening.js';
import { clock } from '../rounds.repository.js';
import type { FrozenSubject, RoundSubjects } from '../subjects.js';
import { refuseByRule } from './change-round.js';

type Opened = { readonly round: number };

/** Opens a round on an item or an agenda version, and freezes who, what, by which rule and until when. */
export const openRound = (
  work: Work,
  subjects: RoundSubjects,
  call: CommandCall,
  request: OpenRound,
): Promise<Answer<Recorded<Opened>>> =>
  work.run(call, async (tx): Promise<Answer<Opened>> => {
    const frozen = await subjects.freeze(tx, request);
    if (!frozen.ok) return frozen;
    // From here on the by-laws and the owners stay as they are read: whoever changes them waits, and changes the next round.
    await takeNumbers(tx);
    const { now, today } = await clock(tx);
    const byLaws = await loadByLaws(tx);
    const earlier = await earlierRounds(tx, request.kind, frozen.value);
    const refersTo = earlier.findLast(({ phase }) => phase === 'settled')?.roundId ?? null;
    const opened = openByRule({
      subject: frozen.value.subject,
      byLaws: withVisibility(byLaws, request.visibility),
      ownerships: await loadOwnerships(tx),
      text: frozen.value.text,
      earlierRounds: earlier,
      refersTo,
      closesAt: Date.parse(request.closesAt),
      today,
      now,
    });
    if (!opened.ok) {
      const isRunning = opened.error.some(({ code }) => code === 'round-already-open');
      return isRunning ? refuse('round-running') : refuseByRule(opened.error);
    }
    const { id, number } = await insertRound(tx, request, frozen.value, opened.value, refersTo);
    await insertElectorate(tx, sql`round_elector`, id, opened.value.electorate);
    tx.record({
      type: 'round-opened',
      roundId: id,
      itemId: frozen.value.itemId,
      data: {
        kind: request.kind,
        closesAt: new Date(opened.value.closesAt).toISOString(),
        n: opened.value.electorate.length,
      },
    });
    return { ok: true, value: { round: number } };
  });

async function insertRound(
  tx: Tx,
  request: OpenRound,
  frozen: FrozenSubject,
  round: RoundFacts,
  refersTo: string | null,
) {
  const rule = canonicalRule(round.rule);
  const removal = request.kind === 'removal' ? request : undefined;
  return tx.row<{ id: string; number: number }>(sql`
    INSERT INTO round (programme_id, number, kind, item_id, item_version, agenda_version_id, title, text_hash, by_laws_version, rule,
      rule_hash, visibility, opened_at, opened_by_id, closes_at, refers_to_id, removal_category, reason)
    SELECT ${tx.programmeId}::uuid, coalesce(max(r.number), 0) + 1, ${round.kind}::round_kind, ${frozen.itemId}::uuid,
      ${frozen.itemId === null ? null : frozen.text.version}::int, ${frozen.agendaVersionId}::uuid, ${frozen.title}, ${round.text.hash},
      ${round.rule.version}::int, ${rule}::jsonb, ${createHash('sha256').update(rule).digest('hex')},
      ${round.rule.visibility}::round_visibility, to_timestamp(${round.openedAt}::float8 / 1000), ${tx.personId}::uuid,
      to_timestamp(${round.closesAt}::float8 / 1000), ${refersTo}::uuid, ${removal?.category ?? null}::removal_category, ${removal?.reason ?? null}
    FROM round r WHERE r.programme_id = ${tx.programmeId}::uuid
    RETURNING id, number`);
}

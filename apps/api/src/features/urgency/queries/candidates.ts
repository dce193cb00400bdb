import { type CalendarDate, type UrgencyEligibility, urgencyEligibility } from '@samenkoers/rulebook';
import { type Sql, sql } from '../../../platform/persistence/statement.js';
import { loadFactsWithin, type ProgrammeFacts, type Run, type StatedFacts } from '../../agenda/public.js';
import type { Clock } from '../../rounds/public.js';

/** An item on the agenda, which an urgency round may ask about. */
export interface Candidate extends StatedFacts {
  readonly itemId: string;
  readonly slug: string;
  readonly title: string;
  readonly version: number;
  /** The hash of its text; null as long as no round froze it. */
  readonly textHash: string | null;
  readonly hardDeadline: CalendarDate | null;
  readonly eligibility: UrgencyEligibility;
}

/** Every item on the agenda, by number, with what it lacks to be judged: two statements, however many there are. */
export async function loadCandidates(
  run: Run,
  programmeId: string,
  clock: Clock,
  programme: ProgrammeFacts,
): Promise<Candidate[]> {
  const rows = await run<Omit<Candidate, 'eligibility' | 'facts' | 'state'>>(agendaItems(programmeId));
  const ids = rows.map(({ itemId }) => itemId);
  const stated = await loadFactsWithin(run, programmeId, ids, clock, programme);
  return rows.flatMap((row) => {
    const item = stated.get(row.itemId);
    if (item === undefined) return [];
    const { state, facts } = item;
    return [{ ...row, state, facts, eligibility: urgencyEligibility({ item: facts, state }) }];
  });
}

const agendaItems = (programmeId: string): Sql => sql`
  SELECT i.id AS "itemId", i.slug, v.title, v.version, v.text_hash AS "textHash", i.hard_deadline AS "hardDeadline"
  FROM item i JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
  WHERE i.programme_id = ${programmeId}::uuid AND i.state = 'onAgenda'
  ORDER BY i.number`;

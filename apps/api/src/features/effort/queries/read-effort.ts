import type { EffortView, endpoints, ViewOf } from '@samenkoers/contract';
import { fairEffort, type KindEffort } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { SharedView, SharedViews } from '../../../platform/persistence/shared-views.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { effortInput, onPool, visibleItem, type Years, yearsOfItem } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { presentLines, presentRows, presentSummaries } from '../effort.presenter.js';
import { type AskedYears, type EffortFacts, loadEffortFacts, ranWithin, yearsOf } from './effort-facts.js';

const periodOf = ({ firstYear, lastYear }: Years) => ({ fromYear: firstYear, untilYear: lastYear });
const nameOf = ({ fromYear = 0, untilYear = 0 }: AskedYears) => `${fromYear} ${untilYear}`;

/** Effort over the agenda period, or other years: what runs, is paused or was completed then. */
export const readEffort = (pool: pg.Pool, views: SharedViews, moment: Moment, asked: AskedYears): Promise<SharedView> =>
  views.get(moment, `effort ${nameOf(asked)}`, async (): Promise<EffortView> => {
    const { facts, years, kinds } = await effortOver(pool, moment, asked);
    const { bands, referenceDate, referenceSource } = facts.programme;
    return {
      period: periodOf(years),
      bands: [...bands],
      referenceDate,
      referenceSource,
      rows: presentRows(kinds, facts),
      summaries: presentSummaries(kinds, facts),
    };
  });

type OrganisationEffort = ViewOf<typeof endpoints.readOrganisationEffort>;

/** What is behind the numbers of one owner, also of one that was an owner before. */
export async function readOrganisationEffort(
  pool: pg.Pool,
  views: SharedViews,
  moment: Moment,
  { organisation, ...asked }: AskedYears & { readonly organisation: string },
): Promise<Answer<SharedView>> {
  const [owner] = await rowsOf<{ id: string }>(
    pool,
    sql`SELECT o.id FROM organisation o WHERE o.programme_id = ${moment.programmeId}::uuid AND o.slug = ${organisation}
        AND EXISTS (SELECT 1 FROM ownership_period w WHERE w.programme_id = o.programme_id AND w.organisation_id = o.id)`,
  );
  if (owner === undefined) return refuse('not-found');
  const build = async (): Promise<OrganisationEffort> => {
    const { facts, years, kinds } = await effortOver(pool, moment, asked);
    const isMeant = (row: { readonly organisation: { readonly id: string } }) => row.organisation.id === owner.id;
    return {
      period: periodOf(years),
      rows: presentRows(kinds, facts).filter(isMeant),
      lines: presentLines(kinds, facts).filter(isMeant),
    };
  };
  return { ok: true, value: await views.get(moment, `effort of ${owner.id} ${nameOf(asked)}`, build) };
}

type ItemEffort = ViewOf<typeof endpoints.readItemEffort>;

/**
 * Effort in one item, whatever its state, over the agenda period and the years before or after it in which the item needs
 * something. A draft tells nobody when it changes, so it is never kept.
 */
export async function readItemEffort(
  pool: pg.Pool,
  views: SharedViews,
  actor: Actor,
  moment: Moment,
  slug: string,
): Promise<Answer<SharedView> | Answer<ItemEffort>> {
  const item = await visibleItem(pool, actor, moment, slug);
  if (item === undefined) return refuse('not-found');
  const build = () => effortOfItem(pool, moment, item.id);
  if (item.state === 'draft') return { ok: true, value: await build() };
  return { ok: true, value: await views.get(moment, `effort in ${item.id}`, build) };
}

async function effortOfItem(pool: pg.Pool, { programmeId, today }: Moment, itemId: string): Promise<ItemEffort> {
  const facts = await loadEffortFacts(onPool(pool), programmeId, sql`i.id = ${itemId}::uuid`, {});
  const [item] = facts.items;
  const years = item === undefined ? facts.programme : yearsOfItem(facts.programme, item);
  const kinds = fairEffort(effortInput(facts.programme, facts.items, { ...years, today }));
  return {
    period: periodOf(years),
    bands: [...facts.programme.bands],
    rows: presentRows(kinds, facts),
    lines: presentLines(kinds, facts),
    summaries: presentSummaries(kinds, facts),
  };
}

interface EffortOver {
  readonly facts: EffortFacts;
  readonly years: Years;
  readonly kinds: readonly KindEffort[];
}

/** The facts of one statement, and what the rule makes of them. */
export async function effortOver(
  pool: pg.Pool,
  { programmeId, today }: Pick<Moment, 'programmeId' | 'today'>,
  asked: AskedYears,
): Promise<EffortOver> {
  const facts = await loadEffortFacts(onPool(pool), programmeId, ranWithin(asked), asked);
  const years = yearsOf(asked, facts.programme);
  return { facts, years, kinds: fairEffort(effortInput(facts.programme, facts.items, { ...years, today })) };
}

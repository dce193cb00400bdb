import type { OrganisationItem, OrganisationView } from '@samenkoers/contract';
import type { PrismaClient } from '@samenkoers/database';
import { isWithin } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { dayOf, organisationRef } from '../partnership.presenter.js';
import { isDirectlyInvolved, publicStates } from './today.js';

/** One organisation, as anyone may read it. */
export async function organisationDetail(
  prisma: PrismaClient,
  pool: pg.Pool,
  { programmeId, today }: Moment,
  slug: string,
): Promise<OrganisationView> {
  const [found, items] = await Promise.all([
    prisma.organisation.findUnique({
      where: { programmeId_slug: { programmeId, slug } },
      select: {
        ...organisationRef,
        domains: true,
        code: true,
        note: true,
        partOf: { select: organisationRef },
        ownershipPeriods: { select: { fromDate: true, untilDate: true }, orderBy: { fromDate: 'asc' } },
        referenceFigures: {
          select: { name: true, onDate: true, value: true, source: true },
          orderBy: [{ name: 'asc' }, { onDate: 'desc' }],
        },
      },
    }),
    rowsOf<OrganisationItem>(pool, itemsOf(programmeId, today, slug)),
  ]);
  if (found === null) throw new ProblemError('not-found');
  const { ownershipPeriods, referenceFigures, ...organisation } = found;
  const ownership = ownershipPeriods.map(({ fromDate, untilDate }) => ({
    from: dayOf(fromDate),
    until: dayOf(untilDate),
  }));
  return {
    ...organisation,
    isOwner: ownership.some((period) => isWithin(period, today)),
    residents: referenceFigures.find(({ name }) => name === 'residents')?.value ?? null,
    itemCount: items.filter(({ directlyInvolved, from }) => directlyInvolved || (from !== null && from <= today))
      .length,
    ownership,
    referenceFigures: referenceFigures.map((figure) => ({ ...figure, onDate: dayOf(figure.onDate) })),
    items,
  };
}

/** Public items in which it takes part (or will), is directly involved, or that it leads; running participation first. */
const itemsOf = (programmeId: string, today: string, slug: string) => sql`
  SELECT i.slug, v.title, i.state, n.item_id IS NOT NULL AS "directlyInvolved", i.lead_organisation_id IS NOT DISTINCT FROM o.id AS leads,
    t.choice AS participation, t.from_date AS "from", coalesce(t.joined_later, false) AS "joinedLater"
  FROM organisation o
  JOIN item i ON i.programme_id = o.programme_id AND i.state IN (${publicStates})
  JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
  LEFT JOIN involvement n ON n.programme_id = i.programme_id AND n.item_id = i.id AND n.organisation_id = o.id AND ${isDirectlyInvolved}
  LEFT JOIN LATERAL (
    SELECT p.choice, p.from_date, p.joined_later FROM participation p
    WHERE p.programme_id = i.programme_id AND p.item_id = i.id AND p.organisation_id = o.id AND p.choice = 'takesPart'
      AND (p.until_date IS NULL OR p.until_date >= ${today}::date)
    ORDER BY p.from_date LIMIT 1) t ON true
  WHERE o.programme_id = ${programmeId}::uuid AND o.slug = ${slug}
    AND (t.choice IS NOT NULL OR n.item_id IS NOT NULL OR i.lead_organisation_id = o.id)
  ORDER BY i.state, i.number`;

import type { ProgrammeView, ThemeLineView } from '@samenkoers/contract';
import { type ByLaws, majority, themeLinesOn } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { isOwnerToday, publicStates } from './today.js';

interface ProgrammeRow extends Omit<ProgrammeView, 'byLaws'> {
  readonly byLawsVersion: number;
  readonly byLawsAdoptedOn: string;
  readonly settings: Omit<ByLaws, 'version'>;
  readonly themeLines: (ThemeLineView & { readonly succeeds: string | null })[];
}

/** The programme with everything that is the same on every page: one statement. */
export async function programmeDetail(pool: pg.Pool, { programmeId, today }: Moment): Promise<ProgrammeView> {
  const [row] = await rowsOf<ProgrammeRow>(pool, programmeRow(programmeId, today));
  if (row === undefined) throw new Error(`programme ${programmeId} has no by-laws or no goals`);
  const { byLawsVersion, byLawsAdoptedOn, settings, themeLines, ...programme } = row;
  const { minDomains, minParticipants, roundDays } = settings;
  return {
    ...programme,
    byLaws: {
      version: byLawsVersion,
      adoptedOn: byLawsAdoptedOn,
      minDomains,
      minParticipants,
      majority: majority(programme.ownerCount),
      roundDays: { ...roundDays },
    },
    themeLines: themeLinesOn(
      themeLines.map((line) => ({
        line,
        themeLineId: line.id,
        from: line.validFrom,
        until: line.validUntil,
        succeeds: line.succeeds,
      })),
      today,
    ).map(({ line: { succeeds: _, ...line } }) => line),
  };
}

const programmeRow = (programmeId: string, today: string) => sql`
  SELECT p.slug, p.name, p.region, p.vision, p.central_aims AS "centralAims", p.period_from AS "periodFrom",
    p.period_until AS "periodUntil", p.residents, p.residents_source AS "residentsSource",
    parts.owners AS "ownerCount", parts.partners AS "partnerCount",
    b.version AS "byLawsVersion", b.adopted_on AS "byLawsAdoptedOn", b.settings, g.version AS "goalVersion",
    coalesce((SELECT json_agg(json_build_object('id', x.id, 'position', x.position, 'title', x.title, 'text', x.text) ORDER BY x.position)
      FROM goal x WHERE x.programme_id = p.id AND x.version = g.version), '[]') AS goals,
    coalesce((SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'description', t.description,
        'leadOrganisation', CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) END,
        'leadName', t.lead_name, 'validFrom', t.valid_from, 'validUntil', t.valid_until, 'succeeds', t.succeeds_id) ORDER BY t.position, t.slug)
      FROM theme_line t LEFT JOIN organisation o ON o.programme_id = t.programme_id AND o.id = t.lead_organisation_id
      WHERE t.programme_id = p.id), '[]') AS "themeLines",
    coalesce((SELECT json_agg(json_build_object('id', l.id, 'position', l.position, 'name', l.name) ORDER BY l.position)
      FROM life_phase l WHERE l.programme_id = p.id), '[]') AS "lifePhases",
    coalesce((SELECT json_agg(json_build_object('id', c.id, 'fact', c.fact, 'source', c.source) ORDER BY c.position)
      FROM regional_challenge c WHERE c.programme_id = p.id), '[]') AS "regionalChallenges",
    coalesce((SELECT json_agg(json_build_object('id', i.id, 'slug', i.slug, 'title', v.title) ORDER BY i.number)
      FROM item i JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
      WHERE i.programme_id = p.id AND i.kind = 'foundation' AND i.state IN (${publicStates})), '[]') AS foundations
  FROM programme p
  JOIN LATERAL (SELECT version, adopted_on, settings FROM by_laws WHERE programme_id = p.id ORDER BY version DESC LIMIT 1) b ON true
  JOIN LATERAL (SELECT version FROM goal_version WHERE programme_id = p.id ORDER BY version DESC LIMIT 1) g ON true
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE is_owner)::int AS owners, count(*) FILTER (WHERE NOT is_owner AND kind <> 'jointBody')::int AS partners
    FROM (SELECT o.kind, ${isOwnerToday(today)} AS is_owner FROM organisation o WHERE o.programme_id = p.id) each_one) parts
  WHERE p.id = ${programmeId}::uuid`;

import { pools } from '../data/programme.js';
import { estimateSource, estimates, pledged, pledgeSource, relations } from '../data/resources.js';
import { itemId, organisationId, type Story, tell } from './story.js';

/** The days on which owners pledged staff, needs were estimated anew, and relations were recorded. */
const PLEDGED_ON = -40;
const ESTIMATED_ON = -24;
const RELATED_ON = -23;

/** What there is beside the programme's own pools, what projects on the agenda turned out to need, and how they relate. */
export function planResources(story: Story): void {
  for (const key of Object.keys(pledged) as (keyof typeof pledged)[]) pledgeStaff(story, key);
  for (const estimate of estimates) estimateAnew(story, estimate);
  for (const relation of relations) relate(story, relation);
}

function pledgeStaff(story: Story, key: keyof typeof pledged): void {
  const { programmeId, rows, calendar } = story;
  const { name, organisation, nextYears } = pledged[key];
  const [poolId, kind] = [story.idOf('pool', key), 'staff' as const];
  const at = calendar.moment(PLEDGED_ON);
  rows.resourcePool.push({
    programmeId,
    id: poolId,
    name,
    kind,
    organisationId: organisationId(story, organisation),
    isExample: true,
  });
  tell(story, { type: 'resource-pool-added', at, actor: story.manager, organisation, data: { poolId, name, kind } });
  const asOf = calendar.date(PLEDGED_ON);
  for (const [year, after] of inNextYears(story, nextYears)) {
    rows.poolCapacity.push({ programmeId, poolId, year, amount: after, source: pledgeSource, asOf });
    const data = { poolId, pool: name, kind, year, before: null, after, source: pledgeSource, asOf };
    tell(story, { type: 'pool-capacity-set', at: calendar.moment(PLEDGED_ON), actor: story.manager, data });
  }
}

/** What was given for next year and the year after, with its year. */
const inNextYears = <Amount>({ calendar }: Story, amounts: readonly [Amount, Amount]): readonly [number, Amount][] => {
  const [, next, after] = calendar.years;
  return [
    [next, amounts[0]],
    [after, amounts[1]],
  ];
};

function estimateAnew(story: Story, { item: slug, needs }: (typeof estimates)[number]): void {
  const { programmeId, rows, calendar } = story;
  const [id, at, asOf] = [itemId(story, slug), calendar.moment(ESTIMATED_ON), calendar.date(ESTIMATED_ON)];
  const lines = Object.entries(needs).flatMap(([key, amounts]) =>
    inNextYears(story, amounts).map(([year, after]) => {
      const poolId = story.idOf('pool', key);
      return { poolId, ...nameOf(key), year, before: neededBefore(story, { itemId: id, poolId, year }), after };
    }),
  );
  for (const { poolId, year, after } of lines) {
    rows.needEstimate.push({
      programmeId,
      itemId: id,
      poolId,
      year,
      revision: 1,
      amount: after,
      source: estimateSource,
      asOf,
      recordedById: story.manager.id,
      recordedByName: story.manager.name,
      recordedAt: at,
      isExample: true,
    });
  }
  tell(story, {
    type: 'need-estimated',
    at,
    actor: story.manager,
    itemId: id,
    data: { source: estimateSource, asOf, lines },
  });
}

const nameOf = (key: string): { readonly pool: string; readonly kind: string } => {
  const found =
    key in pools ? pools[key as keyof typeof pools] : { ...pledged[key as keyof typeof pledged], kind: 'staff' };
  return { pool: found.name, kind: found.kind };
};

/** What the text says; null: nothing, or that it is not known. */
function neededBefore(
  { rows }: Story,
  at: { readonly itemId: string; readonly poolId: string; readonly year: number },
): number | null {
  const need = rows.need.find(
    ({ itemId: of, poolId, year }) => of === at.itemId && poolId === at.poolId && year === at.year,
  );
  return need?.amount == null ? null : Number(need.amount);
}

function relate(story: Story, { item, kind, other, reason }: (typeof relations)[number]): void {
  const { programmeId, rows, calendar } = story;
  const [id, otherId, recordedAt] = [itemId(story, item), itemId(story, other), calendar.moment(RELATED_ON)];
  rows.itemRelation.push({
    programmeId,
    itemId: id,
    otherId,
    kind,
    reason,
    recordedByName: story.manager.name,
    recordedAt,
  });
  const title = rows.itemVersion.find(({ itemId: of }) => of === otherId)?.title ?? other;
  const named = (of: typeof kind) => (of === kind ? [title] : []);
  const data = { requires: named('requires'), excludes: named('excludes'), reason };
  tell(story, { type: 'items-related', at: recordedAt, actor: story.manager, itemId: id, data });
}

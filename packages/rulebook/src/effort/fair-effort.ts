import type { EffortRatio } from '../principles/principle.js';
import { RESOURCE_KINDS, type ResourceKind } from '../resources/resources.js';
import type { EffortInput, EffortItem } from './effort-input.js';
import { type EffortLine, type Expectation, expectationsOf, linesOf } from './effort-lines.js';
import { bandOf, compareDeviations, type EffortBand, type JainIndex, jainOf, type Ratio, ratioOf } from './ratio.js';
import { NO_SHARE_REASONS, type ShareOwner } from './shares.js';

/** What is expected of one owner, what it pledged firmly, what it delivered, and what of these counts as its effort. */
interface EffortSums {
  readonly organisationId: string;
  /** Entry shares included. */
  readonly expected: number;
  readonly firm: number;
  readonly delivered: number;
  readonly effort: number;
  /** Its share if every owner took part in every item, and its effort against that: low for who rarely joins. */
  readonly wholeAgenda: { readonly expected: number; readonly ratio: Ratio | null };
  /** The items behind the numbers, per year. */
  readonly lines: readonly EffortLine[];
}

/** One owner with a fair share. */
export interface OwnerEffort extends EffortSums {
  readonly ratio: Ratio;
  /** r − 1 in thousandths: below 0 it does less than its share. */
  readonly deviationPermille: number;
  readonly band: EffortBand;
}

export const OUTSIDE_REASONS = [...NO_SHARE_REASONS, 'nothingExpected'] as const;
/** Why an owner stays outside the figures; it is shown all the same. */
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

export interface OutsideOwner extends EffortSums {
  readonly reason: OutsideReason;
}

/** The effort of all owners in one kind of resource. Owners are in the order of `tieKey`. */
export interface KindEffort {
  readonly kind: ResourceKind;
  readonly owners: readonly OwnerEffort[];
  readonly outside: readonly OutsideOwner[];
  /** The largest |r − 1| and whose it is; of equal ones the first owner's. */
  readonly headline: {
    readonly organisationId: string;
    readonly deviationPermille: number;
    readonly band: EffortBand;
  } | null;
  readonly jain: JainIndex | null;
  /** What nobody has a share of. */
  readonly unassigned: number;
  /** Items of which a need in the period is unknown: not in any sum. */
  readonly unknownItemIds: readonly string[];
}

/**
 * Fair and proportional effort over whole years (rulebook.md#7), money and staff apart: per owner what is expected of it,
 * what it pledged firmly and what it delivered, three columns; `r = effort / expected`, its band, the largest deviation,
 * and Jain's index. An owner without a fair share is shown outside the figures.
 */
export function fairEffort(input: EffortInput): readonly KindEffort[] {
  return RESOURCE_KINDS.map((kind) => effortOf(input, kind));
}

/** The answer, for one item or the whole agenda, as the principle `fair-share` takes it (rulebook.md#3). */
export function effortRatiosOf(answer: readonly KindEffort[]): readonly EffortRatio[] {
  return answer.flatMap(({ kind, owners, outside }) =>
    [...owners, ...outside]
      .filter(({ expected, effort }) => expected > 0 || effort > 0)
      .map(({ organisationId, effort, expected }) => ({ organisationId, kind, actual: effort, fairShare: expected })),
  );
}

function effortOf(input: EffortInput, kind: ResourceKind): KindEffort {
  const years = expectationsOf(input, kind);
  const whole = expectationsOf({ ...input, items: input.items.map((item) => everybodyIn(item, input)) }, kind);
  const owners: OwnerEffort[] = [];
  const outside: OutsideOwner[] = [];
  for (const owner of [...input.owners].sort(byTieKey)) {
    const { organisationId } = owner;
    const lines = linesOf({ expectations: years, kind, organisationId, currentYear: input.currentYear });
    const sums = sumsOf(organisationId, lines, wholeShare(whole, organisationId));
    const ratio = ratioOf(sums.effort, sums.expected);
    if (ratio === null) outside.push({ ...sums, reason: reasonOf(years, organisationId) });
    else owners.push({ ...sums, ratio, deviationPermille: ratio.permille - 1000, band: bandOf(ratio, input.bands) });
  }
  const unknown = input.items.filter(({ needs }) =>
    needs.some(
      (need) =>
        need.kind === kind && need.amount === null && input.firstYear <= need.year && need.year <= input.lastYear,
    ),
  );
  return {
    kind,
    owners,
    outside,
    headline: headlineOf(owners),
    jain: jainOf(owners.map(({ ratio }) => ratio)),
    unassigned: sum(years.map(({ shares }) => shares.unassigned)),
    unknownItemIds: unknown.map(({ itemId }) => itemId).sort(),
  };
}

function sumsOf(organisationId: string, lines: readonly EffortLine[], wholeAgenda: number): EffortSums {
  const total = (of: (line: EffortLine) => number): number => sum(lines.map(of));
  const effort = total((line) => line.effort);
  return {
    organisationId,
    expected: total((line) => line.expected + line.entryShare),
    firm: total((line) => line.firm),
    delivered: total((line) => line.delivered),
    effort,
    wholeAgenda: { expected: wholeAgenda, ratio: ratioOf(effort, wholeAgenda) },
    lines,
  };
}

function headlineOf(owners: readonly OwnerEffort[]): KindEffort['headline'] {
  const furthest = owners.reduce<OwnerEffort | null>(
    (found, owner) => (found === null || compareDeviations(owner.ratio, found.ratio) > 0 ? owner : found),
    null,
  );
  if (furthest === null) return null;
  const { organisationId, deviationPermille, band } = furthest;
  return { organisationId, deviationPermille, band };
}

function everybodyIn(item: EffortItem, { owners, firstYear }: EffortInput): EffortItem {
  const from = item.period?.from ?? `${firstYear}-01-01`;
  const participations = owners.map(({ organisationId }) => ({ organisationId, from, until: null }));
  return { ...item, participations, entryShares: [] };
}

function wholeShare(years: readonly Expectation[], organisationId: string): number {
  const totals = years.flatMap(({ shares }) => shares.totals);
  return sum(totals.filter((total) => total.organisationId === organisationId).map(({ amount }) => amount));
}

function reasonOf(years: readonly Expectation[], organisationId: string): OutsideReason {
  const without = years
    .flatMap(({ shares }) => shares.stretches)
    .flatMap(({ withoutShare }) => withoutShare)
    .find((one) => one.organisationId === organisationId);
  return without?.reason ?? 'nothingExpected';
}

const byTieKey = (a: ShareOwner, b: ShareOwner): number =>
  `${a.tieKey} ${a.organisationId}` < `${b.tieKey} ${b.organisationId}` ? -1 : 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

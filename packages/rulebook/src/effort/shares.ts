import { type CalendarDate, isWithin, type Period } from '../kernel/calendar-date.js';
import type { ResourceKind } from '../resources/resources.js';
import { type AgreedShare, agreedShareOn, WHOLE } from './agreed-shares.js';
import { largestRemainder } from './largest-remainder.js';
import { cutYear, type Span } from './stretches.js';

/** An owner, as far as sharing goes. */
export interface ShareOwner {
  readonly organisationId: string;
  readonly isMunicipality: boolean;
  /** At the reference date; null when not on record. */
  readonly inhabitants: number | null;
  /** The CBS code: decides between equal claims to the last unit. */
  readonly tieKey: string;
}

/** Who takes part, from its first to its last day. */
export interface TakesPart extends Period {
  readonly organisationId: string;
}

export const NO_SHARE_REASONS = ['noAgreedShare', 'inhabitantsUnknown'] as const;
/** Why an owner that takes part has no share: nothing is agreed with it, or nobody recorded its inhabitants. */
export type NoShareReason = (typeof NO_SHARE_REASONS)[number];

/** One owner's part of a stretch, and by what measure: basis points agreed, or inhabitants. */
export interface OwnerShare {
  readonly organisationId: string;
  readonly amount: number;
  readonly basis: 'agreed' | 'inhabitants';
  readonly measure: number;
  readonly roundedUp: boolean;
}

/** Days in a row on which the same owners take part by the same shares. `amount = Σ shares + unassigned`. */
export interface Stretch extends Span {
  /** In the order of `tieKey`. */
  readonly shares: readonly OwnerShare[];
  /** What nobody has a share of: shown, not lost. */
  readonly unassigned: number;
  readonly withoutShare: readonly { readonly organisationId: string; readonly reason: NoShareReason }[];
}

/** How one item's amount of one kind in one year is shared. `amount = Σ totals + unassigned`. */
export interface YearShares {
  readonly year: number;
  readonly amount: number;
  /** The days of the year that count. */
  readonly days: number;
  readonly stretches: readonly Stretch[];
  /** Per owner with a share in some stretch: its amount, and on how many days it takes part. In the order of `tieKey`. */
  readonly totals: readonly { readonly organisationId: string; readonly amount: number; readonly days: number }[];
  readonly unassigned: number;
}

/** What is to be shared, and among whom. */
export interface SharesInput {
  readonly itemId: string;
  readonly kind: ResourceKind;
  readonly year: number;
  /** Cents, or tenths of fte. */
  readonly amount: number;
  /** When the item runs; null is the whole year. */
  readonly period: Period | null;
  readonly owners: readonly ShareOwner[];
  readonly participations: readonly TakesPart[];
  /** In the order of recording. */
  readonly agreedShares: readonly AgreedShare[];
}

/**
 * Who bears what of an item in a year (rulebook.md#7). Owners that are not municipalities bear their agreed share; the
 * rest is for the municipalities that take part, by inhabitants. The year is cut on every day that somebody joins or has
 * left and that an agreed share changes; every stretch is shared by largest remainder among who takes part in it.
 */
export function sharesOfYear(input: SharesInput): YearShares {
  const owners = [...input.owners].sort((a, b) =>
    `${a.tieKey} ${a.organisationId}` < `${b.tieKey} ${b.organisationId}` ? -1 : 1,
  );
  const stretches = cutYear({ ...input, cuts: cutsOf(input) }).map((span) => shareStretch(input, owners, span));
  const totals = owners.flatMap(({ organisationId }) => {
    const bearing = stretches.flatMap(({ days, shares }) =>
      shares.filter((share) => share.organisationId === organisationId).map(({ amount }) => ({ amount, days })),
    );
    if (bearing.length === 0) return [];
    return [
      { organisationId, amount: sum(bearing.map(({ amount }) => amount)), days: sum(bearing.map(({ days }) => days)) },
    ];
  });
  return {
    year: input.year,
    amount: input.amount,
    days: sum(stretches.map(({ days }) => days)),
    stretches,
    totals,
    unassigned: sum(stretches.map(({ unassigned }) => unassigned)),
  };
}

/** Where other owners take part, or other shares are agreed. */
function cutsOf({ participations, agreedShares, kind, itemId }: SharesInput): readonly Period[] {
  const agreed = agreedShares.filter((share) => share.kind === kind && [itemId, null].includes(share.itemId));
  const real = participations.filter(({ from, until }) => until === null || from <= until);
  return [...real, ...agreed.map(({ from }) => ({ from, until: null }))];
}

/** What an owner that takes part is measured by; null when nothing is on record to measure by. */
interface Claim {
  readonly owner: ShareOwner;
  readonly measure: number | null;
}

function shareStretch(input: SharesInput, owners: readonly ShareOwner[], span: Span): Stretch {
  const present = new Set(
    input.participations.filter((part) => isWithin(part, span.from)).map(({ organisationId }) => organisationId),
  );
  const claims = owners
    .filter(({ organisationId }) => present.has(organisationId))
    .map((owner): Claim => ({ owner, measure: measureOf(input, owner, span.from) }));
  const parts = partsOf(span.amount, claims);
  const shares = claims.flatMap(({ owner: { organisationId, isMunicipality }, measure }): readonly OwnerShare[] => {
    if (measure === null) return [];
    const { amount, roundedUp } = parts.get(organisationId) as { amount: number; roundedUp: boolean };
    return [{ organisationId, amount, basis: isMunicipality ? 'inhabitants' : 'agreed', measure, roundedUp }];
  });
  const withoutShare = claims.flatMap(({ owner: { organisationId, isMunicipality }, measure }) => {
    const reason: NoShareReason = isMunicipality ? 'inhabitantsUnknown' : 'noAgreedShare';
    return measure === null ? [{ organisationId, reason }] : [];
  });
  return { ...span, shares, unassigned: span.amount - sum(shares.map(({ amount }) => amount)), withoutShare };
}

function measureOf({ agreedShares, itemId, kind }: SharesInput, owner: ShareOwner, on: CalendarDate): number | null {
  const { organisationId } = owner;
  return owner.isMunicipality ? owner.inhabitants : agreedShareOn({ agreedShares, organisationId, itemId, kind, on });
}

/** One division on exact fractions: what is agreed, the inhabitants within the rest, and what nobody bears. */
function partsOf(
  total: number,
  claims: readonly Claim[],
): ReadonlyMap<string, { readonly amount: number; readonly roundedUp: boolean }> {
  const of = (isMunicipality: boolean): number =>
    sum(claims.filter(({ owner }) => owner.isMunicipality === isMunicipality).map(({ measure }) => measure ?? 0));
  const [inhabitants, agreed] = [of(true), of(false)];
  const rest = Math.max(0, WHOLE - agreed);
  const weights = claims.map(({ owner: { organisationId, isMunicipality, tieKey }, measure }) => ({
    id: organisationId,
    weight: (measure ?? 0) * (isMunicipality ? rest : Math.max(1, inhabitants)),
    tieKey,
  }));
  const nobody = { id: '', weight: inhabitants === 0 ? rest : 0, tieKey: '' };
  const { parts } = largestRemainder({ total, weights: [...weights, nobody] });
  return new Map(parts.map((part) => [part.id, part]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

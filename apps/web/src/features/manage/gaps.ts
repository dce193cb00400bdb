import type { OwnerPeople } from '@samenkoers/contract';
import { listed } from '../../shared/domain/facts.js';
import { formatDay } from '../../shared/format/dates.js';
import { m } from '../../shared/i18n/messages.js';

const GAPS = ['representative', 'deputy', 'coordinator', 'ending'] as const;
type Gap = (typeof GAPS)[number];

/** A mandate that runs out within this time asks for a successor now. */
const SOON = 92 * 86_400_000;

/** The day on which a mandate last counts: it ends at the first moment of the next one, or somewhere on the day itself. */
export const lastDayOf = (until: string): string => formatDay(new Date(Date.parse(until) - 1).toISOString());

const gapsOf = (owner: OwnerPeople, now: number): readonly Gap[] => {
  const { representative, representativeUntil, deputies, coordinators } = owner;
  const isEnding =
    representative !== null && representativeUntil !== null && Date.parse(representativeUntil) - now < SOON;
  const has: Readonly<Record<Gap, boolean>> = {
    representative: representative !== null,
    deputy: deputies.length > 0,
    coordinator: coordinators.length > 0,
    ending: !isEnding,
  };
  return GAPS.filter((gap) => !has[gap]);
};

const SENTENCES: Readonly<Record<Gap, (facts: { readonly date: string }) => string>> = {
  representative: m.manage_gap_representative,
  deputy: m.manage_gap_deputy,
  coordinator: m.manage_gap_coordinator,
  ending: m.manage_gap_ending,
};

/** What an owner lacks to be heard, each in a few words. */
export const gapSentences = (owner: OwnerPeople, now: number): readonly string[] => {
  const date = owner.representativeUntil === null ? '' : lastDayOf(owner.representativeUntil);
  return gapsOf(owner, now).map((gap) => SENTENCES[gap]({ date }));
};

const SUMS: Readonly<Record<Gap, (facts: { readonly n: number }) => string>> = {
  representative: m.manage_sum_representative,
  deputy: m.manage_sum_deputy,
  coordinator: m.manage_sum_coordinator,
  ending: m.manage_sum_ending,
};

/** "Van de 17 eigenaren: 2 zonder plaatsvervanger en 1 zonder coördinator." */
export const gapSum = (owners: readonly OwnerPeople[], now: number): string => {
  const all = owners.flatMap((owner) => gapsOf(owner, now));
  const counted = GAPS.flatMap((gap) => {
    const n = all.filter((each) => each === gap).length;
    return n === 0 ? [] : [SUMS[gap]({ n })];
  });
  return counted.length === 0
    ? m.manage_owners_complete()
    : m.manage_owners_sum({ n: owners.length, list: listed(counted) });
};

import type { CounterCheckLine } from '@samenkoers/contract';
import type { CounterCheckAdvice, ItemOutcome, OwnerOverLimit, PackageWalk, ResourceShort } from '@samenkoers/rulebook';
import { listed } from '../../shared/domain/facts.js';
import { levelWord } from '../../shared/domain/grade-words.js';
import { PRINCIPLE_WORDS, RESOURCE_WORDS } from '../../shared/domain/words.js';
import { formatAmount } from '../../shared/format/amounts.js';
import { formatPermille } from '../../shared/format/percent.js';
import { m } from '../../shared/i18n/messages.js';
import type { Naming } from './naming.js';

/** The sentence above everything: how many fit, what runs out first, what the board still has to choose. */
export const packageSum = ({ items, takenItemIds, cutLine, forcedTies }: PackageWalk, naming: Naming): string => {
  const [n, total] = [takenItemIds.length, items.length];
  const first = cutLine.firstSkipped?.resources ?? [];
  const counted = n === 1 ? m.package_sum_one({ total }) : m.package_sum_some({ n, total });
  const fits =
    n === total
      ? total === 1
        ? m.package_sum_only()
        : m.package_sum_all({ total })
      : first.length > 0
        ? m.package_sum_short({ counted, resources: naming.resources(first.map(({ resourceId }) => resourceId)) })
        : m.package_sum_rest({ counted });
  const ties = forcedTies.map(({ itemIds }) => m.package_sum_tie({ items: naming.items(itemIds) }));
  return [fits, ...ties].join(' ');
};

const shortage = ({ resourceId, kind, needed, left, held }: ResourceShort, naming: Naming): string => {
  const facts = {
    resource: naming.resource(resourceId),
    needed: formatAmount(kind, needed),
    left: formatAmount(kind, left),
  };
  return held > 0 ? m.package_short_held({ ...facts, held: formatAmount(kind, held) }) : m.package_short(facts);
};

/** Which resources do not suffice and by how much. */
export const shortages = (resources: readonly ResourceShort[], naming: Naming): string =>
  resources.map((short) => shortage(short, naming)).join('; ');

const percentOf = (load: number, fairShare: number): string =>
  fairShare === 0 ? m.package_share_beyond() : m.package_share_percent({ n: Math.round((100 * load) / fairShare) });

/** What an item lacks: a principle that is not met, or its place on the agenda. */
const obstacleWord = (code: string): string => {
  const words: Readonly<Record<string, () => string>> = {
    ...PRINCIPLE_WORDS,
    'agenda-item-not-on-agenda': m.package_obstacle_agenda,
  };
  return words[code]?.() ?? m.package_obstacle_other({ code });
};

const unknownSentence = (
  { resourceIds, capacityUnknownIds }: Extract<ItemOutcome, { readonly status: 'needUnknown' }>,
  naming: Naming,
): string =>
  [
    resourceIds.length + capacityUnknownIds.length === 0 ? m.package_need_none() : '',
    resourceIds.length > 0 ? m.package_need_unknown({ resources: naming.resources(resourceIds) }) : '',
    capacityUnknownIds.length > 0
      ? m.package_capacity_unknown({ resources: naming.resources(capacityUnknownIds) })
      : '',
  ]
    .filter(Boolean)
    .join(' ');

/** Why an item is in the package or not, as a sentence with its facts. One case per status: a new one does not compile. */
export const outcomeSentence = (outcome: ItemOutcome, naming: Naming): string => {
  switch (outcome.status) {
    case 'taken':
      return m.package_taken();
    case 'short':
      return m.package_status_short({ list: shortages(outcome.resources, naming) });
    case 'neverFits':
      return m.package_never_fits({
        list: outcome.resources
          .map(({ resourceId, kind, needed, capacity }) =>
            m.package_too_small({
              resource: naming.resource(resourceId),
              needed: formatAmount(kind, needed),
              capacity: formatAmount(kind, capacity),
            }),
          )
          .join('; '),
      });
    case 'needUnknown':
      return unknownSentence(outcome, naming);
    case 'belowFloor':
      return m.package_below_floor({ level: levelWord(outcome.level ?? 0), floor: levelWord(outcome.floor) });
    case 'unranked':
      return m.package_unranked();
    case 'notEligible':
      return m.package_not_eligible({ list: listed(outcome.obstacles.map((code) => `‘${obstacleWord(code)}’`)) });
    case 'waitsFor':
      return m.package_waits_for({ items: naming.items(outcome.itemIds) });
    case 'excludedBy':
      return m.package_excluded_by({ items: naming.items(outcome.itemIds) });
    case 'dropped':
      return m.package_dropped();
    case 'overShare':
      return m.package_over_share({
        list: outcome.owners
          .map(({ organisationId, kind, load, fairShare, percent }) =>
            m.package_over_share_of({
              owner: naming.organisation(organisationId),
              share: percentOf(load, fairShare),
              kind: RESOURCE_WORDS[kind](),
              percent,
            }),
          )
          .join('; '),
      });
    case 'tied': {
      const why =
        outcome.resources.length === 0
          ? ''
          : ` ${m.package_tied_needs({ list: shortages(outcome.resources, naming) })}`;
      return m.package_tied({ items: naming.items(outcome.itemIds) }) + why;
    }
  }
};

type Better = Extract<CounterCheckAdvice, { readonly verdict: 'better' }>;

const gainOf = ({ aim, level, by }: Better): string => {
  switch (aim) {
    case 'grade':
      return by === 1
        ? m.package_gain_grade_one({ level: levelWord(level ?? 0) })
        : m.package_gain_grade({ n: by, level: levelWord(level ?? 0) });
    case 'pinned':
      return m.package_gain_pinned({ n: by });
    case 'themeLines':
      return m.package_gain_themelines({ n: by });
    case 'places':
      return m.package_gain_places({ n: by });
    case 'money':
    case 'staff':
      return m.package_gain_cost({ amount: formatAmount(aim, by) });
  }
};

/** The advice of the counter-check as a sentence, with the items swapped. */
export const adviceSentence = (advice: CounterCheckAdvice, naming: Naming): string => {
  switch (advice.verdict) {
    case 'nothingBetter':
      return m.package_advice_nothing_better();
    case 'notProven':
      return m.package_advice_not_proven();
    case 'better': {
      const { comesIn, goesOut, proven, tiedItemIds } = advice;
      const swap =
        goesOut.length === 0
          ? m.package_advice_added({ in: naming.items(comesIn) })
          : comesIn.length === 0
            ? m.package_advice_removed({ out: naming.items(goesOut) })
            : m.package_advice_swap({ in: naming.items(comesIn), out: naming.items(goesOut) });
      return [
        m.package_advice_better({ gain: gainOf(advice), swap }),
        proven ? m.package_advice_best() : m.package_advice_maybe_more(),
        tiedItemIds.length > 0 ? m.package_advice_tied({ items: naming.items(tiedItemIds) }) : '',
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
};

export type Unproven = NonNullable<Extract<CounterCheckLine, { readonly line: 'answer' }>['unproven']>;

const roomOf = ({ aim, level, atMost }: Unproven): string => {
  if (atMost === null) return m.package_unproven_unknown();
  switch (aim) {
    case 'grade':
      return m.package_unproven_grade({ n: atMost, level: levelWord(level ?? 0) });
    case 'money':
    case 'staff':
      return m.package_unproven_cost({ amount: formatAmount(aim, atMost) });
    case 'pinned':
    case 'themeLines':
    case 'places':
      return m.package_unproven_other({ n: atMost });
  }
};

/** How much better a package could still be, when the time was up before that was proven. */
export const unprovenSentence = (unproven: Unproven): string =>
  `${roomOf(unproven)} ${m.package_unproven_gap({ percent: formatPermille(unproven.gapPermille) })}`;

/** Who carries more than the limit by what runs already; the limit only keeps the package from adding to it. */
export const overLimitSentence = (owners: readonly OwnerOverLimit[], naming: Naming): string =>
  m.package_over_limit_of({
    list: owners
      .map(({ organisationId, kind, load, fairShare }) => {
        const who = { owner: naming.organisation(organisationId), kind: RESOURCE_WORDS[kind]() };
        return fairShare === 0
          ? m.package_over_limit_none(who)
          : m.package_over_limit_owner({ ...who, share: percentOf(load, fairShare) });
      })
      .join('; '),
  });

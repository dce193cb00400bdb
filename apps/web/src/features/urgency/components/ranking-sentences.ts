import type { ItemStandingView, RankedItem } from '@samenkoers/contract';
import { listed, type Names, nameOf } from '../../../shared/domain/facts.js';
import { levelWord } from '../../../shared/domain/grade-words.js';
import { m } from '../../../shared/i18n/messages.js';

/** "Plaats 3", or with whom it is shared. */
export const placeSentence = ({ place, sharedWith }: RankedItem, names: Names): string =>
  sharedWith.length === 0
    ? m.urgency_place({ place })
    : m.urgency_place_shared({ place, items: listed(sharedWith.map((id) => nameOf(names, id))) });

/** "15 van 17 eigenaren gaven een oordeel", and how the missing ones were filled in. */
export const givenSentence = ({ given, n, filled }: RankedItem): string => {
  const sentence = m.urgency_given({ given, n });
  return filled === null || filled.count === 0
    ? sentence
    : `${sentence} ${m.urgency_filled({ count: filled.count, grade: levelWord(filled.level) })}`;
};

/** Why an item stands above, or beside, the next one; undefined for the last. */
export const aboveSentence = ({ aboveNext }: RankedItem, names: Names): string | undefined => {
  if (aboveNext === null) return undefined;
  const item = nameOf(names, aboveNext.itemId);
  if (aboveNext.verdict === 'equal') return m.urgency_above_equal({ item });
  const facts = { item, grade: levelWord(aboveNext.level), next: levelWord(aboveNext.nextLevel) };
  return aboveNext.step === 1
    ? m.urgency_above_median(facts)
    : m.urgency_above_step({ ...facts, step: aboveNext.step });
};

/** The facts behind "verdeeld"; nothing where the owners are not divided. */
export const divisionSentences = ({ division }: ItemStandingView): readonly string[] => {
  if (division === null || !division.divided) return [];
  const { overall, groups } = division;
  const { municipalities, others } = groups;
  return [
    overall.divided && overall.spread >= 2
      ? m.urgency_divided_spread({ low: levelWord(overall.q1), high: levelWord(overall.q3) })
      : undefined,
    overall.divided && overall.farBelow * 4 >= overall.n
      ? m.urgency_divided_far({ count: overall.farBelow, n: overall.n, median: levelWord(overall.median) })
      : undefined,
    groups.divided && municipalities.median !== null && others.median !== null
      ? m.urgency_divided_groups({
          municipalities: levelWord(municipalities.median),
          others: levelWord(others.median),
        })
      : undefined,
  ].filter((sentence) => sentence !== undefined);
};

/** How to read a bar, told once above the bars. */
export const barReading = (): string => m.urgency_bar_reading({ worst: levelWord(0), best: levelWord(4) });

/** The counts of a bar in words: "5 zeer urgent, 3 urgent". Best first, as people say it. */
export const countsInWords = ({ counts }: Pick<RankedItem, 'counts'>): string =>
  listed(
    counts
      .map((count, level) => ({ count, level }))
      .filter(({ count }) => count > 0)
      .reverse()
      .map(({ count, level }) => m.sum_part({ count, word: levelWord(level) })),
  );

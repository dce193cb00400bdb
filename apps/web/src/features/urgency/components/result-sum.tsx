import type { UrgencyResultView, UrgencyRoundView } from '@samenkoers/contract';
import type { Agreement } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { listed, nameOf } from '../../../shared/domain/facts.js';
import { levelWord } from '../../../shared/domain/grade-words.js';
import type { Words } from '../../../shared/domain/person-words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { capital } from '../../../shared/format/text.js';
import { localeTag } from '../../../shared/i18n/locale.js';
import { m } from '../../../shared/i18n/messages.js';
import { roundNames } from '../round-facts.js';

const AGREEMENT_WORDS: Words<Agreement> = {
  veryWeak: m.urgency_agreement_veryweak,
  weak: m.urgency_agreement_weak,
  moderate: m.urgency_agreement_moderate,
  strong: m.urgency_agreement_strong,
  veryStrong: m.urgency_agreement_verystrong,
};

const topSentence = ({ ranked }: UrgencyResultView, name: (id: string) => string): string | undefined => {
  const top = ranked.filter(({ place }) => place === 1);
  const [first] = top;
  if (first === undefined) return undefined;
  const grade = levelWord(first.median);
  return top.length === 1
    ? m.urgency_sum_top({ item: name(first.itemId), grade })
    : m.urgency_sum_top_shared({ list: listed(top.map(({ itemId }) => name(itemId))), grade });
};

const dividedSentence = ({ items }: UrgencyResultView): string | undefined => {
  const n = items.filter(({ division }) => division?.divided === true).length;
  if (n === 0) return undefined;
  return n === 1 ? m.urgency_sum_divided_one() : m.urgency_sum_divided({ n });
};

/** The outcome in sentences, before any drawing. */
export const sumSentences = (round: UrgencyRoundView, result: UrgencyResultView): readonly string[] => {
  const names = roundNames(round);
  const { ranked, unranked, n } = result;
  const items = ranked.length + unranked.length;
  return [
    unranked.length === 0
      ? m.urgency_sum_all({ n, items })
      : m.urgency_sum({ n, items, ranked: ranked.length, unranked: unranked.length }),
    topSentence(result, (id) => nameOf(names, id)),
    dividedSentence(result),
  ].filter((sentence) => sentence !== undefined);
};

const agreementSentence = ({ agreement: { permille, agreement } }: UrgencyResultView): string => {
  if (permille === null || agreement === null) return m.urgency_agreement_none();
  const w = new Intl.NumberFormat(localeTag(), { minimumFractionDigits: 3 }).format(permille / 1000);
  return m.urgency_agreement({ word: capital(AGREEMENT_WORDS[agreement]()), w });
};

/** A round past its time settles itself when nothing stands in the way: then there is no name. */
const settledSentence = (at: string, name: string | null): string =>
  name === null
    ? m.urgency_settled_at({ moment: formatMoment(at) })
    : m.urgency_settled_on({ moment: formatMoment(at), name });

type Props = { readonly round: UrgencyRoundView; readonly result: UrgencyResultView };

/** The sum first: how many, what is on top, where owners differ, how much they agree, and whether it is final. */
export const ResultSum = ({ round, result }: Props): ReactElement => {
  const names = roundNames(round);
  return (
    <div className="sk-stack sk-stack--tight">
      <p className="sk-lead">{sumSentences(round, result).join(' ')}</p>
      <p>
        {agreementSentence(result)} <span className="sk-subtle sk-small">{m.urgency_agreement_about()}</span>
      </p>
      {result.pendingRatificationIds.length === 0 ? null : (
        <p>{m.urgency_sum_pending({ names: listed(result.pendingRatificationIds.map((id) => nameOf(names, id))) })}</p>
      )}
      {result.final ? null : <p>{m.urgency_sum_not_final()}</p>}
      {result.settledAt === null ? null : (
        <p className="sk-subtle">
          {settledSentence(result.settledAt, result.settledByName)}
          {result.asItStands ? ` ${m.urgency_settled_as_it_stands()}` : ''}
        </p>
      )}
    </div>
  );
};

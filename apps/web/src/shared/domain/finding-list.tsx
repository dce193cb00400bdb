import type { FindingView } from '@samenkoers/contract';
import type { ResourceKind } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { formatAmount } from '../format/amounts.js';
import { m } from '../i18n/messages.js';
import { listed, type Names, nameOf, numberIn } from './facts.js';
import { findingSentence } from './finding-sentences.js';

type Props = { readonly findings: readonly FindingView[]; readonly names: Names };

/** Findings that repeat per year are told once per pool. */
const isPerYear = ({ code, facts }: FindingView): boolean =>
  (code === 'commitment-short' || code === 'pool-short' || code === 'need-unknown') && Boolean(facts['poolId']);

const sentenceOfPool = (findings: readonly FindingView[], names: Names): string => {
  const pool = nameOf(names, findings[0]?.facts['poolId']);
  const years = findings.map(({ facts }) => numberIn(facts, 'year'));
  if (findings[0]?.code === 'need-unknown') return m.finding_needs_unknown({ pool, years: listed(years.map(String)) });
  const list = findings.map(({ facts }) => {
    const short = formatAmount(facts['kind'] as ResourceKind, numberIn(facts, 'short'));
    return m.finding_shortage_in_year({ year: numberIn(facts, 'year'), short });
  });
  return m.finding_shortages({ pool, list: list.join(', ') });
};

/** The sentences of findings, with what repeats per year told in one sentence per pool. */
const findingSentences = (findings: readonly FindingView[], names: Names): readonly string[] => {
  const pools = Map.groupBy(findings.filter(isPerYear), ({ code, facts }) => `${code}-${facts['poolId']}`);
  return [
    ...findings.filter((finding) => !isPerYear(finding)).map((finding) => findingSentence(finding, names)),
    ...[...pools.values()].map((group) => sentenceOfPool(group, names)),
  ];
};

const SHOWN = 4;

const Sentences = ({ sentences }: { readonly sentences: readonly string[] }): ReactElement => (
  <ul>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** Everything a rule found, each as its sentence; a long list is folded after the first few, or altogether. */
export const FindingList = ({
  findings,
  names,
  isFolded = false,
}: Props & { readonly isFolded?: boolean }): ReactElement => {
  const sentences = findingSentences(findings, names);
  const shown = isFolded ? 0 : SHOWN;
  if (sentences.length <= shown + 1) return <Sentences sentences={sentences} />;
  return (
    <>
      {isFolded ? null : <Sentences sentences={sentences.slice(0, shown)} />}
      <details>
        <summary>
          {isFolded ? m.finding_points({ n: sentences.length }) : m.and_more({ n: sentences.length - shown })}
        </summary>
        <Sentences sentences={sentences.slice(shown)} />
      </details>
    </>
  );
};

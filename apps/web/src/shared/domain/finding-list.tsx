import type { FindingView } from '@samenkoers/contract';
import type { ResourceKind } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { formatAmount } from '../format/amounts.js';
import { m } from '../i18n/messages.js';
import { type Names, nameOf, numberIn } from './facts.js';
import { findingSentence } from './finding-sentences.js';

type Props = { readonly findings: readonly FindingView[]; readonly names: Names };

const isShortage = ({ code, facts }: FindingView): boolean =>
  (code === 'commitment-short' || code === 'pool-short') && Boolean(facts['poolId']);

const shortageSentence = (findings: readonly FindingView[], names: Names): string => {
  const list = findings.map(({ facts }) => {
    const short = formatAmount(facts['kind'] as ResourceKind, numberIn(facts, 'short'));
    return m.finding_shortage_in_year({ year: numberIn(facts, 'year'), short });
  });
  return m.finding_shortages({ pool: nameOf(names, findings[0]?.facts['poolId']), list: list.join(', ') });
};

/** The sentences of findings, with the shortages of one pool told in one sentence. */
export const findingSentences = (findings: readonly FindingView[], names: Names): readonly string[] => {
  const shortages = Map.groupBy(findings.filter(isShortage), ({ code, facts }) => `${code}-${facts['poolId']}`);
  return [
    ...findings.filter((finding) => !isShortage(finding)).map((finding) => findingSentence(finding, names)),
    ...[...shortages.values()].map((group) => shortageSentence(group, names)),
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

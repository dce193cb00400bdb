import type { FindingView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { m } from '../i18n/messages.js';
import type { Names } from './facts.js';
import { findingSentence } from './finding-sentences.js';

type Props = { readonly findings: readonly FindingView[]; readonly names: Names };

const SHOWN = 4;

const Sentences = ({ findings, names }: Props): ReactElement => (
  <ul>
    {findings.map((finding) => (
      <li key={`${finding.code}-${JSON.stringify(finding.facts)}`}>{findingSentence(finding, names)}</li>
    ))}
  </ul>
);

/** Everything a rule found, each as its sentence; a long list is folded after the first few. */
export const FindingList = ({ findings, names }: Props): ReactElement => {
  if (findings.length <= SHOWN + 1) return <Sentences findings={findings} names={names} />;
  return (
    <>
      <Sentences findings={findings.slice(0, SHOWN)} names={names} />
      <details>
        <summary>{m.and_more({ n: findings.length - SHOWN })}</summary>
        <Sentences findings={findings.slice(SHOWN)} names={names} />
      </details>
    </>
  );
};

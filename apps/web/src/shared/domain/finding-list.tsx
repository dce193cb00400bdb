import type { FindingView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import type { Names } from './facts.js';
import { findingSentence } from './finding-sentences.js';

type Props = { readonly findings: readonly FindingView[]; readonly names: Names };

/** Everything a rule found, each as its sentence. */
export const FindingList = ({ findings, names }: Props): ReactElement => (
  <ul>
    {findings.map((finding) => (
      <li key={`${finding.code}-${JSON.stringify(finding.facts)}`}>{findingSentence(finding, names)}</li>
    ))}
  </ul>
);

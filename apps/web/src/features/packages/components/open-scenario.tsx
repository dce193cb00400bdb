import type { PackageFacts, ScenarioView } from '@samenkoers/contract';
import { type Supposition, suppose } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { FindingList } from '../../../shared/domain/finding-list.js';
import { m } from '../../../shared/i18n/messages.js';
import { Alert } from '../../../ui/message.js';
import { findingViews, type Naming } from '../naming.js';

type Props = { readonly scenario: ScenarioView; readonly facts: PackageFacts; readonly naming: Naming };

/** Which scenario is on screen, and what of it the record has no place for any more. */
export const OpenScenario = ({ scenario, facts, naming }: Props): ReactElement => (
  <>
    <p>{m.package_scenario_open({ name: scenario.name })}</p>
    <Gone title={m.package_scenario_gone()} whatIf={scenario.whatIf} facts={facts} naming={naming} />
  </>
);

/** What a shared link names that the record has no place for any more. */
export const LinkGone = (props: Omit<GoneProps, 'title'>): ReactElement => (
  <Gone title={m.package_link_gone()} {...props} />
);

type GoneProps = {
  readonly title: string;
  readonly whatIf: Supposition;
  readonly facts: PackageFacts;
  readonly naming: Naming;
};

const Gone = ({ title, whatIf, facts, naming }: GoneProps): ReactElement | null => {
  const gone = suppose(facts.input, whatIf).findings;
  if (gone.length === 0) return null;
  return (
    <Alert kind="warning" title={title}>
      <FindingList findings={findingViews(gone)} names={naming.names} />
    </Alert>
  );
};

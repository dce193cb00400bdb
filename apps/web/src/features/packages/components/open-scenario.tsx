import type { PackageFacts, ScenarioView } from '@samenkoers/contract';
import { suppose } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { FindingList } from '../../../shared/domain/finding-list.js';
import { m } from '../../../shared/i18n/messages.js';
import { Alert } from '../../../ui/message.js';
import { findingViews, type Naming } from '../naming.js';

type Props = { readonly scenario: ScenarioView; readonly facts: PackageFacts; readonly naming: Naming };

/** Which scenario is on screen, and what of it the record has no place for any more. */
export const OpenScenario = ({ scenario, facts, naming }: Props): ReactElement => {
  const gone = suppose(facts.input, scenario.whatIf).findings;
  return (
    <>
      <p>{m.package_scenario_open({ name: scenario.name })}</p>
      {gone.length === 0 ? null : (
        <Alert kind="warning" title={m.package_scenario_gone()}>
          <FindingList findings={findingViews(gone)} names={naming.names} />
        </Alert>
      )}
    </>
  );
};

import { useSuspenseQuery } from '@tanstack/react-query';
import { memo, type ReactElement } from 'react';
import { can } from '../../../shared/domain/abilities.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Section } from '../../../ui/structure.js';
import { packageQueries } from '../queries.js';
import type { ShownPackage } from '../use-package.js';
import { comparedIn } from '../what-if.js';
import { AdoptSection } from './adopt-section.js';
import { CounterCheck } from './counter-check.js';
import { Scenarios } from './scenarios.js';

/** Everything a decision is prepared with: the counter-check, scenarios to compare, what was adopted. */
export const Decide = memo(({ shown }: { readonly shown: ShownPackage }): ReactElement => {
  const { facts, naming, walk, whatIf, change, search, compare } = shown;
  const { scenarios } = useSuspenseQuery(packageQueries.scenarios(facts.urgencyRound)).data;
  const announce = useAnnounce();
  return (
    <>
      <Section id="counter-check" title={m.package_check_title()}>
        <CounterCheck
          key={JSON.stringify(whatIf)}
          round={facts.urgencyRound}
          whatIf={whatIf}
          naming={naming}
          onTry={(advised) => {
            change(advised);
            announce(m.package_check_tried());
          }}
        />
      </Section>
      <Section id="scenarios" title={m.package_scenarios_title()}>
        <Scenarios
          facts={facts}
          scenarios={scenarios}
          whatIf={whatIf}
          compared={comparedIn(search)}
          mayKeep={can(facts.can, 'keep-scenario')}
          onCompare={compare}
        />
      </Section>
      <AdoptSection
        facts={facts}
        chosen={walk.takenItemIds}
        scenario={scenarios.find(({ id }) => id === search.scenario)?.id}
        naming={naming}
      />
    </>
  );
});

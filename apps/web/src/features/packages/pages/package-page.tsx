import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { can } from '../../../shared/domain/abilities.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { AdoptSection } from '../components/adopt-section.js';
import { CounterCheck } from '../components/counter-check.js';
import { OpenScenario } from '../components/open-scenario.js';
import { PackageHeading } from '../components/package-heading.js';
import { PackageList } from '../components/package-list.js';
import { PackageResources } from '../components/package-resources.js';
import { Scenarios } from '../components/scenarios.js';
import { WhatIfBanner } from '../components/what-if-panel.js';
import { packageQueries } from '../queries.js';
import { packageSum } from '../sentences.js';
import { type ShownPackage, usePackage } from '../use-package.js';
import { comparedIn, isSupposed, toggleDropped, togglePinned } from '../what-if.js';

/** What fits within money and people, why the rest does not, and what would be if things were otherwise. */
export const PackagePage = (): ReactElement => {
  const shown = usePackage();
  const { facts, walk, isTrying } = shown;
  const title = m.package_title({ title: facts.urgencyRoundTitle });
  return (
    <article className="sk-stack sk-stack--wide">
      {isTrying ? <Banner shown={shown} /> : null}
      <PackageHeading facts={facts} title={title} />
      {walk.items.length === 0 ? (
        <EmptyState title={m.package_none_title()}>
          <p>{m.package_none_text()}</p>
        </EmptyState>
      ) : (
        <Parts shown={shown} title={title} />
      )}
    </article>
  );
};

const Banner = ({ shown: { whatIf, backToRecord } }: { readonly shown: ShownPackage }): ReactElement => {
  const announce = useAnnounce();
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      announce(m.package_link_copied());
    } catch {
      announce(m.package_link_by_hand());
    }
  };
  const reset = (): void => {
    backToRecord();
    announce(m.package_was_reset());
  };
  return <WhatIfBanner canShare={isSupposed(whatIf)} onShare={() => void share()} onReset={reset} />;
};

const Parts = ({ shown, title }: { readonly shown: ShownPackage; readonly title: string }): ReactElement => {
  const { facts, naming, walk, whatIf, change, search, compare } = shown;
  const { scenarios } = useSuspenseQuery(packageQueries.scenarios(facts.urgencyRound)).data;
  const announce = useAnnounce();
  const opened = scenarios.find(({ id }) => id === search.scenario);
  return (
    <>
      <div className="sk-stack">
        <p className="sk-lead" role="status">
          {packageSum(walk, naming)}
        </p>
        {opened === undefined ? null : <OpenScenario scenario={opened} facts={facts} naming={naming} />}
      </div>
      <PackageResources shown={shown} title={title} />
      <Ranking shown={shown} title={title} />
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
      <AdoptSection facts={facts} chosen={walk.takenItemIds} scenario={opened?.id} naming={naming} />
    </>
  );
};

const Ranking = ({ shown, title }: { readonly shown: ShownPackage; readonly title: string }): ReactElement => {
  const { input, walk, naming, changes, isWhatIf, isTrying, whatIf, change } = shown;
  const mayEstimate = may(useSession(), 'resource:manage');
  const supposing = {
    whatIf,
    onPin: (id: string) => change(togglePinned(whatIf, id)),
    onDrop: (id: string) => change(toggleDropped(whatIf, id)),
  };
  return (
    <Section id="items" title={m.package_items_title()}>
      <PackageList
        title={isWhatIf ? m.package_list_whatif() : title}
        input={input}
        walk={walk}
        naming={naming}
        comesIn={changes.comesIn}
        goesOut={changes.goesOut}
        mayEstimate={mayEstimate}
        supposing={isTrying ? supposing : undefined}
      />
    </Section>
  );
};

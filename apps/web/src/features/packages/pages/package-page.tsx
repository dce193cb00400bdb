import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { memo, type ReactElement, Suspense, useMemo } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { TextLink } from '../../../ui/button.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { PackageHeading } from '../components/package-heading.js';
import { PackageList } from '../components/package-list.js';
import { PackageResources } from '../components/package-resources.js';
import { WhatIfBanner } from '../components/what-if-banner.js';
import { type HiddenRound, packageQueries } from '../queries.js';
import { packageSum } from '../sentences.js';
import { type ShownPackage, usePackage } from '../use-package.js';
import { isSupposed, namedIn, toggleDropped, togglePinned } from '../what-if.js';

const route = getRouteApi('/prioritering/$round/pakket');

// What is far down, or seldom there, comes after what somebody came for.
const Decide = lazyPart(async () => (await import('../components/decide.js')).Decide);
const OpenScenario = lazyPart(async () => (await import('../components/open-scenario.js')).OpenScenario);
const LinkGone = lazyPart(async () => (await import('../components/open-scenario.js')).LinkGone);

/** What fits within money and people, why the rest does not, and what would be if things were otherwise. */
export const PackagePage = (): ReactElement => {
  const hidden = route.useLoaderData();
  return hidden === null ? <Package /> : <Hidden {...hidden} />;
};

/** A hidden round has no package yet; the page says so, and where to go. */
const Hidden = ({ title, closesAt }: HiddenRound): ReactElement => {
  const params = route.useParams();
  return (
    <div className="sk-stack">
      <PageTitle title={m.package_title({ title })} site={m.site_name()} />
      <p>{m.package_hidden({ moment: formatMoment(closesAt) })}</p>
      <p>
        <TextLink to="/prioritering/$round" params={params}>
          {m.package_hidden_to_round()}
        </TextLink>
      </p>
    </div>
  );
};

const Package = (): ReactElement => {
  const { shown, live, startTrying, backToRecord } = usePackage();
  const { facts, walk, isTrying } = shown;
  const title = m.package_title({ title: facts.urgencyRoundTitle });
  return (
    <article className="sk-stack sk-stack--wide">
      {isTrying ? <Banner canShare={isSupposed(live)} backToRecord={backToRecord} /> : null}
      <PackageHeading facts={facts} title={title} />
      {walk.items.length === 0 ? (
        <EmptyState title={m.package_none_title()}>
          <p>{m.package_none_text()}</p>
        </EmptyState>
      ) : (
        <>
          <Sum shown={shown} />
          <PackageResources shown={shown} title={title} live={live} startTrying={startTrying} />
          <Ranking shown={shown} title={title} />
          <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
            <Decide shown={shown} />
          </Suspense>
        </>
      )}
    </article>
  );
};

type BannerProps = { readonly canShare: boolean; readonly backToRecord: () => void };

const Banner = ({ canShare, backToRecord }: BannerProps): ReactElement => {
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
  return <WhatIfBanner canShare={canShare} onShare={() => void share()} onReset={reset} />;
};

const Sum = memo(({ shown: { facts, naming, walk, search } }: { readonly shown: ShownPackage }): ReactElement => {
  const { scenarios } = useSuspenseQuery(packageQueries.scenarios(facts.urgencyRound)).data;
  const opened = scenarios.find(({ id }) => id === search.scenario);
  const named = useMemo(() => namedIn(search, facts.names), [search, facts]);
  return (
    <div className="sk-stack">
      <p className="sk-lead" role="status">
        {packageSum(walk, naming)}
      </p>
      <Suspense>
        {opened === undefined ? null : <OpenScenario scenario={opened} facts={facts} naming={naming} />}
        {opened === undefined && isSupposed(named) ? <LinkGone whatIf={named} facts={facts} naming={naming} /> : null}
      </Suspense>
    </div>
  );
});

type RankingProps = { readonly shown: ShownPackage; readonly title: string };

const Ranking = memo(({ shown, title }: RankingProps): ReactElement => {
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
});

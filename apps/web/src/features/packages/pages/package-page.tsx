import type { PackageFacts } from '@samenkoers/contract';
import { suppose, walkPackage } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useDeferredValue, useMemo } from 'react';
import { can } from '../../../shared/domain/abilities.js';
import { FindingList } from '../../../shared/domain/finding-list.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button, TextLink } from '../../../ui/button.js';
import { Alert, EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, Section } from '../../../ui/structure.js';
import { changesBetween } from '../changes.js';
import { AdoptSection } from '../components/adopt-section.js';
import { CounterCheck } from '../components/counter-check.js';
import { type BarRow, PackageBars } from '../components/package-bars.js';
import { PackageList } from '../components/package-list.js';
import { compareSearch, Scenarios } from '../components/scenarios.js';
import { WhatIfChanges } from '../components/what-if-changes.js';
import { WhatIfBanner, WhatIfPanel } from '../components/what-if-panel.js';
import { findingViews, namingOf } from '../naming.js';
import { packageQueries } from '../queries.js';
import { packageSum } from '../sentences.js';
import { useWhatIf } from '../use-what-if.js';
import { comparedIn, isSupposed, searchOf, toggleDropped, togglePinned } from '../what-if.js';

const route = getRouteApi('/prioritering/$round/pakket');

/** Resources that some item asks for; the others say nothing about the package. */
const askedResources = ({ input }: PackageFacts): ReadonlySet<string> =>
  new Set(input.items.flatMap(({ needs }) => needs.map(({ resourceId }) => resourceId)));

/** What fits within money and people, why the rest does not, and what would be if things were otherwise. */
export const PackagePage = (): ReactElement => {
  const round = Number(route.useParams().round);
  const { data: facts } = useSuspenseQuery(packageQueries.facts(round));
  const { data: kept } = useSuspenseQuery(packageQueries.scenarios(round));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const announce = useAnnounce();
  const session = useSession();
  const naming = useMemo(() => namingOf(facts.names), [facts]);
  const {
    whatIf,
    change: setWhatIf,
    forget,
  } = useWhatIf(search, facts.names, (next) => {
    const { compare } = search;
    void navigate({
      search: { ...searchOf(next, facts.names), ...(compare === undefined ? {} : { compare }) },
      replace: true,
      resetScroll: false,
    });
  });
  const settled = useDeferredValue(whatIf);
  const isWhatIf = isSupposed(settled);
  const { input, walk } = useMemo(() => {
    if (!isSupposed(settled)) return facts;
    const supposed = suppose(facts.input, settled).input;
    return { input: supposed, walk: walkPackage(supposed) };
  }, [facts, settled]);
  const changes = useMemo(() => changesBetween(facts.walk, walk), [facts, walk]);
  const asked = useMemo(() => askedResources(facts), [facts]);
  const isTrying = search.whatIf === true || isSupposed(whatIf);
  const opened = kept.scenarios.find(({ id }) => id === search.scenario);
  const gone = opened === undefined ? [] : suppose(facts.input, opened.whatIf).findings;
  const title = m.package_title({ title: facts.urgencyRoundTitle });
  const rows = walk.resources
    .filter(({ resourceId }) => asked.has(resourceId))
    .map((use): BarRow => {
      const record = facts.walk.resources.find(({ resourceId }) => resourceId === use.resourceId);
      return { use, record: isWhatIf ? record : undefined };
    });
  const reset = (): void => {
    forget();
    void navigate({ search: compareSearch({}, comparedIn(search)), resetScroll: false });
    announce(m.package_was_reset());
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      announce(m.package_link_copied());
    } catch {
      announce(m.package_link_by_hand());
    }
  };

  return (
    <article className="sk-stack sk-stack--wide">
      {isTrying ? <WhatIfBanner canShare={isSupposed(whatIf)} onShare={() => void share()} onReset={reset} /> : null}
      <PackageHeading facts={facts} title={title} />
      {walk.items.length === 0 ? (
        <EmptyState title={m.package_none_title()}>
          <p>{m.package_none_text()}</p>
        </EmptyState>
      ) : (
        <>
          <div className="sk-stack">
            <p className="sk-lead" role="status">
              {packageSum(walk, naming)}
            </p>
            {opened === undefined ? null : <p>{m.package_scenario_open({ name: opened.name })}</p>}
            {gone.length === 0 ? null : (
              <Alert kind="warning" title={m.package_scenario_gone()}>
                <FindingList findings={findingViews(gone)} names={naming.names} />
              </Alert>
            )}
          </div>
          <div className={isTrying ? 'sk-columns sk-columns--whatif' : undefined}>
            {isTrying ? (
              <aside className="sk-whatif-panel sk-no-print" aria-label={m.package_whatif()}>
                <h2>{m.package_whatif()}</h2>
                <WhatIfPanel
                  whatIf={whatIf}
                  resources={facts.input.resources.filter(({ resourceId }) => asked.has(resourceId))}
                  naming={naming}
                  onChange={setWhatIf}
                />
              </aside>
            ) : null}
            <div className="sk-stack sk-stack--wide">
              {isWhatIf ? <WhatIfChanges changes={changes} naming={naming} /> : null}
              <Section
                id="resources"
                title={m.package_resources_title()}
                aside={
                  isTrying ? null : (
                    <span className="sk-no-print">
                      <Button
                        look="primary"
                        onClick={() => void navigate({ search: { ...search, whatIf: true }, resetScroll: false })}
                      >
                        {m.package_whatif_start()}
                      </Button>
                    </span>
                  )
                }
              >
                {rows.length === 0 ? (
                  <EmptyState title={m.package_no_resources()} />
                ) : (
                  <PackageBars
                    title={isWhatIf ? m.package_bars_whatif() : m.package_bars()}
                    source={m.package_source({ title, moment: formatMoment(facts.now) })}
                    rows={rows}
                    naming={naming}
                    now={facts.now}
                  />
                )}
              </Section>
            </div>
          </div>
          <Section id="items" title={m.package_items_title()}>
            <PackageList
              title={isWhatIf ? m.package_list_whatif() : title}
              input={input}
              walk={walk}
              naming={naming}
              comesIn={changes.comesIn}
              goesOut={changes.goesOut}
              mayEstimate={may(session, 'resource:manage')}
              supposing={
                isTrying
                  ? {
                      whatIf,
                      onPin: (id) => setWhatIf(togglePinned(whatIf, id)),
                      onDrop: (id) => setWhatIf(toggleDropped(whatIf, id)),
                    }
                  : undefined
              }
            />
          </Section>
          <Section id="counter-check" title={m.package_check_title()}>
            <CounterCheck
              key={JSON.stringify(whatIf)}
              round={round}
              whatIf={whatIf}
              naming={naming}
              onTry={(advised) => {
                setWhatIf(advised);
                announce(m.package_check_tried());
              }}
            />
          </Section>
          <Section id="scenarios" title={m.package_scenarios_title()}>
            <Scenarios
              facts={facts}
              scenarios={kept.scenarios}
              whatIf={whatIf}
              compared={comparedIn(search)}
              mayKeep={can(facts.can, 'keep-scenario')}
              onCompare={(ids) =>
                void navigate({ search: compareSearch(search, ids), replace: true, resetScroll: false })
              }
            />
          </Section>
          <AdoptSection facts={facts} chosen={walk.takenItemIds} scenario={opened?.id} naming={naming} />
        </>
      )}
    </article>
  );
};

const PackageHeading = ({ facts, title }: { readonly facts: PackageFacts; readonly title: string }): ReactElement => {
  const round = String(facts.urgencyRound);
  return (
    <PageTitle
      title={title}
      site={m.site_name()}
      above={
        <Breadcrumb
          label={m.breadcrumb()}
          trail={[
            <TextLink key="priority" to="/prioritering">
              {m.urgency_title()}
            </TextLink>,
            <TextLink key="round" to="/prioritering/$round" params={{ round }}>
              {facts.urgencyRoundTitle}
            </TextLink>,
            m.package_short_title(),
          ]}
        />
      }
      beside={
        <span className="sk-no-print">
          <Button look="subtle" onClick={() => window.print()}>
            {m.print_page()}
          </Button>
        </span>
      }
    >
      <p>{facts.order === 'adopted' ? m.package_order_adopted() : m.package_order_proposed()}</p>
      {facts.final ? null : (
        <Alert>
          <p>{m.package_not_final()}</p>
        </Alert>
      )}
    </PageTitle>
  );
};

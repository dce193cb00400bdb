import type { PackageDecisionView } from '@samenkoers/contract';
import { usesOfSelection } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { formatDate, formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button, TextLink } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, type Definition, DefinitionList, Section } from '../../../ui/structure.js';
import { PackageBars } from '../components/package-bars.js';
import { PackageList } from '../components/package-list.js';
import { type Naming, namingOf } from '../naming.js';
import { packageQueries } from '../queries.js';
import { packageSum } from '../sentences.js';

const route = getRouteApi('/besluiten/pakket/$number');

const aboutOf = (decision: PackageDecisionView, naming: Naming): readonly Definition[] => {
  const { decidedBy, decidedOn, reason, recordedByName, recordedAt, scenario, order, added, leftOut } = decision;
  return [
    { term: m.package_decided_by(), value: decidedBy },
    { term: m.package_decided_on(), value: formatDate(decidedOn) },
    {
      term: m.package_recorded(),
      value: m.package_recorded_by({ name: recordedByName, moment: formatMoment(recordedAt) }),
    },
    {
      term: m.package_decided_from(),
      value: (
        <TextLink to="/prioritering/$round" params={{ round: String(decision.urgencyRound) }}>
          {m.package_urgency_round({ number: decision.urgencyRound })}
        </TextLink>
      ),
    },
    { term: m.package_order(), value: order === 'adopted' ? m.package_order_adopted() : m.package_order_proposed() },
    ...(scenario === null ? [] : [{ term: m.package_scenario(), value: scenario.name }]),
    ...(added.length === 0 ? [] : [{ term: m.package_decided_added(), value: naming.items(added) }]),
    ...(leftOut.length === 0 ? [] : [{ term: m.package_decided_left_out(), value: naming.items(leftOut) }]),
    ...(reason === '' ? [] : [{ term: m.package_reason(), value: <span className="sk-prewrap">{reason}</span> }]),
  ];
};

/** An adopted package with everything it was decided on, as it stood then; prints as a record. */
export const PackageDecisionPage = (): ReactElement => {
  const number = Number(route.useParams().number);
  const { data: decision } = useSuspenseQuery(packageQueries.decision(number));
  const naming = useMemo(() => namingOf(decision.names), [decision]);
  const { input, walk, items, added, leftOut } = decision;
  const uses = useMemo(
    () =>
      usesOfSelection(
        decision.input,
        decision.items.map(({ id }) => id),
      ),
    [decision],
  );
  const asked = new Set(input.items.flatMap(({ needs }) => needs.map(({ resourceId }) => resourceId)));
  const title = m.package_decision_title({ number });
  return (
    <article className="sk-stack sk-stack--wide">
      <PageTitle
        title={title}
        site={m.site_name()}
        above={
          <Breadcrumb
            label={m.breadcrumb()}
            trail={[
              <TextLink key="decisions" to="/besluiten">
                {m.nav_decisions()}
              </TextLink>,
              title,
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
        <p className="sk-lead">
          {m.package_decision_line({ body: decision.decidedBy, date: formatDate(decision.decidedOn), n: items.length })}
        </p>
      </PageTitle>
      <DefinitionList wide items={aboutOf(decision, naming)} />
      <Section id="adopted" title={m.package_decision_items({ n: items.length })}>
        <ol>
          {items.map(({ id, slug, title: item }) => (
            <li key={id}>
              <TextLink to="/agenda/$item" params={{ item: slug }}>
                {item}
              </TextLink>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="basis" title={m.package_decision_basis()}>
        <p>{m.package_decision_basis_about()}</p>
        <p>{packageSum(walk, naming)}</p>
        <PackageList
          title={m.package_decision_list({ number })}
          input={input}
          walk={walk}
          naming={naming}
          comesIn={added}
          goesOut={leftOut}
        />
      </Section>
      <Section id="resources" title={m.package_resources_title()}>
        <PackageBars
          title={m.package_bars_decision({ number })}
          source={m.package_source({ title, moment: formatMoment(decision.recordedAt) })}
          rows={naming
            .inOrder(uses)
            .filter(({ resourceId }) => asked.has(resourceId))
            .map((use) => ({ use, record: undefined }))}
          naming={naming}
          now={decision.recordedAt}
        />
      </Section>
    </article>
  );
};

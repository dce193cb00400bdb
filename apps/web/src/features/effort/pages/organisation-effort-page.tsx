import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { m } from '../../../shared/i18n/messages.js';
import { allOrganisationsQuery } from '../../../shared/programme/queries.js';
import { TextLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, Section } from '../../../ui/structure.js';
import { outsideWords } from '../bands.js';
import { EffortChoice } from '../components/effort-choice.js';
import { EffortLines } from '../components/effort-lines.js';
import { EffortTable } from '../components/effort-table.js';
import { effortQueries } from '../queries.js';
import { readEffortSearch } from '../search.js';

const route = getRouteApi('/inzet/$organisation');

/** The items behind the numbers of one owner, year by year. */
export const OrganisationEffortPage = (): ReactElement => {
  const { organisation: slug } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(effortQueries.organisation(slug, search));
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const name = organisations.find((each) => each.slug === slug)?.name ?? slug;
  const kind = search.kind ?? 'money';
  const rows = data.rows.filter((row) => row.kind === kind);
  const lines = data.lines.filter((line) => line.kind === kind);
  const trail = [
    <TextLink key="all" to="/inzet" search={search}>
      {m.effort_title()}
    </TextLink>,
    name,
  ];
  return (
    <article className="sk-stack sk-stack--wide" key={slug}>
      <div className="sk-stack">
        <PageTitle
          title={m.effort_organisation_title({ organisation: name })}
          site={m.site_name()}
          above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
        />
        <EffortChoice
          label={m.effort_kinds()}
          period={data.period}
          search={search}
          onChange={(part) => void navigate({ search: (before) => readEffortSearch({ ...before, ...part }) })}
        />
        {rows.length === 0 ? null : (
          <EffortTable caption={m.effort_organisation_title({ organisation: name })} rows={rows} search={null} />
        )}
        {rows.map((row) =>
          row.ratio.permille === null || row.withoutShare ? <p key={row.kind}>{outsideWords(row)}</p> : null,
        )}
      </div>
      <Section
        id="lines"
        title={m.effort_lines_title({
          kind: RESOURCE_WORDS[kind](),
          from: data.period.fromYear,
          until: data.period.untilYear,
        })}
      >
        {lines.length === 0 ? (
          <EmptyState title={m.effort_lines_none({ organisation: name })} />
        ) : (
          <EffortLines caption={m.effort_lines_caption({ organisation: name })} lines={lines} />
        )}
        <p>
          <TextLink to="/inzet/toezeggingen" search={{ organisation: slug }}>
            {m.effort_to_book({ organisation: name })}
          </TextLink>
        </p>
      </Section>
    </article>
  );
};

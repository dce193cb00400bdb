import type { MandateView, OrganisationView } from '@samenkoers/contract';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { OrganisationItems } from '../../../shared/domain/organisation-items.js';
import { CAPACITY_WORDS } from '../../../shared/domain/person-words.js';
import { DOMAIN_WORDS, EXTENT_WORDS, ORGANISATION_KIND_WORDS } from '../../../shared/domain/words.js';
import { formatNumber } from '../../../shared/format/amounts.js';
import { formatDate, formatDay, formatLastDay } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { organisationQuery } from '../../../shared/programme/queries.js';
import { may, maySeePeople, useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ExampleLabel, Loading, Status } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, type Definition, DefinitionList, Section } from '../../../ui/structure.js';
import { partnershipQueries } from '../queries.js';

const route = getRouteApi('/organisaties/$organisation');

const factsOf = (organisation: OrganisationView): readonly Definition[] => [
  { term: m.organisations_col_kind(), value: ORGANISATION_KIND_WORDS[organisation.kind]() },
  {
    term: m.organisations_col_domains(),
    value: organisation.domains.map((domain) => DOMAIN_WORDS[domain]()).join(', '),
  },
  ...(organisation.partOf === null
    ? []
    : [
        {
          term: m.organisation_part_of(),
          value: (
            <TextLink to="/organisaties/$organisation" params={{ organisation: organisation.partOf.slug }}>
              {organisation.partOf.name}
            </TextLink>
          ),
        },
      ]),
  ...(organisation.code === null ? [] : [{ term: m.organisation_code(), value: organisation.code }]),
  ...organisation.ownership.map(({ from, until }) => ({
    term: m.organisation_ownership(),
    value:
      until === null
        ? m.organisation_period_since({ from: formatDate(from) })
        : m.organisation_period({ from: formatDate(from), until: formatDate(until) }),
  })),
  ...organisation.referenceFigures.map(({ name, value, onDate, source }) => ({
    term: name === 'residents' ? m.organisations_col_residents() : name,
    value: m.organisation_figure({ value: formatNumber(value), date: formatDate(onDate), source }),
  })),
];

/** One organisation: ownership, figures with date and source, mandates, what it is involved in. */
export const OrganisationPage = (): ReactElement => {
  const { organisation: slug } = route.useParams();
  const session = useSession();
  const { data: organisation } = useSuspenseQuery(organisationQuery(slug));
  const trail = [
    <TextLink key="all" to="/organisaties">
      {m.organisations_title()}
    </TextLink>,
    organisation.name,
  ];
  return (
    <article className="sk-stack sk-stack--wide" key={slug}>
      <PageTitle
        title={organisation.name}
        site={m.site_name()}
        above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
        beside={
          <Status
            tone={organisation.isOwner ? 'positive' : 'neutral'}
            icon={organisation.isOwner ? 'building' : 'people'}
          >
            {organisation.isOwner ? m.organisation_owner() : m.organisation_partner()}
          </Status>
        }
      >
        {organisation.note === null ? null : <p>{organisation.note}</p>}
        {maySeePeople(session, organisation.id) ? (
          <p>
            <TextLink to="/organisaties/$organisation/mensen" params={{ organisation: slug }}>
              {m.people_link({ organisation: organisation.name })}
            </TextLink>
          </p>
        ) : null}
      </PageTitle>
      <DefinitionList wide items={factsOf(organisation)} />
      <Section title={m.organisation_items({ organisation: organisation.name })}>
        {organisation.items.length === 0 ? (
          <EmptyState title={m.organisation_items_none()} />
        ) : (
          <OrganisationItems items={organisation.items} name={organisation.name} />
        )}
      </Section>
      {organisation.isOwner && may(session, 'mandate:read') ? <Mandates slug={slug} name={organisation.name} /> : null}
    </article>
  );
};

const MANDATE_COLUMNS = (): readonly Column<MandateView>[] => [
  {
    key: 'person',
    header: m.organisation_col_person(),
    cell: ({ personName, personFunction, isExample }) => (
      <>
        {personName}, {personFunction} {isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
      </>
    ),
  },
  { key: 'capacity', header: m.organisation_col_capacity(), cell: ({ capacity }) => CAPACITY_WORDS[capacity]() },
  { key: 'extent', header: m.organisation_col_extent(), cell: ({ extent }) => EXTENT_WORDS[extent]() },
  {
    key: 'period',
    header: m.organisation_col_period(),
    cell: ({ from, until, isCurrent }) => (
      <>
        {until === null
          ? m.organisation_period_since({ from: formatDay(from) })
          : m.organisation_period({ from: formatDay(from), until: formatLastDay(until) })}
        {isCurrent ? null : ` (${m.organisation_mandate_ended()})`}
      </>
    ),
  },
];

const Mandates = ({ slug, name }: { readonly slug: string; readonly name: string }): ReactElement => {
  const { data } = useQuery(partnershipQueries.mandates(slug));
  return (
    <Section id="mandates" title={m.organisation_mandates({ organisation: name })}>
      {data === undefined ? <Loading>{m.loading_page()}</Loading> : null}
      {data?.mandates.length === 0 ? <EmptyState title={m.organisation_mandates_none()} /> : null}
      {data === undefined || data.mandates.length === 0 ? null : (
        <DataTable
          caption={m.organisation_mandates({ organisation: name })}
          hideCaption
          columns={MANDATE_COLUMNS()}
          rows={data.mandates}
          rowKey={({ personName, from, capacity }) => `${personName}-${from}-${capacity}`}
        />
      )}
    </Section>
  );
};

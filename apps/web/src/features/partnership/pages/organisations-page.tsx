import type { OrganisationRow } from '@samenkoers/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { DOMAIN_WORDS, ORGANISATION_KIND_WORDS, optionsOf } from '../../../shared/domain/words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatNumber } from '../../../shared/format/amounts.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button, TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';
import { Select, TextField } from '../../../ui/field.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { partnershipQueries } from '../queries.js';
import { readOrganisationSearch } from '../search.js';

const AddOrganisationForm = lazyPart(
  async () => (await import('../components/add-organisation-form.js')).AddOrganisationForm,
);

const route = getRouteApi('/organisaties');

const COLUMNS = (): readonly Column<OrganisationRow>[] => [
  {
    key: 'name',
    header: m.organisations_col_name(),
    cell: ({ slug, name }) => (
      <TextLink to="/organisaties/$organisation" params={{ organisation: slug }}>
        {name}
      </TextLink>
    ),
  },
  {
    key: 'role',
    header: m.organisations_col_role(),
    cell: ({ isOwner }) => (isOwner ? m.organisation_owner() : m.organisation_partner()),
  },
  { key: 'kind', header: m.organisations_col_kind(), cell: ({ kind }) => ORGANISATION_KIND_WORDS[kind]() },
  {
    key: 'domains',
    header: m.organisations_col_domains(),
    cell: ({ domains }) => domains.map((domain) => DOMAIN_WORDS[domain]()).join(', '),
  },
  {
    key: 'residents',
    header: m.organisations_col_residents(),
    numeric: true,
    cell: ({ residents }) => (residents === null ? '–' : formatNumber(residents)),
    value: ({ residents }) => residents,
  },
  {
    key: 'items',
    header: m.organisations_col_items(),
    numeric: true,
    cell: ({ itemCount }) => itemCount,
    value: ({ itemCount }) => itemCount,
  },
];

/** Owners and partners, with search and filters in the URL. */
export const OrganisationsPage = (): ReactElement => {
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...partnershipQueries.list(search),
    placeholderData: keepPreviousData,
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const set = (field: string) => (value: string) =>
    void navigate({ search: (before) => readOrganisationSearch({ ...before, [field]: value }), replace: true });
  const parts = [
    { value: 'owner' as const, label: m.organisations_owners() },
    { value: 'partner' as const, label: m.organisations_partners() },
  ];
  return (
    <div className="sk-stack">
      <PageTitle title={m.organisations_title()} site={m.site_name()} />
      {may(session, 'organisation:add') ? <AddOrganisation /> : null}
      <div className="sk-cards sk-no-print">
        <TextField
          label={m.organisations_search()}
          type="search"
          value={search.q ?? ''}
          maxLength={80}
          onChange={set('q')}
        />
        <Select
          label={m.organisations_part()}
          empty={m.agenda_all()}
          value={search.part ?? ''}
          options={parts}
          onChange={set('part')}
        />
        <Select
          label={m.organisations_kind()}
          empty={m.agenda_all()}
          value={search.kind ?? ''}
          options={optionsOf(ORGANISATION_KIND_WORDS)}
          onChange={set('kind')}
        />
        <Select
          label={m.organisations_domain()}
          empty={m.agenda_all()}
          value={search.domain ?? ''}
          options={optionsOf(DOMAIN_WORDS)}
          onChange={set('domain')}
        />
      </div>
      <p className="sk-subtle" role="status">
        {m.organisations_found({ n: data?.pages[0]?.total ?? rows.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={m.organisations_none()} />
      ) : (
        <ExportedTable
          caption={m.organisations_title()}
          hideCaption
          columns={COLUMNS()}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      {hasNextPage ? (
        <div>
          <Button
            busyLabel={isFetchingNextPage ? m.busy_loading_more() : undefined}
            onClick={() => void fetchNextPage()}
          >
            {m.more()}
          </Button>
        </div>
      ) : null}
    </div>
  );
};

/** The team adds who takes part from now on, and comes out at its page. */
const AddOrganisation = (): ReactElement => {
  const navigate = route.useNavigate();
  const announce = useAnnounce();
  return (
    <Reveal action={m.organisation_add()}>
      {(close) => (
        <AddOrganisationForm
          onDone={(slug, name) => {
            announce(m.organisation_add_done({ organisation: name }));
            void navigate({ to: '/organisaties/$organisation', params: { organisation: slug } });
          }}
          onCancel={close}
        />
      )}
    </Reveal>
  );
};

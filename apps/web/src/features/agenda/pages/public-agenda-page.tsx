import type { ProgrammeView, PublicItemRow } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/format/dates.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { publicAgendaQuery, useProgramme } from '../../../shared/programme/queries.js';
import { TextLink } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { PublicItemCard } from '../components/public-item-card.js';

const route = getRouteApi('/');

const isFound = (item: PublicItemRow, query: string): boolean =>
  [item.title, item.summary, item.residentOutcome, ...item.participants.map(({ name }) => name)]
    .join(' ')
    .toLocaleLowerCase()
    .includes(query.trim().toLocaleLowerCase());

/** The agenda for residents: readable without an account. */
export const PublicAgendaPage = (): ReactElement => {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const programme = useProgramme();
  const { data } = useSuspenseQuery(publicAgendaQuery);
  const found = data.items.filter((item) => isFound(item, q));
  const [completed, removed] = [
    found.filter(({ state }) => state === 'completed'),
    found.filter(({ state }) => state === 'removed'),
  ];
  const current = found.filter(({ state }) => state !== 'completed' && state !== 'removed');
  const projects = current.filter(({ kind }) => kind !== 'foundation');
  const without = projects.filter(({ themeLineSlug }) => themeLineSlug === null);
  const foundations = current.filter(({ kind }) => kind === 'foundation');
  return (
    <div className="sk-stack sk-stack--wide">
      <Vision programme={programme} />
      <div className="sk-stack sk-stack--tight sk-no-print">
        <TextField
          label={m.public_search()}
          type="search"
          value={q}
          onChange={(next) => void navigate({ search: next === '' ? {} : { q: next }, replace: true })}
        />
        <p className="sk-subtle" role="status">
          {m.public_found({ n: found.length })}
        </p>
      </div>
      {found.length === 0 ? <EmptyState title={m.public_none()} /> : null}
      {programme.themeLines.map((themeLine) => {
        const items = projects.filter(({ themeLineSlug }) => themeLineSlug === themeLine.slug);
        return items.length === 0 ? null : (
          <ItemGroup key={themeLine.id} title={themeLine.name} about={themeLine.description} items={items} />
        );
      })}
      {without.length === 0 ? null : <ItemGroup title={m.public_without_themeline()} items={without} />}
      {foundations.length === 0 ? null : (
        <ItemGroup title={m.public_foundations()} about={m.public_foundations_about()} items={foundations} />
      )}
      {completed.length === 0 ? null : <ItemGroup title={capital(m.state_completed())} items={completed} />}
      {removed.length === 0 ? null : <ItemGroup title={capital(m.state_removed())} items={removed} />}
    </div>
  );
};

const Vision = ({ programme }: { readonly programme: ProgrammeView }): ReactElement => (
  <div className="sk-hero">
    <PageTitle title={programme.name} site={m.site_name()}>
      <p className="sk-lead">{programme.vision}</p>
    </PageTitle>
    <ul className="sk-inline-list" aria-label={m.public_aims()}>
      {programme.centralAims.map((aim) => (
        <li key={aim} className="sk-status sk-status--positive">
          {aim}
        </li>
      ))}
    </ul>
    <ul className="sk-inline-list sk-small">
      <li>{m.public_period({ from: formatDate(programme.periodFrom), until: formatDate(programme.periodUntil) })}</li>
      <li>{m.public_owners({ n: programme.ownerCount })}</li>
      <li>{m.public_partners({ n: programme.partnerCount })}</li>
      <li>
        <TextLink to="/besluiten">{m.public_all_decisions()}</TextLink>
      </li>
      <li>
        <TextLink to="/organisaties">{m.public_all_organisations()}</TextLink>
      </li>
    </ul>
  </div>
);

type ItemGroupProps = { readonly title: string; readonly about?: string; readonly items: readonly PublicItemRow[] };

const ItemGroup = ({ title, about = '', items }: ItemGroupProps): ReactElement => (
  <Section title={title}>
    {about === '' ? null : <p>{about}</p>}
    <ul className="sk-cards">
      {items.map((item) => (
        <li key={item.slug}>
          <PublicItemCard item={item} />
        </li>
      ))}
    </ul>
  </Section>
);

import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { Select } from '../../../ui/field.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb } from '../../../ui/structure.js';
import { EntryForm } from '../components/entry-form.js';
import { chosenOf, enterableBy } from '../who-enters.js';

const route = getRouteApi('/inzet/toezeggingen/invullen');

/** Many lines of one organisation at once: what it promises in principle and what it delivered. */
export const EnterBookPage = (): ReactElement => {
  const { organisation: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const own = enterableBy(session);
  const organisation = chosenOf(own, wanted);
  const trail = [
    <TextLink
      key="book"
      to="/inzet/toezeggingen"
      search={organisation === undefined ? {} : { organisation: organisation.slug }}
    >
      {m.book_title()}
    </TextLink>,
    m.book_enter(),
  ];
  return (
    <div className="sk-stack">
      <PageTitle
        title={organisation === undefined ? m.book_enter() : m.book_enter_for({ organisation: organisation.name })}
        site={m.site_name()}
        above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
      />
      {organisation === undefined ? (
        <EmptyState title={m.book_enter_nobody()}>
          <p>{m.book_enter_nobody_todo()}</p>
        </EmptyState>
      ) : (
        <>
          {own.length < 2 ? null : (
            <Select
              label={m.book_col_organisation()}
              short
              value={organisation.slug}
              options={own.map(({ slug, name }) => ({ value: slug, label: name }))}
              onChange={(slug) => void navigate({ search: { organisation: slug }, replace: true })}
            />
          )}
          <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
            <EntryForm key={organisation.slug} organisation={organisation} />
          </Suspense>
        </>
      )}
    </div>
  );
};

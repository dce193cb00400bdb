import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { allOrganisationsQuery } from '../../../shared/programme/queries.js';
import { may, useSession } from '../../../shared/session/session.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/field.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { NeedsTable } from '../components/needs-table.js';
import { PoolsTable, type PoolYear } from '../components/pools-table.js';
import { resourceQueries } from '../queries.js';

const poolForms = () => import('../components/pool-forms.js');
const AddPoolForm = lazyPart(async () => (await poolForms()).AddPoolForm);
const CapacityForm = lazyPart(async () => (await poolForms()).CapacityForm);
const EstimateForm = lazyPart(async () => (await import('../components/estimate-form.js')).EstimateForm);
const RelateForm = lazyPart(async () => (await import('../components/relate-form.js')).RelateForm);
const ImportSection = lazyPart(async () => (await import('../components/import-section.js')).ImportSection);

const route = getRouteApi('/middelen');

/** The form that is open, one at a time. */
type Open =
  | { readonly form: 'pool' }
  | { readonly form: 'capacity'; readonly row: PoolYear | undefined }
  | { readonly form: 'estimate'; readonly item: string }
  | { readonly form: 'relate' }
  | { readonly form: 'import' }
  | undefined;

/** Where a form opens: takes the focus along, so that a press far below does not go unnoticed. */
const FormPlace = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement => {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <section className="sk-panel sk-no-print" ref={place} tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      <Suspense fallback={<Loading>{m.loading_form()}</Loading>}>{children}</Suspense>
    </section>
  );
};

/** Money and staff: what there is, what runs draws, what every item needs, and both from a file. */
export const ResourcesPage = (): ReactElement => {
  const { item: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const announce = useAnnounce();
  const session = useSession();
  const isTeam = may(session, 'resource:manage');
  const { pools } = useSuspenseQuery(resourceQueries.pools).data;
  const { needs } = useSuspenseQuery(resourceQueries.needs).data;
  const items = useQuery({ ...resourceQueries.items, enabled: isTeam }).data ?? [];
  const organisations = useQuery({ ...allOrganisationsQuery, enabled: isTeam }).data ?? [];
  const [open, setOpen] = useState<Open>(
    isTeam && chosen !== undefined ? { form: 'estimate', item: chosen } : undefined,
  );
  const now = Date.parse(session.now);
  const close = (): void => setOpen(undefined);
  const done = (said: string) => (): void => {
    announce(said);
    close();
  };
  const shown = chosen === undefined ? needs : needs.filter(({ itemSlug }) => itemSlug === chosen);
  const itemOptions = [...new Map(needs.map(({ itemSlug, itemTitle }) => [itemSlug, itemTitle]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const unknown = shown.filter(({ amount }) => amount === null).length;

  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle title={m.resources_title()} site={m.site_name()}>
        <p>{m.resources_about()}</p>
      </PageTitle>

      <Section id="pools" title={m.resources_pools_title()}>
        {isTeam ? (
          <div className="sk-cluster sk-no-print">
            <Button onClick={() => setOpen({ form: 'capacity', row: undefined })}>{m.resources_set_title()}</Button>
            <Button onClick={() => setOpen({ form: 'pool' })}>{m.resources_add()}</Button>
          </div>
        ) : null}
        {open?.form === 'pool' ? (
          <FormPlace title={m.resources_add()}>
            <AddPoolForm organisations={organisations} onDone={done(m.resources_added())} onCancel={close} />
          </FormPlace>
        ) : null}
        {open?.form === 'capacity' ? (
          <FormPlace key={`${open.row?.pool.id}-${open.row?.year?.year}`} title={m.resources_set_title()}>
            <CapacityForm
              pools={pools}
              start={open.row}
              now={now}
              onDone={done(m.resources_set_done())}
              onCancel={close}
            />
          </FormPlace>
        ) : null}
        {pools.length === 0 ? (
          <EmptyState title={m.resources_pools_none()}>
            <p>{m.resources_pools_none_text()}</p>
          </EmptyState>
        ) : (
          <PoolsTable pools={pools} onEdit={isTeam ? (row) => setOpen({ form: 'capacity', row }) : undefined} />
        )}
      </Section>

      <Section id="needs" title={m.resources_needs_title()}>
        <p>{m.resources_needs_about()}</p>
        <div className="sk-no-print">
          <Select
            label={m.resources_filter_item()}
            empty={m.agenda_all()}
            value={chosen ?? ''}
            options={itemOptions}
            onChange={(next) => void navigate({ search: next === '' ? {} : { item: next }, resetScroll: false })}
          />
        </div>
        {isTeam ? (
          <div className="sk-cluster sk-no-print">
            <Button onClick={() => setOpen({ form: 'estimate', item: chosen ?? '' })}>
              {m.resources_estimate_title()}
            </Button>
            <Button onClick={() => setOpen({ form: 'relate' })}>{m.resources_relate()}</Button>
          </div>
        ) : null}
        {open?.form === 'estimate' ? (
          <FormPlace key={open.item} title={m.resources_estimate_title()}>
            <EstimateForm
              items={items}
              pools={pools}
              needs={needs}
              item={open.item}
              now={now}
              onDone={done(m.resources_estimate_done())}
              onCancel={close}
            />
          </FormPlace>
        ) : null}
        {open?.form === 'relate' ? (
          <FormPlace title={m.resources_relate()}>
            <RelateForm items={items} onDone={done(m.resources_relate_done())} onCancel={close} />
          </FormPlace>
        ) : null}
        <p className="sk-subtle" role="status">
          {unknown === 0
            ? m.resources_needs_found({ n: shown.length })
            : m.resources_needs_unknown({ n: shown.length, unknown })}
        </p>
        {shown.length === 0 ? (
          <EmptyState title={m.resources_needs_none()} />
        ) : (
          <NeedsTable needs={shown} onEstimate={isTeam ? (item) => setOpen({ form: 'estimate', item }) : undefined} />
        )}
      </Section>

      {isTeam ? (
        <Section id="import" title={m.resources_import_title()}>
          <p>{m.resources_import_about()}</p>
          {open?.form === 'import' ? (
            <FormPlace title={m.resources_import_start()}>
              <ImportSection pools={pools} needs={needs} now={now} />
            </FormPlace>
          ) : (
            <div>
              <Button onClick={() => setOpen({ form: 'import' })}>{m.resources_import_start()}</Button>
            </div>
          )}
        </Section>
      ) : null}
    </div>
  );
};

import type { PoolView } from '@samenkoers/contract';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FormPlace } from '../../../shared/forms/form-place.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { allOrganisationsQuery } from '../../../shared/programme/queries.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { PoolsTable, type PoolYear } from './pools-table.js';

const forms = () => import('./pool-forms.js');
const AddPoolForm = lazyPart(async () => (await forms()).AddPoolForm);
const CapacityForm = lazyPart(async () => (await forms()).CapacityForm);

type Open = { readonly form: 'pool' } | { readonly form: 'capacity'; readonly row: PoolYear | undefined } | undefined;

type Props = { readonly pools: readonly PoolView[]; readonly isTeam: boolean; readonly now: number };

/** What there is per pool and year; the team adds pools and records what they hold. */
export const PoolsSection = ({ pools, isTeam, now }: Props): ReactElement => {
  const announce = useAnnounce();
  const organisations = useQuery({ ...allOrganisationsQuery, enabled: isTeam }).data ?? [];
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const done = (said: string) => (): void => {
    announce(said);
    close();
  };
  return (
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
  );
};

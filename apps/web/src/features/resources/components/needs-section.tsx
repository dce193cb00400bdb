import type { NeedRow, PoolView } from '@samenkoers/contract';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FormPlace } from '../../../shared/forms/form-place.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/field.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { resourceQueries } from '../queries.js';
import { NeedsTable } from './needs-table.js';
import { RelationsTable } from './relations-table.js';

const EstimateForm = lazyPart(async () => (await import('./estimate-form.js')).EstimateForm);
const RelateForm = lazyPart(async () => (await import('./relate-form.js')).RelateForm);

type Open = { readonly form: 'estimate'; readonly item: string } | { readonly form: 'relate' } | undefined;

type Props = {
  readonly pools: readonly PoolView[];
  readonly needs: readonly NeedRow[];
  /** The one item that is looked at, from the address. */
  readonly chosen: string | undefined;
  readonly isTeam: boolean;
  readonly now: number;
  readonly onChoose: (item: string) => void;
};

const itemOptions = (needs: readonly NeedRow[]) =>
  [...new Map(needs.map(({ itemSlug, itemTitle }) => [itemSlug, itemTitle]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));

/** What every item needs, estimates anew, and what goes together. */
export const NeedsSection = ({ pools, needs, chosen, isTeam, now, onChoose }: Props): ReactElement => {
  const announce = useAnnounce();
  const items = useQuery({ ...resourceQueries.items, enabled: isTeam }).data ?? [];
  const relations = useQuery(resourceQueries.relations).data ?? [];
  const [open, setOpen] = useState<Open>(
    isTeam && chosen !== undefined ? { form: 'estimate', item: chosen } : undefined,
  );
  const close = (): void => setOpen(undefined);
  const done = (said: string) => (): void => {
    announce(said);
    close();
  };
  const estimate = (item: string): void => setOpen({ form: 'estimate', item });
  const shown = chosen === undefined ? needs : needs.filter(({ itemSlug }) => itemSlug === chosen);
  const unknown = shown.filter(({ amount }) => amount === null).length;
  const found = { n: shown.length, unknown };
  return (
    <Section id="needs" title={m.resources_needs_title()}>
      <p>{m.resources_needs_about()}</p>
      <div className="sk-no-print">
        <Select
          label={m.resources_filter_item()}
          empty={m.agenda_all()}
          value={chosen ?? ''}
          options={itemOptions(needs)}
          onChange={onChoose}
        />
      </div>
      {isTeam ? (
        <div className="sk-cluster sk-no-print">
          <Button onClick={() => estimate(chosen ?? '')}>{m.resources_estimate_title()}</Button>
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
          <RelateForm items={items} relations={relations} onDone={done(m.resources_relate_done())} onCancel={close} />
        </FormPlace>
      ) : null}
      <p className="sk-subtle" role="status">
        {unknown === 0 ? m.resources_needs_found({ n: found.n }) : m.resources_needs_unknown(found)}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={m.resources_needs_none()} />
      ) : (
        <NeedsTable needs={shown} onEstimate={isTeam ? estimate : undefined} />
      )}
      <RelationsTable relations={relations} />
    </Section>
  );
};

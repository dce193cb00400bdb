import type { AgreedShareView } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { formatDate, formatDay } from '../../../shared/format/dates.js';
import { formatBasisPoints } from '../../../shared/format/percent.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { may, useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ExampleLabel } from '../../../ui/message.js';
import { Disclosure } from '../../../ui/structure.js';
import { effortQueries } from '../queries.js';

const AgreeShareForm = lazyPart(async () => (await import('./agree-share-form.js')).AgreeShareForm);

const COLUMNS = (): readonly Column<AgreedShareView>[] => [
  {
    key: 'owner',
    header: m.effort_col_owner(),
    cell: ({ organisation, isExample }) => (
      <>
        {organisation.name} {isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
      </>
    ),
  },
  { key: 'kind', header: m.effort_share_col_kind(), cell: ({ kind }) => RESOURCE_WORDS[kind]() },
  {
    key: 'item',
    header: m.effort_share_col_item(),
    cell: ({ item }) =>
      item === null ? (
        m.effort_share_all_items()
      ) : (
        <TextLink to="/agenda/$item" params={{ item: item.slug }}>
          {item.title}
        </TextLink>
      ),
  },
  {
    key: 'share',
    header: m.effort_share_col_share(),
    numeric: true,
    cell: ({ basisPoints }) => (basisPoints === null ? m.effort_share_ended() : formatBasisPoints(basisPoints)),
  },
  { key: 'from', header: m.effort_share_col_from(), cell: ({ from }) => formatDate(from) },
  {
    key: 'source',
    header: m.effort_share_col_source(),
    cell: ({ source, recordedByName, recordedAt }) =>
      m.effort_share_source({ source, name: recordedByName, date: formatDay(recordedAt) }),
  },
];

const keyOf = ({ organisation, item, kind, from, recordedAt }: AgreedShareView): string =>
  [organisation.id, item?.slug ?? 'all', kind, from, recordedAt].join('-');

/** The fixed parts agreed with owners that are not municipalities; earlier ones stay to be read. */
export const AgreedShares = (): ReactElement => {
  const session = useSession();
  const { data } = useSuspenseQuery(effortQueries.agreedShares);
  const current = data.shares.filter(({ isCurrent, item }) => isCurrent && item === null);
  const perItem = data.shares.filter(({ isCurrent, item }) => isCurrent && item !== null);
  const others = data.shares.filter(({ isCurrent }) => !isCurrent);
  return (
    <>
      <p className="sk-subtle">{m.effort_shares_about()}</p>
      {current.length === 0 ? (
        <EmptyState title={m.effort_shares_none()} />
      ) : (
        <DataTable caption={m.effort_shares_title()} hideCaption columns={COLUMNS()} rows={current} rowKey={keyOf} />
      )}
      {may(session, 'commitment:ask') ? (
        <div className="sk-cluster sk-no-print">
          <Reveal action={m.effort_share_agree()}>
            {(close) => <AgreeShareForm onDone={close} onCancel={close} />}
          </Reveal>
        </div>
      ) : null}
      {perItem.length === 0 ? null : (
        <Disclosure summary={m.effort_shares_per_item({ n: perItem.length })}>
          <DataTable
            caption={m.effort_shares_per_item({ n: perItem.length })}
            hideCaption
            columns={COLUMNS()}
            rows={perItem}
            rowKey={keyOf}
          />
        </Disclosure>
      )}
      {others.length === 0 ? null : (
        <Disclosure summary={m.effort_shares_history({ n: others.length })}>
          <DataTable
            caption={m.effort_shares_history({ n: others.length })}
            hideCaption
            columns={COLUMNS()}
            rows={others}
            rowKey={keyOf}
          />
        </Disclosure>
      )}
    </>
  );
};

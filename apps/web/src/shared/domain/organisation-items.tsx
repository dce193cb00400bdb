import type { OrganisationItem } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { TextLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { formatDate } from '../format/dates.js';
import { m } from '../i18n/messages.js';
import { StateStatus } from './state-status.js';
import { PARTICIPATION_WORDS } from './words.js';

const partOf = (item: OrganisationItem): string =>
  [
    item.leads ? m.organisation_leads() : undefined,
    item.directlyInvolved ? m.tasks_directly_involved() : undefined,
    item.participation === null ? undefined : PARTICIPATION_WORDS[item.participation](),
    item.joinedLater ? m.participation_joined_later() : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const COLUMNS = (): readonly Column<OrganisationItem>[] => [
  {
    key: 'item',
    header: m.organisation_col_item(),
    cell: ({ slug, title }) => (
      <TextLink to="/agenda/$item" params={{ item: slug }}>
        {title}
      </TextLink>
    ),
  },
  { key: 'state', header: m.organisation_col_state(), cell: ({ state }) => <StateStatus state={state} /> },
  { key: 'part', header: m.organisation_col_part(), cell: partOf },
  { key: 'from', header: m.organisation_col_from(), cell: ({ from }) => (from === null ? '–' : formatDate(from)) },
];

/** What one organisation is involved in, and how. */
export const OrganisationItems = ({
  items,
  name,
}: {
  readonly items: readonly OrganisationItem[];
  readonly name: string;
}): ReactElement => (
  <DataTable
    caption={m.organisation_items({ organisation: name })}
    hideCaption
    columns={COLUMNS()}
    rows={items}
    rowKey={({ slug }) => slug}
  />
);

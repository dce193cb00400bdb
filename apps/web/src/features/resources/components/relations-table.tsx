import type { ReactElement } from 'react';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';
import type { Relation } from '../relations.js';

const titles = (related: Relation['requires']): string => related.map(({ title }) => title).join('; ') || '–';

const columns = (): readonly Column<Relation>[] => [
  {
    key: 'item',
    header: m.resources_col_item(),
    cell: ({ slug, title }) => (
      <TextLink to="/agenda/$item" params={{ item: slug }}>
        {title}
      </TextLink>
    ),
  },
  { key: 'requires', header: m.resources_col_requires(), cell: ({ requires }) => titles(requires) },
  { key: 'excludes', header: m.resources_col_excludes(), cell: ({ excludes }) => titles(excludes) },
];

/** What requires or excludes what among the items of the newest urgency round; nothing where nothing does. */
export const RelationsTable = ({ relations }: { readonly relations: readonly Relation[] }): ReactElement | null =>
  relations.length === 0 ? null : (
    <ExportedTable
      caption={m.resources_relations_title()}
      columns={columns()}
      rows={relations}
      rowKey={({ slug }) => slug}
    />
  );

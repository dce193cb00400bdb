import type { ImportIssue, ImportPreview } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatAmount, plainAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { FieldError } from '../../../ui/field.js';
import { Alert, Status } from '../../../ui/message.js';
import { importSentence } from '../import-sentences.js';

type Props = {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
  readonly preview: ImportPreview;
};

/** More wrong rows than anybody mends at once; the rest shows up when these are mended. */
const MOST_WRONG = 200;

/** What importing a file would do; or, cell by cell, why it cannot be imported yet. Nothing is saved. */
export const ImportPreviewTable = ({ file, rows, preview }: Props): ReactElement => (
  <div className="sk-stack">
    <h3>{m.resources_preview({ file })}</h3>
    {preview.issues.length === 0 ? (
      <Changes changes={preview.changes} />
    ) : (
      <Issues rows={rows} issues={preview.issues} good={preview.changes.length} />
    )}
  </div>
);

type Change = ImportPreview['changes'][number];

const CHANGE_LOOKS = {
  new: ['positive', 'plus', m.resources_change_new],
  changed: ['attention', 'pencil', m.resources_change_changed],
  same: ['neutral', 'dash', m.resources_change_same],
} as const;

const amountText = ({ kind }: Change, amount: number | null): string =>
  amount === null ? m.unknown() : formatAmount(kind, amount);

const Changes = ({ changes }: { readonly changes: readonly Change[] }): ReactElement => {
  const count = (what: Change['what']): number => changes.filter((change) => change.what === what).length;
  const columns: readonly Column<Change>[] = [
    { key: 'subject', header: m.resources_col_subject(), cell: ({ subject }) => subject },
    { key: 'pool', header: m.resources_col_pool(), cell: ({ pool }) => pool },
    { key: 'year', header: m.resources_col_year(), cell: ({ year }) => String(year), value: ({ year }) => year },
    {
      key: 'before',
      header: m.resources_col_before(),
      numeric: true,
      cell: (change) => (change.what === 'new' ? '–' : amountText(change, change.before)),
      value: ({ kind, before }) => (before === null ? null : plainAmount(kind, before)),
    },
    {
      key: 'after',
      header: m.resources_col_after(),
      numeric: true,
      cell: (change) => amountText(change, change.after),
      value: ({ kind, after }) => (after === null ? m.unknown() : plainAmount(kind, after)),
    },
    {
      key: 'what',
      header: m.resources_col_what(),
      cell: ({ what }) => {
        const [tone, icon, word] = CHANGE_LOOKS[what];
        return (
          <Status tone={tone} icon={icon}>
            {word()}
          </Status>
        );
      },
      value: ({ what }) => CHANGE_LOOKS[what][2](),
    },
  ];
  return (
    <>
      <Alert kind="info" live title={m.resources_preview_good()}>
        <p>{m.resources_preview_counts({ added: count('new'), changed: count('changed'), same: count('same') })}</p>
      </Alert>
      <ExportedTable
        caption={m.resources_preview_table()}
        columns={columns}
        rows={changes}
        rowKey={({ row }) => String(row)}
      />
    </>
  );
};

type Wrong = { readonly row: number; readonly cells: readonly string[]; readonly issues: readonly ImportIssue[] };

const wrongRows = (rows: Props['rows'], issues: readonly ImportIssue[]): readonly Wrong[] =>
  [...Map.groupBy(issues, ({ row }) => row)]
    .sort(([a], [b]) => a - b)
    .map(([row, found]) => ({ row, cells: rows[row - 1] ?? [], issues: found }));

/** A cell as it stands in the file, with what is wrong in it right below. */
const Cell = ({ text, issues }: { readonly text: string; readonly issues: readonly ImportIssue[] }): ReactElement => (
  <span className={issues.length === 0 ? undefined : 'sk-wrong-cell'}>
    <span>{text === '' ? m.resources_empty_cell() : text}</span>
    {issues.map((issue) => (
      <FieldError key={issue.code} id={`import-${issue.row}-${issue.column}-${issue.code}`}>
        {importSentence(issue)}
      </FieldError>
    ))}
  </span>
);

const Issues = ({
  rows,
  issues,
  good,
}: {
  readonly rows: Props['rows'];
  readonly issues: readonly ImportIssue[];
  readonly good: number;
}): ReactElement => {
  const all = wrongRows(rows, issues);
  const width = Math.max(...rows.map((row) => row.length), 1);
  const header = rows[0] ?? [];
  const columns: readonly Column<Wrong>[] = [
    {
      key: 'row',
      header: m.resources_col_row(),
      cell: ({ row, issues: found }) => (
        <Cell
          text={row === 1 ? m.resources_header_row() : String(row)}
          issues={found.filter(({ column }) => column === 0)}
        />
      ),
    },
    ...Array.from({ length: width }, (_, index): Column<Wrong> => {
      const name = header[index]?.trim() ?? '';
      return {
        key: String(index),
        header: name === '' ? m.resources_column({ n: index + 1 }) : name,
        cell: ({ cells, issues: found }) => (
          <Cell text={cells[index] ?? ''} issues={found.filter(({ column }) => column === index + 1)} />
        ),
      };
    }),
  ];
  return (
    <>
      <Alert kind="error" live title={m.resources_preview_wrong()}>
        <p>{m.resources_preview_wrong_counts({ cells: issues.length, rows: all.length, good })}</p>
      </Alert>
      <DataTable
        caption={m.resources_wrong_table()}
        columns={columns}
        rows={all.slice(0, MOST_WRONG)}
        rowKey={({ row }) => String(row)}
      />
      {all.length > MOST_WRONG ? <p>{m.resources_more_wrong({ n: all.length - MOST_WRONG })}</p> : null}
    </>
  );
};

import { type ReactElement, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.js';
import type { Column } from '../../ui/data-table.js';
import { m } from '../i18n/messages.js';
import { tableData } from './table-data.js';

const FORMATS = ['csv', 'ods', 'xlsx'] as const;

type TableExportProps<Row> = {
  /** What the table is, in words: names the file and the sheet. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
};

/** Saves a table as it stands on screen, with the same columns and rows, as CSV, ODS or XLSX. */
export const TableExport = <Row,>({ title, columns, rows }: TableExportProps<Row>): ReactElement | null => {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  if (rows.length === 0) return null;
  const save = async (format: (typeof FORMATS)[number]): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    announce(m.export_busy());
    try {
      const { saveTable } = await import('./save-table.js');
      await saveTable(tableData(columns, rows), title, format, Date.now());
      announce(m.export_done({ title, n: rows.length, format: format.toUpperCase() }));
    } catch {
      announce(m.export_failed());
    } finally {
      setBusy(false);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what one fills in
    <div className="sk-cluster sk-small sk-no-print" role="group" aria-label={m.export_group({ title })}>
      <span className="sk-subtle">{m.export_label()}</span>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="sk-text-button"
          aria-label={m.export_as({ title, format: format.toUpperCase() })}
          aria-disabled={isBusy || undefined}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </div>
  );
};

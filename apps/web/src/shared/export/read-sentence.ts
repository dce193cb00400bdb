import { m } from '../i18n/messages.js';
import { TABLE_LIMITS, type TableRefusal } from './read-table.js';

/** Why a file cannot be read as a table, and what to do about it. */
export const READ_SENTENCES: Readonly<Record<TableRefusal, () => string>> = {
  'too-large': m.export_read_too_large,
  'too-many-rows': () => m.export_read_too_many_rows({ n: TABLE_LIMITS.rows }),
  'too-many-columns': () => m.export_read_too_many_columns({ n: TABLE_LIMITS.columns }),
  'cell-too-long': () => m.export_read_cell_too_long({ n: TABLE_LIMITS.letters }),
  'old-format': m.export_read_old_format,
  'no-table': m.export_read_no_table,
  empty: m.export_read_empty,
};

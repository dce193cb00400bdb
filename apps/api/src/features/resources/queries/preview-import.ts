import { createHash } from 'node:crypto';
import type { ImportPreview, ImportTable } from '@samenkoers/contract';
import type { CalendarDate } from '@samenkoers/rulebook';
import type { Run } from '../../agenda/public.js';
import { type ImportPlan, planImport, presentChanges } from '../import/plan.js';
import { loadCatalogue } from './import-catalogue.js';

/** A plan with the fingerprint of what it was made from: the table, and what is on record about every row in it. */
export interface FingerprintedPlan extends ImportPlan {
  /** Null while a cell cannot be used, or when there is no row at all. */
  readonly fingerprint: string | null;
}

export async function readPlan(
  run: Run,
  programmeId: string,
  table: ImportTable,
  today: CalendarDate,
): Promise<FingerprintedPlan> {
  const plan = planImport(table, await loadCatalogue(run, programmeId), today);
  if (plan.issues.length > 0 || plan.lines.length === 0) return { ...plan, fingerprint: null };
  // The lines name items and pools by id, so a cell that came to mean another thing moves it as well.
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([table, plan.lines]))
    .digest('base64url');
  return { ...plan, fingerprint };
}

/** What importing a table would do, and every cell that cannot be used. Saves nothing. */
export async function previewImport(
  run: Run,
  { programmeId, today }: { readonly programmeId: string; readonly today: CalendarDate },
  table: ImportTable,
): Promise<ImportPreview> {
  const plan = await readPlan(run, programmeId, table, today);
  const { kind, columns, issues, fingerprint } = plan;
  return { kind, columns, issues, changes: presentChanges(plan), fingerprint };
}

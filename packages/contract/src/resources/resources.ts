import { ITEM_STATES, RESOURCE_KINDS } from '@samenkoers/rulebook';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.js';
import { Amount, CalendarDateText, Id, LIMITS, line, Slug, text, Year } from '../kernel/primitives.js';
import { Facts } from '../kernel/problem.js';

/** A need as it counts now: the latest estimate, else what the text of the item says. */
export const NeedRow = z.object({
  itemSlug: Slug,
  itemTitle: z.string(),
  itemState: z.enum(ITEM_STATES),
  poolId: Id,
  poolName: z.string(),
  kind: z.enum(RESOURCE_KINDS),
  year: z.number().int(),
  /** Cents or tenths of fte; null is unknown. */
  amount: z.number().int().nullable(),
  /** When and by which source it was estimated; null: it is what the text says. */
  estimatedOn: CalendarDateText.nullable(),
  source: z.string().nullable(),
});
export type NeedRow = z.infer<typeof NeedRow>;

export const IMPORT_KINDS = ['pools', 'needs'] as const;

/** A table as it was read from a file: the first row names the columns, every cell as text. */
export const ImportTable = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  /** Any cell may hold anything: what cannot be used is told per cell, not refused as a whole. */
  rows: z
    .array(z.array(z.string().max(4_000)).max(40))
    .min(1)
    .max(5_000),
});
export type ImportTable = z.infer<typeof ImportTable>;

export const ApplyImport = ImportTable.extend({
  /** The fingerprint of the preview that was looked at: what is applied is what was shown. */
  fingerprint: line(100),
});
export type ApplyImport = z.infer<typeof ApplyImport>;

/** Columns of a table to import; a file may name them in Dutch or English, in any order. */
export const IMPORT_COLUMNS = {
  pools: ['pool', 'kind', 'organisation', 'year', 'amount', 'source', 'asOf'],
  needs: ['item', 'pool', 'year', 'amount', 'source', 'asOf'],
} as const;

/** What can be wrong in a table, closed: each has its sentence on screen. */
export const IMPORT_ISSUES = [
  'column-missing',
  'column-unknown',
  'column-twice',
  'cell-required',
  'item-unknown',
  'item-ambiguous',
  'item-not-to-estimate',
  'pool-unknown',
  'pool-kind-differs',
  'pool-organisation-differs',
  'organisation-unknown',
  'kind-unknown',
  'year-invalid',
  'amount-invalid',
  'amount-negative',
  'amount-too-precise',
  'amount-too-large',
  'date-invalid',
  'date-in-future',
  'text-too-long',
  'hidden-characters',
  'row-twice',
] as const;

export const ImportIssue = z.object({
  /** Row in the file, 1 is the row with the names of the columns. */
  row: z.number().int(),
  /** Column in the file, from 1; 0: the row as a whole. */
  column: z.number().int(),
  code: z.enum(IMPORT_ISSUES),
  facts: Facts,
});
export type ImportIssue = z.infer<typeof ImportIssue>;

export const ImportPreview = z.object({
  kind: z.enum(IMPORT_KINDS),
  /** The columns found: place in the file (from 1) per known column. */
  columns: z.record(z.string(), z.number().int()),
  issues: z.array(ImportIssue),
  /** What every good row would do. Amounts in cents or tenths of fte; null is unknown. */
  changes: z.array(
    z.object({
      row: z.number().int(),
      what: z.enum(['new', 'changed', 'same']),
      subject: z.string(),
      pool: z.string(),
      kind: z.enum(RESOURCE_KINDS),
      year: z.number().int(),
      before: z.number().int().nullable(),
      after: z.number().int().nullable(),
    }),
  ),
  /** Null while there are issues: nothing can be applied. */
  fingerprint: z.string().nullable(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Room for 5,000 rows of some 400 bytes: every cell with its quotes, and a long title or source in each. */
const IMPORT_BYTES = 2 * 1024 * 1024;

const itemParams = z.strictObject({ item: Slug });
const Origin = {
  source: line(LIMITS.title),
  asOf: CalendarDateText,
};

export const resourceEndpoints = {
  addResourcePool: endpoint({
    method: 'POST',
    path: '/resource-pools',
    summary: 'Add a pool of money or staff',
    permission: 'resource:manage',
    body: z.strictObject({
      name: line(LIMITS.name),
      kind: z.enum(RESOURCE_KINDS),
      /** The owner that pledges it; null: the programme itself. */
      organisation: Slug.nullable().default(null),
    }),
    view: z.object({ id: Id }),
    status: 201,
    problems: ['not-found', 'already-done'],
  }),
  setPoolCapacity: endpoint({
    method: 'PUT',
    path: '/resource-pools/:pool/capacities/:year',
    summary: 'Record what a pool holds in a year, with source and date',
    permission: 'resource:manage',
    params: z.strictObject({ pool: Id, year: z.coerce.number().pipe(Year) }),
    body: z.strictObject({ amount: Amount, ...Origin }),
    view: z.object({ id: Id, year: z.number().int() }),
    problems: ['not-found', 'rule-findings'],
  }),
  listNeeds: endpoint({
    method: 'GET',
    path: '/needs',
    summary: 'What every item needs of every pool per year, as it counts now',
    permission: 'package:read',
    query: z.strictObject({ item: Slug.optional() }),
    view: z.object({ needs: z.array(NeedRow) }),
  }),
  estimateNeed: endpoint({
    method: 'PUT',
    path: '/items/:item/estimates',
    summary: 'Estimate anew what an item needs, after its text was frozen; every earlier estimate stays on record',
    permission: 'resource:manage',
    params: itemParams,
    body: z.strictObject({
      lines: z
        .array(z.strictObject({ poolId: Id, year: Year, amount: Amount.nullable() }))
        .min(1)
        .max(LIMITS.list),
      ...Origin,
    }),
    view: z.object({ item: Slug }),
    problems: ['not-found', 'rule-findings'],
  }),
  relateItems: endpoint({
    method: 'PUT',
    path: '/items/:item/relations',
    summary: 'Say which items this one can only be taken with, and which it cannot be taken together with',
    permission: 'resource:manage',
    params: itemParams,
    body: z.strictObject({
      requires: z.array(Slug).max(LIMITS.list),
      excludes: z.array(Slug).max(LIMITS.list),
      reason: text(LIMITS.reason, 1),
    }),
    view: z.object({ item: Slug }),
    problems: ['not-found', 'rule-findings'],
  }),
  previewImport: endpoint({
    method: 'POST',
    path: '/resource-imports/preview',
    summary: 'What importing a table would do, and every cell that cannot be used; nothing is saved',
    permission: 'resource:manage',
    body: ImportTable,
    bodyBytes: IMPORT_BYTES,
    view: ImportPreview,
    withoutKey: true,
    problems: ['too-large'],
  }),
  applyImport: endpoint({
    method: 'POST',
    path: '/resource-imports',
    summary: 'Import a table that was previewed without issues, all of it or nothing',
    permission: 'resource:manage',
    body: ApplyImport,
    bodyBytes: IMPORT_BYTES,
    view: z.object({ added: z.number().int(), changed: z.number().int(), same: z.number().int() }),
    status: 201,
    problems: ['too-large', 'stale-revision'],
  }),
} as const;

import type { BookRow, EffortLine, EffortRow, EffortSummary, EffortView, OrganisationRef } from '@samenkoers/contract';
import { almelo, borne, hengelo, menzis } from './situations.js';

const ratio = (permille: number | null): EffortRow['ratio'] => {
  if (permille === null) return { permille, band: null };
  const away = Math.abs(permille - 1_000);
  return { permille, band: away <= 200 ? 'within' : away <= 500 ? 'notable' : 'alarming' };
};

export const effortRow = (
  organisation: OrganisationRef,
  permille: number | null,
  input: Partial<EffortRow> = {},
): EffortRow => ({
  organisation,
  kind: 'money',
  expected: permille === null ? 0 : 2_893_405,
  firm: 3_000_000,
  delivered: 500_000,
  effort: 3_000_000,
  ratio: ratio(permille),
  wholeAgenda: 5_786_810,
  wholeAgendaRatio: ratio(permille === null ? null : Math.round(permille / 2)),
  withoutShare: false,
  ...input,
});

export const effortSummary = (input: Partial<EffortSummary> = {}): EffortSummary => ({
  kind: 'money',
  largest: { permille: 169, organisation: almelo },
  jainPermille: 989,
  unassigned: 0,
  unknownItems: [],
  ...input,
});

/** Almelo does more, Borne less, Hengelo far less, and Menzis has no agreed share. */
export const effort = (input: Partial<EffortView> = {}): EffortView => ({
  period: { fromYear: 2022, untilYear: 2026 },
  bands: [20, 50],
  referenceDate: '2021-01-01',
  referenceSource: 'CBS 37230ned',
  rows: [
    effortRow(almelo, 1_169),
    effortRow(borne, 750),
    effortRow(hengelo, 380),
    effortRow(menzis, null, { withoutShare: true }),
  ],
  summaries: [effortSummary(), effortSummary({ kind: 'staff', largest: null, jainPermille: null })],
  ...input,
});

export const effortLine = (organisation: OrganisationRef, input: Partial<EffortLine> = {}): EffortLine => ({
  item: { slug: 'jogg-twente', title: 'JOGG Twente', state: 'inProgress' },
  organisation,
  kind: 'money',
  year: 2026,
  total: 25_000_000,
  expected: 2_893_405,
  days: 184,
  daysInYear: 365,
  entryShare: 0,
  firm: 3_000_000,
  delivered: 500_000,
  effort: 3_000_000,
  ...input,
});

export const bookRow = (organisation: OrganisationRef, input: Partial<BookRow> = {}): BookRow => ({
  item: { slug: 'jogg-twente', title: 'JOGG Twente', state: 'inProgress' },
  organisation,
  poolId: null,
  poolName: null,
  kind: 'money',
  year: 2027,
  asked: 2_500_000,
  intent: null,
  firm: null,
  delivered: null,
  deliveredOn: null,
  deliveredSource: null,
  ...input,
});

import { describe, expect, test } from '@jest/globals';
import type { ImportTable } from '@samenkoers/contract';
import type { Catalogue } from './catalogue.js';
import { planImport, presentChanges } from './plan.js';

const TODAY = '2026-11-21';
const catalogue: Catalogue = {
  items: [
    { id: 'i1', slug: 'valpreventie', number: 4, title: 'Valpreventie thuis', state: 'onAgenda' },
    { id: 'i2', slug: 'dubbel', number: 5, title: 'Dubbele titel', state: 'inProgress' },
    { id: 'i3', slug: 'dubbel-2', number: 6, title: 'Dubbele titel', state: 'submitted' },
    { id: 'i4', slug: 'klaar', number: 7, title: 'Klaar', state: 'completed' },
    { id: 'i5', slug: 'zeven', number: 8, title: '7', state: 'paused' },
  ],
  pools: [
    { id: 'p1', name: 'Programmabudget', kind: 'money', organisationId: null },
    { id: 'p2', name: 'Programmateam', kind: 'staff', organisationId: null },
    { id: 'p3', name: 'Team Almelo', kind: 'staff', organisationId: 'o1' },
  ],
  organisations: [
    { id: 'o1', slug: 'almelo', name: 'Gemeente Almelo' },
    { id: 'o2', slug: 'borne', name: 'Gemeente Borne' },
  ],
  capacities: new Map([['p1:2027', { amount: 25_000_000, source: 'Begroting', asOf: '2026-01-01' }]]),
  needs: new Map([
    ['i1:p1:2027', { amount: 5_000_000, source: null, asOf: null }],
    ['i1:p2:2027', { amount: 15, source: 'Plan', asOf: '2026-10-01' }],
  ]),
};

const NEEDS = ['Onderwerp', 'Waaruit', 'Jaar', 'Bedrag', 'Bron', 'Peildatum'];
const POOLS = ['Pool', 'Soort', 'Organisatie', 'Jaar', 'Bedrag', 'Bron', 'Datum'];
const plan = (kind: ImportTable['kind'], ...rows: string[][]) => planImport({ kind, rows }, catalogue, TODAY);
const needs = (...rows: string[][]) => plan('needs', NEEDS, ...rows);
const pools = (...rows: string[][]) => plan('pools', POOLS, ...rows);
const coded = ({ issues }: ReturnType<typeof plan>) => issues.map(({ row, column, code }) => [row, column, code]);

describe('a table of needs', () => {
  test('tells per row what it would do, before and after, in whole cents and tenths', () => {
    const read = needs(
      ['valpreventie', 'Programmabudget', '2027', '€ 60.000', 'Plan', '1-11-2026'],
      ['Valpreventie thuis', 'programmateam', '2027', '1,5 fte', 'Plan', '2026-10-01'],
      ['4', 'Programmateam', '2028', 'onbekend', 'Plan', '46347'],
    );
    expect(read.issues).toEqual([]);
    const row = { subject: 'Valpreventie thuis', year: 2027 };
    expect(presentChanges(read)).toEqual([
      { ...row, row: 2, what: 'changed', pool: 'Programmabudget', kind: 'money', before: 5_000_000, after: 6_000_000 },
      { ...row, row: 3, what: 'same', pool: 'Programmateam', kind: 'staff', before: 15, after: 15 },
      { ...row, row: 4, what: 'new', pool: 'Programmateam', kind: 'staff', year: 2028, before: null, after: null },
    ]);
  });

  test('names an item by its address, number or exact title, and does not choose between two', () => {
    const rest = ['Programmabudget', '2027', '5', 'Plan', '2026-10-01'];
    expect(coded(needs(['#5', ...rest], ['DUBBEL-2', ...rest], ['Dubbele titel', ...rest]))).toEqual([
      [4, 1, 'item-ambiguous'],
    ]);
    expect(needs(['7', ...rest]).issues).toEqual([
      { row: 2, column: 1, code: 'item-ambiguous', facts: { value: '7' } },
    ]);
    expect(needs(['Valpreventie', 'Programmabudget', '2027', '5', 'Plan', '2026-10-01']).issues).toEqual([]);
    expect(needs(['klaar', ...rest]).issues).toEqual([
      { row: 2, column: 1, code: 'item-not-to-estimate', facts: { value: 'klaar', state: 'completed' } },
    ]);
  });

  test('an estimate with the same amount from another source is a change', () => {
    const read = needs(['valpreventie', 'Programmateam', '2027', '1,5', 'Nieuw plan', '2026-11-01']);
    expect(presentChanges(read)).toMatchObject([{ what: 'changed', before: 15, after: 15 }]);
  });

  test('names every wrong cell of every row with its place, and lets no wrong row through', () => {
    const read = needs(
      ['', 'Potje', '27', 'veel', '', '31-11-2026'],
      ['valpreventie', 'Programmateam', '2027', '1,55', 'x'.repeat(200), '2026-12-01'],
      ['weg', 'Programmabudget', '2027', '€ -5', 'Plan\u200B', '1-1-2026'],
    );
    expect(coded(read)).toEqual([
      [2, 1, 'cell-required'],
      [2, 2, 'pool-unknown'],
      [2, 3, 'year-invalid'],
      [2, 5, 'cell-required'],
      [2, 6, 'date-invalid'],
      [2, 4, 'amount-invalid'],
      [3, 5, 'text-too-long'],
      [3, 6, 'date-in-future'],
      [3, 4, 'amount-too-precise'],
      [4, 1, 'item-unknown'],
      [4, 5, 'hidden-characters'],
      [4, 4, 'amount-negative'],
    ]);
    expect(read.lines).toEqual([]);
  });

  test('says one resource once; empty rows are passed over and counted', () => {
    const row = ['valpreventie', 'Programmabudget', '2027', '5', 'Plan', '2026-10-01'];
    const read = needs(row, ['', ' '], ['4', ...row.slice(1)]);
    expect(read.issues).toEqual([{ row: 4, column: 0, code: 'row-twice', facts: { first: 2 } }]);
    expect(read.lines).toHaveLength(1);
  });

  test('with a short row lacks the cells that are not there', () => {
    expect(coded(needs(['valpreventie', 'Programmabudget']))).toEqual([
      [2, 3, 'cell-required'],
      [2, 5, 'cell-required'],
      [2, 6, 'cell-required'],
    ]);
  });

  test('without a column that is needed is not read', () => {
    expect(coded(plan('needs', NEEDS.slice(1), ['Programmabudget']))).toEqual([[1, 0, 'column-missing']]);
  });
});

describe('a table of pools', () => {
  test('adds pools that are new, once for all their years, and changes what others hold', () => {
    const read = pools(
      ['Programmabudget', 'geld', '', '2027', '300.000', 'Begroting', '1-11-2026'],
      ['Communicatie', 'menskracht', 'Gemeente Borne', '2027', '0,5 fte', 'Raming', '1-11-2026'],
      ['communicatie', 'staff', '', '2028', '0.5', 'Raming', '1-11-2026'],
    );
    expect(read.issues).toEqual([]);
    expect(presentChanges(read)).toMatchObject([
      { row: 2, what: 'changed', subject: 'Programmabudget', before: 25_000_000, after: 30_000_000 },
      { row: 3, what: 'new', pool: 'Communicatie', kind: 'staff', before: null, after: 5 },
      { row: 4, what: 'new', pool: 'Communicatie', year: 2028 },
    ]);
  });

  test('cannot give a pool another kind or organisation, nor leave what it holds unknown', () => {
    const rest = ['2027', '1', 'Raming', '1-11-2026'];
    const read = pools(
      ['Programmabudget', 'fte', 'borne', ...rest],
      ['Nieuw', 'geld', 'almelo', ...rest],
      ['nieuw', 'fte', 'borne', ...rest],
      ['Team Almelo', 'fte', 'almelo', '2028', 'onbekend', 'Raming', '1-11-2026'],
      ['Anders', 'tijd', 'Hengelo', '2027', '', 'Raming', '1-11-2026'],
    );
    expect(coded(read)).toEqual([
      [2, 2, 'pool-kind-differs'],
      [2, 3, 'pool-organisation-differs'],
      [4, 2, 'pool-kind-differs'],
      [4, 3, 'pool-organisation-differs'],
      [4, 0, 'row-twice'],
      [5, 5, 'amount-invalid'],
      [6, 2, 'kind-unknown'],
      [6, 3, 'organisation-unknown'],
      [6, 5, 'cell-required'],
    ]);
  });

  test('names what differs from the pool also where another cell of the row is wrong', () => {
    const read = pools(
      ['Programmateam', 'geld', '', 'twintig', '-5', 'Raming', '1-11-2026'],
      ['Team Almelo', 'tijd', 'borne', '', '1', 'Raming', '1-11-2026'],
    );
    expect(coded(read)).toEqual([
      [2, 4, 'year-invalid'],
      [2, 5, 'amount-negative'],
      [2, 2, 'pool-kind-differs'],
      [3, 2, 'kind-unknown'],
      [3, 4, 'cell-required'],
      [3, 3, 'pool-organisation-differs'],
    ]);
  });
});

test('5,000 rows are read well within a second', () => {
  const rows = Array.from({ length: 4_999 }, (_, n) => [
    'valpreventie',
    'Programmabudget',
    String(2000 + (n % 100)),
    `€ ${100 + (n % 900)}.000,50`,
    'Plan',
    '21-11-2026',
  ]);
  const before = performance.now();
  const read = needs(...rows);
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(read.lines.length + read.issues.length).toBe(4_999);
});

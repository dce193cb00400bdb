import { describe, expect, test } from '@jest/globals';
import { findColumns } from './columns.js';

const needs = (header: string[], ...rows: string[][]) => findColumns({ kind: 'needs', rows: [header, ...rows] });

describe('the columns of a table', () => {
  test('are found by their Dutch or English name, in any order and any case', () => {
    expect(needs(['Peildatum', 'Bedrag', ' jaar ', 'Waaruit', 'Bron', 'Onderwerp'])).toEqual({
      places: { asOf: 1, amount: 2, year: 3, pool: 4, source: 5, item: 6 },
      issues: [],
      isReadable: true,
    });
    expect(needs(['item', 'pool', 'year', 'amount', 'source', 'as of']).isReadable).toBe(true);
    const pools = [['Pool', 'Soort', 'Jaar', 'Bedrag', 'Bron', 'Datum']];
    expect(findColumns({ kind: 'pools', rows: pools })).toMatchObject({ issues: [], isReadable: true });
  });

  test('that are missing are all named, and rows are then not read', () => {
    const { issues, isReadable } = needs(['Onderwerp', 'Jaar', 'Bron', 'Datum']);
    expect(issues).toEqual([
      { row: 1, column: 0, code: 'column-missing', facts: { column: 'pool' } },
      { row: 1, column: 0, code: 'column-missing', facts: { column: 'amount' } },
    ]);
    expect(isReadable).toBe(false);
  });

  test('that come twice or are not known are named with their place', () => {
    const found = needs(['Item', 'Onderwerp', 'Pool', 'Jaar', 'Bedrag', 'Bron', 'Datum', 'Kleur', '']);
    expect(found.issues).toEqual([
      { row: 1, column: 2, code: 'column-twice', facts: { column: 'item', first: 1 } },
      { row: 1, column: 8, code: 'column-unknown', facts: { value: 'Kleur' } },
    ]);
    expect(found.isReadable).toBe(false);
    expect(needs(['Item', 'Pool', 'Jaar', 'Bedrag', 'Bron', 'Datum', 'Kleur']).isReadable).toBe(true);
  });

  test('without a name may not hold anything, also not beyond the last name', () => {
    const header = ['Item', 'Pool', 'Jaar', 'Bedrag', 'Bron', 'Datum'];
    expect(needs(header, ['', '', '', '', '', '', ' ']).issues).toEqual([]);
    expect(needs(header, ['', '', '', '', '', '', 'x']).issues).toEqual([
      { row: 1, column: 7, code: 'column-unknown', facts: { value: '' } },
    ]);
  });

  test('of a kind of table are not those of the other', () => {
    expect(findColumns({ kind: 'pools', rows: [['Onderwerp']] }).issues[0]).toMatchObject({ code: 'column-unknown' });
    expect(findColumns({ kind: 'pools', rows: [] }).isReadable).toBe(false);
  });
});

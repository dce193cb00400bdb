import { describe, expect, it } from '@jest/globals';
import { tableData } from '../../../shared/export/table-data.js';
import { bookRow } from '../../../testing/effort.js';
import { almelo } from '../../../testing/situations.js';
import { bookColumns } from './book-columns.js';

describe('the commitments book as a file', () => {
  it('has the columns and rows of the screen, amounts as numbers in euros or fte, and no buttons', () => {
    const money = bookRow(almelo, {
      asked: 2_500_050,
      delivered: 100,
      deliveredOn: '2026-06-30',
      deliveredSource: 'Brief',
    });
    const staff = bookRow(almelo, { kind: 'staff', poolName: 'Programmateam', asked: null, firm: 15 });
    const { headers, rows } = tableData(
      bookColumns(() => undefined),
      [money, staff],
    );
    expect(headers).not.toContain('Geschiedenis');
    expect(rows).toEqual([
      ['JOGG Twente', 'Almelo', 'eigen geld', 2027, 25_000.5, null, null, 1, '30 juni 2026; Brief'],
      ['JOGG Twente', 'Almelo', 'Programmateam', 2027, null, null, 1.5, null, '–'],
    ]);
  });
});

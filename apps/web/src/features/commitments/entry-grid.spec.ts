import { describe, expect, it } from '@jest/globals';
import type { BookRow } from '@samenkoers/contract';
import { hengelo } from '../../testing/situations.js';
import { cellText, changesIn, entryRows, isBlock, pasteInto } from './entry-grid.js';

const line = (slug: string, input: Partial<BookRow> = {}): BookRow => ({
  item: { slug, title: slug, state: 'onAgenda' },
  organisation: hengelo,
  poolId: null,
  poolName: null,
  kind: 'money',
  year: 2027,
  asked: 100_000,
  intent: null,
  firm: null,
  delivered: null,
  deliveredOn: null,
  deliveredSource: null,
  ...input,
});

const jogg = 'jogg|none|money|2027';
const valpreventie = 'valpreventie|none|money|2027';

describe('the lines of the grid', () => {
  it('have every line of the book and every added line once', () => {
    const added = { ...line('jogg'), item: { slug: 'jogg', title: 'jogg', state: 'onAgenda' as const } };
    expect(entryRows([line('jogg')], [added, line('nieuw', { year: 2028 })]).map(({ key }) => key)).toEqual([
      jogg,
      'nieuw|none|money|2028',
    ]);
  });

  it('show what is on record until somebody types', () => {
    const [row] = entryRows([line('jogg', { intent: 2_500_050 })], []);
    if (row === undefined) throw new Error('there is one row');
    expect(cellText(row, 'intent', {})).toBe('25.000,50');
    expect(cellText(row, 'intent', { [`${jogg}|intent`]: '3' })).toBe('3');
  });
});

describe('what changed', () => {
  const rows = entryRows([line('jogg', { intent: 100_000 }), line('valpreventie', { kind: 'money', firm: 5_000 })], []);

  it('holds only cells that differ from the record', () => {
    const { intents, deliveries, errors } = changesIn(rows, {
      [`${jogg}|intent`]: '1.000',
      [`${jogg}|delivered`]: '250,5',
      [`${valpreventie}|delivered`]: '',
    });
    expect(errors).toEqual({});
    expect(intents).toEqual([]);
    expect(deliveries.map(({ row, amount }) => [row.key, amount])).toEqual([[jogg, 25_050]]);
  });

  it('says per cell what cannot be read, and that emptying is no withdrawing', () => {
    const { intents, errors } = changesIn(rows, { [`${jogg}|intent`]: '', [`${jogg}|delivered`]: 'veel' });
    expect(intents).toEqual([]);
    expect(errors).toEqual({
      [`${jogg}|intent`]:
        'Intrekken doet u op de pagina van het onderwerp, met een reden. Vul hier een bedrag groter dan 0 in.',
      [`${jogg}|delivered`]: 'Vul een bedrag in, bijvoorbeeld 25.000.',
    });
  });

  it('never holds a promise in principle where there is a firm one', () => {
    expect(changesIn(rows, { [`${valpreventie}|intent`]: '99' }).intents).toEqual([]);
  });
});

describe('pasting from a spreadsheet', () => {
  const rows = entryRows([line('jogg'), line('valpreventie', { firm: 5_000 }), line('derde')], []);

  it('fills cells to the right and down, skips empty ones and counts what does not fit', () => {
    const paste = pasteInto(rows, { row: 0, column: 'intent' }, '1.000\t200\r\n7\t300\r\n\t400\r\n9\t9\r\n');
    expect(paste.cells).toEqual({
      [`${jogg}|intent`]: '1.000',
      [`${jogg}|delivered`]: '200',
      [`${valpreventie}|delivered`]: '300',
      'derde|none|money|2027|delivered': '400',
    });
    expect([paste.filled, paste.left]).toEqual([4, 3]);
  });

  it('leaves a single value to the field itself', () => {
    expect(['1.000', '1.000\n', '1\t2', '1\n2'].map(isBlock)).toEqual([false, false, true, true]);
  });
});

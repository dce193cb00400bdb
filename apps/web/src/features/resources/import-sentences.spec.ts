import { describe, expect, it } from '@jest/globals';
import { IMPORT_COLUMNS, IMPORT_ISSUES } from '@samenkoers/contract';
import { importSentence } from './import-sentences.js';
import { TEMPLATE_COLUMNS } from './templates.js';

const FACTS = {
  value: '12,345',
  column: 'asOf',
  first: 3,
  state: 'completed',
  kind: 'money',
  poolKind: 'staff',
  pool: 'Programmabudget',
  decimals: 2,
  maximum: 9_000_000_000_000,
};

describe('what is wrong in a table to import', () => {
  it.each(IMPORT_ISSUES)('has a sentence that says what to do: %s', (code) => {
    const facts = code === 'date-in-future' ? { ...FACTS, value: '2027-01-01' } : FACTS;
    const sentence = importSentence({ code, facts });
    expect(sentence).toMatch(/^.{15,}\.$/);
    expect(sentence).not.toMatch(/undefined|\?|\{/);
  });

  it('quotes the cell and names the rule', () => {
    expect(importSentence({ code: 'amount-too-precise', facts: { value: '1,25 fte', decimals: 1 } })).toBe(
      '‘1,25 fte’ is te precies. Cijfers achter de komma: hooguit 1.',
    );
    expect(importSentence({ code: 'column-missing', facts: { column: 'asOf' } })).toBe(
      'De kolom ‘Peildatum’ ontbreekt. Voeg die toe of begin met het voorbeeldbestand.',
    );
  });
});

describe('the template', () => {
  it('has the columns the contract knows', () => {
    expect(TEMPLATE_COLUMNS).toEqual(IMPORT_COLUMNS);
  });
});

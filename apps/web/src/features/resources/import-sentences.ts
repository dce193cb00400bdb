import type { ImportIssue } from '@samenkoers/contract';
import { numberIn, textIn } from '../../shared/domain/facts.js';
import { RESOURCE_WORDS, STATE_WORDS, wordFor } from '../../shared/domain/words.js';
import { formatAmount } from '../../shared/format/amounts.js';
import { formatDate } from '../../shared/format/dates.js';
import { m } from '../../shared/i18n/messages.js';

type Facts = ImportIssue['facts'];

const COLUMN_WORDS: Readonly<Record<string, () => string>> = {
  pool: m.resources_col_pool,
  kind: m.resources_col_kind,
  organisation: m.resources_col_organisation,
  item: m.resources_col_item,
  year: m.resources_col_year,
  amount: m.resources_col_amount,
  source: m.resources_col_source,
  asOf: m.resources_col_as_of,
};

/** What a column of a file to import is called on screen and in the template. */
export const columnWord = (column: unknown): string => wordFor(COLUMN_WORDS, column);

const value = (facts: Facts): string => textIn(facts, 'value');

/** What is wrong with a cell and what to do about it; a new code without a sentence does not compile. */
const SENTENCES: Readonly<Record<ImportIssue['code'], (facts: Facts) => string>> = {
  'column-missing': (f) => m.resources_issue_column_missing({ column: columnWord(f['column']) }),
  'column-unknown': (f) => m.resources_issue_column_unknown({ value: value(f) }),
  'column-twice': (f) =>
    m.resources_issue_column_twice({ column: columnWord(f['column']), first: numberIn(f, 'first') }),
  'cell-required': () => m.resources_issue_cell_required(),
  'item-unknown': (f) => m.resources_issue_item_unknown({ value: value(f) }),
  'item-ambiguous': (f) => m.resources_issue_item_ambiguous({ value: value(f) }),
  'item-not-to-estimate': (f) =>
    m.resources_issue_item_not_to_estimate({ value: value(f), state: wordFor(STATE_WORDS, f['state']) }),
  'pool-unknown': (f) => m.resources_issue_pool_unknown({ value: value(f) }),
  'pool-kind-differs': (f) =>
    m.resources_issue_pool_kind_differs({
      kind: wordFor(RESOURCE_WORDS, f['kind']),
      other: wordFor(RESOURCE_WORDS, f['poolKind']),
    }),
  'pool-organisation-differs': (f) => m.resources_issue_pool_organisation_differs({ pool: textIn(f, 'pool') }),
  'organisation-unknown': (f) => m.resources_issue_organisation_unknown({ value: value(f) }),
  'kind-unknown': (f) => m.resources_issue_kind_unknown({ value: value(f) }),
  'year-invalid': (f) => m.resources_issue_year_invalid({ value: value(f) }),
  'amount-invalid': (f) => m.resources_issue_amount_invalid({ value: value(f) }),
  'amount-negative': (f) => m.resources_issue_amount_negative({ value: value(f) }),
  'amount-too-precise': (f) =>
    m.resources_issue_amount_too_precise({ value: value(f), decimals: numberIn(f, 'decimals') }),
  'amount-too-large': (f) =>
    m.resources_issue_amount_too_large({
      value: value(f),
      maximum: formatAmount(f['kind'] === 'staff' ? 'staff' : 'money', numberIn(f, 'maximum')),
    }),
  'date-invalid': (f) => m.resources_issue_date_invalid({ value: value(f) }),
  'date-in-future': (f) => m.resources_issue_date_in_future({ value: formatDate(value(f)) }),
  'text-too-long': (f) => m.resources_issue_text_too_long({ maximum: numberIn(f, 'maximum') }),
  'hidden-characters': () => m.resources_issue_hidden_characters(),
  'row-twice': (f) => m.resources_issue_row_twice({ first: numberIn(f, 'first') }),
};

/** The sentence for one thing that is wrong in a table to import. */
export const importSentence = ({ code, facts }: Pick<ImportIssue, 'code' | 'facts'>): string => SENTENCES[code](facts);

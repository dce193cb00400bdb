import type { ByLawsSettings } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { settingValue, settingWord } from '../../../shared/domain/by-laws-words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { m } from '../../../shared/i18n/messages.js';
import { FIELDS, settingOf } from '../settings.js';

const MEANINGS: Readonly<Record<string, () => string>> = {
  minDomains: m.bylaws_means_mindomains,
  minGoals: m.bylaws_means_mingoals,
  majorityBase: m.bylaws_means_majoritybase,
  visibility: m.bylaws_means_visibility,
  silenceProcedure: m.bylaws_means_silenceprocedure,
  minParticipants: m.bylaws_means_minparticipants,
  urgencyFloor: m.bylaws_means_urgencyfloor,
  'fairShareBands.0': m.bylaws_means_bands,
  'fairShareBands.1': m.bylaws_means_bands,
};

type Props = { readonly caption: string; readonly settings: ByLawsSettings; readonly valueHeader: string };

/** Every rule of one version of the by-laws, with what it means. */
export const RulesTable = ({ caption, settings, valueHeader }: Props): ReactElement => (
  <ExportedTable
    caption={caption}
    hideCaption
    columns={[
      { key: 'rule', header: m.bylaws_col_rule(), cell: (field) => settingWord(field) },
      {
        key: 'value',
        header: valueHeader,
        cell: (field) => <strong>{settingValue(settingOf(settings, field))}</strong>,
        value: (field) => {
          const value = settingOf(settings, field);
          return typeof value === 'number' ? value : settingValue(value);
        },
      },
      {
        key: 'meaning',
        header: m.bylaws_col_meaning(),
        cell: (field) => (MEANINGS[field] ?? m.bylaws_means_days)(),
      },
    ]}
    rows={FIELDS}
    rowKey={(field) => field}
  />
);

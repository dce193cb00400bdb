import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';

type Result = { readonly on: string; readonly text: string; readonly source: string };

/** What residents noticed, with date and source. */
export const ResidentResults = ({ results }: { readonly results: readonly Result[] }): ReactElement => (
  <>
    {results.length === 0 ? <p className="sk-subtle">{m.item_results_none()}</p> : null}
    <ul className="sk-plain-list sk-stack">
      {results.map((result) => (
        <li key={`${result.on}-${result.text}`} className="sk-card sk-card--accent">
          <p className="sk-prewrap">{result.text}</p>
          <p className="sk-small sk-subtle">
            {formatDate(result.on)}. {m.item_result_source({ source: result.source })}
          </p>
        </li>
      ))}
    </ul>
  </>
);

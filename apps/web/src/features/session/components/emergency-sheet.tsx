import { type ReactElement, useState } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { useProgramme } from '../../../shared/programme/queries.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { DefinitionList } from '../../../ui/structure.js';

type Props = {
  readonly codes: readonly string[];
  readonly name: string;
  readonly onDone: () => void;
};

/** The codes, once: to print and lock away. On paper there is nothing else. */
export const EmergencySheet = ({ codes, name, onDone }: Props): ReactElement => {
  const { name: programme } = useProgramme();
  const [madeAt] = useState(() => new Date().toISOString());
  const address = new URL('/noodtoegang', window.location.origin).href;
  return (
    <div className="sk-stack">
      <PageTitle title={m.emergency_sheet_title({ programme })} site={m.site_name()} />
      <div className="sk-no-print sk-stack">
        <Alert kind="warning" live title={m.emergency_sheet_once()}>
          <p>{m.emergency_sheet_earlier()}</p>
        </Alert>
      </div>
      <DefinitionList
        items={[
          { term: m.emergency_sheet_for(), value: name },
          { term: m.emergency_sheet_made(), value: formatMoment(madeAt) },
          { term: m.emergency_sheet_what(), value: m.emergency_sheet_what_text({ programme, address }) },
          { term: m.emergency_sheet_keep(), value: m.emergency_sheet_keep_text() },
        ]}
      />
      <p>{m.emergency_sheet_codes()}</p>
      <ol className="sk-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="sk-cluster sk-no-print">
        <Button look="primary" onClick={() => window.print()}>
          {m.emergency_sheet_print()}
        </Button>
        <Button onClick={onDone}>{m.emergency_sheet_done()}</Button>
      </div>
    </div>
  );
};

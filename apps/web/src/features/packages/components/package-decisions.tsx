import type { ReactElement } from 'react';
import type { View } from '../../../shared/api-client/read.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';

type Row = View<'listPackageDecisions'>['decisions'][number];

/** The packages adopted on one urgency round. */
export const PackageDecisions = ({ decisions }: { readonly decisions: readonly Row[] }): ReactElement => (
  <ul className="sk-plain-list sk-stack sk-stack--tight">
    {decisions.map(({ number, decidedBy, decidedOn, items }) => (
      <li key={number}>
        <TextLink to="/besluiten/pakket/$number" params={{ number: String(number) }}>
          {m.package_decision_title({ number })}
        </TextLink>
        <span className="sk-small sk-subtle">
          {' '}
          {m.package_decision_line({ body: decidedBy, date: formatDate(decidedOn), n: items.length })}
        </span>
      </li>
    ))}
  </ul>
);

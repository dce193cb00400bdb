import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Section } from '../../../ui/structure.js';
import { recordQueries } from '../queries.js';

/** The packages adopted, for whoever may read them; nothing where there are none. */
export const AdoptedPackages = (): ReactElement | null => {
  const decisions = useQuery(recordQueries.packageDecisions).data?.decisions ?? [];
  if (decisions.length === 0) return null;
  return (
    <Section id="packages" title={m.decisions_packages()}>
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
    </Section>
  );
};

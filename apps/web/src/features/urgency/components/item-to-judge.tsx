import type { UrgencyItem } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';

/** What somebody needs to read before judging: what it is, what residents notice, what cannot wait. */
export const ItemToJudge = ({ item }: { readonly item: UrgencyItem }): ReactElement => (
  <div className="sk-stack sk-stack--tight">
    {item.themeLine === null ? null : <p className="sk-subtle sk-small">{item.themeLine.name}</p>}
    <p>{item.summary}</p>
    {item.residentOutcome === '' ? null : (
      <p>
        <strong>{m.urgency_grade_residents()}:</strong> {item.residentOutcome}
      </p>
    )}
    {item.hardDeadline === null ? null : (
      <p className="sk-strong">{m.urgency_grade_deadline({ date: formatDate(item.hardDeadline) })}</p>
    )}
    <p>
      <TextLink to="/agenda/$item" params={{ item: item.slug }}>
        {m.urgency_grade_read_item()}
        <span className="sk-hidden">: {item.title}</span>
      </TextLink>
    </p>
  </div>
);

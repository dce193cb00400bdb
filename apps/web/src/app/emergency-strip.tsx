import type { ReactElement } from 'react';
import { formatMoment } from '../shared/format/dates.js';
import { m } from '../shared/i18n/messages.js';
import { Icon } from '../ui/icon.js';

/** For as long as somebody works with emergency access, it says so, and until when. */
export const EmergencyStrip = ({ until }: { readonly until: string }): ReactElement => (
  <aside className="sk-demo" aria-label={m.emergency_title()}>
    <p className="sk-width">
      <Icon name="warning" /> <strong>{m.emergency_strip({ moment: formatMoment(until) })}</strong>
    </p>
  </aside>
);

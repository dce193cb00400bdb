import { type ReactElement, Suspense, useState } from 'react';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { Loading } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';

const ItemEffort = lazyPart(async () => (await import('./item-effort.js')).ItemEffort);

/** Who carries what of one item; the figures are fetched, code and all, only when somebody opens them or comes for them. */
export const ItemEffortSection = ({ item }: { readonly item: string }): ReactElement => {
  const [startsOpen] = useState(() => window.location.hash === '#effort');
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <Section id="effort" title={m.effort_item_title()}>
      <details className="sk-disclosure" open={startsOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="sk-disclosure__summary">{m.effort_item_open()}</summary>
        <div className="sk-disclosure__body sk-stack">
          {isOpen ? (
            <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
              <ItemEffort item={item} />
            </Suspense>
          ) : null}
        </div>
      </details>
    </Section>
  );
};

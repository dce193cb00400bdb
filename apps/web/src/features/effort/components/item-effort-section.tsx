import type { ReactElement } from 'react';
import { LazyDisclosure } from '../../../shared/forms/lazy-disclosure.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { Section } from '../../../ui/structure.js';

const ItemEffort = lazyPart(async () => (await import('./item-effort.js')).ItemEffort);

/** Who carries what of one item; open at once for whoever comes for it. */
export const ItemEffortSection = ({ item }: { readonly item: string }): ReactElement => (
  <Section id="effort" title={m.effort_item_title()}>
    <LazyDisclosure summary={m.effort_item_open()} startsOpen={window.location.hash === '#effort'}>
      {() => <ItemEffort item={item} />}
    </LazyDisclosure>
  </Section>
);

import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { lazyPart } from '../shared/forms/lazy-part.js';
import { m } from '../shared/i18n/messages.js';
import { may, useSession } from '../shared/session/session.js';
import { Loading } from '../ui/message.js';

const PublicItem = lazyPart(async () => (await import('./public-item.js')).PublicItem);
const WorkingItem = lazyPart(async () => (await import('./working-item.js')).WorkingItem);

const route = getRouteApi('/agenda/$item');

/** One address, two readers: who works on the item, and who reads what residents should know. */
export const ItemPage = (): ReactElement => {
  const { item } = route.useParams();
  const session = useSession();
  return (
    <Suspense fallback={<Loading>{m.item_loading()}</Loading>}>
      {may(session, 'item:read') ? <WorkingItem key={item} slug={item} /> : <PublicItem key={item} slug={item} />}
    </Suspense>
  );
};

import { type ReactElement, Suspense, useSyncExternalStore } from 'react';
import { lazyPart } from '../forms/lazy-part.js';
import { shownAgain } from './show-again.js';

/** Most visits never need it, so it is only fetched when an act asks for it. */
const ShowAgainDialog = lazyPart(() => import('./show-again-dialog.js').then((parts) => parts.ShowAgainDialog));

/** The place of the question who somebody is, around every page. */
export const ShowAgainHost = (): ReactElement | null => {
  const isAsked = useSyncExternalStore(shownAgain.subscribe, shownAgain.isAsked);
  return isAsked ? (
    <Suspense fallback={null}>
      <ShowAgainDialog />
    </Suspense>
  ) : null;
};

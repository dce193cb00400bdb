import type { SessionView } from '@samenkoers/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { RECORD } from '../api-client/keys.js';
import { homeOf, sessionQuery } from './session.js';

/** Goes on as who just signed in: nothing that was read before is shown any more. */
export const useArrive = (): ((session: SessionView, to?: string) => void) => {
  const queryClient = useQueryClient();
  const router = useRouter();
  return (session, to) => {
    for (const queryKey of RECORD) queryClient.removeQueries({ queryKey });
    queryClient.setQueryData(sessionQuery.queryKey, session);
    // An address as a whole, with what comes after the question mark; the route let only our own pages through.
    router.history.push(to ?? homeOf(session));
  };
};

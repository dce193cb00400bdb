import type { SessionView } from '@samenkoers/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { OF_A_PROGRAMME, RECORD } from '../api-client/keys.js';
import { programmeQuery } from '../programme/queries.js';
import { homeOf, sessionQuery } from './session.js';

/** Goes on as who just signed in, in the programme of that person: nothing that was read before is shown any more. */
export const useArrive = (): ((session: SessionView, to?: string) => void) => {
  const queryClient = useQueryClient();
  const router = useRouter();
  return (session, to) => {
    void queryClient.refetchQueries({ queryKey: programmeQuery.queryKey }).then(() => {
      for (const queryKey of RECORD) queryClient.removeQueries({ queryKey });
      // Not those of the page itself, which is left in a moment.
      for (const queryKey of OF_A_PROGRAMME) queryClient.removeQueries({ queryKey, type: 'inactive' });
      queryClient.setQueryData(sessionQuery.queryKey, session);
      // An address as a whole, with what comes after the question mark; the route let only our own pages through.
      router.history.push(to ?? homeOf(session));
    });
  };
};

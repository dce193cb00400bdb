import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { OF_A_PROGRAMME, RECORD } from '../api-client/keys.js';
import { programmeQuery } from '../programme/queries.js';
import { forgetDrafts } from './use-draft.js';

/** Leaves nothing of a person on this device once it is signed out: not what it read, not what it was writing. */
export const useLeave = (): ((personId: string) => Promise<void>) => {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (personId) => {
    forgetDrafts(personId);
    await Promise.all([
      queryClient.resetQueries({ queryKey: ['session'] }),
      // A visitor may see another programme.
      queryClient.refetchQueries({ queryKey: programmeQuery.queryKey }),
    ]);
    for (const queryKey of [...RECORD, ...OF_A_PROGRAMME]) queryClient.removeQueries({ queryKey });
    await router.navigate({ to: '/' });
  };
};

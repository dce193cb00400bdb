import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { RECORD } from '../api-client/keys.js';
import { forgetDrafts } from './use-draft.js';

/** Leaves nothing of a person on this device once it is signed out: not what it read, not what it was writing. */
export const useLeave = (): ((personId: string) => Promise<void>) => {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (personId) => {
    forgetDrafts(personId);
    await queryClient.resetQueries({ queryKey: ['session'] });
    for (const queryKey of RECORD) queryClient.removeQueries({ queryKey });
    await router.navigate({ to: '/' });
  };
};

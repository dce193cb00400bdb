import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { failureOf } from '../shared/api-client/failure.js';
import { Announcer } from '../ui/announcer.js';

const RETRIES = 2;

/** One cache for what the server said. Refusals are not asked again; a missing answer is, twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < RETRIES && failureOf(error)?.kind === 'unreachable',
      },
    },
  });

export const Providers = ({
  client,
  children,
}: {
  readonly client: QueryClient;
  readonly children: ReactNode;
}): ReactElement => (
  <QueryClientProvider client={client}>
    <Announcer>{children}</Announcer>
  </QueryClientProvider>
);

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { failureOf } from '../shared/api-client/failure.js';
import { Announcer } from '../ui/announcer.js';

const RETRIES = 2;
const FIRST_RETRY = 200;

/** One cache for what the server said. Refusals are not asked again; a missing answer is, twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retryDelay: (attempt) => FIRST_RETRY * 2 ** attempt,
        retry: (count, error) => count < RETRIES && failureOf(error)?.kind === 'unreachable',
      },
    },
  });

/** A refusal or a lost connection is told on the error page; only a defect of our own belongs in the console. */
export const onCaughtError = (error: unknown): void => {
  if (failureOf(error) === undefined) console.error(error);
};

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

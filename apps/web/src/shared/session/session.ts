import type { ActingFor, Permission, SessionView, SignedInPerson } from '@samenkoers/contract';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../api-client/read.js';

/** Who is looking. The server reads this per request; here it only chooses what to show. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read('readSession', { signal }),
  staleTime: 60_000,
});

export const useSession = (): SessionView => useSuspenseQuery(sessionQuery).data;

export const may = (session: SessionView, permission: Permission): boolean =>
  session.person?.permissions.includes(permission) ?? false;

/** The organisations this person may speak for by a mandate. */
export const mandatesOf = (person: SignedInPerson | null): readonly ActingFor[] =>
  person?.actingFor.filter((each) => each.capacity !== null) ?? [];

/** The owners on whose behalf this person works, with or without a mandate. */
export const ownersOf = (person: SignedInPerson | null): readonly ActingFor[] =>
  person?.actingFor.filter((each) => each.isOwner) ?? [];

/** Whether somebody may know the people of an organisation: the owner side those of each, a partner its own. */
export const maySeePeople = (session: SessionView, organisationId: string): boolean =>
  may(session, 'people:read') &&
  (may(session, 'mandate:read') ||
    (session.person?.actingFor.some(({ organisation }) => organisation.id === organisationId) ?? false));

/** The page that is home for this person. */
export const homeOf = (session: SessionView): '/cockpit' | '/mijn' | '/' => {
  if (session.person === null) return '/';
  return may(session, 'cockpit:read') ? '/cockpit' : '/mijn';
};

/** The name under which half-typed forms are kept on this device. */
export const draftOwner = (session: SessionView): string => session.person?.id ?? 'visitor';

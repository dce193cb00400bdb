import type { Domain, OrganisationKind } from '@samenkoers/rulebook';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '../../shared/api-client/read.js';

export type OrganisationFilters = {
  readonly part?: 'owner' | 'partner';
  readonly kind?: OrganisationKind;
  readonly domain?: Domain;
  readonly q?: string;
};

const PAGE = 100;

export const partnershipQueries = {
  list: (filters: OrganisationFilters) =>
    infiniteQueryOptions({
      queryKey: ['organisations', 'list', filters],
      queryFn: ({ signal, pageParam }) =>
        read('listOrganisations', { query: { ...filters, after: pageParam, limit: PAGE }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  mandates: (organisation: string) =>
    queryOptions({
      queryKey: ['organisations', 'mandates', organisation],
      queryFn: ({ signal }) => read('listMandates', { params: { organisation }, signal }),
    }),
};

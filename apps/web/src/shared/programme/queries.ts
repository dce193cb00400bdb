import type { OrganisationRow, ProgrammeView } from '@samenkoers/contract';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../api-client/read.js';

const FIVE_MINUTES = 300_000;

/** The programme: vision, goals, theme lines, life phases, by-laws. Changes seldom. */
export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: ({ signal }) => read('readProgramme', { signal }),
  staleTime: FIVE_MINUTES,
});

export const useProgramme = (): ProgrammeView => useSuspenseQuery(programmeQuery).data;

/** The items that anyone may read. */
export const publicAgendaQuery = queryOptions({
  queryKey: ['public-agenda', 'list'],
  queryFn: ({ signal }) => read('readPublicAgenda', { signal }),
  staleTime: 30_000,
});

/** Every organisation there is to choose from, page by page behind the screen. */
export const allOrganisationsQuery = queryOptions({
  queryKey: ['organisations', 'all'],
  queryFn: async ({ signal }) => {
    const rows: OrganisationRow[] = [];
    let after: string | undefined;
    do {
      const page = await read('listOrganisations', { query: { limit: 200, after }, signal });
      rows.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return rows;
  },
  staleTime: FIVE_MINUTES,
});

/** One organisation with what it takes part in. */
export const organisationQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['organisations', 'detail', organisation],
    queryFn: ({ signal }) => read('readOrganisation', { params: { organisation }, signal }),
  });

import { DOMAINS, ORGANISATION_KINDS } from '@samenkoers/rulebook';
import type { OrganisationFilters } from './queries.js';

/** The filters in the URL; unknown values are left out. */
export const readOrganisationSearch = (search: Readonly<Record<string, unknown>>): OrganisationFilters => {
  const all = {
    part: (['owner', 'partner'] as const).find((part) => part === search['part']),
    kind: ORGANISATION_KINDS.find((kind) => kind === search['kind']),
    domain: DOMAINS.find((domain) => domain === search['domain']),
    q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'].slice(0, 80) : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as OrganisationFilters;
};

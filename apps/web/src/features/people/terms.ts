import type { HeldMandate, OrganisationPeople, SignedInPerson, Term } from '@samenkoers/contract';
import { formatDay, formatLastDay, today } from '../../shared/format/dates.js';
import { m } from '../../shared/i18n/messages.js';
import type { KnownPerson } from '../../shared/people/person-values.js';

type Held = { readonly from: string; readonly until: string | null; readonly term: Term };

/** From when until when, with the last day as people mean it. */
export const periodOf = ({ from, until, term }: Held): string => {
  if (until !== null && Date.parse(until) <= Date.parse(from)) return m.people_period_never();
  if (until !== null) return m.people_period_between({ from: formatDay(from), until: formatLastDay(until) });
  return term === 'toCome'
    ? m.people_period_from({ from: formatDay(from) })
    : m.people_period_since({ from: formatDay(from) });
};

/** The representative whose mandate counts on a day, so that somebody who begins then succeeds it. */
export const representativeOn = (mandates: readonly HeldMandate[], day: string): HeldMandate | undefined =>
  mandates.find(
    ({ capacity, term, from, until }) =>
      capacity === 'representative' &&
      term !== 'ended' &&
      today(Date.parse(from)) <= day &&
      (until === null || day <= today(Date.parse(until) - 1)),
  );

/** Everybody who is known at this organisation, by name. */
export const knownAt = ({ people, mandates, roles }: OrganisationPeople): readonly KnownPerson[] => {
  const held = [...mandates, ...roles].map(({ personId, personName, personFunction }) => ({
    id: personId,
    name: personName,
    function: personFunction,
  }));
  const known = new Map<string, KnownPerson>();
  for (const person of [...held, ...(people ?? [])]) known.set(person.id, person);
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name));
};

/** Whether somebody coordinates for an owner itself, rather than running the process for all of them. */
export const coordinates = (person: SignedInPerson | null, organisationId: string): boolean =>
  person?.actingFor.some(
    ({ organisation, roles }) => organisation.id === organisationId && roles.includes('coordinator'),
  ) ?? false;

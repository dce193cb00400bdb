import type { HeldMandate, OrganisationPeople, Term } from '@samenkoers/contract';
import { formatDay, today } from '../../shared/format/dates.js';
import { m } from '../../shared/i18n/messages.js';
import type { KnownPerson } from '../../shared/people/person-values.js';

type Held = { readonly from: string; readonly until: string | null; readonly term: Term };

/** The day on which something last counts: it ends at the first moment of the next one, or somewhere on the day itself. */
const lastMoment = (until: string): string => new Date(Date.parse(until) - 1).toISOString();

/** From when until when, with the last day as people mean it. */
export const periodOf = ({ from, until, term }: Held): string => {
  if (until !== null && Date.parse(until) <= Date.parse(from)) return m.people_period_never();
  if (until !== null) return m.people_period_between({ from: formatDay(from), until: formatDay(lastMoment(until)) });
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
      (until === null || day <= today(Date.parse(lastMoment(until)))),
  );

/** Everybody who is known at this organisation, by name. */
export const knownAt = ({ people, mandates, roles }: OrganisationPeople): readonly KnownPerson[] => {
  const held = [...mandates, ...roles].map(({ personId, personName, personFunction }) => ({
    id: personId,
    name: personName,
    function: personFunction,
  }));
  const known = new Map<string, KnownPerson>();
  for (const person of people ?? held) known.set(person.id, person);
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name));
};

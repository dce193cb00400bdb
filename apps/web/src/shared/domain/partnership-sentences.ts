import type { FindingCode } from '@samenkoers/rulebook';
import { formatDate, formatDay } from '../format/dates.js';
import { m } from '../i18n/messages.js';
import { settingExpected, settingWord } from './by-laws-words.js';
import { type Facts, type Names, nameOf, numberIn } from './facts.js';

const organisation = (facts: Facts, names: Names): string => nameOf(names, facts['organisationId']);

/** A screen may know a person who is named in a finding, or not: the sentence reads well either way. */
const person = (facts: Facts, names: Names, otherwise = m.person_this): string =>
  names.get(String(facts['personId'])) ?? otherwise();

/** The day of a moment (epoch milliseconds) or a calendar date. */
const day = (value: unknown): string => {
  const at = new Date(typeof value === 'number' ? value : String(value));
  if (Number.isNaN(at.getTime())) return String(value);
  return typeof value === 'number' ? formatDay(at.toISOString()) : formatDate(String(value));
};

/** What ends at a midnight had its last day before that midnight. */
const lastDay = (value: unknown): string => day(typeof value === 'number' ? value - 1 : value);

/** The sentences about by-laws, mandates, roles, ownership, and changes that a second person confirms. */
export const PARTNERSHIP_SENTENCES = {
  'by-laws-value-invalid': (f) =>
    m.finding_by_laws_value_invalid({ field: settingWord(f['field']), expected: settingExpected(f['field']) }),
  'by-laws-moved-on': (f) => m.finding_by_laws_moved_on({ version: numberIn(f, 'version') }),
  'by-laws-unchanged': () => m.finding_by_laws_unchanged(),
  'mandate-for-programme-team': () => m.finding_mandate_for_programme_team(),
  'mandate-for-oneself': () => m.finding_mandate_for_oneself(),
  'mandate-not-for-owner': () => m.finding_mandate_not_for_owner(),
  'mandate-period-reversed': () => m.finding_mandate_period_reversed(),
  'mandate-starts-in-past': (f) => m.finding_mandate_starts_in_past({ date: day(f['from']) }),
  'mandate-succeeds-nobody': () => m.finding_mandate_succeeds_nobody(),
  'mandate-already-held': (f, n) => m.finding_mandate_already_held({ person: person(f, n) }),
  'representative-already-appointed': (f, n) =>
    m.finding_representative_already_appointed({ person: person(f, n, m.person_other) }),
  'term-already-ended': (f) => m.finding_term_already_ended({ date: lastDay(f['until']) }),
  'term-end-in-past': (f) => m.finding_term_end_in_past({ date: lastDay(f['at']) }),
  'term-end-not-earlier': (f) => m.finding_term_end_not_earlier({ date: lastDay(f['until']) }),
  'contact-not-for-owner': () => m.finding_contact_not_for_owner(),
  'contact-for-programme-team': () => m.finding_contact_for_programme_team(),
  'contact-already': (f, n) => m.finding_contact_already({ person: person(f, n) }),
  'coordinator-not-for-partner': () => m.finding_coordinator_not_for_partner(),
  'coordinator-for-programme-team': () => m.finding_coordinator_for_programme_team(),
  'coordinator-already': (f, n) => m.finding_coordinator_already({ person: person(f, n) }),
  'team-member-speaks': (f, n) => m.finding_team_member_speaks({ person: person(f, n) }),
  'team-member-already': (f, n) => m.finding_team_member_already({ person: person(f, n) }),
  'last-programme-manager': (f, n) => m.finding_last_programme_manager({ person: person(f, n) }),
  'already-signed-in-before': (f, n) => m.finding_already_signed_in_before({ person: person(f, n) }),
  'address-unknown': (f, n) => m.finding_address_unknown({ person: person(f, n) }),
  'address-of-another': () => m.finding_address_of_another(),
  'holds-elsewhere': (f, n) => m.finding_holds_elsewhere({ person: person(f, n) }),
  'holds-nothing-yet': (f, n) => m.finding_holds_nothing_yet({ person: person(f, n) }),
  'change-address-differs': (f, n) => m.finding_change_address_differs({ person: person(f, n) }),
  'ownership-starts-in-past': (f) => m.finding_ownership_starts_in_past({ date: day(f['from']) }),
  'ownership-period-reversed': (f) =>
    m.finding_ownership_period_reversed({ from: day(f['from']), until: day(f['until']) }),
  'ownership-overlaps': (f, n) => m.finding_ownership_overlaps({ organisation: organisation(f, n) }),
  'ownership-end-in-past': (f) => m.finding_ownership_end_in_past({ date: day(f['until']) }),
  'ownership-not-running': (f, n) =>
    m.finding_ownership_not_running({ organisation: organisation(f, n), date: day(f['until']) }),
  'last-owner': (f, n) => m.finding_last_owner({ organisation: organisation(f, n) }),
  'owner-in-running-round': (f, n) =>
    m.finding_owner_in_running_round({ organisation: organisation(f, n), date: day(f['closes']) }),
  'change-answered': () => m.finding_change_answered(),
  'change-lapsed': () => m.finding_change_lapsed(),
  'change-proposed-by-oneself': () => m.finding_change_proposed_by_oneself(),
  'change-about-oneself': () => m.finding_change_about_oneself(),
  'change-proposer-left': () => m.finding_change_proposer_left(),
  'change-waits-for-owner': () => m.finding_change_waits_for_owner(),
  'change-waits-for-owners': () => m.finding_change_waits_for_owners(),
  'change-not-yours-to-confirm': () => m.finding_change_not_yours_to_confirm(),
} satisfies Partial<Readonly<Record<FindingCode, (facts: Facts, names: Names) => string>>>;

import type { OrganisationPerson, TeamMember, TeamView } from '@samenkoers/contract';
import { checkTeamEnd } from '@samenkoers/rulebook';
import { m } from '../../shared/i18n/messages.js';
import type { KnownPerson } from '../../shared/people/person-values.js';
import type { HelpForm } from './open-form.js';

/** The one form that is open on the page of the programme team. */
export type TeamForm = HelpForm | { readonly kind: 'appoint' } | { readonly kind: 'end'; readonly member: TeamMember };

export const titleOfTeamForm = (form: TeamForm): string => {
  switch (form.kind) {
    case 'appoint':
      return m.team_propose();
    case 'end':
      return m.team_end_of({ name: form.member.personName });
    case 'invite':
      return m.people_invite_of({ name: form.person.name });
    case 'resetSignIn':
      return m.people_reset_of({ name: form.person.name });
  }
};

/** Everybody in the team once, for whom a second role can be proposed. */
export const knownInTeam = ({ members }: TeamView): readonly KnownPerson[] => [
  ...new Map(
    members.map(({ personId, personName, personFunction }) => [
      personId,
      { id: personId, name: personName, function: personFunction },
    ]),
  ).values(),
];

/** Whether a role can end now, by the rule that the server holds to: the last programme manager stays. */
export const canEnd = ({ members }: TeamView, member: TeamMember, now: number): boolean => {
  const term = ({ personId, role, from }: TeamMember) => ({ personId, role, from: Date.parse(from), until: null });
  return checkTeamEnd({ held: term(member), team: members.map(term), now }).ok;
};

/** Whom of the team somebody of it can help in: never oneself, and an invitation needs an address. */
export const canHelpColleague =
  (people: readonly OrganisationPerson[], ownId: string): ((personId: string) => boolean) =>
  (personId) =>
    personId !== ownId &&
    people.some(({ id, email, hasSignedIn }) => id === personId && (hasSignedIn === true || email !== null));

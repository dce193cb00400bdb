import type { MandateCapacity, Role, TeamRole } from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';

/** The word on screen for every value of a closed list: a value without its word does not compile. */
export type Words<Value extends string> = Readonly<Record<Value, () => string>>;

export const CAPACITY_WORDS: Words<MandateCapacity> = {
  representative: m.capacity_representative,
  deputy: m.capacity_deputy,
};

export const ROLE_WORDS: Words<Role> = {
  programmeManager: m.role_programmemanager,
  programmeTeam: m.role_programmeteam,
  coordinator: m.role_coordinator,
  partnerContact: m.role_partnercontact,
};

/** What somebody is in the programme team, as one says it of a person. */
export const TEAM_ROLE_WORDS: Words<TeamRole> = {
  programmeManager: m.role_programmemanager,
  programmeTeam: m.team_role_member,
};

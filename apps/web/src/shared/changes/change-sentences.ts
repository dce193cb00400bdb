import type { ChangeView } from '@samenkoers/contract';
import type { ConfirmRefusal } from '@samenkoers/rulebook';
import { TEAM_ROLE_WORDS, type Words } from '../domain/person-words.js';
import { formatDate } from '../format/dates.js';
import { m } from '../i18n/messages.js';

/** What somebody is in the programme team, by a change that gives or ends that role. */
export const teamRoleWord = ({ teamRole }: ChangeView): string =>
  teamRole === null ? '' : TEAM_ROLE_WORDS[teamRole]();

/** What happens when somebody confirms. */
export const changeEffect = (change: ChangeView): string => {
  const organisation = change.organisation?.name ?? '';
  const person = change.personName ?? '';
  switch (change.kind) {
    case 'byLaws':
      return m.change_effect_bylaws();
    case 'ownershipBegin':
      return m.change_effect_ownershipbegin({ organisation, from: formatDate(change.from ?? '') });
    case 'ownershipEnd':
      return m.change_effect_ownershipend({ organisation, until: formatDate(change.until ?? '') });
    case 'coordinatorAppointed':
      return m.change_effect_coordinatorappointed({ organisation, person });
    case 'coordinatorEnded':
      return m.change_effect_coordinatorended({ organisation, person });
    case 'teamAppointed':
      return m.change_effect_teamappointed({ role: teamRoleWord(change), person });
    case 'teamEnded':
      return m.change_effect_teamended({ role: teamRoleWord(change), person });
  }
};

const REFUSALS: Words<ConfirmRefusal> = {
  'change-answered': m.finding_change_answered,
  'change-lapsed': m.finding_change_lapsed,
  'change-proposed-by-oneself': m.finding_change_proposed_by_oneself,
  'change-about-oneself': m.finding_change_about_oneself,
  'change-proposer-left': m.finding_change_proposer_left,
  'change-waits-for-owner': m.finding_change_waits_for_owner,
  'change-waits-for-owners': m.finding_change_waits_for_owners,
  'change-not-yours-to-confirm': m.finding_change_not_yours_to_confirm,
};

/** Why this person cannot confirm a change. */
export const cannotConfirmSentence = (reason: string | null): string => {
  const words: Readonly<Record<string, () => string>> = REFUSALS;
  return (words[String(reason)] ?? m.finding_change_not_yours_to_confirm)();
};

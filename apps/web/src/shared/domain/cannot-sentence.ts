import type { Ability } from '@samenkoers/contract';
import { m } from '../i18n/messages.js';
import { CANNOT_WORDS } from './words.js';

/** Why a position is not open to this person now: the reason from the closed list. */
export const reasonSentence = (reason: Ability['reason']): string => {
  const closed: Readonly<Record<string, () => string>> = CANNOT_WORDS;
  return reason === null ? m.ability_not_allowed() : (closed[reason]?.() ?? m.ability_not_allowed());
};

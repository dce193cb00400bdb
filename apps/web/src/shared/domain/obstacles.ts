import type { Ability } from '@samenkoers/contract';
import { m } from '../i18n/messages.js';

/** What can stand in the way of an act that is somebody's to do; in words that need no facts. */
export const OBSTACLE_WORDS: Readonly<Record<string, () => string>> = {
  'principle-not-met': m.obstacle_principle_not_met,
  'round-running': m.obstacle_round_running,
  'wind-down-plan-incomplete': m.obstacle_wind_down_plan_incomplete,
  'text-unchanged': m.obstacle_text_unchanged,
  'firm-commitment-incomplete': m.obstacle_firm_commitment_incomplete,
  'already-leaving': m.obstacle_already_leaving,
  'round-still-open': m.obstacle_round_still_open,
  'round-incomplete': m.obstacle_round_incomplete,
  'round-not-incomplete': m.obstacle_round_not_incomplete,
  'not-everyone-spoke': m.obstacle_not_everyone_spoke,
  'round-closed': m.obstacle_round_closed,
  'already-done': m.obstacle_already_done,
  closed: m.obstacle_round_closed,
};

/** Why an act cannot be done now; undefined when it is simply not this person's or not of this moment. */
export const obstacleSentence = (reason: Ability['reason']): string | undefined =>
  reason === null ? undefined : OBSTACLE_WORDS[reason]?.();

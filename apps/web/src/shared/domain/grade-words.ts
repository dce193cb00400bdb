import type { Grade, Judgement, Level } from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';
import type { Words } from './person-words.js';

/** The five grades from worst to best, as the screens show them; a level is a place in this list. */
const BY_LEVEL = [
  'notUrgent',
  'slightlyUrgent',
  'fairlyUrgent',
  'urgent',
  'veryUrgent',
] as const satisfies readonly Grade[];

export const JUDGEMENT_WORDS: Words<Judgement> = {
  notUrgent: m.grade_not_urgent,
  slightlyUrgent: m.grade_slightly_urgent,
  fairlyUrgent: m.grade_fairly_urgent,
  urgent: m.grade_urgent,
  veryUrgent: m.grade_very_urgent,
  noJudgement: m.grade_no_judgement,
};

/** The published description of every judgement: what an owner says by choosing it. */
export const JUDGEMENT_TEXTS: Words<Judgement> = {
  notUrgent: m.grade_not_urgent_text,
  slightlyUrgent: m.grade_slightly_urgent_text,
  fairlyUrgent: m.grade_fairly_urgent_text,
  urgent: m.grade_urgent_text,
  veryUrgent: m.grade_very_urgent_text,
  noJudgement: m.grade_no_judgement_text,
};

/** The word for a level of the scale (0–4) as it comes over the line; an unknown level shows as its number. */
export const levelWord = (level: Level | number): string => {
  const grade: Grade | undefined = BY_LEVEL[level];
  return grade === undefined ? String(level) : JUDGEMENT_WORDS[grade]();
};

/** The words of the scale from worst to best. */
export const levelWords = (): readonly string[] => BY_LEVEL.map((grade) => JUDGEMENT_WORDS[grade]());

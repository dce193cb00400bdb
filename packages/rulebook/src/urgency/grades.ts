export const GRADES = ['notUrgent', 'slightlyUrgent', 'fairlyUrgent', 'urgent', 'veryUrgent'] as const;
/** How urgent an owner finds an item, in words, from worst to best: niet, beperkt, redelijk, urgent, zeer urgent. */
export type Grade = (typeof GRADES)[number];

export const JUDGEMENTS = [...GRADES, 'noJudgement'] as const;
/** What an owner says about one item: a grade, or that it does not judge (geen oordeel). */
export type Judgement = (typeof JUDGEMENTS)[number];

export const LEVELS = [0, 1, 2, 3, 4] as const;
/** The place of a grade on the scale, worst is 0: for counting and comparing, never for adding up. */
export type Level = (typeof LEVELS)[number];

/** The level of a grade. */
export function levelOf(grade: Grade): Level {
  return LEVEL_BY_GRADE[grade];
}

/** The grade at a level. */
export function gradeAt(level: Level): Grade {
  return GRADES[level];
}

/** The level of a judgement; null when the owner does not judge. */
export function levelOfJudgement(judgement: Judgement): Level | null {
  return judgement === 'noJudgement' ? null : levelOf(judgement);
}

const LEVEL_BY_GRADE: Readonly<Record<Grade, Level>> = {
  notUrgent: 0,
  slightlyUrgent: 1,
  fairlyUrgent: 2,
  urgent: 3,
  veryUrgent: 4,
};

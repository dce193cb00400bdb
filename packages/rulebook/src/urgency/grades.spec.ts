import { expect, test } from '@jest/globals';
import { GRADES, gradeAt, JUDGEMENTS, LEVELS, levelOf, levelOfJudgement } from './grades.js';

test('five grades in words, worst first, each with its level; "no judgement" is none of them', () => {
  expect(GRADES).toEqual(['notUrgent', 'slightlyUrgent', 'fairlyUrgent', 'urgent', 'veryUrgent']);
  expect(JUDGEMENTS).toEqual([...GRADES, 'noJudgement']);
  expect(GRADES.map(levelOf)).toEqual(LEVELS);
  expect(LEVELS.map(gradeAt)).toEqual(GRADES);
});

test('a judgement has the level of its grade; "no judgement" has none', () => {
  expect(JUDGEMENTS.map(levelOfJudgement)).toEqual([0, 1, 2, 3, 4, null]);
});

import { describe, expect, test } from '@jest/globals';
import type { ItemText } from '@samenkoers/contract';
import { hasTextChanged } from '@samenkoers/rulebook';
import { textHash, textVersion } from './text-version.js';

const text: ItemText = {
  version: 1,
  title: 'Samen op pad',
  summary: 'Kort',
  reason: 'Daarom',
  jointValue: 'Samen sneller',
  residentOutcome: 'Minder wachten',
  prevention: 'Eerder hulp',
  continuity: 'In de begroting',
  execution: 'regional',
  changeNote: 'Eerste versie',
  frozenAt: null,
  textHash: null,
  createdAt: '2026-11-21T12:00:00Z',
  goals: [
    { goalId: 'g1', title: 'Een', contribution: 'Ja', current: true },
    { goalId: 'g2', title: 'Twee', contribution: 'Ook', current: true },
  ],
  lifePhaseIds: ['l1', 'l2'],
  challenges: [{ id: 'c1', fact: 'Meer ouderen', source: 'Regiobeeld' }],
  foundations: [{ id: 'f1', slug: 'f', title: 'Basis' }],
  needs: [
    { poolId: 'p1', poolName: 'Budget', kind: 'money', year: 2027, amount: 5, isExample: false },
    { poolId: 'p1', poolName: 'Budget', kind: 'money', year: 2028, amount: null, isExample: false },
  ],
};
const hash = (other: Partial<ItemText> = {}) => textHash('i', { ...text, ...other });
const [firstGoal, secondGoal] = text.goals;
const [firstNeed, secondNeed] = text.needs;

describe('the hash of a text', () => {
  test('is the same for the same text, whatever the order in which links were entered', () => {
    if (!(firstGoal && secondGoal && firstNeed && secondNeed)) throw new Error('a text with two goals and two needs');
    expect(hash({ goals: [secondGoal, firstGoal], lifePhaseIds: ['l2', 'l1'], needs: [secondNeed, firstNeed] })).toBe(
      hash(),
    );
  });

  test('does not depend on what is only about the text', () => {
    expect(hash({ changeNote: 'Anders', frozenAt: '2026-11-22T12:00:00Z', textHash: 'x' })).toBe(hash());
  });

  test.each<[string, Partial<ItemText>]>([
    ['title', { title: 'Anders' }],
    ['summary', { summary: 'Anders' }],
    ['reason', { reason: 'Anders' }],
    ['joint value', { jointValue: 'Anders' }],
    ['outcome for residents', { residentOutcome: 'Anders' }],
    ['prevention', { prevention: 'Anders' }],
    ['continuity', { continuity: 'Anders' }],
    ['execution', { execution: 'local' }],
    ['a contribution to a goal', { goals: text.goals.map((goal) => ({ ...goal, contribution: 'Anders' })) }],
    ['a life phase less', { lifePhaseIds: ['l1'] }],
    ['a challenge less', { challenges: [] }],
    ['a foundation less', { foundations: [] }],
    ['a need that became known', { needs: text.needs.map((need) => ({ ...need, amount: 5 })) }],
  ])('changes with %s, and so has the text', (_, other) => {
    expect(hash(other)).not.toBe(hash());
    expect(hasTextChanged(textVersion('i', text), textVersion('i', { ...text, ...other, version: 2 }))).toBe(true);
  });

  test('another number of version is another hash, and not another text', () => {
    expect(hash({ version: 2 })).not.toBe(hash());
    expect(hasTextChanged(textVersion('i', text), textVersion('i', { ...text, version: 2 }))).toBe(false);
  });
});

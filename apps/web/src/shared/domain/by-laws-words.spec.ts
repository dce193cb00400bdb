import { describe, expect, it } from '@jest/globals';
import { type ByLaws, changedSettings, defaultByLaws } from '@samenkoers/rulebook';
import { SETTING_WORDS, settingChangeSentence, settingExpected, settingWord } from './by-laws-words.js';

/** By-laws of which every setting differs from the ones a programme starts with. */
const other: ByLaws = {
  version: 2,
  minDomains: 3,
  minGoals: 2,
  majorityBase: 'votesCast' as ByLaws['majorityBase'],
  visibility: 'hiddenUntilClosed',
  silenceProcedure: true,
  minParticipants: 3,
  roundDays: { support: 42, takeUp: 21, removal: 21, adoption: 42 },
  urgencyDays: 21,
  urgencyFloor: 'urgent',
  fairShareBands: [25, 60],
};
const changes = changedSettings(defaultByLaws, other);

describe('the settings of the by-laws', () => {
  it('have a word each, in the order in which they change', () => {
    expect(Object.keys(SETTING_WORDS)).toEqual(changes.map(({ field }) => field));
  });

  it('change in a sentence: numbers, days, yes and no, and words', () => {
    const told = new Map(changes.map((change) => [change.field, settingChangeSentence(change)]));
    expect(told.get('roundDays.support')).toBe('Dagen voor een draagvlakronde: van “28” naar “42”');
    expect(told.get('silenceProcedure')).toMatch(/: van “nee” naar “ja”$/);
    expect(told.get('urgencyFloor')).toMatch(/: van “redelijk urgent” naar “urgent”$/);
    expect(told.get('visibility')).toMatch(/: van “iedereen ziet .+” naar “standpunten zijn .+ na sluiting”$/);
    expect(told.get('majorityBase')).toMatch(/: van “alle eigenaren in de ronde” naar /);
  });

  it('say what is expected of a value that is wrong', () => {
    expect(settingExpected('minDomains')).toBe('een heel getal van 1 tot en met 3');
    expect(settingExpected('fairShareBands')).toBe('eerst het kleine en dan het grote percentage');
    expect(settingExpected('roundDays.support')).toBe('een heel getal van 1 of meer');
    expect(settingWord('fairShareBands')).toBe('De afwijkingen van het eerlijke deel');
  });
});

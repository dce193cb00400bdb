import type { SettingChange } from '@samenkoers/contract';
import { m } from '../i18n/messages.js';
import { JUDGEMENT_WORDS } from './grade-words.js';
import { VISIBILITY_WORDS, wordFor } from './words.js';

/** What each setting of the by-laws is called; one of several is named with a dot, as in a change of them. */
export const SETTING_WORDS: Readonly<Record<string, () => string>> = {
  minDomains: m.bylaws_mindomains,
  minGoals: m.bylaws_mingoals,
  majorityBase: m.bylaws_majoritybase,
  visibility: m.bylaws_visibility,
  silenceProcedure: m.bylaws_silenceprocedure,
  minParticipants: m.bylaws_minparticipants,
  'roundDays.support': m.bylaws_rounddays_support,
  'roundDays.takeUp': m.bylaws_rounddays_takeup,
  'roundDays.removal': m.bylaws_rounddays_removal,
  'roundDays.adoption': m.bylaws_rounddays_adoption,
  urgencyDays: m.bylaws_urgencydays,
  urgencyFloor: m.bylaws_urgencyfloor,
  'fairShareBands.0': m.bylaws_fairsharebands_0,
  'fairShareBands.1': m.bylaws_fairsharebands_1,
};

/** Settings that a finding names as one. */
const NAMED_AS_ONE = { fairShareBands: m.bylaws_fairsharebands };

/** A setting, as a finding about the by-laws names it. */
export const settingWord = (field: unknown): string => wordFor({ ...SETTING_WORDS, ...NAMED_AS_ONE }, field);

/** The value of a setting as somebody reads it: yes or no, a word, or a number. */
export const settingValue = (value: SettingChange['after']): string => {
  if (typeof value === 'boolean') return value ? m.word_yes() : m.word_no();
  return wordFor({ electorate: m.bylaws_base_electorate, ...VISIBILITY_WORDS, ...JUDGEMENT_WORDS }, value);
};

/** 'Dagen voor een draagvlakronde: van “28” naar “42”'. */
export const settingChangeSentence = ({ field, before, after }: SettingChange): string =>
  m.bylaws_setting_change({
    setting: settingWord(field),
    before: settingValue(before),
    after: settingValue(after),
  });

const EXPECTED: Readonly<Record<string, () => string>> = {
  minDomains: m.bylaws_expected_domains,
  fairShareBands: m.bylaws_expected_bands,
  majorityBase: m.bylaws_expected_choice,
  visibility: m.bylaws_expected_choice,
  silenceProcedure: m.bylaws_expected_choice,
  urgencyFloor: m.bylaws_expected_choice,
};

/** What a setting must be, for a value that is wrong. */
export const settingExpected = (field: unknown): string => (EXPECTED[String(field)] ?? m.bylaws_expected_number)();

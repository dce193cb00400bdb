import type { ByLawsSettings, ByLawsVersion } from '@samenkoers/contract';
import { changedSettings, type SettingChange } from '@samenkoers/rulebook';
import { SETTING_WORDS } from '../../shared/domain/by-laws-words.js';

type Setting = SettingChange['after'];

/** The settings in the order in which they are read. */
export const FIELDS: readonly string[] = Object.keys(SETTING_WORDS);

/** One setting by its name: `minDomains`, `roundDays.support`, `fairShareBands.0`. */
export const settingOf = (settings: ByLawsSettings, field: string): Setting => {
  const [name = '', part] = field.split('.');
  const value: unknown = (settings as Readonly<Record<string, unknown>>)[name];
  return (part === undefined ? value : (value as Readonly<Record<string, unknown>>)[part]) as Setting;
};

/** What differs, as far as what was typed has a meaning. */
export const differences = (before: ByLawsSettings, after: ByLawsSettings): readonly SettingChange[] =>
  changedSettings({ ...before, version: 1 }, { ...after, version: 1 }).filter((change) => !Number.isNaN(change.after));

/** What differs between a version and the one before it. */
export const changesOf = (version: ByLawsVersion, before: ByLawsVersion | undefined): readonly SettingChange[] =>
  before === undefined ? [] : differences(before.settings, version.settings);

import { type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type ByLaws, defaultByLaws } from './by-laws.js';
import { validateByLaws } from './validate-by-laws.js';

type Setting = string | number | boolean;

/** One setting that becomes another; one of several is named with a dot: `roundDays.support`. */
export interface SettingChange {
  readonly field: string;
  readonly before: Setting;
  readonly after: Setting;
}

/** What differs between two versions, in the order of the rulebook, whatever order they were kept in. */
export function changedSettings(before: ByLaws, after: ByLaws): readonly SettingChange[] {
  const [old, next] = [settingsOf(before), settingsOf(after)];
  return Object.keys(settingsOf(defaultByLaws)).flatMap((field) => {
    const change = { field, before: old[field] as Setting, after: next[field] as Setting };
    return change.before === change.after ? [] : [change];
  });
}

/**
 * The next version of the by-laws (rulebook.md#1), or every value that is wrong. A change that was made on another version
 * than the one in force is made anew.
 */
export function amendByLaws(input: {
  readonly current: ByLaws;
  readonly baseVersion: number;
  readonly settings: Omit<ByLaws, 'version'>;
}): Result<ByLaws, readonly Finding[]> {
  const { current, baseVersion, settings } = input;
  const next = { ...settings, version: current.version + 1 };
  const findings = [
    ...when(baseVersion !== current.version, 'by-laws-moved-on', { version: current.version }),
    ...validateByLaws(next),
    ...when(changedSettings(current, next).length === 0, 'by-laws-unchanged'),
  ];
  return findings.length > 0 ? err(findings) : ok(next);
}

/** Every setting by its name; one of several by the name of both. */
function settingsOf({ version: _, ...settings }: ByLaws): Readonly<Record<string, Setting>> {
  const entries = Object.entries(settings).flatMap(([field, value]): [string, Setting][] =>
    typeof value === 'object'
      ? Object.entries(value as Record<string, Setting>).map(([part, setting]) => [`${field}.${part}`, setting])
      : [[field, value]],
  );
  return Object.fromEntries(entries);
}

import type { Finding } from '../kernel/finding.js';
import { when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { ByLaws } from './by-laws.js';
import { validateByLaws } from './validate-by-laws.js';

type Setting = string | number | boolean;

/** One setting that becomes another; one of several is named with a dot: `roundDays.support`. */
export interface SettingChange {
  readonly field: string;
  readonly before: Setting;
  readonly after: Setting;
}

/** What differs between two versions, in the order in which the by-laws are written. */
export function changedSettings(before: ByLaws, after: ByLaws): readonly SettingChange[] {
  const [old, next] = [settingsOf(before), settingsOf(after)];
  return [...old].flatMap(([field, was]) => {
    const is = next.get(field);
    return is === undefined || is === was ? [] : [{ field, before: was, after: is }];
  });
}

/** The next version of the by-laws; a change that was made on another version than the one in force is made anew. */
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

function settingsOf({ version: _, ...settings }: ByLaws): ReadonlyMap<string, Setting> {
  const entries = Object.entries(settings).flatMap(([field, value]): [string, Setting][] =>
    typeof value === 'object'
      ? Object.entries(value as Record<string, Setting>).map(([part, setting]) => [`${field}.${part}`, setting])
      : [[field, value]],
  );
  return new Map(entries);
}

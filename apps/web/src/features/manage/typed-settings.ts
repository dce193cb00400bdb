import type { ByLawsSettings } from '@samenkoers/contract';
import { DOMAINS, GRADES, MAJORITY_BASES, VISIBILITIES, validateByLaws } from '@samenkoers/rulebook';
import { m } from '../../shared/i18n/messages.js';
import { FIELDS, settingOf } from './settings.js';

/** Every setting by its name, as somebody typed or chose it. */
export type Typed = Readonly<Record<string, string>>;

/** The settings as a form shows them. */
export const typedFrom = (settings: ByLawsSettings): Typed =>
  Object.fromEntries(FIELDS.map((field) => [field, String(settingOf(settings, field))]));

const chosen = <Value extends string>(list: readonly Value[], text: string | undefined): Value =>
  list.find((each) => each === text) ?? (list[0] as Value);

/** What somebody typed as settings; what is no whole number becomes NaN, and the rules say so. */
export const settingsFrom = (typed: Typed): ByLawsSettings => {
  const number = (field: string): number => {
    const text = (typed[field] ?? '').trim();
    return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  };
  return {
    minDomains: number('minDomains'),
    minGoals: number('minGoals'),
    majorityBase: chosen(MAJORITY_BASES, typed['majorityBase']),
    visibility: chosen(VISIBILITIES, typed['visibility']),
    silenceProcedure: typed['silenceProcedure'] === 'true',
    minParticipants: number('minParticipants'),
    roundDays: {
      support: number('roundDays.support'),
      takeUp: number('roundDays.takeUp'),
      removal: number('roundDays.removal'),
      adoption: number('roundDays.adoption'),
    },
    urgencyDays: number('urgencyDays'),
    urgencyFloor: chosen(GRADES, typed['urgencyFloor']),
    fairShareBands: [number('fairShareBands.0'), number('fairShareBands.1')],
  };
};

const MOST = { minDomains: DOMAINS.length, days: 365, count: 1_000 } as const;

const mostOf = (field: string): number => {
  if (field === 'minDomains') return MOST.minDomains;
  return field === 'urgencyDays' || field.startsWith('roundDays.') ? MOST.days : MOST.count;
};

/** What is wrong with which field, by the rules for by-laws and the limits of the contract. */
export const settingErrors = (settings: ByLawsSettings): Typed => {
  const wrong = new Set(validateByLaws({ ...settings, version: 1 }).map(({ facts }) => String(facts['field'])));
  return Object.fromEntries(
    FIELDS.flatMap((field): readonly (readonly [string, string])[] => {
      const value = settingOf(settings, field);
      const isBand = field.startsWith('fairShareBands.');
      const isOut = typeof value === 'number' && !(value >= 1 && value <= mostOf(field));
      if (isOut || (!isBand && wrong.has(field))) {
        return [[field, m.bylaws_number_needed({ min: 1, max: mostOf(field) })]];
      }
      return field === 'fairShareBands.1' && wrong.has('fairShareBands') ? [[field, m.bylaws_bands_needed()]] : [];
    }),
  );
};

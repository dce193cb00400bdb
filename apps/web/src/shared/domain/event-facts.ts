import type { EventType, EventView, SettingChange } from '@samenkoers/contract';
import { formatDay } from '../format/dates.js';
import { m } from '../i18n/messages.js';
import { settingChangeSentence } from './by-laws-words.js';
import { CHANGE_KIND_WORDS } from './change-words.js';
import { JUDGEMENT_WORDS } from './grade-words.js';
import { CAPACITY_WORDS, ROLE_WORDS } from './person-words.js';
import { CHOICE_WORDS, EXTENT_WORDS, OUTCOME_WORDS, PARTICIPATION_WORDS, wordFor } from './words.js';

type Data = EventView['data'];
type Parts = readonly (string | undefined)[];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const word = (words: Readonly<Record<string, () => string>>, value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : wordFor(words, value);
const numbered = (sentence: (inputs: { n: number }) => string, value: unknown): string | undefined =>
  typeof value === 'number' ? sentence({ n: value }) : undefined;

/** A calendar date, or the day of a moment; what ends at a midnight had its last day before it. */
const day = (value: unknown, isEnd = false): string | undefined => {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  const isMoment = String(value).includes('T');
  return formatDay(new Date(isEnd && isMoment ? at - 1 : at).toISOString());
};

const term = ({ from, until }: Data): Parts => {
  const [first, last] = [day(from), day(until, true)];
  return [
    first === undefined ? undefined : m.event_fact_from({ date: first }),
    last === undefined ? undefined : m.event_fact_until({ date: last }),
  ];
};

const mandate = (data: Data): Parts => {
  const name = text(data['succeeds']);
  return [
    text(data['person']),
    word(CAPACITY_WORDS, data['capacity']),
    word(EXTENT_WORDS, data['extent']),
    ...term(data),
    name === undefined ? undefined : m.event_fact_succeeds({ name }),
  ];
};

const person = (data: Data): Parts => [text(data['person'])];
const byChange = (data: Data): Parts => [
  text(data['person']),
  ...term(data),
  numbered(m.event_fact_change, data['change']),
];
const team = (data: Data): Parts => [
  text(data['person']),
  word(ROLE_WORDS, data['role']),
  numbered(m.event_fact_change, data['change']),
];
const change = (data: Data): Parts => [
  numbered(m.event_fact_change, data['change']),
  word(CHANGE_KIND_WORDS, data['kind']),
  text(data['person']),
];

const isSettingChange = (value: unknown): value is SettingChange =>
  typeof value === 'object' && value !== null && 'field' in value && 'before' in value && 'after' in value;

const byLaws = ({ version, change: number, settings }: Data): Parts => [
  numbered(m.event_fact_version, version),
  numbered(m.event_fact_change, number),
  ...(Array.isArray(settings) ? settings.filter(isSettingChange).map(settingChangeSentence) : []),
];

/** What more there is to say about people, rights and the rules of the programme. */
const PARTNERSHIP_FACTS: Readonly<Partial<Record<EventType, (data: Data) => Parts>>> = {
  'mandate-given': mandate,
  'mandate-ended': mandate,
  'contact-added': person,
  'contact-ended': person,
  'invitation-sent': person,
  'sign-in-reset': person,
  'organisation-added': ({ name }) => [text(name)],
  'change-proposed': change,
  'change-confirmed': change,
  'change-declined': change,
  'change-withdrawn': change,
  'by-laws-adopted': byLaws,
  'ownership-begun': byChange,
  'ownership-ended': byChange,
  'coordinator-appointed': byChange,
  'coordinator-ended': byChange,
  'team-appointed': team,
  'team-ended': team,
  'emergency-codes-made': ({ count }) => [numbered(m.event_fact_codes, count)],
};

const joined = (parts: Parts, by: string): string | undefined => parts.filter((part) => part).join(by) || undefined;

/** The few facts that say more than the name of the event; undefined when there are none. */
export const eventFact = ({ type, data }: EventView): string | undefined =>
  joined(
    [
      joined(PARTNERSHIP_FACTS[type]?.(data) ?? [], type === 'by-laws-adopted' ? '; ' : ', '),
      word({ ...CHOICE_WORDS, ...PARTICIPATION_WORDS }, data['choice']),
      typeof data['outcome'] === 'string' ? wordFor(OUTCOME_WORDS, data['outcome']) : undefined,
      word(JUDGEMENT_WORDS, data['judgement']),
      text(data['reason']),
    ],
    ': ',
  );

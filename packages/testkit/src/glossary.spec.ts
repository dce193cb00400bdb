import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as rulebook from '@samenkoers/rulebook';

const fromRoot = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(fromRoot(path), 'utf8');

interface Row {
  readonly code: string;
  readonly dutch: string;
}
interface Table {
  readonly heading: string;
  /** The list of the rule package that the heading names, if it names one. */
  readonly list: string | undefined;
  readonly rows: readonly Row[];
}

const tables: readonly Table[] = read('docs/glossary.md')
  .split(/^(?=#{2,3} )/m)
  .map((section) => {
    const heading = section.slice(0, section.indexOf('\n'));
    const rows = [...section.matchAll(/^\| `([^`]+)` *\| ([^|]+) \| [^|]+ \|$/gm)];
    return {
      heading,
      list: /`([A-Z_]+)`$/.exec(heading)?.[1],
      rows: rows.map(([, code = '', dutch = '']) => ({ code, dutch: dutch.trim() })),
    };
  });

const isListOfWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');
const lists = new Map(
  Object.entries(rulebook).flatMap(([name, value]) => (isListOfWords(value) ? [[name, value]] : [])),
);

/** Lists that repeat a part of another one; the glossary explains the whole one. */
const PARTS: Readonly<Record<string, string>> = {
  AGENDA_STATES: 'ITEM_STATES',
  STATES_OPEN_FOR_JOINING: 'ITEM_STATES',
  TEAM_ROLES: 'ROLES',
  FINAL_ITEM_STATES: 'ITEM_STATES',
  FINAL_ROUND_PHASES: 'ROUND_PHASES',
  RECORDING_CHANNELS: 'CHANNELS',
  MANDATE_REFUSALS: 'CANNOT_TAKE_POSITION',
  GRADES: 'JUDGEMENTS',
  CONFIRM_REFUSALS: 'FINDING_CODES',
};
/** Findings are sentences, not words: a test of the screens holds every code against its sentence. */
const SENTENCES = ['FINDING_CODES'];

describe('the glossary has every word of the rule package once per list', () => {
  const expected = [...lists.keys()].filter((name) => !(name in PARTS) && !SENTENCES.includes(name));

  test('and a table for every list', () => {
    expect(tables.flatMap(({ list }) => list ?? []).sort()).toEqual(expected.sort());
  });

  test.each(expected)('%s', (name) => {
    const [table] = tables.filter(({ list }) => list === name);
    expect(table?.rows.map(({ code }) => code)).toEqual(lists.get(name));
  });

  test.each(Object.entries(PARTS))('%s is a part of %s, and the page says so', (part, whole) => {
    expect(lists.get(whole)).toEqual(expect.arrayContaining([...(lists.get(part) ?? ['no such list'])]));
    expect(read('docs/glossary.md')).toContain(`\`${part}\``);
  });
});

/** Where the screens have a word for a list: the first part of its message keys. */
const MESSAGES: Readonly<Record<string, string>> = {
  ORGANISATION_KINDS: 'orgkind',
  DOMAINS: 'domain',
  ROLES: 'role',
  MANDATE_CAPACITIES: 'capacity',
  MANDATE_EXTENTS: 'extent',
  ITEM_KINDS: 'kind',
  ITEM_STATES: 'state',
  PRINCIPLE_CODES: 'principle',
  PRINCIPLE_STATUSES: 'principlestatus',
  PRINCIPLE_GATES: 'neededfor',
  REMOVAL_CATEGORIES: 'removal',
  WIND_DOWN_PARTS: 'part',
  EXECUTIONS: 'execution',
  ROUND_KINDS: 'roundkind',
  ROUND_PHASES: 'roundphase',
  SUPPORT_CHOICES: 'choice',
  MAJORITY_CHOICES: 'choice',
  PARTICIPATION_CHOICES: 'participation',
  CHANNELS: 'channel',
  VISIBILITIES: 'visibility',
  ROUND_OUTCOMES: 'outcome',
  CANNOT_TAKE_POSITION: 'cannot',
  SUM_VERDICTS: 'sum_verdict',
  COMMITMENT_LEVELS: 'commitment',
  FIRM_COMMITMENT_PARTS: 'part',
  RESOURCE_KINDS: 'resource',
  CHANGE_KINDS: 'changekind',
  CHANGE_STATES: 'changestate',
};
const messages = JSON.parse(read('apps/web/messages/nl.json')) as Readonly<Record<string, string>>;
const messageKey = (prefix: string, code: string): string =>
  code === 'pastClosing' ? 'roundphase_closed' : `${prefix}_${code.replaceAll('-', '_').toLowerCase()}`;

test.each(Object.entries(MESSAGES))('the Dutch of %s is the word on the screens', (name, prefix) => {
  const rows = tables.find(({ list }) => list === name)?.rows ?? [];
  const onScreen = rows.map(({ code }) => ({ code, dutch: messages[messageKey(prefix, code)] }));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toEqual(onScreen);
});

/** The names a module declares or passes on, types included: those have no value to look at. */
function exportedBy(file: string): readonly string[] {
  const source = read(`packages/rulebook/src/${file}`);
  const declared = [...source.matchAll(/^export (?:interface|type|const|function) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
  const passedOn = [...source.matchAll(/^export (?:type )?\{([^}]*)\} from/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace(/^\s*type\s/, '').trim()),
  );
  const everythingOf = [...source.matchAll(/^export \* from '\.\/(.+)\.js'/gm)].flatMap(([, path]) =>
    exportedBy(`${path}.ts`),
  );
  return [...declared, ...passedOn, ...everythingOf];
}

const models = readdirSync(fromRoot('prisma/schema'))
  .flatMap((file) => [...read(`prisma/schema/${file}`).matchAll(/^model (\w+)/gm)])
  .map(([, name = '']) => name);

test('every other name in the tables is a type of the rule package or a model of the database', () => {
  const known = new Set([...exportedBy('index.ts'), ...models]);
  const names = tables.filter(({ list }) => list === undefined).flatMap(({ rows }) => rows.map(({ code }) => code));
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

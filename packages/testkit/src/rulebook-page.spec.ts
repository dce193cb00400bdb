import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  assessRound,
  type Choice,
  defaultByLaws,
  dividedOn,
  type Elector,
  freezeRule,
  fullSequence,
  kendallW,
  type Level,
  majorityJudgment,
  type Position,
  principleCatalogue,
  type RoundKind,
} from '@samenkoers/rulebook';

const fromRoot = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const page = readFileSync(fromRoot('docs/rulebook.md'), 'utf8');

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('`', '').trim());

/** The cells of the rows of the table with this header. */
function rowsBelow(...header: readonly string[]): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const top = lines.findIndex((line) => JSON.stringify(cellsOf(line)) === JSON.stringify(header));
  const rows = lines.slice(top + 2);
  return rows.slice(0, rows.indexOf('')).map(cellsOf);
}

test('the page has the principles of the catalogue, in its order, each at its gate', () => {
  const told = rowsBelow('Principle', 'Needed for', 'Holds when').map(([code, gate]) => [code, gate]);
  expect(told).toEqual(principleCatalogue.map(({ code, neededFor }) => [code, neededFor]));
});

test('the page has every setting with its first value', () => {
  const { version, ...settings } = defaultByLaws;
  const told = rowsBelow('Setting', 'At first', 'Meaning').map(([name, value]) => [name, JSON.parse(value ?? '')]);
  expect(version).toBe(1);
  expect(told).toEqual(Object.entries(settings));
});

const [closesAt, pastClosing] = [2, 3];

function outcomeOf(
  kind: RoundKind,
  said: readonly (readonly [choice: Choice, times: number])[],
  silent: number,
): string {
  const choices = said.flatMap(([choice, times]) => Array.from({ length: times }, () => choice));
  const positions = choices.map(
    (choice, place): Position => ({
      organisationId: String(place),
      choice,
      text: 'Because.',
      participation: null,
      personId: 'person',
      mandateId: 'mandate',
      capacity: 'representative',
      extent: 'full',
      ratified: null,
      takenAt: 1,
      onBehalf: null,
    }),
  );
  const electorate = Array.from({ length: positions.length + silent }, (_, place): Elector => {
    return { organisationId: String(place), kind: 'municipality', figures: {} };
  });
  const rule = freezeRule(defaultByLaws, kind);
  const text = { version: 1, hash: 'hash' };
  const round = { kind, rule, text, openedAt: 0, closesAt, electorate, positions, withdrawn: null, settled: null };
  return assessRound(round, pastClosing).outcome;
}

describe('the known answers on the page are those of the rule', () => {
  const orders: Readonly<Record<string, readonly Choice[]>> = {
    support: ['supported', 'noObjection', 'notSupported'],
    takeUp: ['inFavour', 'against', 'abstain'],
  };
  const answers = rowsBelow('Round', 'Said and silent', 'Outcome');

  test('there are some for both kinds, and each adds up to 17', () => {
    expect(new Set(answers.map(([kind]) => kind))).toEqual(new Set(Object.keys(orders)));
    const sums = answers.map(([, counts = '']) => counts.split(' / ').reduce((sum, count) => sum + Number(count), 0));
    expect(new Set(sums)).toEqual(new Set([17]));
  });

  test.each(answers.map(([kind = '', counts = '', outcome = '']) => [kind, counts, outcome]))(
    '%s %s: %s',
    (kind, counts, outcome) => {
      const numbers = counts.split(' / ').map(Number);
      const said = (orders[kind] ?? []).map((choice, place) => [choice, numbers[place] ?? 0] as const);
      expect(outcomeOf(kind as RoundKind, said, numbers[3] ?? 0)).toBe(outcome);
    },
  );
});

describe('the ranking on the page is the one of the rule', () => {
  const told = rowsBelow('Item', 'Grades', 'Place', 'Medians in turn', 'Divided');
  const items = told.map(([itemId = '', grades = '']) => ({
    itemId,
    levels: grades.split(' ').map((level) => Number(level) as Level),
  }));

  test('places, medians in turn and who is divided', () => {
    const { ranked } = majorityJudgment({ electorateSize: 7, items });
    const answer = ranked.map(({ itemId, place, sequence }) => {
      const levels = items.find((item) => item.itemId === itemId)?.levels ?? [];
      const division = dividedOn({ electorateSize: 7, municipalities: levels, others: [] });
      const row = [itemId, levels.join(' '), String(place), fullSequence(sequence).join(' ')];
      return [...row, division?.divided ? 'yes' : 'no'];
    });
    expect(answer.length).toBe(5);
    expect(told).toEqual(answer);
  });

  test('how far the owners agree', () => {
    const ratings = Array.from({ length: 7 }, (_, owner) => items.map(({ levels }): Level => levels[owner] ?? 0));
    const { permille } = kendallW({ ratings });
    expect(page).toContain(`W is ${(Number(permille) / 1000).toFixed(3)}.`);
  });
});

test('every section the rules refer to stands on the page', () => {
  const folder = fromRoot('packages/rulebook/src/');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const referredTo = new Set([...sources.matchAll(/rulebook\.md#(\d)/g)].map(([, section = '']) => section));
  const sections = [...page.matchAll(/^## (\d)\. /gm)].map(([, section = '']) => section);
  expect(referredTo.size).toBeGreaterThan(3);
  expect([...referredTo].filter((section) => !sections.includes(section))).toEqual([]);
});

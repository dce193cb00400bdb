import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  assessRound,
  CHANGE_KINDS,
  type ChangeKind,
  type ChangePerson,
  type Choice,
  defaultByLaws,
  dividedOn,
  type Elector,
  freezeRule,
  fullSequence,
  giveMandate,
  kendallW,
  type Level,
  lapseOf,
  type Mandate,
  type MandateCapacity,
  majorityJudgment,
  type Position,
  principleCatalogue,
  type RoundKind,
  whyCannotConfirm,
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

/** `A representative 10-200`: who, as what, from when until when. */
function mandateIn(told: string): Mandate {
  const [personId = '', capacity = '', period = ''] = told.split(' ');
  const [from, until] = period.split('-');
  return {
    id: personId,
    personId,
    organisationId: 'owner',
    capacity: capacity as MandateCapacity,
    extent: 'full',
    from: Number(from),
    until: until === '' ? null : Number(until),
  };
}

describe('the mandates on the page are given as the rule does', () => {
  const told = rowsBelow('On record', 'Asked', 'Answer');

  test.each(told.map(([record = '', asked = '', answer = '']) => [record, asked, answer]))(
    '%s; asked %s: %s',
    (record, asked, answer) => {
      const [, succeedsId = null] = asked.split(' succeeds ');
      const given = giveMandate({
        mandate: mandateIn(asked),
        giverId: 'coordinator',
        team: [],
        isOwner: true,
        ownerUntil: null,
        held: record === 'nothing' ? [] : record.split(', ').map(mandateIn),
        succeedsId,
        now: 100,
      });
      const ended = given.ok ? given.value.ended : null;
      const also = ended === null ? '' : `, and ${ended.id} until ${ended.until}`;
      expect(given.ok ? `given${also}` : given.error.map(({ code }) => code).join(', ')).toBe(answer);
    },
  );

  test('there are some that are given, and some that are not', () => {
    expect(told.length).toBeGreaterThan(5);
    expect(new Set(told.map(([, , answer]) => answer?.startsWith('given')))).toEqual(new Set([true, false]));
  });
});

describe('who confirms on the page is who the rule lets confirm', () => {
  const person = (personId: string, other: Partial<ChangePerson>): ChangePerson => ({
    personId,
    isStaff: false,
    speaksFor: [],
    coordinates: [],
    ...other,
  });
  const ofOwner = [person('voice', { speaksFor: ['owner'] }), person('coordinator', { coordinates: ['owner'] })];
  const elsewhere = [person('other voice', { speaksFor: ['other'] })];
  const everybody = [person('team', { isStaff: true }), ...ofOwner, ...elsewhere];
  const told = rowsBelow('Change', 'Proposed by', 'Who there is', 'Confirmed by');
  const THERE: Readonly<Record<string, readonly ChangePerson[]>> = {
    'somebody of that owner': [...ofOwner, ...elsewhere],
    'nobody of that owner any more': elsewhere,
    'never anybody of that owner': elsewhere,
    'nobody of any owner': [],
    anybody: [...ofOwner, ...elsewhere],
  };

  test.each(told.map((row) => row as [string, string, string, string]))(
    '%s by %s, %s: %s',
    (kind, by, there, answer) => {
      const present = THERE[there] ?? [];
      const isTold = everybody.filter(({ isStaff }) => isStaff).concat(present);
      const idsOf = (people: readonly ChangePerson[]) => people.map(({ personId }) => personId);
      const confirming = isTold.filter((each) => {
        const refusal = whyCannotConfirm({
          change: {
            kind: kind as ChangeKind,
            organisationId: kind === 'byLaws' || kind.startsWith('team') ? null : 'owner',
            subjectId: /^(coordinator|team)/.test(kind) ? 'subject' : null,
            proposedById: 'proposer',
            byStaff: by === 'team',
            state: 'pending',
            lapsesAt: lapseOf(0),
          },
          person: each,
          proposer: person('proposer', by === 'team' ? { isStaff: true } : { coordinates: ['owner'] }),
          voices: {
            ofOwner: idsOf(ofOwner.filter((one) => present.includes(one))),
            everOfOwner: there !== 'never anybody of that owner',
            ofOwners: idsOf(present.filter(({ speaksFor }) => speaksFor.length > 0)),
          },
          now: 0,
        });
        return refusal === null;
      });
      const names = idsOf(confirming);
      expect(
        idsOf(everybody)
          .filter((name) => names.includes(name))
          .join(', '),
      ).toBe(answer);
      expect(Object.keys(THERE)).toContain(there);
    },
  );

  test('there is a row for every kind of change', () => {
    expect(new Set(told.map(([kind]) => kind))).toEqual(new Set(CHANGE_KINDS));
  });
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

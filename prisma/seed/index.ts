import type pg from 'pg';
import { calendarAt } from './calendar.js';
import { inputs, localImplementations, residentResults } from './data/background.js';
import { idOf } from './ids.js';
import { writeRows } from './rows.js';
import {
  addCareHouse,
  addCarersThemeLine,
  addFallPrevention,
  addHousingAndCare,
  addMultiproblem,
} from './story/added.js';
import { adoptAgenda } from './story/agenda.js';
import { addResidentResult, describeLocally } from './story/carrying-out.js';
import { carryTogether } from './story/effort.js';
import { goOn } from './story/endings.js';
import { foundProgramme } from './story/partnership.js';
import { prioritise } from './story/priorities.js';
import { planResources } from './story/resources.js';
import { newStory, type Story } from './story/story.js';
import { takeOver } from './story/taken-over.js';
import {
  bringProposals,
  failSmartCustomisation,
  leaveGoodStartIncomplete,
  openMentallyHealthy,
  submitYouthTransformation,
} from './story/under-way.js';

/** Where the seed writes, and around which moment its story is told. */
export interface SeedOptions {
  readonly pool: pg.Pool;
  readonly now: Date;
}

/**
 * Fills an empty, migrated database with the first programme and a story around it, in one transaction. The same `now`
 * gives the same database; open rounds stay open for eight days after it.
 */
export async function seed({ pool, now }: SeedOptions): Promise<void> {
  const story = tellStory(now);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await writeRows(client, story.rows, story.frozen);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function tellStory(now: Date): Story {
  const story = newStory(calendarAt(now));
  foundProgramme(story);
  const running = takeOver(story);
  adoptAgenda(story, [...running.values()], {
    number: 1,
    title: 'Agenda 2022–2026, eerste vaststelling',
    note: 'Alles wat al liep, opnieuw vastgesteld.',
    proposed: -352,
    opens: -350,
    closes: -322,
  });
  const housingAndCare = addHousingAndCare(story);
  adoptAgenda(story, [...running.values(), housingAndCare], {
    number: 2,
    title: 'Agenda 2022–2026, tweede vaststelling',
    note: 'Wonen en zorg is toegevoegd.',
    proposed: -212,
    opens: -210,
    closes: -182,
  });
  addCareHouse(story);
  goOn(story, running);
  const multiproblem = addMultiproblem(story);
  const fallPrevention = addFallPrevention(story);
  addCarersThemeLine(story);
  openMentallyHealthy(story);
  leaveGoodStartIncomplete(story);
  failSmartCustomisation(story);
  submitYouthTransformation(story);
  bringProposals(story);
  addBackground(story);
  const { item: items, round: rounds } = story.rows;
  const numberedFirst = { items: items.length, rounds: rounds.length };
  prioritise(story, { multiproblem, fallPrevention });
  planResources(story);
  carryTogether(story);
  numberEverything(story, numberedFirst);
  return story;
}

function addBackground(story: Story): void {
  for (const result of residentResults) addResidentResult(story, result);
  for (const [index, note] of localImplementations.entries()) describeLocally(story, note, -80 + index);
  inputs.forEach(({ item, theme, day, ...said }, index) => {
    story.rows.input.push({
      programmeId: story.programmeId,
      id: idOf('input', String(index)),
      itemId: item === null ? null : idOf('item', item),
      themeLineId: idOf('theme', theme),
      onDate: story.calendar.date(day),
      isExample: true,
      ...said,
    });
  });
}

/** So many items and rounds were told before the part about priorities. */
interface NumberedFirst {
  readonly items: number;
  readonly rounds: number;
}

/**
 * Items, rounds and events get their numbers in the order of time, whatever the order in which they were told; what was
 * told about priorities comes after the rest, so that the numbers people know by heart stay.
 */
function numberEverything({ rows, events, programmeId }: Story, first: NumberedFirst): void {
  const inTime = <Row>(list: readonly Row[], when: (row: Row) => Date | string | undefined): readonly Row[] =>
    [...list].sort((a, b) => new Date(when(a) ?? 0).getTime() - new Date(when(b) ?? 0).getTime());
  const inParts = <Row>(list: readonly Row[], size: number, when: (row: Row) => Date | string | undefined) => [
    ...inTime(list.slice(0, size), when),
    ...inTime(list.slice(size), when),
  ];
  inParts(rows.item, first.items, ({ createdAt }) => createdAt).forEach((row, index) => {
    row.number = index + 1;
  });
  inParts(rows.round, first.rounds, ({ openedAt }) => openedAt).forEach((row, index) => {
    row.number = index + 1;
  });
  inTime(events, ({ at }) => at).forEach((event, index) => {
    rows.event.push({ programmeId, sequence: index + 1, ...event });
  });
  rows.programmeSequence.push({ programmeId, value: events.length });
}

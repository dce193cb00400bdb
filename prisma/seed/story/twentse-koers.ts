import { calendarAt } from '../calendar.js';
import { inputs, localImplementations, residentResults } from '../data/background.js';
import { twentseKoers } from '../data/twentse-koers.js';
import { addCareHouse, addCarersThemeLine, addFallPrevention, addHousingAndCare, addMultiproblem } from './added.js';
import { adoptAgenda } from './agenda.js';
import { addResidentResult, describeLocally } from './carrying-out.js';
import { almostChangeByLaws, tellSuccession } from './changes.js';
import { carryTogether } from './effort.js';
import { goOn } from './endings.js';
import { numberEverything } from './numbering.js';
import { foundProgramme } from './partnership.js';
import { prioritise } from './priorities.js';
import { planResources } from './resources.js';
import { newStory, type Story } from './story.js';
import { takeOver } from './taken-over.js';
import {
  bringProposals,
  failSmartCustomisation,
  leaveGoodStartIncomplete,
  openMentallyHealthy,
  submitYouthTransformation,
} from './under-way.js';

/** The first programme and what happened in it, around `now`. */
export function tellTwentseKoers(now: Date): Story {
  const story = newStory(twentseKoers, calendarAt(now));
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
  tellSuccession(story);
  almostChangeByLaws(story);
  numberEverything(story, numberedFirst);
  return story;
}

function addBackground(story: Story): void {
  for (const result of residentResults) addResidentResult(story, result);
  for (const [index, note] of localImplementations.entries()) describeLocally(story, note, -80 + index);
  inputs.forEach(({ item, theme, day, ...said }, index) => {
    story.rows.input.push({
      programmeId: story.programmeId,
      id: story.idOf('input', String(index)),
      itemId: item === null ? null : story.idOf('item', item),
      themeLineId: story.idOf('theme', theme),
      onDate: story.calendar.date(day),
      isExample: true,
      ...said,
    });
  });
}

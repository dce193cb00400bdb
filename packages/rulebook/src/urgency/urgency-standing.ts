import { awaitsRatification } from '../rounds/position.js';
import { dividedOn } from './divided.js';
import { type GivenJudgement, levelThatCounts } from './given-judgement.js';
import { type GradeSheet, sheetsOf } from './grade-sheets.js';
import type { Level } from './grades.js';
import { filledRatings, kendallW } from './kendall-w.js';
import { countLevels } from './level-counts.js';
import { majorityJudgment } from './majority-judgment.js';
import type { ItemJudgements, UrgencyStanding } from './urgency-result.js';
import type { UrgencyRoundFacts } from './urgency-round.js';

/** What the judgements of a round come to (rulebook.md#5): the ranking, and beside it division and agreement. */
export function standingOf(round: UrgencyRoundFacts): UrgencyStanding {
  const sheets = sheetsOf(round);
  const columns = round.items.map(({ itemId }, item) => columnOf(itemId, item, sheets));
  const ranking = majorityJudgment({
    electorateSize: sheets.length,
    items: columns.map(({ itemId, municipalities, others }) => ({ itemId, levels: [...municipalities, ...others] })),
  });
  const ratings = filledRatings({ sheets: sheets.map(({ judgements }) => judgements.map(levelThatCounts)) });
  return {
    n: ranking.n,
    quorum: ranking.quorum,
    ranking,
    items: columns.map(itemJudgements),
    agreement: kendallW({ ratings }),
  };
}

/** What every owner said about one item, and the grades of it that count. */
interface Column {
  readonly itemId: string;
  readonly given: readonly (GivenJudgement | null)[];
  readonly municipalities: readonly Level[];
  readonly others: readonly Level[];
}

function columnOf(itemId: string, item: number, sheets: readonly GradeSheet[]): Column {
  const seats = sheets.map(({ kind, judgements }) => ({
    isMunicipality: kind === 'municipality',
    given: judgements[item] ?? null,
  }));
  const levelsOf = (municipal: boolean): readonly Level[] =>
    seats
      .filter(({ isMunicipality }) => isMunicipality === municipal)
      .map(({ given }) => levelThatCounts(given))
      .filter((level) => level !== null);
  return {
    itemId,
    given: seats.map(({ given }) => given),
    municipalities: levelsOf(true),
    others: levelsOf(false),
  };
}

function itemJudgements({ itemId, given, municipalities, others }: Column): ItemJudgements {
  const said = given.filter((judgement) => judgement !== null);
  const pending = said.filter(awaitsRatification).length;
  const counts = countLevels([...municipalities, ...others]);
  return {
    itemId,
    counts,
    noJudgement: said.length - pending - municipalities.length - others.length,
    pendingRatification: pending,
    silent: given.length - said.length,
    division: dividedOn({ electorateSize: given.length, municipalities, others }),
  };
}

import { gradeAt, type Judgement, LEVELS } from '@samenkoers/rulebook';
import { candidates, newCandidates } from '../data/candidates.js';
import type { ItemContent } from '../data/content.js';
import {
  boardDecisions,
  halfway,
  openArguments,
  openLevels,
  settledArguments,
  settledSheets,
} from '../data/urgency.js';
import { involvedIn, prepare } from './added.js';
import { nameLead, placeOnAgenda } from './carrying-out.js';
import { holdRound } from './course-of-a-round.js';
import { draft, type StoryItem } from './items.js';
import type { Story } from './story.js';
import {
  adoptMoved,
  breakTie,
  judge,
  judgementAt,
  openUrgency,
  remindToJudge,
  type StoryUrgency,
  settleUrgency,
} from './urgency.js';

/** What joins the urgency rounds from elsewhere in the story. */
export interface AlsoOnAgenda {
  readonly multiproblem: StoryItem;
  readonly fallPrevention: StoryItem;
}

/** Projects that wait on the agenda, a first urgency round with what the board made of it, and one that is open now. */
export function prioritise(story: Story, { multiproblem, fallPrevention }: AlsoOnAgenda): void {
  const waiting = candidates.map((content, index) =>
    bringToAgenda(story, content, -330 + index, -262 + groupOf(content)),
  );
  for (const [index, item] of waiting.entries()) nameLead(story, item, item.content.proposer, -250 + (index % 3));
  const [, nextYear] = story.calendar.years;
  itemBySlug(waiting, boardDecisions.adoption.moves).row.hardDeadline = `${nextYear}-07-01`;
  holdFirstRound(story, waiting);
  const fresh = newCandidates.map((content, index) => bringToAgenda(story, content, -128 + index, -62));
  runOpenRound(story, [multiproblem, fallPrevention, ...waiting, ...fresh]);
}

/** A project that all owners support and that is placed on the agenda. */
function bringToAgenda(story: Story, content: ItemContent, day: number, placed: number): StoryItem {
  const item = draft(story, content, day);
  prepare(story, item, day + 4, involvedIn(item));
  holdRound(story, item, { kind: 'support', opens: day + 20, closes: day + 48 });
  placeOnAgenda(story, item, placed);
  return item;
}

/** Two that are tied were placed on one day, so that only the board can tell them apart. */
const groupOf = ({ slug }: ItemContent): number =>
  boardDecisions.tieBreak.items.some((tied) => tied === slug)
    ? 0
    : 1 + candidates.findIndex((candidate) => candidate.slug === slug);

function holdFirstRound(story: Story, items: readonly StoryItem[]): void {
  const [year] = story.calendar.years;
  const title = `Wat is urgent in ${year}? (voorbeeld)`;
  const round = openUrgency(story, { number: 1, title, items, opens: -245, closes: -231 });
  for (const [place, { slug: owner }] of story.facts.owners.entries()) {
    for (const item of items) {
      const { slug } = item.row;
      const judgement = judgementAt(settledSheets[slug] ?? '', place);
      const said = settledArguments.find((argument) => argument.item === slug && argument.owner === owner);
      if (judgement === undefined) continue;
      judge(story, round, { owner, item, judgement, argument: said?.text ?? null, day: -244 + (place % 12) });
    }
  }
  const result = settleUrgency(story, round);
  const { decidedBy, tieBreak, adoption } = boardDecisions;
  breakTie(story, round, result, {
    items: tieBreak.items.map((slug) => itemBySlug(items, slug)),
    reason: tieBreak.reason,
    decidedBy,
    day: -224,
  });
  adoptMoved(story, round, result, {
    moved: itemBySlug(items, adoption.moves),
    before: itemBySlug(items, adoption.before),
    reason: adoption.reason,
    decidedBy,
    day: -217,
  });
}

function itemBySlug(items: readonly StoryItem[], slug: string): StoryItem {
  const found = items.find(({ row }) => row.slug === slug);
  if (found === undefined) throw new Error(`${slug} is not in this round.`);
  return found;
}

/** Open now: some owners are done, some halfway, two said nothing, and Losser waits for its own board. */
function runOpenRound(story: Story, items: readonly StoryItem[]): void {
  const [, nextYear] = story.calendar.years;
  const title = `Wat is urgent in ${nextYear}? (voorbeeld)`;
  const round = openUrgency(story, { number: 2, title, items, opens: -6, closes: 8 });
  for (const [place, { slug: owner }] of story.facts.owners.entries()) {
    const judged = items.slice(0, halfway[owner] ?? items.length);
    for (const [index, item] of judged.entries()) judgeNow(story, round, { owner, place, item, index });
  }
  remindToJudge(story, round, -2, Object.keys(halfway));
}

function judgeNow(
  story: Story,
  round: StoryUrgency,
  at: { readonly owner: string; readonly place: number; readonly item: StoryItem; readonly index: number },
): void {
  const { owner, place, item, index } = at;
  const { slug } = item.row;
  const judgement = aroundLevel(openLevels[slug] ?? 2, place, index);
  const said = openArguments.find((argument) => argument.item === slug && argument.owner === owner);
  judge(story, round, { owner, item, judgement, argument: said?.text ?? null, day: -5 + (place % 3) });
}

/** Owners differ a step from what is found about everywhere, and now and then one does not judge. */
function aroundLevel(level: number, place: number, index: number): Judgement {
  const turn = (place * 7 + index * 5) % 11;
  if (turn === 10) return 'noJudgement';
  const step = turn < 3 ? 1 : turn > 7 ? -1 : 0;
  const found = LEVELS.find((one) => one === Math.min(4, Math.max(0, level + step)));
  return gradeAt(found ?? 2);
}

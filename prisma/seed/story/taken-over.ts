import type { ItemContent } from '../data/content.js';
import { labourMarket, lifelongHousing, sharedPicture } from '../data/foundations.js';
import { earlySignals, municipalInsurance, rub } from '../data/livelihood.js';
import { streetTriage, waitingLists } from '../data/mental-health.js';
import { jointAssessment } from '../data/older-people.js';
import { owners } from '../data/organisations.js';
import { lifestyle, smokeFree } from '../data/prevention.js';
import { healthyWeight } from '../data/youth.js';
import { nameLead, placeOnAgenda, start, takePart } from './carrying-out.js';
import { firmUp, offer } from './commitments.js';
import { holdRound } from './course-of-a-round.js';
import { confirmBySelf, confirmByTeam, draft, type StoryItem, submit } from './items.js';
import type { StoryRound } from './rounds.js';
import type { Story } from './story.js';

const everyone = owners.map(({ slug }) => slug);
const municipalities = owners.filter(({ kind }) => kind === 'municipality').map(({ slug }) => slug);
const without = (...left: readonly string[]) => municipalities.filter((slug) => !left.includes(slug));

/** What ran before this register began, who took part in it and since when, as far as that is known. */
interface TakenOver {
  readonly content: ItemContent;
  readonly lead: string;
  readonly takingPart: readonly string[];
  /** The day it really began. */
  readonly since?: string;
  /** Who began; the others joined later. */
  readonly first?: readonly string[];
  readonly joinedLaterOn?: string;
  /** Whether the facts name all who take part. */
  readonly isFact?: boolean;
}

const nineOfJogg = [
  'gemeente-almelo',
  'gemeente-borne',
  'gemeente-enschede',
  'gemeente-hellendoorn',
  'gemeente-hengelo',
  'gemeente-losser',
  'gemeente-oldenzaal',
  'gemeente-rijssen-holten',
  'gemeente-twenterand',
];

const takenOver: readonly TakenOver[] = [
  { content: labourMarket, lead: 'gemeente-almelo', takingPart: everyone },
  { content: sharedPicture, lead: 'ggd-twente', takingPart: everyone },
  { content: lifelongHousing, lead: 'provincie-overijssel', takingPart: everyone },
  {
    content: rub,
    lead: 'gemeente-enschede',
    takingPart: without('gemeente-losser', 'gemeente-tubbergen'),
    since: '2016-01-01',
    first: ['gemeente-enschede'],
    joinedLaterOn: '2017-01-01',
  },
  { content: earlySignals, lead: 'gemeente-hengelo', takingPart: municipalities, since: '2019-04-10', isFact: true },
  {
    content: municipalInsurance,
    lead: 'gemeente-almelo',
    takingPart: municipalities,
    since: '2023-01-01',
    isFact: true,
  },
  { content: lifestyle, lead: 'ggd-twente', takingPart: [...without('gemeente-wierden'), 'menzis', 'ggd-twente'] },
  { content: streetTriage, lead: 'menzis', takingPart: [...municipalities, 'menzis'], since: '2018-12-01' },
  {
    content: waitingLists,
    lead: 'menzis',
    takingPart: ['gemeente-almelo', 'gemeente-enschede', 'gemeente-hengelo', 'menzis'],
  },
  { content: healthyWeight, lead: 'ggd-twente', takingPart: nineOfJogg, since: '2021-01-01' },
  {
    content: smokeFree,
    lead: 'ggd-twente',
    takingPart: [...without('gemeente-dinkelland', 'gemeente-borne'), 'ggd-twente'],
  },
  {
    content: jointAssessment,
    lead: 'gemeente-dinkelland',
    takingPart: ['gemeente-dinkelland', 'gemeente-enschede'],
    since: '2021-01-01',
    isFact: true,
  },
];

/** Puts what already ran before the owners once more, so that each of them stands in the record with its decisions. */
export function takeOver(story: Story): ReadonlyMap<string, StoryItem> {
  return new Map(takenOver.map((plan, index) => [plan.content.slug, takeOverOne(story, plan, index)]));
}

function takeOverOne(story: Story, plan: TakenOver, later: number): StoryItem {
  const { content, lead, takingPart, since } = plan;
  const involved = Object.keys(content.involved);
  const item = draft(story, content, -450 + later);
  submit(story, item, -445 + later);
  confirmByTeam(story, item, involved, -440 + later);
  confirmBySelf(story, item, involved, -436 + later);
  offer(story, item, involved, -432 + later);
  holdRound(story, item, { kind: 'support', opens: -425 + later, closes: -397 + later });
  placeOnAgenda(story, item, -395 + later);
  const takeUp = holdRound(story, item, { kind: 'takeUp', opens: -390 + later, closes: -376 + later, takingPart });
  nameLead(story, item, lead, -374 + later);
  firmUp(story, item, involved, -372 + later);
  beginTogether(story, item, plan, takeUp, -368 + later);
  start(story, item, -368 + later, since);
  return item;
}

function beginTogether(story: Story, item: StoryItem, plan: TakenOver, takeUp: StoryRound, day: number): void {
  const { takingPart, since = story.calendar.date(day), first = takingPart, joinedLaterOn = since } = plan;
  for (const organisation of takingPart) {
    const isFirst = first.includes(organisation);
    const isNamed = plan.isFact === true || (plan.first !== undefined && isFirst);
    takePart(story, item, {
      organisation,
      day,
      from: isFirst ? since : joinedLaterOn,
      joinedLater: !isFirst,
      isExample: !isNamed,
      takenOver: plan.since !== undefined,
      roundId: takeUp.row.id,
    });
  }
}

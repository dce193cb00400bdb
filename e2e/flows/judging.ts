import { endpoints } from '@samenkoers/contract';
import { signIn } from '../product/person.js';
import type { Stage } from './story.js';

/** Two projects of the example that came on the agenda on one day: only the board can tell which goes first. */
export const tiedFirst = { slug: 'herstelplek-in-de-wijk', title: 'Herstelplek in de wijk (voorbeeld)' } as const;
export const tiedSecond = { slug: 'samen-rond-de-huisarts', title: 'Samen rond de huisarts (voorbeeld)' } as const;

/** The project that owners judge most differently. */
export const disputed = { slug: 'schuldhulp-dichtbij', title: 'Schuldhulp dichtbij (voorbeeld)' } as const;

const WORDS = ['niet urgent', 'beperkt urgent', 'redelijk urgent', 'urgent', 'zeer urgent'] as const;
const GRADES = ['notUrgent', 'slightlyUrgent', 'fairlyUrgent', 'urgent', 'veryUrgent'] as const;
export type GradeWord = (typeof WORDS)[number];

/** Four owners with views of their own; about the two tied projects they differ as much in one way as in the other. */
export const views: readonly {
  readonly person: string;
  readonly owner: string;
  readonly says: (item: string) => GradeWord;
}[] = [
  {
    person: 'Nadia Elkadiri',
    owner: 'gemeente-hengelo',
    says: (item) => say(item, 'zeer urgent', 'redelijk urgent', 'zeer urgent'),
  },
  {
    person: 'Fenna Oosterlaak',
    owner: 'gemeente-enschede',
    says: (item) => say(item, 'redelijk urgent', 'zeer urgent', 'zeer urgent'),
  },
  {
    person: 'Esther Rozendom',
    owner: 'ggd-twente',
    says: (item) => say(item, 'urgent', 'beperkt urgent', 'niet urgent'),
  },
  {
    person: 'Paul van Steenwold',
    owner: 'menzis',
    says: (item) => say(item, 'beperkt urgent', 'urgent', 'beperkt urgent'),
  },
];

const say = (item: string, first: GradeWord, second: GradeWord, onDisputed: GradeWord): GradeWord => {
  if (item === tiedFirst.slug) return first;
  if (item === tiedSecond.slug) return second;
  return item === disputed.slug ? onDisputed : 'redelijk urgent';
};

/** What the owner at this place among the others says about the item at this place in the round: no two items alike but the tied. */
export const othersSay = (item: string, itemPlace: number, ownerPlace: number): GradeWord => {
  if (item === tiedFirst.slug || item === tiedSecond.slug) return 'urgent';
  if (item === disputed.slug) return ownerPlace < 5 ? 'zeer urgent' : 'redelijk urgent';
  return ownerPlace < itemPlace % 12 ? 'urgent' : 'redelijk urgent';
};

/** The other owners judge everything through the API, each through its own representative; one gives no judgement at all. */
export async function othersJudge(
  { product: { url }, cast }: Stage,
  round: number,
  { without, abstains }: { readonly without: readonly string[]; readonly abstains: string },
): Promise<void> {
  const owners = cast.owners().filter((owner) => !without.includes(owner));
  for (const [place, organisation] of owners.entries()) {
    const person = await signIn(url, cast.voiceOf(organisation));
    const { itemList } = await person.get(endpoints.readUrgencyRound, { params: { round } });
    for (const [itemPlace, { slug: item }] of itemList.entries()) {
      const grade = GRADES[WORDS.indexOf(othersSay(item, itemPlace, place))] ?? 'noJudgement';
      const judgement = organisation === abstains ? 'noJudgement' : grade;
      await person.get(endpoints.gradeItem, {
        params: { round, organisation, item },
        body: { judgement, argument: null },
      });
    }
  }
}

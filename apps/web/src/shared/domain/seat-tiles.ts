import type { SeatView } from '@samenkoers/contract';
import type { Choice, ParticipationChoice } from '@samenkoers/rulebook';
import type { IconName } from '../../ui/icon.js';
import type { Tone } from '../../ui/message.js';
import type { Tile } from '../../ui/strips.js';
import { m } from '../i18n/messages.js';
import { CHOICE_WORDS, PARTICIPATION_WORDS } from './words.js';

type Look = { readonly icon: IconName; readonly tone: Tone };

export const CHOICE_LOOKS: Readonly<Record<Choice, Look>> = {
  supported: { icon: 'check', tone: 'positive' },
  supportedWithRemark: { icon: 'bubble', tone: 'positive' },
  noObjection: { icon: 'dash', tone: 'neutral' },
  notSupported: { icon: 'cross', tone: 'negative' },
  inFavour: { icon: 'check', tone: 'positive' },
  against: { icon: 'cross', tone: 'negative' },
  abstain: { icon: 'dash', tone: 'neutral' },
};

const PARTICIPATION_LOOKS: Readonly<Record<ParticipationChoice, Look>> = {
  takesPart: { icon: 'check', tone: 'positive' },
  laterPossible: { icon: 'clock', tone: 'attention' },
  notApplicable: { icon: 'dash', tone: 'neutral' },
};

/** "Gemeente Hengelo" is "Hengelo" on a tile: the strip is read as a row of names. */
export const shortName = (name: string): string => name.replace(/^(Gemeente|Provincie) /, '');

/** One tile of the owner strip for a seat in a round. */
export const seatTile = ({ organisation, position, answered }: SeatView): Tile => {
  const tile = { key: organisation.id, name: shortName(organisation.name) };
  if (position === null) {
    return answered
      ? { ...tile, word: m.choice_hidden(), icon: 'check', tone: 'neutral' }
      : { ...tile, word: m.choice_silent(), icon: 'clock', tone: 'open' };
  }
  const word = CHOICE_WORDS[position.choice]();
  if (position.extent === 'subjectToRatification' && position.ratification === null) {
    return { ...tile, word, icon: 'question', tone: 'attention', note: m.choice_pending() };
  }
  return { ...tile, ...CHOICE_LOOKS[position.choice], word };
};

/** One tile of the owner strip for taking part in an item. */
export const participationTile = (
  organisation: { readonly id: string; readonly name: string },
  choice: ParticipationChoice | null,
  note?: string,
): Tile => {
  const tile = { key: organisation.id, name: shortName(organisation.name), ...(note === undefined ? {} : { note }) };
  if (choice === null) return { ...tile, word: m.participation_unanswered(), icon: 'question', tone: 'open' };
  return { ...tile, ...PARTICIPATION_LOOKS[choice], word: PARTICIPATION_WORDS[choice]() };
};

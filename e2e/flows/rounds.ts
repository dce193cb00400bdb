import { look, sees } from '../browser/window.js';
import { openRound, visitItem } from '../pages/item-page.js';
import {
  closeEarly,
  ratify,
  recordOnBehalf,
  type Statement,
  seesSum,
  takePosition,
  visitRound,
} from '../pages/round-page.js';
import type { Stage } from './story.js';

const manager = 'Lotte Heidstra';
/** Owners that answer with real clicks in one of the rounds; the others through the API. */
const clicking = [
  'gemeente-hengelo',
  'gemeente-enschede',
  'gemeente-losser',
  'gemeente-rijssen-holten',
  'ggd-twente',
  'menzis',
];
const others = ({ cast }: Stage): readonly string[] => cast.owners().filter((owner) => !clicking.includes(owner));

type Voice = readonly [person: string, owner: string];
const hengelo: Voice = ['Nadia Elkadiri', 'Gemeente Hengelo'];
const enschede: Voice = ['Fenna Oosterlaak', 'Gemeente Enschede'];
const losser: Voice = ['Ilse Glanerveld', 'Gemeente Losser'];
const borne: Voice = ['Joke Kloosterbeek', 'Gemeente Borne'];
const menzis: Voice = ['Paul van Steenwold', 'Menzis'];
const ggd: Voice = ['Esther Rozendom', 'GGD Twente'];

/** One owner says what it thinks, with real clicks; `picture` keeps the page with the receipt. */
const click = (
  stage: Stage,
  [person, owner]: Voice,
  round: number,
  statement: Statement,
  picture?: string,
): Promise<void> =>
  stage.as(person, async (window) => {
    await visitRound(window, round);
    await takePosition(window, owner, statement);
    if (picture !== undefined) await look(window, picture);
  });

const open = async (stage: Stage, item: string, picture: string): Promise<number> => {
  let round = 0;
  await stage.as(manager, async (window) => {
    await visitItem(window, item);
    round = await openRound(window, 'Draagvlakronde openen');
    await look(window, picture);
  });
  return round;
};

/** Sixteen owners back it, and one objects with its reason. */
export async function oneObjects(stage: Stage, item: string): Promise<void> {
  const round = await open(stage, item, '08-ronde-geopend');
  await click(stage, hengelo, round, { choice: 'gedragen' }, '09-vastgelegd');
  await click(stage, ggd, round, { choice: 'gedragen' });
  const remark = ['Uw kanttekening', 'Let op de privacy bij het delen van achterstanden.'] as const;
  await click(stage, menzis, round, { choice: 'gedragen met kanttekening', text: remark });
  const reason = ['Waarom niet?', 'Er staat niet wie het loket betaalt na het tweede jaar.'] as const;
  await click(stage, enschede, round, { choice: 'niet gedragen', text: reason }, '10-niet-gedragen');
  await stage.speakFor(['gemeente-losser'], round, { choice: 'supported', by: 'deputy' });
  await stage.speakFor(['gemeente-rijssen-holten', ...others(stage)], round, { choice: 'supported' });
  await stage.as(manager, async (window) => {
    await visitRound(window, round);
    await closeEarly(window);
    await seesSum(window, '16 van 17 gedragen', 'waarvan 1 met kanttekening', '1 niet gedragen: niet unaniem');
    await look(window, '11-niet-unaniem');
  });
}

/** Seventeen owners back it: one by telephone, and one subject to ratification, which then comes. */
export async function allBackIt(stage: Stage, item: string): Promise<void> {
  const round = await open(stage, item, '14-nieuwe-ronde');
  await click(stage, enschede, round, { choice: 'gedragen' });
  await click(stage, losser, round, { choice: 'gedragen' }, '15-onder-voorbehoud');
  await stage.speakFor(['gemeente-hengelo', 'ggd-twente', 'menzis', ...others(stage)], round, { choice: 'supported' });
  await stage.as('Bram Dinkelaar', async (window) => {
    await visitRound(window, round);
    await recordOnBehalf(window, {
      Eigenaar: 'Gemeente Rijssen-Holten',
      Standpunt: 'gedragen',
      'Hoe kwam het binnen?': 'per telefoon',
      'Wie gaf het door?': 'Arend Holterveld',
    });
    await seesSum(window, '16 van 17 gedragen', '1 onder voorbehoud');
    await look(window, '16-genoteerd');
  });
  await stage.as('Theo Ravenslag', async (window) => {
    await visitRound(window, round);
    await ratify(window, 'Gemeente Losser', 'B&W 2026-114');
    await seesSum(window, '17 van 17 gedragen');
  });
  await stage.as(manager, async (window) => {
    await visitRound(window, round);
    await closeEarly(window);
    await seesSum(window, '17 van 17 gedragen');
    await sees(window, 'aangenomen', '.sk-status');
    await look(window, '17-unaniem');
  });
}

/** With every other principle met it came on the agenda at once; nine of seventeen want to take it up and take part, the others perhaps later. */
export async function nineTakeItUp(stage: Stage, item: string): Promise<void> {
  let round = 0;
  await stage.as(manager, async (window) => {
    await visitItem(window, item);
    await sees(window, 'op de agenda', '.sk-status');
    await look(window, '18-op-de-agenda');
    round = await openRound(window, 'Oppakronde openen');
  });
  await click(stage, hengelo, round, { choice: 'voor', participation: 'doet mee' }, '19-voor-en-doet-mee');
  await click(stage, borne, round, { choice: 'onthouding', participation: 'later mogelijk' });
  const rest = stage.cast
    .owners()
    .filter((owner) => !['gemeente-hengelo', 'gemeente-borne', 'gemeente-losser'].includes(owner));
  await stage.speakFor(rest.slice(0, 8), round, { choice: 'inFavour', participation: 'takesPart' });
  await stage.speakFor(rest.slice(8), round, { choice: 'abstain', participation: 'laterPossible' });
  await stage.speakFor(['gemeente-losser'], round, { choice: 'abstain', participation: 'laterPossible', by: 'deputy' });
  await stage.as(manager, async (window) => {
    await visitRound(window, round);
    await closeEarly(window);
    await seesSum(window, '9 van 17 voor', 'een meerderheid');
    await look(window, '20-opgepakt');
  });
}

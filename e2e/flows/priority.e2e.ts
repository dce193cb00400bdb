import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { look, narrow, sees, visit, type Window } from '../browser/window.js';
import {
  adoptPackage,
  backToRecord,
  counterCheck,
  supposeWithout,
  takenItems,
  visitPackage,
} from '../pages/package-page.js';
import {
  adoptWithOnTop,
  argue,
  breakTie,
  closeUrgencyEarly,
  gradeAll,
  openUrgencyRound,
  recordSheet,
  visitUrgency,
  withdrawUrgencyRound,
} from '../pages/urgency-pages.js';
import { signIn } from '../product/person.js';
import { disputed, othersJudge, tiedFirst, tiedSecond, views } from './judging.js';
import { enterStage, type Stage, tellInOrder } from './story.js';

const manager = 'Lotte Heidstra';
const byTelephone = 'gemeente-losser';
const abstains = 'provincie-overijssel';
const [first, second] = [tiedFirst.title, tiedSecond.title];
const name = 'Prioritering in de stuurgroep';

let stage: Stage;
let round: number;
let decision: number;
beforeAll(async () => {
  stage = await enterStage();
});
afterAll(() => stage?.leave());

/** Looks at the page as it is on a desk, and again as it is on a phone. */
async function lookTwice(window: Window, picture: string): Promise<void> {
  await look(window, picture);
  await window.page.setViewportSize(narrow);
  await look({ ...window, size: narrow }, `${picture}-smal`);
  await window.page.setViewportSize(window.size);
}

/** The number of the round of the example that still runs; undefined when none does. */
async function runningRound(): Promise<number | undefined> {
  const { product, cast } = stage;
  const person = await signIn(product.url, cast.manager());
  const { rounds } = await person.get(endpoints.listUrgencyRounds);
  return rounds.find(({ phase }) => phase === 'open' || phase === 'pastClosing')?.number;
}

describe('seventeen owners say what is urgent, and the board adopts what fits', () => {
  const chapter = tellInOrder();

  const opening = chapter(async () => {
    const running = await runningRound();
    await stage.as(manager, async (window) => {
      await visit(window, '/prioritering');
      await lookTwice(window, 'prioritering-01-begin');
      if (running !== undefined) {
        await visitUrgency(window, running);
        await withdrawUrgencyRound(window, 'De stuurgroep begint opnieuw, met alle eigenaren aan tafel.');
      }
      round = await openUrgencyRound(window, name);
      await lookTwice(window, 'prioritering-02-geopend');
    });
  });
  test('the manager opens a round over everything that qualifies', opening);

  const judging = chapter(async () => {
    for (const { person, owner, says } of views) {
      await stage.as(person, async (window) => {
        await gradeAll(window, round, says);
        if (owner === 'ggd-twente') {
          await argue(window, disputed.slug, 'Wij zien dat de bestaande hulp nog plaats heeft.');
          await lookTwice(window, 'prioritering-03-beoordeeld');
        }
      });
    }
  });
  test('four owners of different views judge with real clicks', judging);

  const recording = chapter(async () => {
    const without = [byTelephone, ...views.map(({ owner }) => owner)];
    await othersJudge(stage, round, { without, abstains });
    await stage.as('Bram Dinkelaar', async (window) => {
      await visitUrgency(window, round);
      await recordSheet(
        window,
        {
          Eigenaar: 'Gemeente Losser',
          'Hoe kwam het binnen?': 'per telefoon',
          'Wie gaf het door?': 'Ilse Glanerveld',
        },
        (title) => (title.includes(first) || title.includes(second) ? 'urgent' : 'redelijk urgent'),
      );
      await lookTwice(window, 'prioritering-04-genoteerd');
    });
  });
  test(
    'one owner is recorded by telephone, one gives no judgement, the others say the same of two projects',
    recording,
  );

  const ranking = chapter(() =>
    stage.as(manager, async (window) => {
      await visitUrgency(window, round);
      await closeUrgencyEarly(window);
      await sees(window, 'verdeeld', '#ranking');
      await sees(window, first, '#ranking');
      await lookTwice(window, 'prioritering-05-uitkomst');
      await visitUrgency(window, round, '/presenteren');
      await window.page.keyboard.press('d');
      await lookTwice(window, 'prioritering-06-presenteren');
      await window.page.keyboard.press('ArrowRight');
      await sees(window, '2 /', '.sk-present__foot');
    }),
  );
  test('the ranking has a shared place, and shows in the meeting where owners differ', ranking);

  const deciding = chapter(() =>
    stage.as(manager, async (window) => {
      await visitUrgency(window, round);
      const tieReason = 'Voor dit project is nu een gebouw vrij.';
      await breakTie(window, second, tieReason);
      await sees(window, `${second} → ${first}`, '#order');
      await sees(window, tieReason, '#order');
      const reason = 'Het rijk betaalt dit project volgend jaar mee.';
      await adoptWithOnTop(window, disputed.title, reason);
      await sees(window, `wijkt af van de voorgestelde. Reden: ${reason}`, '#order');
      await lookTwice(window, 'prioritering-07-volgorde');
    }),
  );
  test('the board breaks the tie and deviates from the order, each with its reason', deciding);

  const fitting = chapter(() =>
    stage.as(manager, async (window) => {
      await visitPackage(window, round);
      const taken = await takenItems(window);
      expect(taken[0]).toBe(disputed.title);
      await lookTwice(window, 'prioritering-08-pakket');
      await supposeWithout(window, disputed.title);
      expect(await takenItems(window)).not.toContain(disputed.title);
      await lookTwice(window, 'prioritering-09-wat-als');
      await backToRecord(window);
      expect(await takenItems(window)).toEqual(taken);
      await counterCheck(window);
      await lookTwice(window, 'prioritering-10-tegencontrole');
      decision = await adoptPackage(window);
      await lookTwice(window, 'prioritering-11-vastgesteld');
    }),
  );
  test('the manager sees what fits, tries a what-if, lets it be checked, and records the package', fitting);

  const reading = chapter(() =>
    stage.as('Joke Kloosterbeek', async (window) => {
      await visit(window, `/besluiten/pakket/${decision}`);
      await sees(window, 'Vastgesteld door Stuurgroep Twentse Koers');
      await sees(window, disputed.title, '#adopted');
      await lookTwice(window, 'prioritering-12-pakketbesluit');
      await visit(window, '/besluiten');
      await lookTwice(window, 'prioritering-13-besluiten');
      await visit(window, '/inzet');
      await sees(window, 'Grootste afwijking');
      await lookTwice(window, 'prioritering-14-inzet');
      await visit(window, '/inzet/toezeggingen?organisation=gemeente-borne');
      await lookTwice(window, 'prioritering-15-toezeggingen');
    }),
  );
  test('an owner reads the adopted package, and what everybody carries', reading);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { look, sees, visit, type Window } from '../browser/window.js';
import { choice, fillIn } from '../pages/form.js';
import { letterTo, signInByLetter } from '../pages/post-page.js';
import { takePosition, visitRound } from '../pages/round-page.js';
import { type Person, signIn } from '../product/person.js';
import { enterStage, type Stage, tellInOrder } from './story.js';

const LOSSER = 'gemeente-losser';
const TAKE_UP = 40;
const coordinator = { name: 'Marit Zoekerveld', email: 'marit.zoekerveld@voorbeeld.example' };
const successor = { name: 'Rob Beuningveld', email: 'rob.beuningveld@voorbeeld.example' };

let stage: Stage;
/** The representative of before, who stays signed in. */
let former: Person;
beforeAll(async () => {
  stage = await enterStage();
  former = await signIn(stage.product.url, stage.cast.voiceOf(LOSSER));
});
afterAll(() => stage?.leave());

const chapter = tellInOrder();

async function newPerson(window: Window, who: { name: string; email: string }, job: string) {
  const form = window.page.getByRole('form');
  await form.getByLabel('Wie?').selectOption({ label: 'Iemand die hier nog niet bekend is' });
  await fillIn(form, { Naam: who.name, Functie: job, 'E-mailadres': who.email });
  return form;
}

describe('an owner without a coordinator', () => {
  test(
    'gets one when the team proposes, and the owner itself confirms',
    chapter(async () => {
      await stage.as('Lotte Heidstra', async (window) => {
        const { page } = window;
        await visit(window, '/beheer/eigenaren');
        await look(window, 'eigenaren');
        const row = page.getByRole('row').filter({ hasText: 'Gemeente Losser' });
        await row.getByRole('button', { name: /Coördinator voorstellen/ }).click();
        const form = await newPerson(window, coordinator, 'Beleidsadviseur');
        await form.getByLabel('Waarom stelt u dit voor?').fill('Losser heeft nog niemand die mensen uitnodigt.');
        await look(window, 'coordinator-voorstellen');
        await form.getByRole('button', { name: 'Coördinator voorstellen' }).click();
        await sees(window, 'wacht op een tweede persoon');
        await visit(window, '/beheer');
        await sees(window, 'U kunt dit niet zelf bevestigen');
        await look(window, 'beheer-wacht');
      });
      await stage.as('Ilse Glanerveld', async (window) => {
        const { page } = window;
        await visit(window, '/mijn');
        await page
          .getByRole('link', { name: /coördinator/i })
          .first()
          .click();
        await page.getByRole('button', { name: 'Bevestigen', exact: true }).click();
        await look(window, 'wijziging-bevestigen');
        await page.getByRole('button', { name: /^Wijziging \d+ bevestigen$/ }).click();
        await sees(window, 'is bevestigd en geldt');
      });
    }),
  );

  test(
    'who is invited comes in by a letter, and lets somebody succeed the representative',
    chapter(() =>
      stage.asVisitor(async (window) => {
        const { page } = window;
        const letter = await letterTo(window, coordinator.email, 'coördinator');
        await look(window, 'post-uitnodiging');
        expect(await letter.getByRole('link', { name: /\/aanmelden\/link#/ }).count()).toBe(0);
        await signInByLetter(window, coordinator.email, coordinator.name);
        await visit(window, `/organisaties/${LOSSER}/mensen`);
        await page.getByRole('button', { name: 'Mandaat geven', exact: true }).click();
        const form = await newPerson(window, successor, 'Wethouder');
        await choice(form, 'Vertegenwoordiger').check();
        // Two cannot represent one owner: said where it is, and nothing typed is lost.
        await form.getByRole('button', { name: 'Mandaat geven' }).click();
        await sees(window, 'is in die tijd al vertegenwoordiger');
        window.troubles.splice(0, window.troubles.length, ...window.troubles.filter((one) => !/409/.test(one)));
        expect(await form.getByLabel('Naam').inputValue()).toBe(successor.name);
        await look(window, 'mandaat-geven');
        await form.getByRole('checkbox').check();
        await form.getByRole('button', { name: 'Mandaat geven' }).click();
        await sees(window, `${successor.name} is vertegenwoordiger van Gemeente Losser`);
        await look(window, 'mandaat-gegeven');
      }),
    ),
  );

  test(
    'who was succeeded can do nothing more from the next request on',
    chapter(async () => {
      const reply = await former.ask(endpoints.takePosition, {
        params: { round: TAKE_UP, organisation: LOSSER },
        body: { choice: 'inFavour', text: null, participation: 'takesPart' },
      });
      expect(reply).toMatchObject({ ok: false, problem: { details: { reason: 'mandate-ended' } } });
    }),
  );

  test(
    'the new one takes the position, and everybody sees who did and in which capacity',
    chapter(async () => {
      await stage.asVisitor(async (window) => {
        await signInByLetter(window, successor.email, successor.name);
        await visitRound(window, TAKE_UP);
        await takePosition(window, 'Gemeente Losser', { choice: 'voor', participation: 'doet mee' });
      });
      await stage.as('Lotte Heidstra', async (window) => {
        await visitRound(window, TAKE_UP);
        await sees(window, successor.name);
        await sees(window, 'vertegenwoordiger');
        await visit(window, `/organisaties/${LOSSER}/mensen`);
        await sees(window, 'Ilse Glanerveld');
        await look(window, 'mensen-van-losser');
      });
    }),
  );
});

test('by-laws change when who speaks for an owner confirms, not another of the team', async () => {
  await stage.as('Lotte Heidstra', async (window) => {
    const { page } = window;
    await visit(window, '/beheer/reglement');
    await look(window, 'reglement');
    await page.getByRole('button', { name: 'Nieuwe versie voorstellen' }).click();
    const form = page.getByRole('form');
    await form.getByLabel('Dagen voor een urgentieronde').fill('21');
    await form.getByLabel('Wie besloot dit?').fill('Stuurgroep');
    await form.getByLabel('Waarom stelt u dit voor?').fill('Twee weken was te kort voor de colleges.');
    await look(window, 'reglement-voorstellen');
    await form.getByRole('button', { name: /voorstellen/i }).click();
    await sees(window, 'wacht op een tweede persoon');
  });
  await stage.as('Bram Dinkelaar', async (window) => {
    await visit(window, '/beheer');
    await sees(window, 'Dit moet een vertegenwoordiger of plaatsvervanger van een eigenaar bevestigen');
    await look(window, 'reglement-wacht-op-eigenaar');
  });
  await stage.as('Nadia Elkadiri', async (window) => {
    const { page } = window;
    await visit(window, '/mijn');
    await page
      .getByRole('link', { name: /reglement/i })
      .first()
      .click();
    await sees(window, 'Dagen voor een urgentieronde');
    await page.getByRole('button', { name: 'Bevestigen', exact: true }).click();
    await page.getByRole('button', { name: /^Wijziging \d+ bevestigen$/ }).click();
    await sees(window, 'is bevestigd en geldt');
    await visit(window, '/beheer/reglement');
    await sees(window, 'Versie 2 geldt sinds');
    await look(window, 'reglement-versie-2');
  });
});

test('when a provider is down the manager comes in with a code from the sheet, once, and everybody hears of it', async () => {
  let code = '';
  await stage.as('Lotte Heidstra', async (window) => {
    const { page } = window;
    await visit(window, '/mijn/apparaten');
    await page
      .getByRole('button', { name: /noodcodes/i })
      .first()
      .click();
    const form = page.getByRole('form');
    if ((await form.count()) > 0) await form.getByRole('button', { name: /noodcodes/i }).click();
    const shown = page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);
    await shown.first().waitFor();
    expect(await shown.count()).toBe(8);
    code = (await shown.first().textContent()) ?? '';
    await look(window, 'noodcodes');
  });
  const enter = async (window: Window) => {
    const { page } = window;
    await visit(window, '/noodtoegang');
    await page.getByLabel('Noodcode').fill(code.toLowerCase());
    await page.getByLabel(/Waarom/).fill('De inlogdienst ligt eruit.');
    await page
      .locator('main')
      .getByRole('button', { name: /aanmelden/i })
      .click();
  };
  await stage.asVisitor(async (window) => {
    await enter(window);
    await window.page.getByRole('banner').getByText('Lotte Heidstra').waitFor();
    await sees(window, 'noodtoegang', 'body');
    await look(window, 'met-noodtoegang');
    await letterTo(window, 'daan.weusveld@voorbeeld.example', 'De inlogdienst ligt eruit.');
  });
  await stage.asVisitor(async (window) => {
    await enter(window);
    await window.page.getByRole('alert').first().waitFor();
    window.troubles.splice(0, window.troubles.length, ...window.troubles.filter((one) => !/401/.test(one)));
    await look(window, 'noodcode-gebruikt');
  });
});

import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { go, look, sees, visit } from '../browser/window.js';
import { fillIn } from '../pages/form.js';
import {
  beginNewVersion,
  confirmInvolvement,
  joinLater,
  nameLead,
  promiseFirmly,
  promiseInPrinciple,
  start,
  visitItem,
} from '../pages/item-page.js';
import { beginProposal, goOn, submitProposal, writeProposal } from '../pages/proposal-pages.js';
import { involved, nextYear, proposal, title } from './proposal.js';
import { allBackIt, nineTakeItUp, oneObjects } from './rounds.js';
import { enterStage, type Stage, tellInOrder } from './story.js';

const manager = 'Lotte Heidstra';

let stage: Stage;
let item: string;
beforeAll(async () => {
  stage = await enterStage();
});
afterAll(() => stage?.leave());

describe('seventeen owners bring a project from idea to "in uitvoering"', () => {
  const chapter = tellInOrder();

  const writing = chapter(() =>
    stage.as('Nadia Elkadiri', async (window) => {
      await look(window, '01-wacht-op-hengelo');
      item = await beginProposal(window, title);
      await writeProposal(window, proposal, (step) => look(window, `02-voorstel-${step}`));
      await submitProposal(window);
      await look(window, '03-ingediend');
    }),
  );
  test('an owner writes a proposal step by step and hands it in', writing);

  const confirming = chapter(() =>
    stage.as('Bram Dinkelaar', async (window) => {
      await look(window, '04-overzicht-van-het-team');
      await visitItem(window, item);
      for (const { organisation } of involved) await confirmInvolvement(window, organisation);
      await look(window, '05-betrokkenheid-bevestigd');
    }),
  );
  test('the programme team confirms who is directly involved', confirming);

  const promising = chapter(async () => {
    for (const { organisation, person } of involved) {
      await stage.as(person, async (window) => {
        await look(window, `06-thuis-${organisation.toLowerCase().replace(' ', '-')}`);
        await visitItem(window, item);
        await confirmInvolvement(window, organisation);
        await promiseInPrinciple(window, { organisation, signer: person });
        await sees(window, 'in principe', '#commitments');
      });
    }
  });
  test('the organisations confirm it themselves and promise in principle', promising);

  const objecting = chapter(async () => {
    await stage.as(manager, (window) => look(window, '07-overzicht'));
    await oneObjects(stage, item);
    await stage.as('Nadia Elkadiri', async (window) => {
      await visitItem(window, item);
      await sees(window, 'niet gedragen');
      await look(window, '12-niet-gedragen');
    });
  });
  test('sixteen owners back it, one objects with its reason: not supported', objecting);

  const revising = chapter(() =>
    stage.as('Nadia Elkadiri', async (window) => {
      await visitItem(window, item);
      await beginNewVersion(window, 'Nu staat erin wie na het tweede jaar betaalt.');
      const goingOn = window.page.getByRole('link', { name: 'Verder met het voorstel' });
      await go(window, () => goingOn.click());
      await look(window, '13-nieuwe-versie');
      for (const step of ['Doelen', 'Wie is direct betrokken', 'Wat is nodig per jaar', 'Borging']) {
        await goOn(window, step);
      }
      const continuity = 'De veertien gemeenten betalen het loket vanaf het derde jaar naar inwonertal.';
      await fillIn(window.page.getByRole('main'), { 'Hoe gaat het verder na het project?': continuity });
      await goOn(window, 'Controle');
      await submitProposal(window);
      await sees(window, continuity);
    }),
  );
  test('the owner writes a next version and hands it in', revising);

  test(
    'seventeen owners back it: one by telephone, one subject to ratification and then ratified',
    chapter(() => allBackIt(stage, item)),
  );

  test(
    'it comes on the agenda, and nine of seventeen take it up',
    chapter(() => nineTakeItUp(stage, item)),
  );

  const starting = chapter(async () => {
    for (const { organisation, person } of involved) {
      await stage.as(person, async (window) => {
        await visitItem(window, item);
        const line = { year: nextYear, euros: '10.000', pool: 'Programmabudget' };
        const continuity = 'Opgenomen in de meerjarenbegroting.';
        await promiseFirmly(window, { organisation, signer: person, line, continuity });
        await sees(window, continuity, '#commitments');
      });
    }
    await stage.as(manager, async (window) => {
      await visitItem(window, item);
      await nameLead(window, 'Gemeente Hengelo', 'Nadia Elkadiri');
      await start(window);
      await sees(window, 'in uitvoering', '.sk-status');
      await look(window, '21-in-uitvoering');
      await visit(window, '/besluiten');
      await look(window, '22-besluiten');
    });
  });
  test('the organisations make their promises firm, somebody pulls, and it starts', starting);

  const joining = chapter(() =>
    stage.as('Joke Kloosterbeek', async (window) => {
      await visitItem(window, item);
      await joinLater(window, 'Gemeente Borne', 'Twee dagen per week een consulent.');
      await sees(window, 'later ingestapt', '#participation');
      await look(window, '23-later-ingestapt');
      await visit(window, '/agenda');
      await look(window, '24-werkagenda');
    }),
  );
  test('an owner joins later', joining);

  const partnering = chapter(() =>
    stage.as('Said Oulveld', async (window) => {
      await window.page.getByRole('link', { name: title }).first().waitFor();
      await look(window, '25-waar-doen-wij-aan-mee');
    }),
  );
  test('a partner finds it at its home', partnering);

  const reading = chapter(() =>
    stage.asVisitor(async (window) => {
      await visit(window, '/');
      await look(window, '26-de-agenda');
      const project = window.page.getByRole('link', { name: title }).first();
      await go(window, () => project.click());
      await window.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await sees(window, 'Eén loket, één gesprek');
      await look(window, '27-het-onderwerp');
      await visit(window, '/organisaties');
      await look(window, '28-organisaties');
    }),
  );
  test('a visitor reads it without an account', reading);
});

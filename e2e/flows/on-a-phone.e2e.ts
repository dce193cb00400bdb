import { afterAll, beforeAll, test } from '@jest/globals';
import { go, look, narrow, sees, visit } from '../browser/window.js';
import { takePosition } from '../pages/round-page.js';
import { enterStage, type Stage } from './story.js';

/** A round of the example programme that waits for three owners, Hengelo among them. */
const question = 'Mentaal Gezond Twente';

let stage: Stage;
beforeAll(async () => {
  stage = await enterStage(narrow);
});
afterAll(() => stage?.leave());

test('a representative records a position on a phone, two clicks from the list of what waits', () =>
  stage.as('Nadia Elkadiri', async (window) => {
    await look(window, 'telefoon-01-wacht-op-hengelo');
    const task = window.page.getByRole('link', { name: `Standpunt vastleggen: ${question}` });
    await go(window, () => task.click());
    await window.page.getByRole('form', { name: 'Uw standpunt' }).waitFor();
    await look(window, 'telefoon-02-ronde');
    await takePosition(window, 'Gemeente Hengelo', { choice: 'geen bezwaar' });
    await look(window, 'telefoon-03-vastgelegd');
  }));

test('a visitor reads the agenda, a project and who takes part on a phone', () =>
  stage.asVisitor(async (window) => {
    await visit(window, '/');
    await look(window, 'telefoon-04-agenda');
    await window.page.getByLabel('Zoek in de agenda').fill('jogg');
    const project = window.page.getByRole('link', { name: 'JOGG' }).first();
    await go(window, () => project.click());
    await sees(window, 'Wie doet mee');
    await look(window, 'telefoon-05-project');
    await visit(window, '/organisaties');
    await look(window, 'telefoon-06-organisaties');
    await visit(window, '/besluiten');
    await look(window, 'telefoon-07-besluiten');
  }));

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { look, sees, visit, type Window } from '../browser/window.js';
import { enterStage, type Stage } from './story.js';

const question = 'Mentaal Gezond Twente';
/** More presses than anybody would put up with. */
const enough = 120;

let stage: Stage;
beforeAll(async () => {
  stage = await enterStage();
});
afterAll(() => stage?.leave());

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** What has the focus while nothing around it shows that; undefined when it can be seen. */
const hiddenFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    // A choice shows its focus on the whole of its label.
    const shows = [focused, focused.closest('label')].some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return shows ? undefined : focused.outerHTML.slice(0, 200);
  });

/** Goes on with Tab until this has the focus; everything passed on the way shows its focus. */
async function tabTo({ page }: Window, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < enough; press += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    expect(await hiddenFocus(page)).toBeUndefined();
  }
  throw new Error('The keyboard does not get there.');
}

test('a representative signs in and records a position without touching a mouse', () =>
  stage.asVisitor(async (window) => {
    const { page } = window;
    await visit(window, '/');
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('link', { name: 'Naar de inhoud' }))).toBe(true);
    await tabTo(window, page.getByRole('link', { name: 'Aanmelden', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(window, page.getByLabel('Zoek op naam, functie of organisatie'));
    await page.keyboard.type('Elkadiri');
    await tabTo(window, page.getByRole('button', { name: 'Aanmelden als Nadia Elkadiri' }));
    await page.keyboard.press('Enter');
    await tabTo(window, page.getByRole('link', { name: `Standpunt vastleggen: ${question}` }));
    await page.keyboard.press('Enter');

    const form = page.getByRole('form', { name: 'Uw standpunt' });
    await tabTo(window, form.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await form.getByLabel('Uw kanttekening').waitFor();
    await tabTo(window, form.getByLabel('Uw kanttekening'));
    await page.keyboard.type('Graag ook aandacht voor de wachttijden.');
    await tabTo(window, form.getByRole('button', { name: 'Standpunt vastleggen' }));
    await page.keyboard.press('Enter');
    await sees(window, 'Vastgelegd voor Gemeente Hengelo', '[role="status"]');
    await look(window, 'toetsenbord-vastgelegd');
  }));

import { sees, visit, type Window } from '../browser/window.js';
import { fillIn } from './form.js';

export const visitPackage = (window: Window, round: number): Promise<void> =>
  visit(window, `/prioritering/${round}/pakket`);

/** The items that the package takes, from the top, by their titles. */
export const takenItems = ({ page }: Window): Promise<readonly string[]> =>
  page
    .locator('#items tbody tr')
    .filter({ has: page.locator('.sk-status--positive') })
    .locator('th a')
    .allTextContents();

/** Supposes that an item is dropped: nothing of it is on record. */
export async function supposeWithout(window: Window, item: string): Promise<void> {
  const { page } = window;
  await page.getByRole('button', { name: 'Wat-als proberen' }).click();
  await page.getByRole('button', { name: `Weglaten: ${item}` }).click();
  await sees(window, 'Wat verandert er ten opzichte van het register?');
}

export async function backToRecord({ page }: Window): Promise<void> {
  const back = page.getByRole('button', { name: 'Terug naar het register' });
  await back.click();
  await back.waitFor({ state: 'detached' });
}

/** Lets the solver look for a better package, and waits for its advice. */
export async function counterCheck(window: Window): Promise<void> {
  await window.page.getByRole('button', { name: 'Tegencontrole starten' }).click();
  await sees(window, 'seconden', '#counter-check .utrecht-alert');
}

/** Records the package on screen as adopted; answers its number. */
export async function adoptPackage(window: Window): Promise<number> {
  const { page } = window;
  await page.getByRole('button', { name: 'Pakket vaststellen', exact: true }).click();
  const form = page.getByRole('form', { name: 'Pakket vaststellen', exact: true });
  await fillIn(form, { 'Wie besloot?': 'Stuurgroep Twentse Koers' });
  await form.getByRole('button', { name: 'Pakketbesluit vastleggen' }).click();
  await form.waitFor({ state: 'detached' });
  const link = page.getByRole('link', { name: 'Het pakketbesluit bekijken' });
  return Number((await link.getAttribute('href'))?.split('/').at(-1));
}

import { go, visit, type Window } from '../browser/window.js';

/** Signs in as one of the example people, by choosing from the page; comes out at that person's home. */
export async function signInAs(window: Window, name: string): Promise<void> {
  const { page } = window;
  await visit(window, '/aanmelden');
  await page.getByLabel('Zoek op naam, functie of organisatie').fill(name);
  await go(window, () => page.getByRole('button', { name: `Aanmelden als ${name}`, exact: true }).click());
}

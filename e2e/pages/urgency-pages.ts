import { go, sees, settled, visit, type Window } from '../browser/window.js';
import { type Answers, choice, doAct, fillIn } from './form.js';

export const visitUrgency = (window: Window, round: number, part = ''): Promise<void> =>
  visit(window, `/prioritering/${round}${part}`);

/** Takes back a round that should not run any more. */
export async function withdrawUrgencyRound({ page }: Window, reason: string): Promise<void> {
  await doAct(page, 'Ronde intrekken', { 'Waarom wordt de ronde ingetrokken?': reason });
}

/** Opens a round over everything that qualifies, with the closing time that the by-laws propose; answers its number. */
export async function openUrgencyRound(window: Window, name: string): Promise<number> {
  const { page } = window;
  await visit(window, '/prioritering');
  await page.getByRole('button', { name: 'Urgentieronde openen', exact: true }).click();
  const form = page.getByRole('form', { name: 'Een urgentieronde openen' });
  await fillIn(form, { 'Naam van de ronde': name });
  await go(window, () => form.getByRole('button', { name: 'Urgentieronde openen', exact: true }).click());
  return Number(new URL(page.url()).pathname.split('/').at(-1));
}

/** Judges every item in the list, one click each; every click is on record before the next. */
export async function gradeAll(window: Window, round: number, wordOf: (item: string) => string): Promise<void> {
  const { page } = window;
  await visitUrgency(window, round, '/beoordelen?weergave=lijst');
  const cards = page.locator('[data-rating]');
  const items = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-rating') ?? ''));
  for (const [index, item] of items.entries()) {
    await choice(page.locator(`[data-rating="${item}"]`), wordOf(item)).check();
    await sees(window, `${index + 1} van ${items.length} beoordeeld`, '.sk-rating-bar');
  }
  await sees(window, 'Alles is beoordeeld');
}

/** Writes the argument of the owner for one item, in the list. */
export async function argue(window: Window, item: string, argument: string): Promise<void> {
  const card = window.page.locator(`[data-rating="${item}"]`);
  await card.getByRole('textbox').fill(argument);
  await card.getByRole('textbox').blur();
  await card.locator('.sk-status--positive').waitFor();
  await settled(window.page);
}

/** Notes what an owner gave by telephone: who, and a grade per item. */
export async function recordSheet({ page }: Window, about: Answers, gradeOf: (title: string) => string): Promise<void> {
  const name = 'Oordelen noteren namens een eigenaar';
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name, exact: true });
  await fillIn(form, about);
  const lines = form.getByRole('group', { name: 'Oordelen per onderwerp' }).getByRole('combobox');
  for (const line of await lines.all()) {
    const title = await line.evaluate((list) => (list as HTMLSelectElement).labels[0]?.textContent ?? '');
    await line.selectOption({ label: gradeOf(title) });
  }
  await form.getByRole('button', { name: 'Oordelen noteren', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Closes the round now that all have judged everything, and waits for its result. */
export async function closeUrgencyEarly({ page }: Window): Promise<void> {
  await doAct(page, 'Nu sluiten: iedereen is klaar');
  await page.getByRole('heading', { name: 'Uitkomst', exact: true }).waitFor();
}

/** Who decided something, as the forms of the board's decisions ask. */
const board = { 'Wie besloot dit?': 'Stuurgroep Twentse Koers' };

/** Records that the board puts this item first where it shared a place. */
export async function breakTie({ page }: Window, first: string, reason: string): Promise<void> {
  const name = 'Gelijke plaats doorbreken';
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name, exact: true });
  const which = form.getByLabel('Welke gelijke plaats?');
  if ((await which.count()) > 0) {
    const places = await which.locator('option').allTextContents();
    await which.selectOption({ label: places.find((place) => place.includes(first)) ?? first });
  }
  await form.getByRole('button', { name: `${first} op 1 zetten` }).click();
  const left = form.getByRole('button', { name: / op \d+ zetten$/ });
  while ((await left.count()) > 0) await left.first().click();
  await fillIn(form, { Reden: reason, ...board });
  await form.getByRole('button', { name: 'Besluit over de gelijke plaats vastleggen' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Records the order that the board adopts: the proposed one with this item on top, and why. */
export async function adoptWithOnTop({ page }: Window, item: string, reason: string): Promise<void> {
  const name = 'Volgorde van het bestuur vastleggen';
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name, exact: true });
  await form.getByLabel(`${item} naar positie`).selectOption({ label: '1' });
  await fillIn(form, { 'Waarom wijkt het bestuur af?': reason, ...board });
  await form.getByRole('button', { name: 'Volgorde vaststellen' }).click();
  await form.waitFor({ state: 'detached' });
}

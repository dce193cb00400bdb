import type { Locator, Page } from 'playwright-core';

/** Answers by the words beside the fields. */
export type Answers = Readonly<Record<string, string>>;

/** Fills in fields found by their label: types, or chooses what a list offers. */
export async function fillIn(form: Locator, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const field = form
      .getByLabel(label, { exact: true })
      .or(form.getByLabel(`${label} (niet verplicht)`, { exact: true }));
    const isList = await field.evaluate((element) => element.tagName === 'SELECT');
    if (isList) await field.selectOption({ label: answer });
    else await field.fill(answer);
  }
}

/**
 * Does an act whose form opens in place: presses the button that names it, fills in what it asks and presses the button
 * that says what happens. Done when the form has gone.
 */
export async function doAct(page: Page, name: string, answers: Answers = {}, save = name): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name, exact: true });
  await fillIn(form, answers);
  await form.getByRole('button', { name: save, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** The choice with exactly this word, whatever explanation stands under it. */
export const choice = (form: Locator, word: string): Locator =>
  form
    .locator('label')
    .filter({ has: form.page().getByText(word, { exact: true }) })
    .locator('input');

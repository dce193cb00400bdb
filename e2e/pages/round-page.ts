import { sees, visit, type Window } from '../browser/window.js';
import { type Answers, choice as choiceOf, doAct } from './form.js';

/** What an owner says, in the words of the screen. */
export interface Statement {
  readonly choice: string;
  /** The field of the text and what is written there: a remark, a reason, an explanation. */
  readonly text?: readonly [label: string, words: string];
  readonly participation?: string;
}

export const visitRound = (window: Window, round: number): Promise<void> => visit(window, `/rondes/${round}`);

/** Takes the position of the owner this person speaks for, and waits for the receipt. */
export async function takePosition(
  window: Window,
  owner: string,
  { choice, text, participation }: Statement,
): Promise<void> {
  const form = window.page.getByRole('form', { name: 'Uw standpunt' });
  await choiceOf(form, choice).check();
  if (text !== undefined) await form.getByLabel(text[0]).fill(text[1]);
  if (participation !== undefined) await choiceOf(form, participation).check();
  await form.getByRole('button', { name: 'Standpunt vastleggen' }).click();
  await sees(window, `Vastgelegd voor ${owner}`, '[role="status"]');
}

/** Waits until the sentence above the round says so. */
export const seesSum = (window: Window, ...parts: readonly string[]): Promise<unknown> =>
  Promise.all(parts.map((part) => sees(window, part, '#sum .sk-lead')));

/** Writes down what an owner gave by telephone. */
export const recordOnBehalf = ({ page }: Window, answers: Answers): Promise<void> =>
  doAct(page, 'Standpunt noteren namens een eigenaar', answers, 'Standpunt noteren');

export const ratify = ({ page }: Window, owner: string, reference: string): Promise<void> =>
  doAct(
    page,
    `Bekrachtiging van ${owner} vastleggen`,
    { 'Kenmerk van het besluit': reference },
    'Bekrachtiging vastleggen',
  );

/** Closes the round now that all have answered, and waits for its result. */
export async function closeEarly({ page }: Window): Promise<void> {
  await doAct(page, 'Nu sluiten: iedereen heeft geantwoord');
  await page.getByRole('heading', { name: 'Uitkomst', exact: true }).waitFor();
}

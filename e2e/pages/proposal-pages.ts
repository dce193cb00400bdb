import { go, settled, visit, type Window } from '../browser/window.js';
import { type Answers, choice, fillIn } from './form.js';

/** What a proposer writes, by the steps of the wizard and the words of the screen. */
export interface ProposalText {
  readonly what: Answers;
  readonly themeLine: string;
  readonly lifePhase: string;
  readonly goals: Answers;
  readonly involved: Answers;
  readonly need: { readonly pool: string; readonly year: string; readonly euros: string };
  readonly continuity: string;
}

/** Starts a draft; answers its key in the address. */
export async function beginProposal(window: Window, title: string): Promise<string> {
  const { page } = window;
  await visit(window, '/voorstellen/nieuw');
  const form = page.getByRole('form', { name: 'Nieuw voorstel' });
  await choice(form, 'project').check();
  await fillIn(form, { Titel: title });
  await go(window, () => form.getByRole('button', { name: 'Concept beginnen' }).click());
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Presses the button to the next step and waits until that one is there. */
export async function goOn({ page }: Window, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Bewaren en verder' }).click();
  await page.getByRole('heading', { level: 2, name: step, exact: true }).waitFor();
  await settled(page);
}

/** Writes the whole proposal step by step; `seen` is called with every step filled in. */
export async function writeProposal(
  window: Window,
  text: ProposalText,
  seen: (step: string) => Promise<void>,
): Promise<void> {
  const { page } = window;
  const form = page.getByRole('main');
  await fillIn(form, { ...text.what, Themalijn: text.themeLine });
  await form.getByLabel(text.lifePhase, { exact: true }).check();
  await seen('wat');
  await goOn(window, 'Doelen');
  for (const [goal, contribution] of Object.entries(text.goals)) {
    await form.getByRole('checkbox', { name: goal }).check();
    await form.getByLabel(`Wat draagt dit bij aan “${goal}”?`).fill(contribution);
  }
  await seen('doelen');
  await goOn(window, 'Wie is direct betrokken');
  for (const [organisation, why] of Object.entries(text.involved)) {
    await form.getByLabel('Organisatie toevoegen').selectOption({ label: organisation });
    await form.getByLabel(`Waarom kan het niet zonder ${organisation}?`).fill(why);
  }
  await seen('betrokken');
  await goOn(window, 'Wat is nodig per jaar');
  await form.getByRole('button', { name: 'Behoefte toevoegen' }).click();
  const need = form.getByRole('group', { name: 'Behoefte 1', exact: true });
  await fillIn(need, { Waaruit: text.need.pool, Jaar: text.need.year });
  await fillIn(need, { 'Hoeveel (euro)': text.need.euros });
  await seen('nodig');
  await goOn(window, 'Borging');
  await fillIn(form, { 'Hoe gaat het verder na het project?': text.continuity });
  await seen('borging');
  await goOn(window, 'Controle');
  await seen('controle');
}

/** Hands the proposal in from its last step; comes out at the page of the item. */
export const submitProposal = (window: Window): Promise<void> =>
  go(window, () => window.page.getByRole('button', { name: 'Voorstel indienen', exact: true }).click());

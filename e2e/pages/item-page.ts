import { go, visit, type Window } from '../browser/window.js';
import { doAct, fillIn } from './form.js';

export const visitItem = (window: Window, item: string): Promise<void> => visit(window, `/agenda/${item}`);

/** Presses the one button that confirms that an organisation is directly involved. */
export async function confirmInvolvement({ page }: Window, organisation: string): Promise<void> {
  const button = page.getByRole('button', { name: `Betrokkenheid van ${organisation} bevestigen`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Money in one year, as a line of a commitment. */
export interface CommitmentLine {
  readonly year: string;
  readonly euros: string;
  readonly pool: string;
}

export interface Pledge {
  readonly organisation: string;
  readonly signer: string;
}

/** Promises in principle, without amounts. */
export const promiseInPrinciple = ({ page }: Window, { organisation, signer }: Pledge): Promise<void> =>
  doAct(
    page,
    `In principe toezeggen namens ${organisation}`,
    { [`Wie tekent namens ${organisation}?`]: signer },
    'Toezegging in principe vastleggen',
  );

/** Makes the promise firm: lines, continuity and who signs. */
export async function promiseFirmly(
  { page }: Window,
  { organisation, signer, line, continuity }: Pledge & { readonly line: CommitmentLine; readonly continuity: string },
): Promise<void> {
  const name = `Toezegging van ${organisation} vastleggen`;
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name, exact: true });
  await form.getByRole('button', { name: 'Regel toevoegen' }).click();
  await fillIn(form.getByRole('group', { name: 'Regel 1', exact: true }), {
    Jaar: line.year,
    'Bedrag in euro': line.euros,
    Waaruit: line.pool,
  });
  await fillIn(form, {
    'Hoe gaat het verder na het project? (borging)': continuity,
    [`Wie tekent namens ${organisation}?`]: signer,
  });
  await form.getByRole('button', { name: 'Toezegging vastleggen', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Opens a round about this item with the closing time that the by-laws propose; answers its number. */
export async function openRound(window: Window, title: 'Draagvlakronde openen' | 'Oppakronde openen'): Promise<number> {
  await go(window, () => doAct(window.page, title));
  return Number(window.page.url().split('/').at(-1));
}

export const start = ({ page }: Window): Promise<void> => doAct(page, 'Uitvoering beginnen');

export const nameLead = ({ page }: Window, owner: string, name: string): Promise<void> =>
  doAct(page, 'Bestuurlijk trekker aanwijzen', { Eigenaar: owner, 'Naam van de bestuurder': name });

export const joinLater = ({ page }: Window, organisation: string, note: string): Promise<void> =>
  doAct(
    page,
    `Instappen namens ${organisation}`,
    { [`Wat brengt ${organisation} zelf in?`]: note },
    'Instappen vastleggen',
  );

export const beginNewVersion = ({ page }: Window, note: string): Promise<void> =>
  doAct(page, 'Nieuwe versie van de tekst beginnen', { 'Wat verandert u, en waarom?': note });

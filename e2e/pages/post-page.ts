import { sees, visit, type Window } from '../browser/window.js';

/** Looks at the post of the demonstration until a letter to this address is there; gives it. */
export async function letterTo(window: Window, address: string, words: string) {
  const { page } = window;
  await visit(window, '/demo/post');
  const letter = page.locator('li').filter({ hasText: address }).filter({ hasText: words }).first();
  for (let look = 0; look < 100 && (await letter.count()) === 0; look += 1) {
    await page.getByRole('button', { name: 'Kijk of er nieuwe post is' }).click();
    await page.waitForTimeout(100);
  }
  await letter.waitFor();
  return letter;
}

/** Comes in with a link by e-mail, as somebody who was invited does the first time. */
export async function signInByLetter(window: Window, address: string, name: string): Promise<void> {
  const { page } = window;
  await visit(window, '/aanmelden/echt');
  await page.getByLabel('Uw e-mailadres').fill(address);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await sees(window, `Is ${address} hier bekend`);
  const letter = await letterTo(window, address, 'U wilt zich aanmelden');
  await letter.getByRole('link', { name: /\/aanmelden\/link#/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Aanmelden met uw link' }).waitFor();
  await page.locator('main').getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await page.getByRole('banner').getByText(name).waitFor();
}

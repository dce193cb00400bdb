import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { findBarriers } from '../browser/axe.js';
import { look, sees, visit, type Window } from '../browser/window.js';
import { enterStage, type Stage } from './story.js';

const address = 'nadia.elkadiri@voorbeeld.example';
const words = 'Graag ook aandacht voor de wachttijden.';

let stage: Stage;
let database: pg.Pool;
beforeAll(async () => {
  stage = await enterStage();
  database = new pg.Pool({ connectionString: stage.product.databaseUrl, max: 1 });
});
afterAll(async () => {
  await database?.end();
  await stage?.leave();
});

/** A phone or laptop with a finger reader, of which the finger is always the right one. */
async function giveAuthenticator({ page }: Window): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const makeAuthenticationOld = () =>
  database.query(`UPDATE session SET authenticated_at = now() - interval '16 minutes' WHERE ended_at IS NULL`);

async function signInByLink(window: Window): Promise<void> {
  const { page } = window;
  await visit(window, '/aanmelden/echt');
  await look(window, 'aanmelden-echt');
  await page.getByLabel('Uw e-mailadres').fill(address);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await sees(window, `Is ${address} hier bekend`);
  await visit(window, '/demo/post');
  const link = page.getByRole('link', { name: /\/aanmelden\/link#/ });
  for (let look = 0; look < 50 && (await link.count()) === 0; look += 1) {
    await page.getByRole('button', { name: 'Kijk of er nieuwe post is' }).click();
    await page.waitForTimeout(100);
  }
  await look(window, 'post');
  await link.first().click();
  await page.getByRole('heading', { level: 1, name: 'Aanmelden met uw link' }).waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await look(window, 'aanmelden-link');
  await page.locator('main').getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await page.getByRole('banner').getByText('Nadia Elkadiri').waitFor();
}

test('somebody comes in by a link, makes a passkey, signs in with it, and shows again who she is for what binds', () =>
  stage.asVisitor(async (window) => {
    const { page, troubles } = window;
    await giveAuthenticator(window);
    await signInByLink(window);

    await visit(window, '/mijn/apparaten');
    await page.getByRole('button', { name: 'Passkey maken op dit apparaat' }).click();
    await page.getByRole('heading', { name: /^Passkey van / }).waitFor();
    await look(window, 'apparaten-met-passkey');
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await page.getByRole('link', { name: 'Aanmelden', exact: true }).waitFor();

    await visit(window, '/aanmelden/echt?naar=/rondes/39');
    await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
    await page.getByRole('banner').getByText('Nadia Elkadiri').waitFor();
    await page.getByRole('form', { name: 'Uw standpunt' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/rondes/39');

    await makeAuthenticationOld();
    const form = page.getByRole('form', { name: 'Uw standpunt' });
    await form.getByRole('radio').nth(1).check();
    await form.getByLabel('Uw kanttekening').fill(words);
    await form.getByRole('button', { name: 'Standpunt vastleggen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Laat nog eens zien dat u het bent' });
    await dialog.waitFor();
    expect(await form.getByLabel('Uw kanttekening').inputValue()).toBe(words);
    // The one refusal that was meant.
    expect(troubles.filter((trouble) => !/401/.test(trouble))).toEqual([]);
    troubles.length = 0;
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Aanmelden met een passkey' }).click();
    await sees(window, 'Vastgelegd voor Gemeente Hengelo', '[role="status"]');
    expect(await dialog.count()).toBe(0);
    const { rows } = await database.query(
      `SELECT count(*)::int AS positions FROM position_revision p JOIN round r ON r.programme_id = p.programme_id AND r.id = p.round_id
       WHERE r.number = 39 AND p.text = $1`,
      [words],
    );
    expect(rows).toEqual([{ positions: 1 }]);
  }));

test('a link that is opened in another browser does not sign in there', async () => {
  let stolen = '';
  await stage.asVisitor(async (window) => {
    const { page } = window;
    await visit(window, '/aanmelden/echt');
    await page.getByLabel('Uw e-mailadres').fill('sanne.deventerveld@voorbeeld.example');
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await sees(window, 'hier bekend');
    await visit(window, '/demo/post');
    const letter = page.locator('li').filter({ hasText: 'sanne.deventerveld@voorbeeld.example' });
    for (let look = 0; look < 50 && (await letter.count()) === 0; look += 1) {
      await page.getByRole('button', { name: 'Kijk of er nieuwe post is' }).click();
      await page.waitForTimeout(100);
    }
    stolen = (await letter.getByRole('link').first().getAttribute('href')) ?? '';
  });
  await stage.asVisitor(async (window) => {
    const { page, troubles } = window;
    await page.goto(stolen);
    await page.locator('main').getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await sees(window, 'Deze link werkt alleen in de browser waarin u hem vroeg');
    expect(troubles.filter((trouble) => !/403/.test(trouble))).toEqual([]);
    troubles.length = 0;
  });
});

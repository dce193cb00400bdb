import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { foundProgramme } from '@samenkoers/database';
import { openBrowser } from './browser.js';
import { startMailServer, type TestMailServer } from './mail-server.js';
import { startTestApp, type TestApp } from './test-app.js';

/** The example that the documentation names. */
const EXAMPLE = JSON.parse(readFileSync(new URL('../../../../docs/example-programme.json', import.meta.url), 'utf8'));

let at: TestApp;
let mail: TestMailServer;

beforeAll(async () => {
  mail = await startMailServer();
  at = await startTestApp({ DEMO: 'false', SMTP_URL: mail.url });
});
afterAll(async () => {
  await at.close();
  await mail.close();
});

const letterTo = async (to: string): Promise<string> => {
  for (let tries = 0; tries < 500; tries += 1) {
    const letter = mail.taken.find((taken) => taken.to === to);
    if (letter !== undefined) return letter.text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no letter to ${to}`);
};

async function signInFirst(email: string) {
  const browser = openBrowser(at);
  expect((await browser.send('POST', '/session/email-links', { email })).statusCode).toBe(204);
  const token = /#([\w-]{43})/.exec(await letterTo(email))?.[1];
  expect((await browser.send('POST', '/session/email-links/use', { token })).statusCode).toBe(201);
  return browser;
}

test('a founded programme is there for visitors, and its manager signs in first with a link by e-mail', async () => {
  expect(await foundProgramme({ url: at.url, json: EXAMPLE })).toEqual({
    slug: EXAMPLE.slug,
    email: EXAMPLE.manager.email,
  });
  expect((await at.visitor.get('/programme')).json()).toMatchObject({
    name: EXAMPLE.name,
    ownerCount: EXAMPLE.owners.length,
    goals: EXAMPLE.goals,
    byLaws: { version: 1, minParticipants: EXAMPLE.byLaws.minParticipants },
  });
  const manager = await signInFirst(EXAMPLE.manager.email);
  expect((await manager.get('/me')).json().person).toMatchObject({
    name: EXAMPLE.manager.name,
    roles: ['programmeManager'],
  });
  const secretary = await signInFirst(EXAMPLE.team[0].email);
  expect((await secretary.get('/me')).json().person.roles).toEqual(['programmeTeam']);
});

test('is refused as a whole when anything is wrong, and told where', async () => {
  const found = (change: object) => foundProgramme({ url: at.url, json: { ...EXAMPLE, slug: 'andere', ...change } });
  await expect(found({ slug: EXAMPLE.slug })).rejects.toThrow('there is a programme');
  await expect(found({ team: [] })).rejects.toThrow(/^team/);
  await expect(found({ team: [EXAMPLE.manager] })).rejects.toThrow('email "');
  await expect(found({ owners: [] })).rejects.toThrow(/^owners/);
  await expect(found({ owners: [EXAMPLE.owners[0], EXAMPLE.owners[0]] })).rejects.toThrow('used more than once');
  await expect(found({ byLaws: { majority: 2 } })).rejects.toThrow('byLaws.majority: there is no such setting');
  await expect(found({ byLaws: { minDomains: 9 } })).rejects.toThrow('byLaws.minDomains: expected');
  await expect(found({ surprise: true })).rejects.toThrow('surprise');
  await expect(found({ manager: { ...EXAMPLE.manager, email: 'geen adres' } })).rejects.toThrow('manager.email');
  const { rows } = await at.pool.query('SELECT slug FROM programme');
  expect(rows).toEqual([{ slug: EXAMPLE.slug }]);
});

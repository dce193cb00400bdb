import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { insertPerson, insertProgramme, type TestPerson, type TestProgramme } from '@samenkoers/testkit';
import { makeAuthenticator, type TestAuthenticator } from '../../testing/authenticator.js';
import { openBrowser, type TestBrowser } from '../../testing/browser.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { startSession } from '../session/session.repository.js';

let at: TestApp;
let programme: TestProgramme;
let person: TestPerson;
let device: TestAuthenticator;

beforeAll(async () => {
  at = await startTestApp({ DEMO: 'false', PUBLIC_URL: 'http://localhost:3999' });
  programme = await insertProgramme(at.pool, { owners: 1 });
});
beforeEach(async () => {
  person = await insertPerson(at.pool, programme.id, 'Mens');
  device = makeAuthenticator();
});
afterAll(() => at.close());

async function signedIn({ id: personId }: TestPerson, minutesAgo = 0): Promise<TestBrowser> {
  const browser = openBrowser(at);
  const token = randomUUID().replaceAll('-', '').padEnd(43, 'x');
  const authenticatedAt = Date.now() - minutesAgo * 60_000;
  await startSession(at.pool, {
    programmeId: programme.id,
    personId,
    token,
    hours: 1,
    method: 'email',
    authenticatedAt,
  });
  (browser.cookies as Map<string, string>).set('samenkoers', token);
  return browser;
}
const begin = async (browser: TestBrowser, what: 'registration' | 'sign-in'): Promise<string> =>
  (await browser.send('POST', `/session/passkey-${what}`)).json().challenge;
const register = (browser: TestBrowser, body: object) => browser.send('POST', '/session/passkeys', body);
const signIn = (browser: TestBrowser, body: object) => browser.send('POST', '/session/passkey', body);
const registered = async () => {
  const browser = await signedIn(person);
  expect(
    (await register(browser, device.register({ challenge: await begin(browser, 'registration') }))).statusCode,
  ).toBe(204);
  return browser;
};
const FAILED = [401, 'authentication-failed'];
const told = (answer: { statusCode: number; json: () => { code: string } }) => [answer.statusCode, answer.json().code];

describe('a passkey', () => {
  test('is made by who is signed in, and signs in without a name', async () => {
    const owner = await registered();
    const { passkeys } = (await owner.get('/session/means')).json();
    expect(passkeys).toEqual([expect.objectContaining({ browser: 'other', lastUsedAt: null })]);
    const browser = openBrowser(at);
    const answer = await signIn(browser, device.sign({ challenge: await begin(browser, 'sign-in') }));
    expect([answer.statusCode, await browser.who()]).toEqual([201, 'Mens']);
  });

  test('needs a person, a finger or code, and a fresh showing to be made', async () => {
    expect((await openBrowser(at).send('POST', '/session/passkey-registration')).statusCode).toBe(401);
    const stale = await signedIn(person, 16);
    expect((await stale.send('POST', '/session/passkey-registration')).json().code).toBe('authentication-stale');
    const browser = await signedIn(person);
    const challenge = await begin(browser, 'registration');
    expect(told(await register(browser, device.register({ challenge, isUserVerified: false })))).toEqual(FAILED);
  });

  test('of one person cannot be made that of another, nor on the challenge of another', async () => {
    const mine = await registered();
    const other = await signedIn(await insertPerson(at.pool, programme.id, 'Ander'));
    const again = await register(other, device.register({ challenge: await begin(other, 'registration') }));
    expect(told(again)).toEqual([409, 'already-done']);
    const challenge = await begin(mine, 'registration');
    expect(told(await register(other, makeAuthenticator().register({ challenge })))).toEqual(FAILED);
  });

  test('that is taken away opens nothing any more; only its owner takes it away', async () => {
    const owner = await registered();
    const [{ id }] = (await owner.get('/session/means')).json().passkeys;
    const other = await signedIn(await insertPerson(at.pool, programme.id, 'Ander'));
    expect((await other.send('DELETE', `/session/passkeys/${id}`)).statusCode).toBe(404);
    expect((await owner.send('DELETE', `/session/passkeys/${id}`)).statusCode).toBe(204);
    const browser = openBrowser(at);
    expect(told(await signIn(browser, device.sign({ challenge: await begin(browser, 'sign-in') })))).toEqual(FAILED);
  });
});

describe('an answer of a passkey is refused', () => {
  const attempt = async (change: object = {}) => {
    await registered();
    const browser = openBrowser(at);
    const challenge = await begin(browser, 'sign-in');
    return signIn(browser, device.sign({ challenge, ...change }));
  };

  test('never, when nothing is wrong with it: the ones below are refused for what they change', async () => {
    expect((await attempt()).statusCode).toBe(201);
  });

  test.each([
    ['from another site', { origin: 'https://samenk0ers.example' }],
    ['for another host', { host: 'samenk0ers.example' }],
    ['without a finger, face or code', { isUserVerified: false }],
    ['to a challenge of its own', { challenge: 'x'.repeat(43) }],
  ])('%s', async (_, change) => {
    expect(told(await attempt(change))).toEqual(FAILED);
  });

  test('the second time', async () => {
    await registered();
    const browser = openBrowser(at);
    const answer = device.sign({ challenge: await begin(browser, 'sign-in') });
    expect((await signIn(browser, answer)).statusCode).toBe(201);
    expect(told(await signIn(browser, answer))).toEqual(FAILED);
  });

  test('in another browser than where it was begun', async () => {
    await registered();
    const answer = device.sign({ challenge: await begin(openBrowser(at), 'sign-in') });
    const other = openBrowser(at);
    await begin(other, 'sign-in');
    expect(told(await signIn(other, answer))).toEqual(FAILED);
  });

  test('when it counts back: a copy of the passkey is about', async () => {
    device.counter = 7;
    await registered();
    const browser = openBrowser(at);
    device.counter = 8;
    expect((await signIn(browser, device.sign({ challenge: await begin(browser, 'sign-in') }))).statusCode).toBe(201);
    device.counter = 8;
    expect(told(await signIn(browser, device.sign({ challenge: await begin(browser, 'sign-in') })))).toEqual(FAILED);
  });

  test('when it is of another than who shows again who it is', async () => {
    await registered();
    const other = await insertPerson(at.pool, programme.id, 'Ander');
    const browser = await signedIn(other, 20);
    const answer = device.sign({ challenge: await begin(browser, 'sign-in') });
    expect(told(await signIn(browser, { ...answer, onlyAs: other.id }))).toEqual(FAILED);
    expect(await browser.who()).toBe('Ander');
  });

  test('of a key that was made elsewhere', async () => {
    await registered();
    const browser = openBrowser(at);
    const forged = makeAuthenticator().sign({ challenge: await begin(browser, 'sign-in') });
    expect(told(await signIn(browser, { ...forged, id: device.id }))).toEqual(FAILED);
  });
});

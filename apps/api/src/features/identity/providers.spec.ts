import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { insertPerson, insertProgramme, type TestPerson, type TestProgramme } from '@samenkoers/testkit';
import { openBrowser, type TestBrowser } from '../../testing/browser.js';
import { CLIENT_ID, CLIENT_SECRET, startTestProvider, type TestProvider } from '../../testing/identity-provider.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const PUBLIC_URL = 'http://localhost:3999';
const [HONEST, EVIL, KEYED] = [randomUUID(), randomUUID(), randomUUID()];

let at: TestApp;
let programme: TestProgramme;
let honest: TestProvider;
let evil: TestProvider;
let keyed: TestProvider;
let known: TestPerson;

const addProvider = (
  id: string,
  issuer: string,
  more: { client?: string; organisation?: string; key?: boolean } = {},
) =>
  at.pool.query(
    `INSERT INTO identity_provider (programme_id, id, name, issuer, client_id, organisation_id, secret_setting, key_setting)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      programme.id,
      id,
      `Aanbieder ${id.slice(0, 4)}`,
      issuer,
      more.client ?? CLIENT_ID,
      more.organisation ?? null,
      more.key ? null : 'OIDC_TEST_SECRET',
      more.key ? 'OIDC_TEST_KEY' : null,
    ],
  );
const link = (personId: string, provider: string, issuer: string, subject: string) =>
  at.pool.query(
    'INSERT INTO account (programme_id, person_id, provider_id, issuer, subject) VALUES ($1, $2, $3, $4, $5)',
    [programme.id, personId, provider, issuer, subject],
  );

beforeAll(async () => {
  honest = await startTestProvider(PUBLIC_URL, HONEST);
  evil = await startTestProvider(PUBLIC_URL, EVIL);
  keyed = await startTestProvider(PUBLIC_URL, KEYED);
  at = await startTestApp({
    PUBLIC_URL,
    DEMO: 'false',
    OIDC_TEST_SECRET: CLIENT_SECRET,
    OIDC_TEST_KEY: keyed.keyFile,
  });
  programme = await insertProgramme(at.pool, { owners: 2 });
  await addProvider(HONEST, honest.issuer);
  await addProvider(EVIL, evil.issuer);
  await addProvider(KEYED, keyed.issuer, { client: `${CLIENT_ID}-key`, key: true });
  known = await insertPerson(at.pool, programme.id, 'Bekend');
  await at.pool.query(`UPDATE person SET email = 'bekend@gemeente.example' WHERE id = $1`, [known.id]);
  await link(known.id, HONEST, honest.issuer, 'bekend');
});
afterEach(() => at.pool.query('DELETE FROM sign_in_attempt'));
afterAll(async () => {
  await Promise.all([at.close(), honest.close(), evil.close(), keyed.close()]);
});

const startAt = async (browser: TestBrowser, provider: string, query = ''): Promise<string> => {
  const answer = await browser.get(`/session/providers/${provider}/start${query}`);
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
};
const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`;
const endOf = async (browser: TestBrowser, callback: URL) => {
  const answer = await browser.get(pathOf(callback));
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
};
/** All the way to the provider and back, as `subject`. */
const signIn = async (browser: TestBrowser, id: string, provider: TestProvider, subject: string, query = '') => {
  provider.subject = subject;
  return endOf(browser, await provider.visit(await startAt(browser, id, query)));
};

describe('signing in at an identity provider', () => {
  test('is offered by name, and by nothing else', async () => {
    const { providers } = (await openBrowser(at).get('/session/ways')).json();
    expect(providers).toContainEqual({ id: HONEST, name: `Aanbieder ${HONEST.slice(0, 4)}` });
  });

  test('asks with code flow, PKCE, state and nonce, each time others', async () => {
    const [one, two] = await Promise.all([startAt(openBrowser(at), HONEST), startAt(openBrowser(at), HONEST)]);
    const asked = new URL(one).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)).toHaveLength(43);
      expect(asked.get(name)).not.toBe(new URL(two).searchParams.get(name));
    }
  });

  test('signs in whom an account was linked to, with a client secret', async () => {
    const browser = openBrowser(at);
    expect(await signIn(browser, HONEST, honest, 'bekend', '?returnTo=/besluiten')).toBe('/besluiten');
    expect(await browser.who()).toBe('Bekend');
    const { rows } = await at.pool.query(
      `SELECT method, authenticated_at > now() - interval '1 minute' AS fresh FROM session WHERE ended_at IS NULL`,
    );
    expect(rows).toContainEqual({ method: 'provider', fresh: true });
  });

  test('signs in with a private key instead of a secret', async () => {
    await link(known.id, KEYED, keyed.issuer, 'sleutel');
    const browser = openBrowser(at);
    expect(await signIn(browser, KEYED, keyed, 'sleutel')).toBe('/mijn');
    expect(await browser.who()).toBe('Bekend');
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/%09/../', '/a b', '/\t/evil.example'])(
    'never goes on to %o',
    async (returnTo) => {
      const answer = await openBrowser(at).get(
        `/session/providers/${HONEST}/start?${new URLSearchParams({ returnTo })}`,
      );
      const isOwn = answer.statusCode === 303 && new URL(returnTo, PUBLIC_URL).origin === PUBLIC_URL;
      expect(answer.statusCode === 400 || isOwn).toBe(true);
    },
  );

  test('is told calmly when the provider cannot be reached', async () => {
    const gone = randomUUID();
    await addProvider(gone, 'http://127.0.0.1:9');
    const answer = await openBrowser(at).get(`/session/providers/${gone}/start`);
    expect(answer.headers.location).toBe('/aanmelden?fout=provider-unreachable');
  });

  test('is not there for a provider that is retired, or of another programme', async () => {
    const other = await insertProgramme(at.pool, { owners: 1, slug: 'andere-streek' });
    const [theirs, retired] = [randomUUID(), randomUUID()];
    await addProvider(theirs, 'https://elders.example');
    await at.pool.query('UPDATE identity_provider SET programme_id = $1 WHERE id = $2', [other.id, theirs]);
    await addProvider(retired, 'https://vroeger.example');
    await at.pool.query('UPDATE identity_provider SET retired_at = now() WHERE id = $1', [retired]);
    for (const id of [theirs, retired]) {
      expect((await openBrowser(at).get(`/session/providers/${id}/start`)).statusCode).toBe(404);
    }
  });
});

describe('an identity that is not linked', () => {
  test('is not known here, also when its e-mail address is that of somebody', async () => {
    honest.email = 'bekend@gemeente.example';
    const browser = openBrowser(at);
    expect(await signIn(browser, HONEST, honest, 'vreemd')).toBe('/aanmelden?fout=account-unknown');
    expect(await browser.who()).toBeUndefined();
  });

  test('of an evil provider is nobody: not by the same e-mail address, not by the same subject', async () => {
    evil.email = 'bekend@gemeente.example';
    const browser = openBrowser(at);
    expect(await signIn(browser, EVIL, evil, 'bekend')).toBe('/aanmelden?fout=account-unknown');
    expect(await browser.who()).toBeUndefined();
  });

  test('is linked by who is signed in and showed that lately, and to nobody else after that', async () => {
    const person = await insertPerson(at.pool, programme.id, 'Koppelt');
    const signedIn = async (minutesAgo: number) => {
      const browser = openBrowser(at);
      const token = randomUUID().replaceAll('-', '').padEnd(43, 'x');
      await at.pool.query(
        `INSERT INTO session (token_hash, programme_id, person_id, expires_at, method, authenticated_at)
         VALUES (sha256($1::bytea), $2, $3, now() + interval '1 hour', 'email', now() - make_interval(mins => $4))`,
        [token, programme.id, person.id, minutesAgo],
      );
      (browser.cookies as Map<string, string>).set('samenkoers', token);
      return browser;
    };
    const stale = await (await signedIn(16)).send('POST', `/session/providers/${HONEST}/link`);
    expect([stale.statusCode, stale.json().code]).toEqual([401, 'authentication-stale']);
    const browser = await signedIn(1);
    const visit = async (subject: string) => {
      honest.subject = subject;
      const { location } = (await browser.send('POST', `/session/providers/${HONEST}/link`)).json();
      return endOf(browser, await honest.visit(location));
    };
    expect(await visit('koppelt')).toBe('/mijn/apparaten');
    expect(await signIn(openBrowser(at), HONEST, honest, 'koppelt')).toBe('/mijn');
    expect(await visit('bekend')).toBe('/aanmelden?fout=account-taken');
  });

  test("of an owner's provider counts only for who is of that owner", async () => {
    const [mine, theirs] = programme.owners;
    if (mine === undefined || theirs === undefined) throw new Error('two owners');
    await at.pool.query('UPDATE identity_provider SET organisation_id = $1 WHERE id = $2', [mine.id, KEYED]);
    await link(mine.representative.id, KEYED, keyed.issuer, 'eigen');
    await link(theirs.representative.id, KEYED, keyed.issuer, 'ander');
    const [own, other] = [openBrowser(at), openBrowser(at)];
    expect(await signIn(own, KEYED, keyed, 'eigen')).toBe('/mijn');
    expect(await signIn(other, KEYED, keyed, 'ander')).toBe('/aanmelden?fout=other-organisation');
    expect(await other.who()).toBeUndefined();
  });
});

describe('an answer that was tampered with', () => {
  const refused = '/aanmelden?fout=refused';
  const expired = '/aanmelden?fout=expired';
  const underWay = async () => {
    const browser = openBrowser(at);
    honest.subject = 'bekend';
    return { browser, callback: await honest.visit(await startAt(browser, HONEST)) };
  };

  test('works as it is: the attacks below fail for what they change', async () => {
    const { browser, callback } = await underWay();
    expect(await endOf(browser, callback)).toBe('/mijn');
  });

  test('with another state, or none, belongs to nothing', async () => {
    const { browser, callback } = await underWay();
    for (const state of ['x'.repeat(43), '']) {
      const changed = new URL(callback);
      changed.searchParams.set('state', state);
      expect(await endOf(browser, changed)).toBe(expired);
    }
  });

  test('from another browser belongs to nothing', async () => {
    const { callback } = await underWay();
    const other = openBrowser(at);
    await startAt(other, HONEST);
    expect(await endOf(other, callback)).toBe(expired);
    expect(await other.who()).toBeUndefined();
  });

  test('that comes too late belongs to nothing', async () => {
    const { browser, callback } = await underWay();
    await at.pool.query(`UPDATE sign_in_attempt SET expires_at = now() - interval '1 second'`);
    expect(await endOf(browser, callback)).toBe(expired);
  });

  test('is used once; its code is of no use to a next attempt', async () => {
    const { browser, callback } = await underWay();
    expect(await endOf(browser, callback)).toBe('/mijn');
    expect(await endOf(browser, callback)).toBe(expired);
    const attacker = await underWay();
    attacker.callback.searchParams.set('code', callback.searchParams.get('code') ?? '');
    expect(await endOf(attacker.browser, attacker.callback)).toBe(refused);
    expect(await attacker.browser.who()).toBeUndefined();
  });

  test('with a code that somebody else got fails on PKCE', async () => {
    const [victim, attacker] = [await underWay(), await underWay()];
    attacker.callback.searchParams.set('code', victim.callback.searchParams.get('code') ?? '');
    expect(await endOf(attacker.browser, attacker.callback)).toBe(refused);
  });

  test('with another nonce in the ID token is refused', async () => {
    const { browser, callback } = await underWay();
    await at.pool.query(`UPDATE sign_in_attempt SET nonce = 'another'`);
    expect(await endOf(browser, callback)).toBe(refused);
    expect(await browser.who()).toBeUndefined();
  });

  test('without its issuer is refused, and with that of another', async () => {
    const missing = await underWay();
    missing.callback.searchParams.delete('iss');
    expect(await endOf(missing.browser, missing.callback)).toBe(refused);
    const wrong = await underWay();
    wrong.callback.searchParams.set('iss', evil.issuer);
    expect(await endOf(wrong.browser, wrong.callback)).toBe(refused);
  });

  test('of one provider is no answer of another (mix-up)', async () => {
    const { browser, callback } = await underWay();
    const evilStart = new URL(await startAt(browser, EVIL));
    // The code of the honest provider, brought to the address of the evil one, which would get it.
    const asEvil = new URL(`/api/v1/session/providers/${EVIL}/callback`, PUBLIC_URL);
    asEvil.search = callback.search;
    expect(await endOf(browser, asEvil)).toBe(expired);
    asEvil.searchParams.set('state', evilStart.searchParams.get('state') ?? '');
    expect(await endOf(browser, asEvil)).toBe(refused);
    expect(await browser.who()).toBeUndefined();
  });

  test('that says no is told so, without the words of the provider', async () => {
    const { browser, callback } = await underWay();
    callback.searchParams.delete('code');
    callback.searchParams.set('error', 'access_denied');
    callback.searchParams.set('error_description', '<script>alert(1)</script>');
    expect(await endOf(browser, callback)).toBe(refused);
  });
});

describe('showing again who one is', () => {
  test('asks the provider anew, gives a new session, and only to the same person', async () => {
    const browser = openBrowser(at);
    await signIn(browser, HONEST, honest, 'bekend');
    const before = browser.cookies.get('samenkoers');
    const address = await startAt(browser, HONEST, '?purpose=stepUp');
    expect(new URL(address).searchParams.get('max_age')).toBe('0');
    expect(await endOf(browser, await honest.visit(address))).toBe('/aanmelden/gelukt');
    expect(browser.cookies.get('samenkoers')).not.toBe(before);
    await link(programme.manager.id, HONEST, honest.issuer, 'leider');
    expect(await signIn(browser, HONEST, honest, 'leider', '?purpose=stepUp')).toBe('/aanmelden?fout=other-account');
    expect(await browser.who()).toBe('Bekend');
  });

  test('is for who is signed in', async () => {
    const answer = await openBrowser(at).get(`/session/providers/${HONEST}/start?purpose=stepUp`);
    expect(answer.statusCode).toBe(401);
  });
});

test.each([
  ['a secret itself', { secret_setting: 'geheim!' }],
  ['a setting that is not for this', { secret_setting: 'DATABASE_URL' }],
  ['both a secret and a key', { key_setting: 'OIDC_TEST_KEY' }],
  ['an issuer on plain http', { issuer: 'http://aanbieder.example' }],
])('the database keeps no provider with %s', async (_, change) => {
  const [[column, value] = ['', '']] = Object.entries(change);
  await expect(
    at.pool.query(`UPDATE identity_provider SET ${column} = $1 WHERE id = $2`, [value, HONEST]),
  ).rejects.toThrow(/check constraint/);
});

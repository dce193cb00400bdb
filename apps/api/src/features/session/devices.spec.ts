import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { deviceOf } from './device.js';

let at: TestApp;
let programme: TestProgramme;

beforeAll(async () => {
  at = await startTestApp();
  programme = await insertProgramme(at.pool, { owners: 2 });
});
afterAll(() => at.close());

const person = (place: number) => programme.owners[place]?.representative.id ?? '';
const on = (place: number) => at.as(programme.id, person(place));

describe('where somebody is signed in', () => {
  test('is told to that person only, with the one that asks marked', async () => {
    const [laptop, phone, other] = [await on(0), await on(0), await on(1)];
    const { devices } = (await laptop.get('/session/devices')).json();
    expect(devices).toHaveLength(2);
    expect(devices.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(1);
    expect((await other.get('/session/devices')).json().devices).toHaveLength(1);
    expect((await at.visitor.get('/session/devices')).statusCode).toBe(401);
    const onPhone = (await phone.get('/session/devices')).json().devices;
    expect(onPhone.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).id).not.toBe(
      devices.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).id,
    );
  });

  test('one device can be signed out from another, and is out on its next request', async () => {
    const [laptop, phone] = [await on(0), await on(0)];
    const { devices } = (await phone.get('/session/devices')).json();
    const { id } = devices.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    expect((await laptop.send('DELETE', `/session/devices/${id}`)).statusCode).toBe(204);
    expect((await phone.get('/tasks')).statusCode).toBe(401);
    expect((await laptop.get('/tasks')).statusCode).toBe(200);
    expect((await laptop.send('DELETE', `/session/devices/${id}`)).statusCode).toBe(404);
  });

  test('nobody signs out a device of somebody else', async () => {
    const [mine, theirs] = [await on(0), await on(1)];
    const { id } = (await theirs.get('/session/devices')).json().devices[0];
    expect((await mine.send('DELETE', `/session/devices/${id}`)).statusCode).toBe(404);
    expect((await theirs.get('/tasks')).statusCode).toBe(200);
  });

  test('signing out everywhere ends every session of this person, and of nobody else', async () => {
    const [one, two, other] = [await on(0), await on(0), await on(1)];
    expect((await one.send('DELETE', '/session/devices')).statusCode).toBe(204);
    expect([(await one.get('/tasks')).statusCode, (await two.get('/tasks')).statusCode]).toEqual([401, 401]);
    expect((await other.get('/tasks')).statusCode).toBe(200);
  });
});

test('who signs in with a session that was there goes on with a new one only', async () => {
  const signIn = (headers?: Record<string, string>) =>
    at.visitor.send('POST', '/session', { personId: person(0) }, { 'user-agent': FIREFOX, ...headers });
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const before = cookieOf(await signIn());
  const after = cookieOf(await signIn({ cookie: before }));
  expect(after).not.toBe(before);
  expect((await at.visitor.get('/session/devices', { cookie: before })).statusCode).toBe(401);
  const { devices } = (await at.visitor.get('/session/devices', { cookie: after })).json();
  expect(devices.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toMatchObject({
    browser: 'firefox',
    system: 'linux',
  });
});

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

describe('what a device is called by', () => {
  const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5';
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0';
  test.each([
    [FIREFOX, 'firefox', 'linux'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'chrome', 'windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/126.0`, 'edge', 'windows'],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`, 'safari', 'macos'],
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safari} Mobile/15E148 Safari/604.1`, 'safari', 'ios'],
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safari} CriOS/126 Safari/604.1`, 'chrome', 'ios'],
    [`Mozilla/5.0 (Linux; Android 14; SM-S918B) SamsungBrowser/25.0 ${chrome} Safari/537.36`, 'samsung', 'android'],
    ['curl/8.5', 'other', 'other'],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });

  test('without a name it is another', () =>
    expect(deviceOf(undefined)).toEqual({ browser: 'other', system: 'other' }));
});

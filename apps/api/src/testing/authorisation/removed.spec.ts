import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { insertPerson, insertProgramme, type TestProgramme } from '@samenkoers/testkit';
import type { LightMyRequestResponse } from 'fastify';
import { type Client, startTestApp, type TestApp } from '../test-app.js';

let at: TestApp;
let programme: TestProgramme;
let manager: Client;

beforeAll(async () => {
  at = await startTestApp();
  programme = await insertProgramme(at.pool, { owners: 2 });
  manager = await at.as(programme.id, programme.manager.id);
});
afterAll(() => at.close());

const run = async (text: string, ...values: unknown[]): Promise<string> =>
  (await at.pool.query(`${text} RETURNING id`, values)).rows[0]?.id;
const told = (answer: LightMyRequestResponse) => ({
  status: answer.statusCode,
  headers: { ...answer.headers, 'x-request-id': '', date: '' },
  body: answer.body.replace(/"requestId":"[^"]+"/, ''),
});

/** Something of a kind that is there and then taken away; gives the address at which it was. */
type Removed = () => Promise<readonly [method: 'GET' | 'POST' | 'DELETE', path: (id: string) => string, id: string]>;

const PROVIDER = `INSERT INTO identity_provider (programme_id, name, issuer, client_id, secret_setting, retired_at)
  VALUES ($1, 'Gestopt', 'https://login.voorbeeld.example', $2, 'OIDC_X', $3)`;

const REMOVED: Readonly<Record<string, Removed>> = {
  'a passkey that was taken away': async () => {
    const id = await run(
      `INSERT INTO passkey (programme_id, person_id, credential_id, public_key, counter) VALUES ($1, $2, $3, 'x', 0)`,
      programme.id,
      programme.manager.id,
      randomUUID(),
    );
    expect((await manager.send('DELETE', `/session/passkeys/${id}`)).statusCode).toBe(204);
    return ['DELETE', (one) => `/session/passkeys/${one}`, id];
  },
  'an account that was unlinked': async () => {
    const provider = await run(PROVIDER, programme.id, randomUUID(), null);
    const id = await run(
      `INSERT INTO account (programme_id, person_id, provider_id, issuer, subject) VALUES ($1, $2, $3, 'https://login.voorbeeld.example', $4)`,
      programme.id,
      programme.manager.id,
      provider,
      randomUUID(),
    );
    expect((await manager.send('DELETE', `/session/accounts/${id}`)).statusCode).toBe(204);
    return ['DELETE', (one) => `/session/accounts/${one}`, id];
  },
  'a device that was signed out': async () => {
    await at.as(programme.id, programme.manager.id);
    const { devices } = (await manager.get('/session/devices')).json();
    const { id } = devices.find((device: { isCurrent: boolean }) => !device.isCurrent);
    expect((await manager.send('DELETE', `/session/devices/${id}`)).statusCode).toBe(204);
    return ['DELETE', (one) => `/session/devices/${one}`, id];
  },
  'an identity provider that was retired': async () => {
    const id = await run(PROVIDER, programme.id, randomUUID(), new Date());
    return ['GET', (one) => `/session/providers/${one}/start`, id];
  },
  'a provider of before, to link at': async () => {
    const id = await run(PROVIDER, programme.id, randomUUID(), new Date());
    return ['POST', (one) => `/session/providers/${one}/link`, id];
  },
};

test.each(Object.entries(REMOVED))('%s answers byte for byte as what never was', async (_, remove) => {
  const [method, path, id] = await remove();
  const ask = (one: string) => (method === 'GET' ? manager.get(path(one)) : manager.send(method, path(one)));
  expect(told(await ask(id))).toEqual(told(await ask('019a0000-0000-7000-8000-00000000ffff')));
});

test('what one person removed, and what another has, cannot be told apart either', async () => {
  const other = await insertPerson(at.pool, programme.id, 'Ander');
  const theirs = await run(
    `INSERT INTO passkey (programme_id, person_id, credential_id, public_key, counter) VALUES ($1, $2, $3, 'x', 0)`,
    programme.id,
    other.id,
    randomUUID(),
  );
  const missing = await manager.send('DELETE', '/session/passkeys/019a0000-0000-7000-8000-00000000ffff');
  expect(told(await manager.send('DELETE', `/session/passkeys/${theirs}`))).toEqual(told(missing));
  expect((await at.pool.query('SELECT 1 FROM passkey WHERE id = $1', [theirs])).rowCount).toBe(1);
});

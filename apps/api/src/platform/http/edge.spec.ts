import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insertProgramme } from '@samenkoers/testkit';
import type { FastifyInstance } from 'fastify';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let at: TestApp;
let server: FastifyInstance;

beforeAll(async () => {
  at = await startTestApp();
  await insertProgramme(at.pool, { owners: 2 });
  server = at.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
});
afterAll(() => at.close());

describe('every answer', () => {
  test.each(['/api/v1/me', '/api/v1/nergens', '/health/live', '/api/v1/openapi.json'])(
    '%s carries the version and the security headers',
    async (url) => {
      const answer = await server.inject({ url });
      expect(answer.headers).toMatchObject({
        'api-version': '1.0.0',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-request-id': expect.any(String),
      });
    },
  );

  test('an address that is not there is a problem with a code and an id, and no more', async () => {
    const answer = await server.inject({ url: '/api/v1/nergens' });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toEqual({
      type: 'urn:samenkoers:problem:not-found',
      title: 'not-found',
      status: 404,
      code: 'not-found',
      requestId: answer.headers['x-request-id'],
    });
  });
});

describe('what the door does not let in', () => {
  const post = (payload: string, headers: Record<string, string>) =>
    server.inject({ method: 'POST', url: '/api/v1/session', payload, headers });

  test.each([
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 'unsupported-media-type'],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 'unsupported-media-type'],
    ['half a JSON', '{"personId":', { 'content-type': 'application/json' }, 'invalid-json'],
    ['a body of a megabyte', `"${'x'.repeat(1_000_000)}"`, { 'content-type': 'application/json' }, 'too-large'],
    [
      'a request from another site',
      '{}',
      { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      'cross-site',
    ],
    [
      'a request with another origin',
      '{}',
      { 'content-type': 'application/json', origin: 'https://elders.example' },
      'cross-site',
    ],
  ])('%s', async (_, payload, headers, code) => {
    expect((await post(payload, headers)).json()).toMatchObject({ code });
  });

  test.each([
    '/api/v1/organisations/%00',
    '/api/v1/organisations/..%2f..',
    '/api/v1/rounds/1%00',
    '/api/v1/rounds/0x10',
    '/api/v1/rounds/99999999999',
  ])('a strange address: %s', async (url) => {
    const answer = await server.inject({ url });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });
});

test('an address that cannot be read is answered like one that is not there', async () => {
  const answer = await server.inject({ url: '/api/v1/items/%E0%A4%A' });
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found', requestId: expect.any(String) });
  expect(answer.headers).toMatchObject({ 'api-version': '1.0.0' });
});

describe('health', () => {
  test('live answers, ready asks the database', async () => {
    expect((await server.inject({ url: '/health/live' })).json()).toEqual({ status: 'ok' });
    expect((await server.inject({ url: '/health/ready' })).json()).toEqual({ status: 'ok' });
  });
});

describe('outside demo mode', () => {
  test('the seeded people and signing in as one do not exist', async () => {
    const real = await startTestApp({ DEMO: 'false' });
    const programme = await insertProgramme(real.pool, { owners: 2 });
    expect((await real.visitor.get('/demo-people')).json()).toMatchObject({ code: 'not-found' });
    expect((await real.visitor.send('POST', '/session', { personId: programme.manager.id })).json()).toMatchObject({
      code: 'not-found',
    });
    await real.close();
  });
});

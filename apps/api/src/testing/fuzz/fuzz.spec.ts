import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Endpoint, type EndpointName, endpoints, PROBLEMS, Problem } from '@samenkoers/contract';
import { seedOnce } from '@samenkoers/database';
import fc from 'fast-check';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import { ROUTE_CASES } from '../authorisation/requests.js';
import { startTestApp, type TestApp } from '../test-app.js';
import { mutatedBody, mutatedPath } from './mutations.js';

/** Requests per operation. */
const RUNS = Number(process.env['FUZZ'] ?? 200);

let at: TestApp;
let server: FastifyInstance;
/** Programme manager, representative of an owner, contact of a partner. */
let people: readonly { readonly id: string }[];
let cookies: readonly string[];
let columns: readonly string[];
let operations: ReadonlySet<string>;
const known = {
  poolId: '019a0000-0000-7000-8000-000000000000',
  scenarioId: '019a0000-0000-7000-8000-000000000000',
  personId: '',
  invitedId: '019a0000-0000-7000-8000-000000000000',
  colleagueId: '019a0000-0000-7000-8000-000000000000',
  mandateId: '019a0000-0000-7000-8000-000000000000',
  contactId: '019a0000-0000-7000-8000-000000000000',
  changes: { confirm: 1, decline: 1, withdraw: 1 },
};

const inCamels = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

beforeAll(async () => {
  at = await startTestApp();
  await seedOnce({ url: at.url });
  server = at.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  people = await rowsOf<{ id: string }>(
    at.pool,
    sql`SELECT id FROM person WHERE name IN ('Lotte Heidstra', 'Nadia Elkadiri', 'Wilma Regveld') ORDER BY name`,
  );
  const rows = await rowsOf<{ name: string }>(
    at.pool,
    sql`SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  columns = rows.flatMap(({ name }) => [name, inCamels(name)]);
  const { paths } = (await server.inject('/api/v1/openapi.json')).json<{
    paths: Record<string, Record<string, unknown>>;
  }>();
  operations = new Set(
    Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)),
  );
});
afterAll(() => at.close());

// Anew for every operation: some of them sign out.
beforeEach(async () => {
  cookies = await Promise.all(
    people.map(async ({ id }) => {
      const answer = await at.visitor.send('POST', '/session', { personId: id });
      return String(answer.headers['set-cookie']).split(';')[0] ?? '';
    }),
  );
});

/** An answer is a view that fits, or a problem with a code of the table and the status that belongs to it. */
function check(endpoint: Endpoint, answer: LightMyRequestResponse, isOwnPath: boolean): void {
  const told = { status: answer.statusCode, body: answer.body.slice(0, 400) };
  expect({ ...told, isFailure: answer.statusCode >= 500 }).toEqual({ ...told, isFailure: false });
  if (answer.statusCode >= 300 && answer.statusCode < 400) return;
  if (answer.statusCode >= 400) {
    const problem = Problem.parse(answer.json());
    expect(PROBLEMS[problem.code]).toBe(answer.statusCode);
    return;
  }
  if (!isOwnPath) return;
  if (endpoint.stream === true) {
    for (const line of answer.body.trim().split('\n')) endpoint.view?.parse(JSON.parse(line));
  } else if (endpoint.view !== undefined && answer.body !== '') {
    endpoint.view.parse(answer.json());
  }
}

const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => name !== 'signOut');

describe('whatever is sent, the answer is one of the contract, and never a failure', () => {
  test('every operation of the OpenAPI document is tried, and no other exists', () => {
    const ours = Object.values<Endpoint>(endpoints).map(
      ({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect([...operations].sort()).toEqual(ours.sort());
  });

  test.each(names)('%s', async (name) => {
    const endpoint: Endpoint = endpoints[name];
    const { path, body } = ROUTE_CASES[name];
    const url = `/api/v1${path(known)}`;
    const request = fc.record({
      cookie: fc.constantFrom('', ...cookies),
      key: fc.oneof(fc.uuid(), fc.constantFrom('', 'x', 'é'.repeat(9), 'k'.repeat(2_000))),
      url: body === undefined ? mutatedPath(url) : fc.oneof(fc.constant(url), mutatedPath(url)),
      payload: body === undefined ? fc.constant(undefined) : mutatedBody(body(known), columns),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ cookie, key, url: asked, payload }) => {
        const answer = await server.inject({
          method: endpoint.method,
          url: asked,
          headers: {
            cookie,
            'idempotency-key': key,
            ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
        });
        // A path that is written differently may be the path of another route, with a view of its own.
        check(endpoint, answer, asked.split('?')[0] === url);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  test.each(names.filter((name) => ROUTE_CASES[name].body !== undefined))(
    '%s takes no column of the database that its body does not name',
    async (name) => {
      const endpoint: Endpoint = endpoints[name];
      const { path, body } = ROUTE_CASES[name];
      const plain = body?.(known) ?? {};
      const accepted = Object.keys((endpoint.body as { shape?: object } | undefined)?.shape ?? plain);
      const strange = columns.filter((column) => !accepted.includes(column) && !(column in plain));
      const manager = cookies[0] ?? '';
      for (const column of strange.filter((_, place) => place % 12 === 0)) {
        const answer = await server.inject({
          method: endpoint.method,
          url: `/api/v1${path(known)}`,
          headers: { cookie: manager, 'idempotency-key': `${name}-${column}`.padEnd(12, 'x').slice(0, 90) },
          payload: { ...plain, [column]: 'x' },
        });
        expect([400, 401, 403, 404]).toContain(answer.statusCode);
      }
    },
    60_000,
  );
});

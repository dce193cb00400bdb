import { type Endpoint, endpoints, PROBLEMS, Problem, type ProblemCode } from '@samenkoers/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

const toSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return rest;
};

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = toSchema(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: of,
  }));
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 100 },
};

const ELSEWHERE = {
  '303': { description: 'Sent on', headers: { Location: { required: true, schema: { type: 'string' } } } },
};

/** Problems that every route of a kind can have, beside its own. */
function problemsOf(endpoint: Endpoint): ProblemCode[] {
  const isCommand = endpoint.method !== 'GET';
  return [
    'invalid-input',
    'internal-error',
    'temporarily-unavailable',
    ...(endpoint.permission === 'public' ? [] : (['not-signed-in', 'forbidden'] as const)),
    ...(endpoint.fresh ? (['authentication-stale'] as const) : []),
    ...(isCommand
      ? (['invalid-json', 'cross-site', 'too-large', 'unsupported-media-type', 'outcome-unknown'] as const)
      : []),
    ...(isCommand && !endpoint.withoutKey ? (['idempotency-key-missing', 'idempotency-key-reused'] as const) : []),
    ...(endpoint.problems ?? []),
  ];
}

function problemResponses(endpoint: Endpoint): Json {
  const byStatus = Map.groupBy(new Set(problemsOf(endpoint)), (code) => PROBLEMS[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function operation(name: string, endpoint: Endpoint): Json {
  const isCommand = endpoint.method !== 'GET' && !endpoint.withoutKey;
  const view =
    endpoint.view === undefined
      ? { description: 'Done' }
      : {
          description: endpoint.stream ? 'One JSON value per line, as they come' : 'Done',
          content: {
            [endpoint.stream ? 'application/x-ndjson' : 'application/json']: {
              schema: toSchema(endpoint.view, 'output'),
            },
          },
        };
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[1]],
    'x-permission': endpoint.permission,
    security: endpoint.permission === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...(isCommand ? [KEY] : []),
    ],
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toSchema(endpoint.body, 'input') } },
          },
        }),
    responses: {
      ...(endpoint.redirect ? ELSEWHERE : { [String(endpoint.status ?? 200)]: view }),
      ...problemResponses(endpoint),
    },
  };
}

/** The OpenAPI 3.1 document, generated from the contract the routes are bound to. */
export function openApiDocument(publicUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samenkoers',
      version: '1.0.0',
      description: 'The work agenda of a regional partnership, and the decisions on it.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Samenkoers', url: publicUrl },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: toSchema(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'samenkoers' } },
    },
  };
}

/** Serves the document to anyone, also to tools on other sites; made when somebody first asks for it. */
export function serveOpenApi(server: FastifyInstance, publicUrl: string): void {
  let document: string | undefined;
  server.get('/api/v1/openapi.json', (_, reply) => {
    document ??= JSON.stringify(openApiDocument(publicUrl));
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(document);
  });
}

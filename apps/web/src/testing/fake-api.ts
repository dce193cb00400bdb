import { jest } from '@jest/globals';
import { type EndpointName, endpoints } from '@samenkoers/contract';
import type { View } from '../shared/api-client/read.js';

export type Call = {
  readonly name: EndpointName;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly key: string | undefined;
  readonly body: unknown;
};

type Refusal = { readonly status: number; readonly code: string; readonly details?: unknown };
type Answer = { readonly view: unknown } | { readonly refusal: Refusal } | 'lost';

/** An answer of the API; checked against the contract, so that a test cannot live on a view the server never sends. */
export const answer = <Name extends EndpointName>(name: Name, view: View<Name>): Answer => {
  const schema = endpoints[name] as { readonly view?: { parse: (value: unknown) => unknown } };
  return { view: schema.view === undefined ? undefined : schema.view.parse(view) };
};

export const refuse = (status: number, code: string, details?: unknown): Answer => ({
  refusal: details === undefined ? { status, code } : { status, code, details },
});

/** The answer got lost on the way: nobody knows whether the act was recorded. */
export const lost: Answer = 'lost';

type Handler = Answer | ((call: Call) => Answer);
export type FakeApi = { readonly calls: Call[]; readonly on: (name: EndpointName, handler: Handler) => void };

const matcherOf = (name: EndpointName): RegExp =>
  new RegExp(`^/api/v1${endpoints[name].path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);

const respond = (reply: Exclude<Answer, 'lost'>): Response => {
  const isRefused = 'refusal' in reply;
  const status = isRefused ? reply.refusal.status : 200;
  const body = isRefused ? { type: 'about:blank', title: '', requestId: 'r-1', ...reply.refusal } : reply.view;
  return {
    ok: status < 400,
    status,
    headers: { get: () => null },
    json: () => Promise.resolve(body),
    text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)),
  } as unknown as Response;
};

/** Stands in for the server. A request without a handler fails the test. */
export const fakeApi = (): FakeApi => {
  const handlers = new Map<EndpointName, Handler>();
  const calls: Call[] = [];
  globalThis.fetch = jest.fn((input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(String(input), 'http://localhost');
    const method = init?.method ?? 'GET';
    for (const [name, handler] of handlers) {
      const match = matcherOf(name).exec(url.pathname);
      if (endpoints[name].method !== method || match === null) continue;
      const headers = (init?.headers ?? {}) as Readonly<Record<string, string>>;
      const call: Call = {
        name,
        params: { ...match.groups },
        query: url.searchParams,
        key: headers['Idempotency-Key'],
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      };
      calls.push(call);
      const reply = typeof handler === 'function' ? handler(call) : handler;
      return reply === 'lost' ? Promise.reject(new TypeError('connection lost')) : Promise.resolve(respond(reply));
    }
    console.error(`unanswered request: ${method} ${url.pathname}`);
    return Promise.reject(new TypeError('no answer was given for this request'));
  }) as unknown as typeof globalThis.fetch;
  return { calls, on: (name, handler) => handlers.set(name, handler) };
};

import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { TestApp } from './test-app.js';

/** A browser that keeps its cookies, as one that nobody is signed in with yet. */
export interface TestBrowser {
  readonly cookies: ReadonlyMap<string, string>;
  get(path: string): Promise<LightMyRequestResponse>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<LightMyRequestResponse>;
  /** The name of who is signed in here. */
  who(): Promise<string | undefined>;
}

export function openBrowser({ app }: TestApp): TestBrowser {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const cookies = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.inject({
      method,
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      headers: { cookie, 'idempotency-key': crypto.randomUUID() },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    get: (path) => ask('GET', path),
    send: ask,
    who: async () => (await ask('GET', '/me')).json().person?.name,
  };
}

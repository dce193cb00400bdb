import { randomUUID } from 'node:crypto';
import {
  type BodyOf,
  type DemoPerson,
  type Endpoint,
  endpoints,
  type ParamsOf,
  type Problem,
  type QueryOf,
  type ViewOf,
} from '@samenkoers/contract';

/** What is asked: the parts that this endpoint has. */
export interface Question<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: Partial<QueryOf<E>>;
  readonly body?: BodyOf<E>;
  /** The `Idempotency-Key`; a fresh one when it is left out. */
  readonly key?: string;
}

/** What came back: the view, or why not. */
export type Reply<View> =
  | { readonly status: number; readonly ok: true; readonly view: View }
  | { readonly status: number; readonly ok: false; readonly problem: Problem };

/** Somebody who talks to the API with a session of its own, as a browser does; a visitor has none. */
export interface Person {
  readonly name: string;
  /** Rejects when no answer comes. */
  ask<E extends Endpoint>(endpoint: E, question?: Question<E>): Promise<Reply<ViewOf<E>>>;
  /** The view; throws when the answer is a refusal. */
  get<E extends Endpoint>(endpoint: E, question?: Question<E>): Promise<ViewOf<E>>;
}

function addressOf({ path }: Endpoint, params: unknown, query: unknown): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  );
  const search = new URLSearchParams(Object.entries((query ?? {}) as Record<string, string>)).toString();
  return `/api/v1${filled}${search === '' ? '' : `?${search}`}`;
}

function personWith(url: string, name: string, cookie: string | undefined): Person {
  const ask: Person['ask'] = async (endpoint, { params, query, body, key = randomUUID() } = {}) => {
    const response = await fetch(`${url}${addressOf(endpoint, params, query)}`, {
      method: endpoint.method,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status } = response;
    return response.ok
      ? { status, ok: true, view: text === '' ? undefined : JSON.parse(text) }
      : { status, ok: false, problem: JSON.parse(text) };
  };
  const get: Person['get'] = async (endpoint, question) => {
    const reply = await ask(endpoint, question);
    if (!reply.ok) {
      throw new Error(
        `${name}: ${endpoint.method} ${endpoint.path} ${JSON.stringify(question)}: ${JSON.stringify(reply.problem)}`,
      );
    }
    return reply.view;
  };
  return { name, ask, get };
}

/** Somebody without an account. */
export const visitor = (url: string): Person => personWith(url, 'a visitor', undefined);

/** Signs in as one of the example people. */
export async function signIn(url: string, person: DemoPerson): Promise<Person> {
  const response = await fetch(`${url}/api/v1${endpoints.signInAsDemoPerson.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: person.id }),
  });
  await response.body?.cancel();
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined) throw new Error(`${person.name} could not sign in: ${response.status}`);
  return personWith(url, person.name, cookie);
}

/** The example people of a product, found by what they are. */
export interface Cast {
  readonly people: readonly DemoPerson[];
  /** The representative or deputy of an owner. */
  voiceOf(organisation: string, capacity?: 'representative' | 'deputy'): DemoPerson;
  manager(): DemoPerson;
  contactOf(organisation: string): DemoPerson;
  coordinatorOf(organisation: string): DemoPerson;
  owners(): readonly string[];
}

/** Reads who there is to sign in as. */
export async function castOf(url: string): Promise<Cast> {
  const { people } = await visitor(url).get(endpoints.listDemoPeople);
  const find = (what: string, isIt: (person: DemoPerson) => boolean): DemoPerson => {
    const found = people.find(isIt);
    if (found === undefined) throw new Error(`Nobody among the example people is ${what}.`);
    return found;
  };
  return {
    people,
    voiceOf: (organisation, capacity = 'representative') =>
      find(
        `${capacity} of ${organisation}`,
        (one) => one.organisation?.slug === organisation && one.capacity === capacity,
      ),
    manager: () => find('programme manager', ({ roles }) => roles.includes('programmeManager')),
    contactOf: (organisation) =>
      find(
        `contact of ${organisation}`,
        (one) => one.organisation?.slug === organisation && one.roles.includes('partnerContact'),
      ),
    coordinatorOf: (organisation) =>
      find(
        `coordinator of ${organisation}`,
        (one) => one.organisation?.slug === organisation && one.roles.includes('coordinator'),
      ),
    owners: () =>
      people.flatMap(({ isOwner, capacity, organisation }) =>
        isOwner && capacity === 'representative' && organisation !== null ? [organisation.slug] : [],
      ),
  };
}

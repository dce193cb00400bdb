import type { z } from 'zod';
import type { Permission } from '../permissions.js';
import type { ProblemCode } from './problem.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One route of the API, said once: the server binds its handler to it, the browser calls through it, and the OpenAPI
 * document is generated from it. A command (anything but GET) needs an `Idempotency-Key` unless it says otherwise.
 */
export interface Endpoint {
  readonly method: Method;
  /** Below `/api/v1`, kebab-case, parameters as `:name`. */
  readonly path: string;
  /** One sentence for the API documentation. */
  readonly summary: string;
  /** `public`: anyone; else what the session must carry before the handler runs. */
  readonly permission: Permission | 'public';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly view?: z.ZodType;
  /** The most bytes its body may have, where what holds for every route is too little. */
  readonly bodyBytes?: number;
  /** The answer comes as lines of JSON (`application/x-ndjson`), each fitting `view`. */
  readonly stream?: true;
  /** The answer sends the browser on (303), also when what was asked did not come about. */
  readonly redirect?: true;
  /** Only for who showed at most `FRESH_MINUTES` ago who it is; else `authentication-stale`. */
  readonly fresh?: true;
  /** Makes another way to sign in, which outlives the session: not for who came in with an emergency code. */
  readonly lasting?: true;
  /** It writes to people who did not ask for it: only so many times an hour for one person. */
  readonly invites?: true;
  readonly status?: 200 | 201 | 204;
  /** Commands that are not tied to a person yet (signing in) or are idempotent by nature carry no key. */
  readonly withoutKey?: true;
  /** Problems beyond those every route can have. */
  readonly problems?: readonly ProblemCode[];
}

/** Keeps the exact type of a definition, so that callers know its body from its path. */
export const endpoint = <const Definition extends Endpoint>(definition: Definition): Definition => definition;

type Parsed<E, Part extends string> = E extends { readonly [part in Part]: infer Schema extends z.ZodType }
  ? z.infer<Schema>
  : undefined;
export type ParamsOf<E> = Parsed<E, 'params'>;
export type QueryOf<E> = Parsed<E, 'query'>;
export type BodyOf<E> = Parsed<E, 'body'>;
export type ViewOf<E> = Parsed<E, 'view'>;

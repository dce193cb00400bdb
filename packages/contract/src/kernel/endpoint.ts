import type { z } from 'zod';
import type { Permission } from '../permissions.js';
import type { ProblemCode } from './problem.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One route of the API, said once: the server binds its handler to it, the browser calls through it, and the OpenAPI
 * document is generated from it. A command (anything but GET) needs an `Idempotency-Key` unless it says otherwise.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  View extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** Below `/api/v1`, kebab-case, parameters as `:name`. */
  readonly path: string;
  /** One sentence for the API documentation. */
  readonly summary: string;
  /** `public`: anyone; else what the session must carry before the handler runs. */
  readonly permission: Permission | 'public';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly view?: View;
  readonly status?: 200 | 201 | 204;
  /** Commands that are not tied to a person yet (signing in) or are idempotent by nature carry no key. */
  readonly withoutKey?: true;
  /** Problems beyond those every route can have. */
  readonly problems?: readonly ProblemCode[];
}

export const endpoint = <
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  View extends z.ZodType = z.ZodUndefined,
>(definition: Endpoint<Params, Query, Body, View>) => definition;

export type ParamsOf<E> = E extends { readonly params?: infer P extends z.ZodType } ? z.infer<P> : undefined;
export type QueryOf<E> = E extends { readonly query?: infer Q extends z.ZodType } ? z.infer<Q> : undefined;
export type BodyOf<E> = E extends { readonly body?: infer B extends z.ZodType } ? z.infer<B> : undefined;
export type ViewOf<E> = E extends { readonly view?: infer V extends z.ZodType } ? z.infer<V> : undefined;

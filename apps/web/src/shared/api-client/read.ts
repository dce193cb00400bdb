import type { EndpointName, endpoints, ViewOf } from '@samenkoers/contract';
import { type Query, readView } from './request.js';
import { type PathParams, pathOf } from './routes.js';

type Endpoints = typeof endpoints;

/** What an endpoint answers with. */
export type View<Name extends EndpointName> = ViewOf<Endpoints[Name]>;

type ReadOptions = { readonly params?: PathParams; readonly query?: Query; readonly signal?: AbortSignal };

/** Reads the view of an endpoint. Throws `RequestError`. */
export const read = <Name extends EndpointName>(
  name: Name,
  { params, query, signal }: ReadOptions = {},
): Promise<View<Name>> =>
  readView<View<Name>>(pathOf(name, params), {
    ...(query === undefined ? {} : { query }),
    ...(signal === undefined ? {} : { signal }),
  });

import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Endpoint } from '@samenkoers/contract';

export const ENDPOINT = 'samenkoers:endpoint';

const METHODS = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
} as const;

/**
 * Binds a handler to one endpoint of the contract: method, path, permission, status and answer come from there.
 * The app does not boot when a handler has no endpoint, or an endpoint no handler.
 */
export const Route = (endpoint: Endpoint): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: METHODS[endpoint.method], path: `/api/v1${endpoint.path}` }),
    HttpCode(endpoint.redirect ? 303 : (endpoint.status ?? 200)),
    SetMetadata(ENDPOINT, endpoint),
  );

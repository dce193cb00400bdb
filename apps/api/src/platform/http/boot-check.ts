import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Endpoint, endpoints } from '@samenkoers/contract';
import { ENDPOINT } from './route.js';

/**
 * Refuses to boot unless handlers and contract are the same set: a handler without endpoint would have no permission, an
 * endpoint without handler would be a promise not kept.
 * @throws {Error} naming every handler and endpoint that is missing its other half.
 */
export function checkRoutes(app: INestApplication): void {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const handlers = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, metatype }) =>
      scanner.getAllMethodNames(Object.getPrototypeOf(instance)).map((name) => ({
        name: `${metatype?.name}.${name}`,
        endpoint: reflector.get<Endpoint | undefined>(ENDPOINT, instance[name]),
      })),
    );
  const bound = new Set(handlers.map(({ endpoint }) => endpoint));
  const faults = [
    ...handlers.filter(({ endpoint }) => endpoint === undefined).map(({ name }) => `${name} has no endpoint`),
    ...Object.entries(endpoints)
      .filter(([, endpoint]) => !bound.has(endpoint as Endpoint))
      .map(([name]) => `${name} has no handler`),
  ];
  if (faults.length > 0) throw new Error(`routes and contract differ:\n${faults.join('\n')}`);
}

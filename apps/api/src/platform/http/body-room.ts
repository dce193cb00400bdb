import { type Endpoint, endpoints } from '@samenkoers/contract';
import type { FastifyInstance } from 'fastify';

/** Gives the few routes that take a larger body than the others the room the contract says, and no other route. */
export function giveBodiesRoom(server: FastifyInstance): void {
  const room = new Map(
    Object.values(endpoints as Readonly<Record<string, Endpoint>>).map(({ method, path, bodyBytes }) => [
      `${method} /api/v1${path}`,
      bodyBytes,
    ]),
  );
  server.addHook('onRoute', (route) => {
    const bytes = room.get(`${String(route.method)} ${route.url}`);
    if (bytes !== undefined) route.bodyLimit = bytes;
  });
}

import type { Seat } from '../stand/rounds.js';
import { positionRequest } from '../wire/record-positions.js';
import { type HttpClients, httpClients } from './load.js';
import { roundRobin } from './round-robin.js';

/** Clients that take positions over HTTP, each in turn from its own seats. */
export const positionClients = (port: number, seats: readonly (readonly Seat[])[]): HttpClients =>
  httpClients(
    port,
    seats.map((own) => {
      const next = roundRobin(own);
      return () => positionRequest(next());
    }),
    200,
  );

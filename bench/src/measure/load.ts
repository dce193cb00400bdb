import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type Reply } from './connection.js';
import { percentile } from './statistics.js';

/** What a run of some seconds gave. */
export interface Measured {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Something done over and over by one client. */
export type Act = () => Promise<void>;

export function summary(latencies: readonly number[], milliseconds: number): Measured {
  return {
    count: latencies.length,
    perSecond: (latencies.length / milliseconds) * 1000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

/** Every client starts its next act as soon as the last one is done. */
export async function closedLoop(clients: readonly Act[], milliseconds: number): Promise<Measured> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(
    clients.map(async (act) => {
      for (let from = performance.now(); from < end; ) {
        await act();
        const now = performance.now();
        latencies.push(now - from);
        from = now;
      }
    }),
  );
  return summary(latencies, performance.now() - start);
}

/**
 * Every client acts at fixed times, like people do who do not know how busy the server is. Time counts from when the act
 * was due, so that a slow answer is not hidden by the acts that it held up.
 */
export async function pacedLoop(clients: readonly Act[], every: number, milliseconds: number): Promise<Measured> {
  const latencies: number[] = [];
  const start = performance.now();
  await Promise.all(
    clients.map(async (act, place) => {
      for (let due = start + (every * place) / clients.length; due < start + milliseconds; due += every) {
        const wait = due - performance.now();
        if (wait > 0) await sleep(wait);
        const from = wait > 0 ? performance.now() : due;
        await act();
        latencies.push(performance.now() - from);
      }
    }),
  );
  return summary(latencies, performance.now() - start);
}

/** Clients with a connection each to the server on this port, and what each sends next. */
export interface HttpClients {
  readonly acts: readonly Act[];
  close(): void;
}

export function httpClients(port: number, requests: readonly (() => Buffer)[], expected: number): HttpClients {
  const connections = requests.map(() => new Connection(port));
  const acts = requests.map((next, place): Act => {
    const connection = connections[place];
    if (connection === undefined) throw new Error('a client without connection');
    return async () => check(await connection.send(next()), expected);
  });
  return { acts, close: () => connections.forEach((connection) => void connection.close()) };
}

/** A measurement of refusals would say nothing. */
export function check(reply: Reply, expected: number): void {
  if (reply.status !== expected) {
    throw new Error(`expected ${expected}, got ${reply.status}: ${reply.body.toString().slice(0, 500)}`);
  }
}

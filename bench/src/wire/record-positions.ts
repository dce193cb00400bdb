import { randomUUID } from 'node:crypto';
import { Connection, requestBytes } from '../measure/connection.js';
import { check } from '../measure/load.js';
import type { Seat } from '../stand/rounds.js';
import { startApi } from '../stand/server.js';
import { startRecorder } from './recorder.js';
import { type PositionScript, positionScript, type Recording } from './script.js';

/** The request that takes a position, with a key of its own. */
export const positionRequest = (seat: Seat, key: string = randomUUID()): Buffer =>
  requestBytes(
    'PUT',
    `/api/v1/rounds/${seat.round}/positions/${seat.organisation}`,
    { cookie: seat.cookie, 'idempotency-key': key, 'sec-fetch-site': 'same-origin' },
    { choice: 'supported', text: null, participation: null },
  );

/** How a seat is found back: in the path of a request, in a file. */
export const seatKey = ({ round, organisation }: Pick<Seat, 'round' | 'organisation'>): string =>
  `${round}/${organisation}`;

/**
 * Takes three positions from every seat through the built product and writes down what it sends to PostgreSQL: the
 * first is another act than those that replace it, so the second and third tell what changes from one to the next.
 */
export async function recordPositions(
  databaseUrl: string,
  seats: readonly Seat[],
): Promise<Readonly<Record<string, PositionScript>>> {
  const recorder = await startRecorder(databaseUrl);
  const api = await startApi(recorder.url);
  const connection = new Connection(api.port);
  const takePosition = async (seat: Seat): Promise<Recording> => {
    const key = randomUUID();
    recorder.take();
    check(await connection.send(positionRequest(seat, key)), 200);
    return { key, statements: recorder.take() };
  };
  try {
    const scripts: Record<string, PositionScript> = {};
    for (const seat of seats) {
      await takePosition(seat);
      scripts[seatKey(seat)] = positionScript(await takePosition(seat), await takePosition(seat));
    }
    return scripts;
  } finally {
    connection.close();
    await api.stop();
    await recorder.stop();
  }
}

import type { ChangeView, Problem } from '@samenkoers/contract';
import type { LightMyRequestResponse } from 'fastify';
import type { Client } from '../../../testing/test-app.js';
import type { Stage } from './stage.js';

/** Proposes a change; its number. */
export async function propose(client: Client, body: object): Promise<number> {
  const answer = await client.send('POST', '/changes', body);
  if (answer.statusCode !== 201) throw new Error(`not proposed: ${answer.body}`);
  return answer.json<{ number: number }>().number;
}

export const confirm = (client: Client, number: number) => client.send('POST', `/changes/${number}/confirm`);

/** What the rules found, by code. */
export const findings = (answer: LightMyRequestResponse) =>
  answer.json<Problem>().details?.findings?.map(({ code }) => code);

/** A change as this person sees it. */
export async function seen(client: Client, number: number): Promise<ChangeView | undefined> {
  const { rows } = (await client.get('/changes?limit=200')).json<{ rows: ChangeView[] }>();
  return rows.find((row) => row.number === number);
}

/** What the record tells of a change, in order. */
export async function eventsOf({ at }: Stage, number: number) {
  const { rows } = await at.pool.query<{ type: string; data: Record<string, unknown> }>(
    `SELECT type, data FROM event WHERE (data ->> 'change')::int = $1 ORDER BY sequence`,
    [number],
  );
  return rows;
}

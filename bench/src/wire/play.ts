import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type PositionScript, valuesFor } from './script.js';

/** Runs a script over and over; the revision goes on where the recording stopped. */
export interface Player {
  readonly script: PositionScript;
  revision: number;
}

export const playerOf = (script: PositionScript): Player => ({ script, revision: script.revision });

const names = new Map<string, string>();

/** The name a text is prepared under, once per connection. */
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** One position: every statement in turn, each awaited, nothing in between. */
export async function play(client: pg.ClientBase, player: Player): Promise<void> {
  const key = randomUUID();
  player.revision += 1;
  for (const { text, slots } of player.script.statements) {
    if (slots === undefined) await client.query(text);
    else await client.query({ name: nameOf(text), text, values: valuesFor(slots, key, player.revision) });
  }
}

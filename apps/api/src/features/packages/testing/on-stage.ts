import type { Judgement } from '@samenkoers/rulebook';
import type { Client, TestApp } from '../../../testing/test-app.js';

/** An urgency round with its people, as the specs of that feature set it up. */
interface Stage {
  readonly programme: { readonly id: string };
  readonly items: readonly { readonly id: string; readonly slug: string }[];
  readonly round: { readonly number: number };
  readonly manager: Client;
  readonly owners: readonly Client[];
  grade(owner: number, item: number, judgement: Judgement): Promise<unknown>;
  read(): Promise<{ readonly phase: string }>;
  close(): Promise<void>;
}

/** What the specs of a package do on a stage. */
export interface OnStage {
  path(rest: string): string;
  itemAt(place: number): { readonly id: string; readonly slug: string };
  ownerAt(place: number): Client;
  /** A pool that holds this much next year, and what the items need of it; undefined: nothing estimated. Answers its id. */
  fill(holds: number, needs: readonly (number | null | undefined)[]): Promise<string>;
  /** Every owner says the same of an item. */
  judge(...judgements: readonly Judgement[]): Promise<void>;
  settle(): Promise<void>;
}

/** Next year: what a package is made for. */
export const YEAR = new Date().getFullYear() + 1;
export const decided = { decidedBy: 'Bestuurlijk overleg', decidedOn: '2026-11-01' };

export const codeOf = (answer: { json(): { code: string } }): string => answer.json().code;
export const findingsOf = (answer: { json(): { details: { findings: { code: string }[] } } }): string[] =>
  answer.json().details.findings.map(({ code }) => code);

export function onStage(at: TestApp, stage: Stage): OnStage {
  const itemAt = (place: number) => there(stage.items[place]);
  return {
    path: (rest) => `/urgency-rounds/${stage.round.number}/${rest}`,
    itemAt,
    ownerAt: (place) => there(stage.owners[place]),
    async fill(holds, needs) {
      const { rows } = await at.pool.query(
        `WITH pool AS (INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Programmabudget', 'money') RETURNING id)
         INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of)
         SELECT $1, id, $2, $3, 'Begroting', '2026-01-01' FROM pool RETURNING pool_id AS id`,
        [stage.programme.id, YEAR, holds],
      );
      const poolId = rows[0].id as string;
      for (const [place, amount] of needs.entries()) {
        if (amount === undefined) continue;
        const estimate = { lines: [{ poolId, year: YEAR, amount }], source: 'Raming', asOf: '2026-11-01' };
        await stage.manager.send('PUT', `/items/${itemAt(place).slug}/estimates`, estimate);
      }
      return poolId;
    },
    async judge(...judgements) {
      for (const [item, judgement] of judgements.entries()) {
        for (const owner of stage.owners.keys()) await stage.grade(owner, item, judgement);
      }
    },
    async settle() {
      await stage.close();
      const { phase } = await stage.read();
      if (phase !== 'settled') throw new Error(`the round is ${phase}`);
    },
  };
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('not on this stage');
  return thing;
}

import type { UrgencyRoundView } from '@samenkoers/contract';
import type { Judgement } from '@samenkoers/rulebook';
import {
  insertEligibleItem,
  insertMandate,
  insertPerson,
  insertProgramme,
  insertUrgencyRound,
  type TestProgramme,
} from '@samenkoers/testkit';
import type { LightMyRequestResponse } from 'fastify';
import type { Client, TestApp } from '../../../testing/test-app.js';

/** A programme of its own with items to judge, its people signed in, and an urgency round over the items. */
export interface Stage {
  readonly programme: TestProgramme;
  readonly items: readonly { readonly id: string; readonly slug: string }[];
  readonly round: { readonly id: string; readonly number: number };
  readonly manager: Client;
  readonly owners: readonly Client[];
  slugOf(place: number): string;
  /** Where an owner judges an item, each by its place. */
  pathOf(owner: number, item: number): string;
  /** Judges one item (by its place) as the representative of an owner (by its place). */
  grade(owner: number, item: number, judgement: Judgement, argument?: string): Promise<LightMyRequestResponse>;
  /** Judges the items in turn: one row per owner. */
  judgeAll(rows: readonly (readonly Judgement[])[]): Promise<void>;
  /** Somebody who speaks for an owner (by its place) subject to ratification by its own board. */
  bound(owner: number): Promise<Client>;
  read(as?: Client): Promise<UrgencyRoundView>;
  /** Puts the closing time in the past. */
  close(): Promise<void>;
}

let stages = 0;

export async function setStage(
  at: TestApp,
  input: {
    readonly owners: number;
    readonly items: number;
    readonly closesIn?: string;
    readonly visibility?: 'hiddenUntilClosed';
  },
): Promise<Stage> {
  stages += 1;
  const programme = await insertProgramme(at.pool, { owners: input.owners, slug: `streek-${stages}` });
  const items: { readonly id: string; readonly slug: string }[] = [];
  for (let place = 1; place <= input.items; place += 1) {
    items.push(await insertEligibleItem(at.pool, programme, { title: `Onderwerp ${place}` }));
  }
  const { closesIn, visibility } = input;
  const round = await insertUrgencyRound(at.pool, programme, {
    items,
    ...(closesIn === undefined ? {} : { closesIn }),
    ...(visibility === undefined ? {} : { visibility }),
  });
  const manager = await at.as(programme.id, programme.manager.id);
  const owners = await Promise.all(
    programme.owners.map(({ representative }) => at.as(programme.id, representative.id)),
  );
  const pathOf: Stage['pathOf'] = (owner, item) =>
    `/urgency-rounds/${round.number}/grades/${there(programme.owners[owner]).slug}/${there(items[item]).slug}`;
  const grade: Stage['grade'] = (owner, item, judgement, argument) =>
    there(owners[owner]).send(
      'PUT',
      pathOf(owner, item),
      argument === undefined ? { judgement } : { judgement, argument },
    );
  return {
    programme,
    items,
    round,
    manager,
    owners,
    slugOf: (place) => there(programme.owners[place]).slug,
    pathOf,
    grade,
    judgeAll: async (rows) => {
      for (const [owner, row] of rows.entries()) {
        for (const [item, judgement] of row.entries()) await grade(owner, item, judgement);
      }
    },
    bound: async (owner) => {
      const { id } = await insertPerson(at.pool, programme.id, 'Onder voorbehoud');
      const organisationId = there(programme.owners[owner]).id;
      const extent = 'subjectToRatification';
      await insertMandate(at.pool, programme.id, { personId: id, organisationId, capacity: 'deputy', extent });
      return at.as(programme.id, id);
    },
    read: async (as = manager) => (await as.get(`/urgency-rounds/${round.number}`)).json<UrgencyRoundView>(),
    close: async () => {
      await at.pool.query(
        `UPDATE urgency_round SET closes_at = clock_timestamp() - interval '1 second' WHERE id = $1`,
        [round.id],
      );
    },
  };
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('not on this stage');
  return thing;
}

/** The codes of what the rules found. */
export const codesOf = (answer: LightMyRequestResponse): string[] | undefined =>
  answer.json<{ details?: { findings?: { code: string }[] } }>().details?.findings?.map(({ code }) => code);

import { randomUUID } from 'node:crypto';
import type { ResourceKind } from '@samenkoers/rulebook';
import { insertItem, insertProgramme, type TestOwner, type TestProgramme } from '@samenkoers/testkit';
import type { TestApp } from './test-app.js';

/** Municipalities of Twente with their CBS code and inhabitants on 1 January 2021, for the known answers of the rulebook. */
export const TWENTE = {
  Almelo: ['GM0141', 73_080],
  Borne: ['GM0147', 23_686],
  Dinkelland: ['GM1774', 26_580],
  Enschede: ['GM0153', 159_533],
  Haaksbergen: ['GM0158', 24_222],
  Hellendoorn: ['GM0163', 35_879],
  Hengelo: ['GM0164', 81_062],
  'Hof van Twente': ['GM1735', 35_104],
  Losser: ['GM0168', 22_877],
  Oldenzaal: ['GM0173', 31_704],
  'Rijssen-Holten': ['GM1742', 38_203],
  Tubbergen: ['GM0183', 21_288],
  Twenterand: ['GM1700', 33_697],
  Wierden: ['GM0189', 24_521],
} as const satisfies Readonly<Record<string, readonly [string, number]>>;
export type Municipality = keyof typeof TWENTE;

/** One line of a need or a promise. Cents, or tenths of fte. */
export interface Line {
  readonly kind?: ResourceKind;
  readonly year?: number;
  readonly amount: number | null;
}

/** A programme with the municipalities of Twente, three other owners, and a pool of each kind. */
export interface BookCast {
  readonly programme: TestProgramme;
  readonly money: string;
  readonly staff: string;
  /** The owner that stands for this municipality. */
  municipality(name: Municipality): TestOwner;
  /** Owners that are not municipalities. */
  readonly others: readonly [TestOwner, TestOwner, TestOwner];
  item(title: string, state?: string, since?: string): Promise<{ readonly id: string; readonly slug: string }>;
  need(itemId: string, ...lines: readonly Line[]): Promise<void>;
  takePart(itemId: string, owners: readonly TestOwner[], from?: string, entryShare?: number): Promise<void>;
  involve(itemId: string, organisationId: string): Promise<void>;
  promise(itemId: string, organisationId: string, level: 'intent' | 'firm', ...lines: readonly Line[]): Promise<void>;
  deliver(itemId: string, organisationId: string, ...lines: readonly Line[]): Promise<void>;
}

/** Fills the database as acts long ago would have left it; for tests that are not about those acts. */
export async function insertBookCast(at: TestApp): Promise<BookCast> {
  const run = async (text: string, ...values: unknown[]): Promise<void> => void (await at.pool.query(text, values));
  const programme = await insertProgramme(at.pool, { owners: 17, slug: `streek-${randomUUID().slice(0, 8)}` });
  const by = programme.manager;
  // One in five owners of a test programme is no municipality.
  const isOther = (place: number) => place % 5 === 4;
  const municipalities = programme.owners.filter((_, place) => !isOther(place));
  const [first, second, third] = programme.owners.filter((_, place) => isOther(place));
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few owners');
  const byName = new Map<string, TestOwner>();
  for (const [place, [name, [code, residents]]] of Object.entries(TWENTE).entries()) {
    const owner = municipalities[place];
    if (owner === undefined) throw new Error('too few municipalities');
    byName.set(name, owner);
    await run('UPDATE organisation SET code = $2 WHERE id = $1', owner.id, code);
    await run(
      `INSERT INTO reference_figure (programme_id, organisation_id, name, on_date, value, source) VALUES ($1, $2, 'residents', '2021-01-01', $3, 'CBS')`,
      programme.id,
      owner.id,
      residents,
    );
  }
  const pools = { money: randomUUID(), staff: randomUUID() };
  await run(
    `INSERT INTO resource_pool (programme_id, id, name, kind) VALUES ($1, $2, 'Budget', 'money'), ($1, $3, 'Team', 'staff')`,
    programme.id,
    pools.money,
    pools.staff,
  );
  const poolOf = (line: Line) => pools[line.kind ?? 'money'];
  return {
    programme,
    ...pools,
    others: [first, second, third],
    municipality: (name) => {
      const owner = byName.get(name);
      if (owner === undefined) throw new Error(`no ${name}`);
      return owner;
    },
    item: async (title, state = 'inProgress', since) => {
      const item = await insertItem(at.pool, programme, { title });
      await run(
        `UPDATE item SET state = $2::item_state, state_reason = 'Daarom', in_progress_since = $3::timestamptz WHERE id = $1`,
        item.id,
        state,
        since ?? null,
      );
      return item;
    },
    need: async (itemId, ...lines) => {
      for (const line of lines)
        await run(
          `INSERT INTO need (programme_id, item_id, version, pool_id, year, amount) VALUES ($1, $2, 1, $3, $4, $5)`,
          programme.id,
          itemId,
          poolOf(line),
          line.year ?? 2026,
          line.amount,
        );
    },
    takePart: async (itemId, owners, from = '2022-01-01', entryShare = 0) => {
      for (const owner of owners)
        await run(
          `INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, entry_share, decided_by_id, decided_at)
           VALUES ($1, $2, $3, 'takesPart', $4, $5, $6, now())`,
          programme.id,
          itemId,
          owner.id,
          from,
          entryShare,
          by.id,
        );
    },
    involve: (itemId, organisationId) =>
      run(
        `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id) VALUES ($1, $2, $3, 'Nodig', $4)`,
        programme.id,
        itemId,
        organisationId,
        by.id,
      ),
    promise: async (itemId, organisationId, level, ...lines) => {
      const id = randomUUID();
      await run(
        `INSERT INTO commitment (programme_id, id, item_id, organisation_id, revision, level, continuity_plan, signer_name, signed_on, recorded_by_id, recorded_at)
         VALUES ($1, $2, $3, $4, 1, $5::commitment_level, 'In de begroting', 'T. Ekenaar', '2026-01-01', $6, now())`,
        programme.id,
        id,
        itemId,
        organisationId,
        level,
        by.id,
      );
      for (const [place, line] of lines.entries())
        await run(
          `INSERT INTO commitment_line (programme_id, commitment_id, line, pool_id, kind, year, amount) VALUES ($1, $2, $3, $4, $5::resource_kind, $6, $7)`,
          programme.id,
          id,
          place + 1,
          poolOf(line),
          line.kind ?? 'money',
          line.year ?? 2026,
          line.amount,
        );
    },
    deliver: async (itemId, organisationId, ...lines) => {
      for (const line of lines)
        await run(
          `INSERT INTO book_entry (programme_id, "column", item_id, organisation_id, pool_id, kind, year, revision, amount, on_date, source,
             recorded_by_id, recorded_by_name, recorded_at)
           SELECT $1, 'delivered', $2, $3, $4, $5::resource_kind, $6, count(*) + 1, $7, '2026-06-30', 'Jaarrekening', $8, $9, now()
           FROM book_entry WHERE item_id = $2 AND organisation_id = $3 AND pool_id = $4 AND year = $6`,
          programme.id,
          itemId,
          organisationId,
          poolOf(line),
          line.kind ?? 'money',
          line.year ?? 2026,
          line.amount,
          by.id,
          by.name,
        );
    },
  };
}

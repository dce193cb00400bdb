import { seedLarge } from '@samenkoers/database/testing';
import { type SignedIn, signInOwners } from './people.js';
import { openRounds } from './rounds.js';
import { type Server, startApi } from './server.js';
import { type Stand, withPool } from './stand.js';

/** As the product has by default: its own connections, whatever the number of clients. */
export const POOL_SIZE = 16;

/** The seeded programme, grown, with the product running on it and every owner signed in. */
export interface Programme {
  readonly url: string;
  readonly api: Server;
  readonly owners: readonly SignedIn[];
  /** Opens this many rounds that nobody else measures with. */
  openRounds(count: number): Promise<readonly number[]>;
}

/** `items` come on top of those of the seed. */
export async function startProgramme(stand: Stand, name: string, items: number): Promise<Programme> {
  const url = await stand.database(name, async (pool) => {
    if (items > 0) await seedLarge({ pool, programmeSlug: 'twentse-koers', items });
  });
  const api = await startApi(url, { POOL_SIZE: String(POOL_SIZE) });
  return {
    url,
    api,
    owners: await signInOwners(api.port),
    openRounds: (count) => withPool(url, (pool) => openRounds(pool, count)),
  };
}

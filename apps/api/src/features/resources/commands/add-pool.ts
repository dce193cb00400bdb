import type { ResourceKind } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { findOrganisation } from '../../agenda/public.js';
import { insertPools } from '../resources.repository.js';

interface AddPool {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly organisation: string | null;
}

/** Adds a pool of money or staff; what it holds is told per year. A name is used once. */
export const addResourcePool = (
  work: Work,
  call: CommandCall,
  { name, kind, organisation }: AddPool,
): Promise<Answer<Recorded<{ readonly id: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const organisationId = organisation === null ? null : await findOrganisation(tx, organisation);
    if (organisationId === undefined) return refuse('not-found');
    const id = (await insertPools(tx, [{ name, kind, organisationId }])).get(name);
    if (id === undefined) return refuse('already-done');
    tx.record({ type: 'resource-pool-added', organisationId, data: { poolId: id, name, kind } });
    return { ok: true, value: { id } };
  });

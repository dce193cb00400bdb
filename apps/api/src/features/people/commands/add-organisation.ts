import type { AddOrganisation } from '@samenkoers/contract';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { freeSlug, lockProgramme, slugOf } from '../../agenda/public.js';
import { insertOrganisation, organisationNames } from '../organisations.repository.js';

/** Adds an organisation, as a partner: becoming an owner is a change that a second person confirms. */
export const addOrganisation = (
  work: Work,
  call: CommandCall,
  { name, kind, domains }: AddOrganisation,
): Promise<Answer<Recorded<{ readonly slug: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly slug: string }>> => {
    await lockProgramme(tx);
    const known = await organisationNames(tx);
    const alike = (text: string) => text.toLocaleLowerCase('nl');
    if (known.some((other) => alike(other.name) === alike(name))) return refuse('already-done');
    const slug = freeSlug(
      slugOf(name),
      known.map((other) => other.slug),
    );
    await tx.holdRights();
    const id = await insertOrganisation(tx, { slug, name, kind, domains: [...new Set(domains)] });
    tx.record({ type: 'organisation-added', organisationId: id, data: { name } });
    return { ok: true, value: { slug } };
  });

import type { MandateView } from '@samenkoers/contract';
import type { PrismaClient } from '@samenkoers/database';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';

/** Who may or might speak for an organisation, the newest mandate first. Nobody has one for an organisation that never was an owner. */
export async function listMandates(
  prisma: PrismaClient,
  { programmeId, now }: Moment,
  slug: string,
): Promise<Answer<{ mandates: MandateView[] }>> {
  const organisation = await prisma.organisation.findUnique({
    where: { programmeId_slug: { programmeId, slug } },
    select: {
      mandates: {
        select: {
          capacity: true,
          extent: true,
          fromInstant: true,
          untilInstant: true,
          person: { select: { name: true, function: true, isExample: true } },
        },
        orderBy: [{ fromInstant: 'desc' }, { capacity: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (organisation === null) return refuse('not-found');
  const mandates = organisation.mandates.map(({ person, capacity, extent, fromInstant, untilInstant }) => ({
    personName: person.name,
    personFunction: person.function,
    isExample: person.isExample,
    capacity,
    extent,
    from: fromInstant.toISOString(),
    until: untilInstant?.toISOString() ?? null,
    isCurrent: fromInstant.getTime() <= now && (untilInstant === null || now < untilInstant.getTime()),
  }));
  return { ok: true, value: { mandates } };
}

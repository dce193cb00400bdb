import { blocking, type Finding, when } from '../kernel/finding.js';
import { type Judgement, metUnless, principle } from './make-principle.js';
import type { ItemFacts } from './principle.js';

/**
 * Somebody pulls (rulebook.md#3 `lead-and-participants`): one administrative lead, of an owner, and at least
 * `minParticipants` owners that take part. Who starts later takes part; who has left does not.
 */
export const leadAndParticipants = principle('lead-and-participants', 'inProgress', judge);

function judge(item: ItemFacts): Judgement {
  const participants = participatingOwners(item).length;
  const needed = item.byLaws.minParticipants;
  const findings = [
    ...checkLead(item),
    ...when(participants < needed, 'too-few-participants', { participants, needed }),
  ];
  return { status: metUnless(findings), facts: { participants, needed }, findings };
}

function checkLead({ lead, ownerIds }: ItemFacts): readonly Finding[] {
  if (lead === null) return [blocking('lead-missing')];
  const { organisationId } = lead;
  return when(!ownerIds.includes(organisationId), 'lead-not-of-owner', { organisationId });
}

function participatingOwners({ participants, ownerIds, today }: ItemFacts): readonly string[] {
  const present = participants
    .filter(({ until }) => until === null || today <= until)
    .map(({ organisationId }) => organisationId);
  return ownerIds.filter((ownerId) => present.includes(ownerId));
}

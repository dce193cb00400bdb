import { involvedWith } from '../agenda/involvement.js';
import { blocking } from '../kernel/finding.js';
import { standing } from '../resources/commitment.js';
import { type Judgement, metUnless, principle } from './make-principle.js';
import type { ItemFacts } from './principle.js';

/**
 * Directly involved organisations commit (rulebook.md#3 `commitment-in-principle`): each confirmed one has a commitment
 * on file, in principle or firm. Not yet known as long as nobody is confirmed to be directly involved.
 */
export const commitmentInPrinciple = principle('commitment-in-principle', 'onAgenda', judge);

function judge({ involved, commitments }: ItemFacts): Judgement {
  const confirmed = involvedWith(involved, 'confirmed').map(({ organisationId }) => organisationId);
  if (confirmed.length === 0) return { status: 'unknown', findings: [blocking('no-directly-involved')] };
  const committed = new Set(standing(commitments).map(({ organisationId }) => organisationId));
  const missing = confirmed.filter((organisationId) => !committed.has(organisationId));
  const findings = missing.map((organisationId) => blocking('commitment-missing', { organisationId }));
  const facts = { involved: confirmed.length, committed: confirmed.length - missing.length };
  return { status: metUnless(findings), facts, findings };
}

import { involvedWith } from '../agenda/involvement.js';
import { blocking, type Finding } from '../kernel/finding.js';
import { type Commitment, missingFromFirm, standing } from '../resources/commitment.js';
import { unknownNeeds } from '../resources/needs.js';
import { type Coverage, coverageOf } from '../resources/shortages.js';
import { type Judgement, principle } from './make-principle.js';
import type { ItemFacts } from './principle.js';

/**
 * Capacity and continuity are committed (rulebook.md#3 `commitment-firm`): every confirmed directly involved organisation
 * has a complete firm commitment, and of every required resource at least as much is firmly promised as is needed. Not
 * yet known while nothing is lacking but the needs themselves, or those who are directly involved.
 */
export const commitmentFirm = principle('commitment-firm', 'inProgress', judge);

function judge({ involved, commitments, needs }: ItemFacts): Judgement {
  const confirmed = involvedWith(involved, 'confirmed').map(({ organisationId }) => organisationId);
  const nobody = confirmed.length === 0 ? [blocking('no-directly-involved')] : [];
  const unknown = [...nobody, ...unknownNeeds(needs)];
  const promises = confirmed.flatMap((organisationId) => checkPromise(organisationId, commitments));
  const shortages = coverageOf(needs, commitments)
    .filter(({ short }) => short > 0)
    .map(shortage);
  const lacking = [...promises, ...shortages];
  return {
    status: lacking.length > 0 ? 'notMet' : unknown.length > 0 ? 'unknown' : 'met',
    facts: { involved: confirmed.length, complete: confirmed.length - promises.length, short: shortages.length },
    findings: [...unknown, ...lacking],
  };
}

/** One finding at most per organisation: what its most complete firm commitment lacks, or that there is none. */
function checkPromise(organisationId: string, commitments: readonly Commitment[]): readonly Finding[] {
  const [best] = standing(commitments)
    .filter((commitment) => commitment.organisationId === organisationId && commitment.level === 'firm')
    .map(missingFromFirm)
    .sort((a, b) => a.length - b.length);
  if (best === undefined) return [blocking('firm-commitment-missing', { organisationId })];
  return best.length === 0 ? [] : [blocking('firm-commitment-incomplete', { organisationId, missing: best })];
}

function shortage({ poolId, kind, year, required, committed, short }: Coverage): Finding {
  return blocking('commitment-short', { poolId: poolId ?? '', kind, year, required, committed, short });
}

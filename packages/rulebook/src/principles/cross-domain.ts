import { type Involvement, involvedWith } from '../agenda/involvement.js';
import { blocking, type Finding, warning } from '../kernel/finding.js';
import { DOMAINS, type Domain } from '../partnership/vocabulary.js';
import { type Judgement, principle } from './make-principle.js';
import type { ItemFacts } from './principle.js';

/**
 * Cooperation across domains is necessary (rulebook.md#3 `cross-domain`): the confirmed directly involved organisations
 * cover at least `minDomains` domains. Not yet known while organisations that have yet to confirm could still make it;
 * fewer than all domains gives a warning.
 */
export const crossDomain = principle('cross-domain', 'onAgenda', judge);

function judge({ involved, byLaws }: ItemFacts): Judgement {
  const confirmed = involvedWith(involved, 'confirmed');
  const pending = involvedWith(involved, 'pending');
  const domains = domainsOf(confirmed);
  const facts = { domains, covered: domains.length, needed: byLaws.minDomains };
  const warnings = pendingWarning(pending);
  if (domains.length < byLaws.minDomains) {
    const possible = domainsOf([...confirmed, ...pending]).length >= byLaws.minDomains;
    return { status: possible ? 'unknown' : 'notMet', facts, findings: [blocking('too-few-domains', facts)], warnings };
  }
  const missing = DOMAINS.filter((domain) => !domains.includes(domain));
  const narrow = missing.length > 0 ? [warning('not-all-domains', { missing })] : [];
  return { status: 'met', facts, warnings: [...narrow, ...warnings] };
}

function domainsOf(involved: readonly Involvement[]): readonly Domain[] {
  const covered = new Set(involved.flatMap(({ domains }) => domains));
  return DOMAINS.filter((domain) => covered.has(domain));
}

function pendingWarning(pending: readonly Involvement[]): readonly Finding[] {
  const organisationIds = pending.map(({ organisationId }) => organisationId);
  return pending.length > 0 ? [warning('involvement-pending', { organisationIds })] : [];
}

/** The facts a sentence about a finding needs: identifiers, amounts, dates, counts. Never prose. */
export type FindingFacts = Readonly<Record<string, string | number | readonly string[]>>;

export const FINDING_SEVERITIES = ['error', 'warning'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/**
 * Everything a rule of this package can find. Closed, so that a test can show that every code has its sentence on
 * screen. Comments name the facts of each code; a poolId of '' is no pool.
 */
export const FINDING_CODES = [
  // by-laws: { field, expected }
  'by-laws-value-invalid',
  'by-laws-moved-on', // { version }
  'by-laws-unchanged',
  // mandates and roles; an instant is epoch milliseconds
  'mandate-for-programme-team', // { personId }
  'mandate-for-oneself', // { personId }
  'mandate-not-for-owner', // { organisationId }
  'mandate-period-reversed',
  'mandate-starts-in-past', // { from }
  'mandate-succeeds-nobody', // { mandateId }
  'mandate-already-held', // { mandateId, personId }
  'representative-already-appointed', // { mandateId, personId }
  'term-already-ended', // { until }
  'term-end-in-past', // { at }
  'term-end-not-earlier', // { until }
  'contact-not-for-owner',
  'contact-for-programme-team', // { personId }
  'contact-already', // { personId }
  'coordinator-not-for-partner',
  'coordinator-for-programme-team', // { personId }
  'coordinator-already', // { personId }
  'team-member-speaks', // { personId }
  'team-member-already', // { personId }
  'last-programme-manager', // { personId }
  'already-signed-in-before', // { personId }
  'address-unknown', // { personId }
  'address-of-another', // { email }
  'holds-elsewhere', // { personId }
  'holds-nothing-yet', // { personId }
  // ownership
  'ownership-starts-in-past', // { from, today }
  'ownership-period-reversed', // { from, until }
  'ownership-overlaps', // { organisationId }
  'ownership-end-in-past', // { until, today }
  'ownership-not-running', // { organisationId, until }
  'last-owner', // { organisationId }
  'owner-in-running-round', // { organisationId, closes }
  // a change that a second person confirms
  'change-answered',
  'change-lapsed',
  'change-proposed-by-oneself',
  'change-about-oneself',
  'change-proposer-left',
  'change-address-differs', // { personId }
  'change-waits-for-owner',
  'change-waits-for-owners',
  'change-not-yours-to-confirm',
  // theme lines: { themeLineId, succeeds }
  'theme-line-succeeds-unknown',
  'theme-line-succeeds-itself',
  // opening a round
  'electorate-empty',
  'closing-time-not-after-opening', // { opensAt, closesAt }
  'closing-time-too-far', // { closesAt, latest }
  'round-already-open', // { roundId }
  'earlier-round-not-referred-to', // { roundId }
  'item-state-does-not-allow-round', // { kind, state }
  'removal-category-required',
  'removal-reason-required',
  'wind-down-plan-incomplete', // { missing: parts }
  'agenda-version-empty',
  'agenda-item-listed-twice', // { itemId }
  'agenda-item-not-on-agenda', // { itemId, state }
  // positions
  'choice-not-in-round', // { kind, choice }
  'reason-required', // { choice }
  'participation-required',
  'participation-not-asked', // { kind }
  'recorder-required',
  'received-date-invalid', // { receivedOn }
  'received-date-before-opening', // { receivedOn, openedOn }
  'received-date-in-future', // { receivedOn, today }
  'channel-not-for-recording', // { channel }
  // ratification
  'no-position-to-ratify', // { organisationId }
  'ratification-not-needed', // { organisationId }
  'already-ratified', // { organisationId, on, reference }
  'ratification-date-invalid', // { on }
  'ratification-date-in-future', // { on, today }
  'ratification-reference-required',
  // running and ending a round
  'round-not-started', // { opensAt }
  'round-closed', // { closesAt }
  'round-settled', // { outcome }
  'round-withdrawn',
  'round-still-open', // { closesAt }
  'round-incomplete', // { silentOrganisationIds, pendingRatificationIds }
  'round-not-incomplete', // { outcome }
  'new-closing-time-not-later', // { closesAt, newClosesAt }
  'new-closing-time-in-past', // { newClosesAt, now }
  'extension-reason-required',
  'not-everyone-spoke', // { silentOrganisationIds, pendingRatificationIds }
  'round-withdrawal-reason-required',
  // principles
  'principle-not-met', // { principle, status }
  'too-few-domains', // { domains, covered, needed }
  'not-all-domains', // { missing }
  'involvement-pending', // { organisationIds }
  'no-directly-involved',
  'too-few-goals', // { linked, needed }
  'goal-contribution-missing', // { goalId }
  'goal-link-needs-retest', // { goalId, goalVersion, currentGoalVersion }
  'joint-value-missing',
  'round-not-held', // { kind }
  'round-for-other-text-version', // { kind, roundId, roundTextVersion, textVersion }
  'round-not-adopted', // { kind, roundId, outcome }
  'commitment-missing', // { organisationId }
  'firm-commitment-missing', // { organisationId }
  'firm-commitment-incomplete', // { organisationId, missing: parts }
  'need-unknown', // { kind, year, poolId }
  'needs-not-given',
  'commitment-short', // { kind, year, poolId, required, committed, short }
  'lead-missing',
  'lead-not-of-owner', // { organisationId }
  'too-few-participants', // { participants, needed }
  'pool-unknown', // { poolId }
  'pool-kind-differs', // { poolId, kind, poolKind }
  'capacity-unknown', // { poolId, year }
  'pool-short', // { poolId, kind, year, needed, left, short }
  'pool-never-fits', // { poolId, kind, year, needed, capacity, short }
  'effort-not-given',
  'effort-outside-band', // { organisationId, kind, actual, fairShare, deviationPermille, band }
  'effort-without-share', // { organisationId, kind, actual }
  // item lifecycle
  'item-state-does-not-allow-act', // { act, state }
  'title-missing',
  'return-reasons-required',
  'withdrawal-reason-required',
  'pause-reason-required',
  'result-for-residents-required',
  'text-unchanged',
  'support-round-not-rejected', // { outcome }
  'removal-round-not-adopted', // { outcome }
  // participation
  'item-not-open-for-joining', // { state }
  'organisation-not-owner', // { organisationId }
  'already-participating', // { organisationId }
  'start-date-invalid', // { startDate }
  'start-date-in-past', // { startDate, today }
  'capacity-note-required',
  'not-participating', // { organisationId }
  'already-leaving', // { organisationId, endsOn }
  'notice-date-invalid', // { noticeOn }
  'notice-date-in-past', // { noticeOn, today }
  'promise-remains-after-notice', // { organisationId, until }
  'signed-date-in-future', // { signedOn, today }
  'decided-date-in-future', // { decidedOn, today }
  'result-date-in-future', // { on, today }
  'source-date-in-future', // { on, today }
  'resource-named-twice', // { poolId, year }
  // relations between items
  'item-related-to-itself', // { itemId }
  'items-require-in-circle', // { itemIds: from the item over what it requires, back to it }
  'item-requires-what-excludes', // { itemId, excludingItemId, otherItemId }
  // joint urgency
  'item-already-taken-up', // { itemId, roundId }
  'urgency-items-missing',
  'urgency-round-already-open', // { roundId }
  'item-not-in-urgency-round', // { itemId }
  'judgement-listed-twice', // { itemId }
  'judgements-missing',
  'no-judgements-to-ratify', // { organisationId }
  'judgements-need-no-ratification', // { organisationId }
  'not-everyone-judged', // { organisationIds, pendingRatificationIds }
  'urgency-round-settled',
  'urgency-round-not-incomplete',
  'urgency-round-already-shown',
  'tie-break-not-a-tie', // { itemIds }
  'tie-break-reason-required',
  'adopted-order-item-missing', // { itemId }
  'adopted-order-item-unknown', // { itemId }
  'adopted-order-item-twice', // { itemId }
  'adopted-order-reason-required', // { itemIds }
  // a package
  'package-item-unknown', // { itemId }
  'package-item-not-eligible', // { itemId, obstacles }
  'package-item-unranked', // { itemId }
  'package-item-below-floor', // { itemId, level, floor }
  'package-item-dropped', // { itemId }
  'package-item-need-unknown', // { itemId }
  'package-prerequisite-missing', // { itemId, itemIds }
  'package-items-exclude', // { itemId, otherItemId }
  'package-share-exceeded', // { organisationId, kind, load, fairShare, percent }
  'package-pin-left-out', // { itemId }
  'package-theme-line-left-out', // { themeLineId }
  'package-resource-unknown', // { resourceId }
  'package-is-what-if',
  'package-deviation-reason-required', // { added, leftOut }
  // shares
  'agreed-share-invalid', // { basisPoints }
  'agreed-shares-too-large', // { basisPoints }
  'share-not-for-municipality', // { organisationId }
  // the commitments book: also { list, line } of what was entered
  'book-item-unknown', // { item }
  'book-organisation-not-involved', // { organisationId }
  'book-firm-promise-stands', // { organisationId }
  'book-line-twice',
  'book-date-in-future', // { on, today }
  // trace
  'trace-link-not-in-chain', // { from, to }
  'trace-link-duplicate', // { from, to }
  'life-phase-missing',
  'prevention-missing',
  'resident-benefit-missing',
  'local-implementation-missing', // { organisationId }
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing a rule found. An `error` stands in the way; a `warning` is shown and never blocks. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly facts: FindingFacts;
}

/** A finding that stands in the way. */
export function blocking(code: FindingCode, facts: FindingFacts = {}): Finding {
  return { code, severity: 'error', facts };
}

/** A finding that is shown and never blocks. */
export function warning(code: FindingCode, facts: FindingFacts = {}): Finding {
  return { code, severity: 'warning', facts };
}

/** The finding, when its condition holds: `[...when(isBlank(reason), 'pause-reason-required')]` reads as the rule. */
export function when(condition: boolean, code: FindingCode, facts: FindingFacts = {}): readonly Finding[] {
  return condition ? [blocking(code, facts)] : [];
}

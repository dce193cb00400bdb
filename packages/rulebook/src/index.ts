export * from './agenda/agenda-version.js';
export * from './agenda/carry-out.js';
export * from './agenda/involvement.js';
export * from './agenda/item-states.js';
export * from './agenda/lifecycle.js';
export * from './agenda/participation.js';
export * from './agenda/propose.js';
export * from './agenda/remove.js';
export * from './agenda/text-version.js';
export * from './agenda/theme-line.js';
export * from './agenda/transitions.js';
export { type AgreedShare, agreedShareOn, checkAgreedShares } from './effort/agreed-shares.js';
export * from './effort/effort-input.js';
export type { EffortLine } from './effort/effort-lines.js';
export * from './effort/fair-effort.js';
export * from './effort/largest-remainder.js';
export { bandOf, EFFORT_BANDS, type EffortBand, type JainIndex, type Ratio } from './effort/ratio.js';
export {
  type NoShareReason,
  type OwnerShare,
  type ShareOwner,
  type SharesInput,
  type Stretch,
  sharesOfYear,
  type TakesPart,
  type YearShares,
} from './effort/shares.js';
export * from './kernel/assert-never.js';
export * from './kernel/calendar-date.js';
export * from './kernel/canonical.js';
export {
  FINDING_CODES,
  FINDING_SEVERITIES,
  type Finding,
  type FindingCode,
  type FindingFacts,
  type FindingSeverity,
} from './kernel/finding.js';
export * from './kernel/instant.js';
export * from './kernel/majority.js';
export * from './kernel/result.js';
export * from './package/adopt-package.js';
export * from './package/advice.js';
export type { Demand } from './package/needs.js';
export {
  compareObjectives,
  OBJECTIVE_AIMS,
  type ObjectiveAim,
  type ObjectiveStage,
  objectiveOf,
} from './package/objective.js';
export * from './package/outcome.js';
export * from './package/package-input.js';
export { type Burden, type Candidate, type PackagePlan, planPackage } from './package/plan.js';
export * from './package/selection.js';
export { type OwnerOverLimit, ownersOverLimit, type ShareRow } from './package/share-rows.js';
export * from './package/suppose.js';
export * from './package/uses-of-selection.js';
export * from './package/walk-package.js';
export * from './partnership/amend-by-laws.js';
export * from './partnership/by-laws.js';
export * from './partnership/change-ownership.js';
export * from './partnership/change-transitions.js';
export * from './partnership/electorate.js';
export { endHeld } from './partnership/end-held.js';
export * from './partnership/four-eyes.js';
export { giveMandate } from './partnership/give-mandate.js';
export * from './partnership/keep-address.js';
export * from './partnership/look-after-people.js';
export * from './partnership/mandates.js';
export * from './partnership/ownership.js';
export { checkTeamEnd, checkTeamMember, mayHelpTeam, type TeamTerm } from './partnership/programme-team.js';
export * from './partnership/validate-by-laws.js';
export * from './partnership/vocabulary.js';
export * from './principles/catalogue.js';
export * from './principles/checklist.js';
export * from './principles/principle.js';
export * from './resources/commitment.js';
export * from './resources/promise.js';
export * from './resources/relations.js';
export * from './resources/resources.js';
export * from './resources/shortages.js';
export * from './resources/what-is-left.js';
export * from './rounds/assess-round.js';
export * from './rounds/change-closing.js';
export * from './rounds/end-round.js';
export * from './rounds/kinds.js';
export * from './rounds/open-round.js';
export * from './rounds/position.js';
export * from './rounds/ratify-position.js';
export * from './rounds/record-on-behalf.js';
export { RECORDING_CHANNELS } from './rounds/recording.js';
export * from './rounds/result.js';
export * from './rounds/round.js';
export * from './rounds/rule.js';
export type { SeatGroups } from './rounds/seat-groups.js';
export { STILL_NEEDED_CODES, type StillNeeded, type StillNeededCode } from './rounds/still-needed.js';
export { type RoundSum, SUM_VERDICTS, type SumPart, type SumVerdict } from './rounds/sum.js';
export { checkPosition, type PositionContent, type PositionRefusal, takePosition } from './rounds/take-position.js';
export * from './rounds/taking-part.js';
export { isNegative, isPositive, type RoundTally } from './rounds/tally.js';
export * from './rounds/too-far.js';
export * from './rounds/transitions.js';
export * from './rounds/visibility.js';
export {
  CANNOT_TAKE_POSITION,
  type CannotTakePosition,
  type PositionAttempt,
  whyCannotTakePosition,
} from './rounds/why-not.js';
export { WORKING_CODES, type WorkingCode, type WorkingStep } from './rounds/working.js';
export * from './trace/chain.js';
export * from './trace/project-trace.js';
export * from './urgency/adopted-order.js';
export * from './urgency/assess-urgency-round.js';
export * from './urgency/divided.js';
export * from './urgency/eligibility.js';
export * from './urgency/end-urgency-round.js';
export * from './urgency/given-judgement.js';
export { type GradeContent, gradeItem } from './urgency/grade-item.js';
export * from './urgency/grade-sheets.js';
export * from './urgency/grades.js';
export * from './urgency/kendall-w.js';
export type { LevelCounts } from './urgency/level-counts.js';
export * from './urgency/majority-judgment.js';
export { fullSequence, type SequenceRun } from './urgency/median-sequence.js';
export * from './urgency/open-urgency-round.js';
export * from './urgency/order.js';
export * from './urgency/ratify-grades.js';
export * from './urgency/record-grades.js';
export * from './urgency/urgency-result.js';
export * from './urgency/urgency-round.js';
export * from './urgency/urgency-rule.js';
export { URGENCY_OUTCOMES, type UrgencyOutcome, type UrgencyState } from './urgency/urgency-state.js';

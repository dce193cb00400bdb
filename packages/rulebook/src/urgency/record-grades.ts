import { blocking, type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { MandateExtent } from '../partnership/mandates.js';
import { checkRecording, type Recording } from '../rounds/recording.js';
import type { PositionRefusal } from '../rounds/take-position.js';
import { whyRoundIsClosedFor } from '../rounds/why-not.js';
import type { GivenJudgement } from './given-judgement.js';
import { checkItemInRound, type GradeContent, writtenGrade } from './grade-item.js';
import type { UrgencyRoundFacts } from './urgency-round.js';

/** Judgements that reached the programme team by telephone, on paper or in a meeting: one sheet, or a part of it. */
export interface GradesOnBehalfInput extends Recording {
  readonly round: UrgencyRoundFacts;
  readonly organisationId: string;
  readonly grades: readonly GradeContent[];
  /** The items of the round that have a newer text than the one the round was opened on. */
  readonly changedItemIds: readonly string[];
  /** Whether the one who spoke could bind the owner. */
  readonly extent: MandateExtent;
  readonly now: Instant;
}

/**
 * Records judgements on behalf of an owner (rulebook.md#4): all of them or none. Channel, date and who recorded it stay
 * visible, and the owner may replace each of them until closing.
 */
export function recordGradesOnBehalf(input: GradesOnBehalfInput): Result<readonly GivenJudgement[], PositionRefusal> {
  const { grades, changedItemIds, channel, receivedOn, recordedBy } = input;
  const textChanged = grades.some(({ itemId }) => changedItemIds.includes(itemId));
  const reason = whyRoundIsClosedFor(input) ?? (textChanged ? 'awaiting-new-version' : null);
  if (reason !== null) return err({ code: 'cannot-take-position', reason });
  const findings = [...checkGrades(input), ...checkRecording(input)];
  if (findings.length > 0 || channel === 'web') return err({ code: 'invalid-position', findings });
  return ok(
    grades.map((grade) => ({
      ...writtenGrade(grade),
      organisationId: input.organisationId,
      personId: null,
      mandateId: null,
      capacity: null,
      extent: input.extent,
      ratified: null,
      takenAt: input.now,
      onBehalf: { channel, receivedOn, recordedBy },
    })),
  );
}

function checkGrades({ round, grades }: GradesOnBehalfInput): readonly Finding[] {
  const itemIds = grades.map(({ itemId }) => itemId);
  const twice = new Set(itemIds.filter((itemId, index) => itemIds.indexOf(itemId) !== index));
  return [
    ...when(grades.length === 0, 'judgements-missing'),
    ...itemIds.flatMap((itemId) => checkItemInRound(round, itemId)),
    ...[...twice].map((itemId) => blocking('judgement-listed-twice', { itemId })),
  ];
}

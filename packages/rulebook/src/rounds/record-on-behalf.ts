import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { MandateExtent } from '../partnership/mandates.js';
import type { Position } from './position.js';
import { checkRecording, type Recording } from './recording.js';
import type { RoundFacts } from './round.js';
import { checkPosition, type PositionContent, type PositionRefusal, writtenContent } from './take-position.js';
import { whyRoundIsClosedFor } from './why-not.js';

/** A position that reached the programme team by telephone, on paper or in a meeting. */
export interface OnBehalfInput extends PositionContent, Recording {
  readonly round: RoundFacts;
  readonly organisationId: string;
  /** Whether the one who spoke could bind the owner. */
  readonly extent: MandateExtent;
  readonly textChanged: boolean;
  readonly now: Instant;
}

/**
 * Records a position on behalf of an owner (rulebook.md#4): channel, date and who recorded it stay visible, and the owner
 * may replace it until closing. Who may record is a permission, not a rule of this package.
 */
export function recordOnBehalf(input: OnBehalfInput): Result<Position, PositionRefusal> {
  const reason = whyRoundIsClosedFor(input) ?? (input.textChanged ? 'awaiting-new-version' : null);
  if (reason !== null) return err({ code: 'cannot-take-position', reason });
  const { channel, receivedOn, recordedBy } = input;
  const findings = [...checkPosition({ ...input, kind: input.round.kind }), ...checkRecording(input)];
  if (findings.length > 0 || channel === 'web') return err({ code: 'invalid-position', findings });
  return ok({
    ...writtenContent(input),
    organisationId: input.organisationId,
    personId: null,
    mandateId: null,
    capacity: null,
    extent: input.extent,
    ratified: null,
    takenAt: input.now,
    onBehalf: { channel, receivedOn, recordedBy },
  });
}

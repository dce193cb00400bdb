import { type Finding, warning } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';

export const EXECUTIONS = ['regional', 'local'] as const;
/** Whether a project is carried out for the region as a whole, or by each owner at home. */
export type Execution = (typeof EXECUTIONS)[number];

/** What one participating owner does at home. */
export interface LocalImplementation {
  readonly organisationId: string;
  readonly description: string;
}

/** What every project carries besides its text (rulebook.md#8). */
export interface ProjectTrace {
  readonly lifePhaseIds: readonly string[];
  /** Which later care it avoids. */
  readonly prevention: string | null;
  /** "Wat merkt de inwoner": what residents notice. */
  readonly residentBenefit: string | null;
  /** The foundations it uses; a project may use none. */
  readonly foundationIds: readonly string[];
  readonly execution: Execution;
  readonly participantIds: readonly string[];
  readonly localImplementations: readonly LocalImplementation[];
}

/** What a project does not carry yet. Shown, never blocking; a local record is asked of every participating owner. */
export function checkProjectTrace(trace: ProjectTrace): readonly Finding[] {
  const described = new Set(
    trace.localImplementations
      .filter(({ description }) => !isBlank(description))
      .map(({ organisationId }) => organisationId),
  );
  return [
    ...(trace.lifePhaseIds.length === 0 ? [warning('life-phase-missing')] : []),
    ...(isBlank(trace.prevention) ? [warning('prevention-missing')] : []),
    ...(isBlank(trace.residentBenefit) ? [warning('resident-benefit-missing')] : []),
    ...trace.participantIds
      .filter((organisationId) => !described.has(organisationId))
      .map((organisationId) => warning('local-implementation-missing', { organisationId })),
  ];
}

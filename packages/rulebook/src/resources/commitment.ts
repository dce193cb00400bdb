import { type CalendarDate, isCalendarDate } from '../kernel/calendar-date.js';
import { isBlank } from '../kernel/text.js';
import type { ResourceKey } from './resources.js';

export const COMMITMENT_LEVELS = ['intent', 'firm'] as const;
/** In principle (in principe), or firm (vastgelegd). */
export type CommitmentLevel = (typeof COMMITMENT_LEVELS)[number];

/** One resource promised, with its amount: cents or tenths of fte. */
export interface CommitmentLine extends ResourceKey {
  readonly amount: number;
}

/** A promise of capacity by one organisation for one item (toezegging). */
export interface Commitment {
  readonly organisationId: string;
  readonly level: CommitmentLevel;
  readonly lines: readonly CommitmentLine[];
  /** How the result keeps going after the project (borging). */
  readonly continuityPlan: string | null;
  readonly signerName: string | null;
  readonly mandateId: string | null;
  readonly signedOn: CalendarDate | null;
  readonly withdrawn: boolean;
}

export const FIRM_COMMITMENT_PARTS = ['lines', 'continuityPlan', 'signerName', 'mandateId', 'signedOn'] as const;
export type FirmCommitmentPart = (typeof FIRM_COMMITMENT_PARTS)[number];

/** What a commitment still lacks to be firm (rulebook.md#3 `commitment-firm`); empty when it is complete. */
export function missingFromFirm(commitment: Commitment): readonly FirmCommitmentPart[] {
  const isPresent: Readonly<Record<FirmCommitmentPart, boolean>> = {
    lines: commitment.lines.length > 0 && commitment.lines.every(({ amount }) => isPositiveInteger(amount)),
    continuityPlan: !isBlank(commitment.continuityPlan),
    signerName: !isBlank(commitment.signerName),
    mandateId: !isBlank(commitment.mandateId),
    signedOn: commitment.signedOn !== null && isCalendarDate(commitment.signedOn),
  };
  return FIRM_COMMITMENT_PARTS.filter((part) => !isPresent[part]);
}

/** The promises that count: given and not withdrawn. */
export function standing(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter((commitment) => !commitment.withdrawn);
}

/** The promises that are firm and complete. */
export function standingFirm(commitments: readonly Commitment[]): readonly Commitment[] {
  return standing(commitments).filter(
    (commitment) => commitment.level === 'firm' && missingFromFirm(commitment).length === 0,
  );
}

function isPositiveInteger(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount > 0;
}

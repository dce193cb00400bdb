import type { CalendarDate, ChangeKind, Finding, Instant, Result } from '@samenkoers/rulebook';
import type { Tx } from '../../platform/persistence/work.js';
import type { ChosenPerson, Standing } from '../people/public.js';
import type { Proposal } from './change-rows.js';

/** What a change is about, as it stands now: the same to propose it and to confirm it. */
export interface ChangeToJudge {
  readonly kind: ChangeKind;
  readonly organisation: Standing | null;
  readonly subject: ChosenPerson | null;
  readonly proposal: Proposal;
}

export interface Confirmed {
  readonly number: number;
  readonly reason: string;
  /** Who confirmed it, by name. */
  readonly by: string;
  readonly publicUrl: string;
}

/** Writes what a change brings, and records it. */
export type Effect = (tx: Tx, change: Confirmed) => Promise<void>;
export type Judgement = Result<Effect, readonly Finding[]>;

export interface At {
  readonly now: Instant;
  readonly today: CalendarDate;
}

export const unless = (findings: readonly Finding[], effect: Effect): Judgement =>
  findings.length > 0 ? { ok: false, error: findings } : { ok: true, value: effect };

/** A part that a change of this kind was kept with. */
export function given<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new Error('a change was kept without a part of its kind');
  return part;
}

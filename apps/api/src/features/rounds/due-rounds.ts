import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DueWork, Moment } from '../../platform/auth/principal.js';
import type { Answer } from '../../platform/http/problem.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { rowsOf, type Sql, sql } from '../../platform/persistence/statement.js';
import { Work } from '../../platform/persistence/work.js';
import { settleRoundAsProduct } from './commands/settle-round.js';
import { ROUND_SUBJECTS, type RoundSubjects } from './subjects.js';

interface DueRound {
  readonly id: string;
  readonly number: number;
  /** What its outcome can depend on: its closing time and the last thing that happened in it. */
  readonly standing: string;
}

/** One sort of rounds that end by themselves: how to find those that are past closing, and how to settle one. */
export interface DueSort {
  /** Every round of this sort that is past its closing time without a result, as `DueRound`s, the first to close first. */
  due(programmeId: string): Sql;
  settle(work: Work, programmeId: string, round: number): Promise<Answer<object>>;
}

/** Sorts of rounds that other features keep; those on one question are known here. */
export const OTHER_DUE_SORTS = Symbol('OTHER_DUE_SORTS');

/**
 * Settles rounds that are past their closing time as soon as anybody looks: adopted and rejected at once, incomplete
 * ones stay for the programme manager. An incomplete round is not tried again until something happened in it.
 */
@Injectable()
export class DueRounds implements DueWork {
  /** Per programme the moment at which nothing was left to settle; per round the standing at which it was incomplete. */
  private readonly done = new Map<string, string>();
  private readonly incomplete = new Map<string, string>();
  private readonly settling = new Map<string, Promise<boolean>>();
  private readonly sorts: readonly DueSort[];

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
    @Inject(ROUND_SUBJECTS) subjects: RoundSubjects,
    @Inject(OTHER_DUE_SORTS) others: readonly DueSort[],
  ) {
    this.sorts = [onOneQuestion(subjects), ...others];
  }

  /** Whether anything was settled, so that the caller must read the moment anew. Readers at the same time wait for one. */
  settleDue(moment: Moment): Promise<boolean> {
    const { programmeId, sequence, due } = moment;
    if (this.done.get(programmeId) === `${sequence} ${due}`) return Promise.resolve(false);
    const running = this.settling.get(programmeId);
    if (running !== undefined) return running;
    const started = this.settleAll(moment).finally(() => this.settling.delete(programmeId));
    this.settling.set(programmeId, started);
    return started;
  }

  private async settleAll({ programmeId, sequence, due }: Moment): Promise<boolean> {
    let settled = 0;
    for (const sort of this.sorts) {
      for (const round of await rowsOf<DueRound>(this.pool, sort.due(programmeId))) {
        if (this.incomplete.get(round.id) === round.standing) continue;
        const answer = await sort.settle(this.work, programmeId, round.number);
        if (answer.ok) settled += 1;
        else this.incomplete.set(round.id, round.standing);
      }
    }
    if (settled === 0) this.done.set(programmeId, `${sequence} ${due}`);
    return settled > 0;
  }
}

const onOneQuestion = (subjects: RoundSubjects): DueSort => ({
  due: (programmeId) => sql`
    SELECT r.id, r.number, r.closes_at::text || ' ' || coalesce((SELECT max(e.sequence) FROM event e
      WHERE e.programme_id = r.programme_id AND e.round_id = r.id), 0) AS standing
    FROM round r
    WHERE r.programme_id = ${programmeId} AND r.settled_at IS NULL AND r.withdrawn_at IS NULL AND r.closes_at <= clock_timestamp()
    ORDER BY r.closes_at, r.number`,
  settle: (work, programmeId, round) => settleRoundAsProduct(work, subjects, programmeId, round),
});

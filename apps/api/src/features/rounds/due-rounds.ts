import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DueWork, Moment } from '../../platform/auth/principal.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import { Work } from '../../platform/persistence/work.js';
import { settleRoundAsProduct } from './commands/settle-round.js';
import { ROUND_SUBJECTS, type RoundSubjects } from './subjects.js';

/**
 * Settles rounds that are past their closing time as soon as anybody looks: adopted and rejected at once, incomplete
 * ones stay for the programme manager. What was tried is remembered until an event or the next closing time changes it.
 */
@Injectable()
export class DueRounds implements DueWork {
  private readonly tried = new Map<string, string>();

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
    @Inject(ROUND_SUBJECTS) private readonly subjects: RoundSubjects,
  ) {}

  /** Whether anything was settled, so that the caller must read the moment anew. */
  async settleDue({ programmeId, sequence, due }: Moment): Promise<boolean> {
    const stamp = `${sequence} ${due}`;
    if (this.tried.get(programmeId) === stamp) return false;
    const rounds = await rowsOf<{ number: number }>(
      this.pool,
      sql`SELECT number FROM round WHERE programme_id = ${programmeId} AND settled_at IS NULL AND withdrawn_at IS NULL
          AND closes_at <= clock_timestamp() ORDER BY closes_at, number`,
    );
    let settled = 0;
    for (const { number } of rounds) {
      const answer = await settleRoundAsProduct(this.work, this.subjects, programmeId, number);
      if (answer.ok) settled += 1;
    }
    if (settled === 0) this.tried.set(programmeId, stamp);
    return settled > 0;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DueWork, Moment } from '../../platform/auth/principal.js';
import { POOL } from '../../platform/persistence/persistence.module.js';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import { Work } from '../../platform/persistence/work.js';
import { settleRoundAsProduct } from './commands/settle-round.js';
import { ROUND_SUBJECTS, type RoundSubjects } from './subjects.js';

interface DueRound {
  readonly id: string;
  readonly number: number;
  /** What its outcome can depend on: its closing time and the last thing that happened in it. */
  readonly standing: string;
}

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

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(Work) private readonly work: Work,
    @Inject(ROUND_SUBJECTS) private readonly subjects: RoundSubjects,
  ) {}

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
    for (const round of await this.dueRounds(programmeId)) {
      if (this.incomplete.get(round.id) === round.standing) continue;
      const answer = await settleRoundAsProduct(this.work, this.subjects, programmeId, round.number);
      if (answer.ok) settled += 1;
      else this.incomplete.set(round.id, round.standing);
    }
    if (settled === 0) this.done.set(programmeId, `${sequence} ${due}`);
    return settled > 0;
  }

  private dueRounds(programmeId: string): Promise<DueRound[]> {
    return rowsOf<DueRound>(
      this.pool,
      sql`SELECT r.id, r.number, r.closes_at::text || ' ' || coalesce((SELECT max(e.sequence) FROM event e
            WHERE e.programme_id = r.programme_id AND e.round_id = r.id), 0) AS standing
          FROM round r
          WHERE r.programme_id = ${programmeId} AND r.settled_at IS NULL AND r.withdrawn_at IS NULL AND r.closes_at <= clock_timestamp()
          ORDER BY r.closes_at, r.number`,
    );
  }
}

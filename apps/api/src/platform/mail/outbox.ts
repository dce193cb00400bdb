import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { DOOR_POOL, POOL } from '../persistence/persistence.module.js';
import { inProgramme } from '../persistence/programme-now.js';
import { Work } from '../persistence/work.js';
import { Mailer } from './mailer.js';
import { dropOldLetters, nextDue, programmeIds, removeLetter, takeDueLetter } from './outbox.repository.js';

const SOONEST = 1_000;

/**
 * Sends the letters that commands wrote, after their commit, until the mail server has them: also those of before a
 * restart. A letter can leave twice when the product stops between sending and taking away; it never gets lost.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Mail');
  private readonly again = new Map<string, NodeJS.Timeout>();
  /** One at a time per programme; who comes meanwhile has it look once more. */
  private readonly emptying = new Map<string, Promise<void>>();
  private readonly more = new Set<string>();
  private isStopping = false;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(DOOR_POOL) private readonly door: pg.Pool,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(Work) work: Work,
  ) {
    work.tellOfLetters((programmeId) => this.wake(programmeId));
  }

  /** Letters of before the last stop leave too. */
  onApplicationBootstrap(): void {
    programmeIds(this.door).then(
      (ids) => {
        for (const id of ids) this.wake(id);
      },
      (error: Error) => this.logger.warn(`letters that waited are not sent yet: ${error.message}`),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.again.values()) clearTimeout(timer);
    await Promise.all(this.emptying.values());
  }

  private wake(programmeId: string): void {
    if (this.isStopping || !this.mailer.canSend) return;
    if (this.emptying.has(programmeId)) {
      this.more.add(programmeId);
      return;
    }
    const round = inProgramme(programmeId, () => this.empty(programmeId))
      .catch((error: Error) => this.logger.warn(`letters wait: ${error.message}`))
      .finally(() => {
        this.emptying.delete(programmeId);
        if (this.more.delete(programmeId)) this.wake(programmeId);
      });
    this.emptying.set(programmeId, round);
  }

  private async empty(programmeId: string): Promise<void> {
    const dropped = await dropOldLetters(this.pool, programmeId);
    if (dropped > 0) this.logger.error(`${dropped} letters could not be sent for a week and were given up`);
    for (;;) {
      const letter = this.isStopping ? undefined : await takeDueLetter(this.pool, programmeId);
      if (letter === undefined) break;
      const { id, ...content } = letter;
      try {
        await this.mailer.send(content);
        await removeLetter(this.pool, programmeId, id);
      } catch (error) {
        // Without the address, and without what the mail server said of it.
        this.logger.error(`a letter was not sent, it is tried again: ${(error as Error).name}`);
      }
    }
    const wait = this.isStopping ? undefined : await nextDue(this.pool, programmeId);
    if (wait === undefined) return;
    clearTimeout(this.again.get(programmeId));
    this.again.set(programmeId, setTimeout(() => this.wake(programmeId), Math.max(wait, SOONEST)).unref());
  }
}

import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type pg from 'pg';
import { DOOR_POOL } from '../../platform/persistence/persistence.module.js';
import { tidy } from './housekeeping.repository.js';

const HOUR = 3_600_000;

/**
 * Tidies at the start, and after that at most once an hour, when somebody comes by. There is no timer, so a product that
 * nobody uses does nothing.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap {
  private readonly logger = new Logger('Housekeeping');
  private next = 0;

  constructor(@Inject(DOOR_POOL) private readonly door: pg.Pool) {}

  onApplicationBootstrap(): void {
    this.comeBy();
  }

  /** Costs nothing unless an hour has passed; nobody waits for it. */
  comeBy(): void {
    const now = performance.now();
    if (now < this.next) return;
    this.next = now + HOUR;
    tidy(this.door).catch((error: Error) => this.logger.warn(`not tidied: ${error.message}`));
  }
}

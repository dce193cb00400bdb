import { Inject, Injectable } from '@nestjs/common';
import type { CounterCheckLine, WhatIfRequest } from '@samenkoers/contract';
import { type PackageInput, suppose } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import type { Lines } from '../../../platform/http/line-stream.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { POOL } from '../../../platform/persistence/persistence.module.js';
import { onPool } from '../../agenda/public.js';
import { type CounterCheckAnswer, counterCheck } from '../counter-check/counter-check.js';
import { plain } from '../packages.presenter.js';
import { findPackage } from './load-package.js';

/** A counter-check keeps a core busy for seconds; the rest of the machine is for everybody else. */
const AT_ONCE = 2;

interface Asked {
  readonly round: number;
  readonly whatIf: WhatIfRequest | null;
  readonly signal: AbortSignal;
}

/** Counter-checks under way in this process. */
@Injectable()
export class PackageChecks {
  private underWay = 0;

  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** Looks for a better package, and tells how far it is. Stops when nobody listens any more. */
  async check(moment: Moment, { round, whatIf, signal }: Asked): Promise<Answer<Lines<CounterCheckLine>>> {
    const found = await findPackage(onPool(this.pool), moment, round);
    if (found === undefined) return refuse('not-found');
    if (this.underWay >= AT_ONCE) return refuse('temporarily-unavailable');
    const leave = this.enter(signal);
    const input = whatIf === null ? found.input : suppose(found.input, whatIf).input;
    return { ok: true, value: linesOf(input, signal, leave) };
  }

  /** Takes a place until it is left, or until the connection closes: a stream that nobody reads is never started. */
  private enter(signal: AbortSignal): () => void {
    let isInside = !signal.aborted;
    if (isInside) this.underWay += 1;
    const leave = () => {
      if (isInside) this.underWay -= 1;
      isInside = false;
    };
    signal.addEventListener('abort', leave, { once: true });
    return leave;
  }
}

/** The progress of a counter-check as it comes, and its answer as the last line; no answer once it was cancelled. */
async function* linesOf(input: PackageInput, signal: AbortSignal, leave: () => void): AsyncGenerator<CounterCheckLine> {
  const waiting: CounterCheckLine[] = [];
  let wake = Promise.withResolvers<void>();
  let answer: CounterCheckAnswer | undefined;
  const check = counterCheck(input, {
    signal,
    onProgress: (progress) => {
      waiting.push({ line: 'progress', ...progress });
      wake.resolve();
    },
  }).then((found) => {
    answer = found;
  });
  const ended = check.finally(() => wake.resolve());
  // A failure is told by awaiting it below; it must not go unhandled until then.
  ended.catch(() => undefined);
  try {
    for (;;) {
      yield* waiting.splice(0);
      if (answer !== undefined) break;
      await Promise.race([wake.promise, ended]);
      wake = Promise.withResolvers<void>();
    }
    if (answer.outcome === 'answered') {
      const { advice, unproven, seconds } = answer;
      yield { line: 'answer', advice: plain(advice), unproven, seconds };
    }
  } finally {
    leave();
  }
}

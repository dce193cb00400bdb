import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/config.js';
import { ProblemError } from './problem.js';

const MINUTE = 60;

/** Refused for now; `seconds` says when to ask again. */
export class TooManyRequests extends ProblemError {
  constructor(readonly seconds: number) {
    super('too-many-requests');
  }
}

/**
 * How much one account and one address may ask per minute. A town hall shares one address, so an account runs out long
 * before an address does. Counted in this process; 0 is no limit.
 */
@Injectable()
export class RateLimits {
  private readonly accounts: RateLimiterMemory | undefined;
  private readonly addresses: RateLimiterMemory | undefined;

  constructor(@Inject(CONFIG) { ratePerAccount, ratePerAddress }: Config) {
    this.accounts = perMinute(ratePerAccount);
    this.addresses = perMinute(ratePerAddress);
  }

  /** @throws {TooManyRequests} when this address asked too much. */
  takeAddress(address: string): Promise<void> {
    return take(this.addresses, address);
  }

  /** @throws {TooManyRequests} when this account asked too much, from wherever. */
  takeAccount(personId: string): Promise<void> {
    return take(this.accounts, personId);
  }
}

const perMinute = (points: number) => (points === 0 ? undefined : new RateLimiterMemory({ points, duration: MINUTE }));

async function take(limiter: RateLimiterMemory | undefined, key: string): Promise<void> {
  if (limiter === undefined) return;
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new TooManyRequests(Math.ceil((refused as RateLimiterRes).msBeforeNext / 1_000));
  }
}

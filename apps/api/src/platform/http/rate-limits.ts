import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/config.js';
import { ProblemError } from './problem.js';

const MINUTE = 60;

/** Links by e-mail, per quarter of an hour: for one mailbox, and from one address. */
const LINKS = { perAccount: 5, perAddress: 60, seconds: 15 * 60 } as const;

/** Emergency codes that one address may try, per quarter of an hour. */
const EMERGENCY = { perAddress: 10, seconds: 15 * 60 } as const;

/** Letters to others that one person may set off per hour: an owner's people fit in it, a mailing does not. */
const INVITATIONS = { perAccount: 60, seconds: 60 * 60 } as const;

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

  private readonly linksToOne: RateLimiterMemory | undefined;
  private readonly linksFromOne: RateLimiterMemory | undefined;
  private readonly emergencyCodes: RateLimiterMemory | undefined;
  private readonly invitations: RateLimiterMemory | undefined;

  constructor(@Inject(CONFIG) { ratePerAccount, ratePerAddress }: Config) {
    this.accounts = limited(ratePerAccount, MINUTE);
    this.addresses = limited(ratePerAddress, MINUTE);
    this.linksToOne = limited(ratePerAccount === 0 ? 0 : LINKS.perAccount, LINKS.seconds);
    this.linksFromOne = limited(ratePerAddress === 0 ? 0 : LINKS.perAddress, LINKS.seconds);
    this.emergencyCodes = limited(ratePerAddress === 0 ? 0 : EMERGENCY.perAddress, EMERGENCY.seconds);
    this.invitations = limited(ratePerAccount === 0 ? 0 : INVITATIONS.perAccount, INVITATIONS.seconds);
  }

  /** @throws {TooManyRequests} when this address asked too much. */
  takeAddress(address: string): Promise<void> {
    return take(this.addresses, address);
  }

  /** @throws {TooManyRequests} when this account asked too much, from wherever. */
  takeAccount(personId: string): Promise<void> {
    return take(this.accounts, personId);
  }

  /** @throws {TooManyRequests} when too many links were asked for from here, or for this mailbox, whoever it is of. */
  async takeLink(address: string, mailbox: string): Promise<void> {
    await take(this.linksFromOne, address);
    await take(this.linksToOne, mailbox);
  }

  /** @throws {TooManyRequests} when too many emergency codes were tried from here. */
  takeEmergencyCode(address: string): Promise<void> {
    return take(this.emergencyCodes, address);
  }

  /** @throws {TooManyRequests} when this person had too many letters sent to others. */
  takeInvitation(personId: string): Promise<void> {
    return take(this.invitations, personId);
  }
}

const limited = (points: number, duration: number) =>
  points === 0 ? undefined : new RateLimiterMemory({ points, duration });

async function take(limiter: RateLimiterMemory | undefined, key: string): Promise<void> {
  if (limiter === undefined) return;
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new TooManyRequests(Math.ceil((refused as RateLimiterRes).msBeforeNext / 1_000));
  }
}

import type { SignInMethod } from '@samenkoers/contract';

/** Who asks, as far as the platform needs to know. */
export interface Principal {
  readonly programmeId: string;
  readonly personId: string;
  readonly name: string;
  readonly permissions: ReadonlySet<string>;
}

/** Where a programme stands at the start of a request: what cached views are kept under. */
export interface Moment {
  readonly programmeId: string;
  /** Sequence of the last event. */
  readonly sequence: number;
  /** Rounds past their closing time without a result. */
  readonly due: number;
  /** The database's clock, epoch milliseconds. */
  readonly now: number;
  /** Today in Amsterdam. */
  readonly today: string;
}

/** How, and when last, somebody showed who it is. */
export interface Authentication {
  readonly method: SignInMethod;
  /** Epoch milliseconds; 0 when nobody can tell. */
  readonly at: number;
  /** When the session ends, epoch milliseconds. */
  readonly until: number;
}

/** What one read at the start of a request tells. */
export interface Caller {
  readonly principal: Principal | null;
  /** Null for a visitor. */
  readonly authentication: Authentication | null;
  /** The version of who may do what that this was read under. */
  readonly rightsVersion: number;
  readonly moment: Moment;
}

/** Reads who calls from the session; made by the feature that keeps sessions. */
export interface CallerReader {
  read(token: string | undefined): Promise<Caller>;
}
export const CALLER_READER = Symbol('CALLER_READER');

/** What must be done before anything is read when `moment.due` is not 0; made by the feature that keeps rounds. */
export interface DueWork {
  settleDue(moment: Moment): Promise<boolean>;
}
export const DUE_WORK = Symbol('DUE_WORK');

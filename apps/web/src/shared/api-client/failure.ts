import type { Problem } from '@samenkoers/contract';

/** What the server said when it refused: problem details (RFC 9457) with a code to translate and no prose. */
export type ApiProblem = {
  readonly status: number;
  /** A code of the contract, or `http-502` and the like when something before the server answered. */
  readonly code: string;
  readonly details: Problem['details'];
  readonly requestId: string | undefined;
};

/**
 * Why a request did not give an answer.
 * - `refused`: the server decided not to do it.
 * - `unreachable`: a question was not answered; nothing can have changed.
 * - `unknown-outcome`: a command left this device and no answer came back. It may or may not be on record; sending it again with
 *   the same key is safe and settles it.
 */
export type RequestFailure =
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unknown-outcome' };

/** The failure in the form that the query cache passes along. */
export class RequestError extends Error {
  constructor(readonly failure: RequestFailure) {
    super(failure.kind === 'refused' ? `${failure.problem.status} ${failure.problem.code}` : failure.kind);
    this.name = 'RequestError';
  }
}

/** The failure inside anything thrown by the api client; undefined for a bug of our own. */
export const failureOf = (error: unknown): RequestFailure | undefined =>
  error instanceof RequestError ? error.failure : undefined;

import { PROBLEMS, type Problem, type ProblemCode } from '@samenkoers/contract';
import type { Result } from '@samenkoers/rulebook';

type Details = NonNullable<Problem['details']>;

/** Why a request is not carried out: a code of the contract with the facts a screen needs. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly details?: Details;
}

export type Answer<View> = Result<View, Refusal>;

/** An error result, for the last line of a guard clause in a command. */
export const refuse = (code: ProblemCode, details?: Details): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: details === undefined ? { code } : { code, details },
});

/** For the edge only (guards, pipes, queries): commands return a refusal instead. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details?: Details,
  ) {
    super(code);
  }
}

/** The body of a problem answer. */
export function problemBody(code: ProblemCode, requestId: string, details?: Details): Problem {
  return {
    type: `urn:samenkoers:problem:${code}`,
    title: code,
    status: PROBLEMS[code],
    code,
    requestId,
    ...(details === undefined ? {} : { details }),
  };
}

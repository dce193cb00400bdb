import { z } from 'zod';

/**
 * Every code an answer can carry, with its HTTP status. One table: the API answers from it, the OpenAPI document
 * lists it, and the screens must have a sentence for each (a test checks that).
 */
export const PROBLEMS = {
  /** The request does not fit its schema; `details.issues` lists every place. */
  'invalid-input': 400,
  'invalid-json': 400,
  /** A command without its `Idempotency-Key`. */
  'idempotency-key-missing': 400,
  /** Sign in first. */
  'not-signed-in': 401,
  /** Signed in, but too long ago for this act: show again who you are, and repeat it with the same key. */
  'authentication-stale': 401,
  /** This person may not do this act here; told only to who may see the object. */
  forbidden: 403,
  /** The request came from another site. */
  'cross-site': 403,
  /** What was shown does not prove who it is. */
  'authentication-failed': 401,
  /** This link was asked for in another browser; only that one can use it. */
  'other-browser': 403,
  /** Missing, or not yours to see; the two are not told apart. */
  'not-found': 404,
  'method-not-allowed': 405,
  /** The key was used before for another request. */
  'idempotency-key-reused': 409,
  /** Somebody saved in between; `details.revision` is the current one. */
  'stale-revision': 409,
  /** A round on this item is still running. */
  'round-running': 409,
  /** The rules stand in the way; `details.findings` lists everything that does. */
  'rule-findings': 409,
  /** One cannot take a position; `details.reason` is the one reason from the closed list. */
  'cannot-take-position': 409,
  /** Already so; nothing was changed. */
  'already-done': 409,
  /** A link to sign in that was used, is too old, or never was one. */
  'link-not-valid': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  /** A defect on our side; `requestId` finds it in the log. */
  'internal-error': 500,
  /** The outcome is unknown: ask again with the same `Idempotency-Key`, it cannot count twice. */
  'outcome-unknown': 503,
  /** Not now; nothing was recorded. Ask again. */
  'temporarily-unavailable': 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

export const Facts = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
/** A finding of the rule package: a code with the facts a sentence needs. */
export const FindingView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  facts: Facts,
});
export type FindingView = z.infer<typeof FindingView>;

export const InputIssue = z.object({
  /** Where in the request: `body.title`, `query.limit`. */
  at: z.string(),
  code: z.string(),
  facts: Facts,
});
export type InputIssue = z.infer<typeof InputIssue>;

/** `application/problem+json` (RFC 9457) with a code instead of prose. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(PROBLEM_CODES as [ProblemCode, ...ProblemCode[]]),
  requestId: z.string(),
  details: z
    .object({
      issues: z.array(InputIssue).optional(),
      findings: z.array(FindingView).optional(),
      reason: z.string().optional(),
      revision: z.number().int().optional(),
    })
    .optional(),
});
export type Problem = z.infer<typeof Problem>;

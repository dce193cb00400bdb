import type { ProblemCode } from '@samenkoers/contract';
import type { ApiProblem } from '../api-client/failure.js';
import { m } from '../i18n/messages.js';
import { CANNOT_WORDS, type Words } from './words.js';

/** Every code an answer can carry, with what the person in front of the screen can do about it. */
export const PROBLEM_WORDS: Words<ProblemCode> = {
  'invalid-input': m.problem_invalid_input,
  'invalid-json': m.problem_invalid_json,
  'idempotency-key-missing': m.problem_idempotency_key_missing,
  'not-signed-in': m.problem_not_signed_in,
  'authentication-stale': m.problem_authentication_stale,
  'authentication-failed': m.problem_authentication_failed,
  'other-browser': m.problem_other_browser,
  'link-not-valid': m.problem_link_not_valid,
  forbidden: m.problem_forbidden,
  'cross-site': m.problem_cross_site,
  'not-found': m.problem_not_found,
  'method-not-allowed': m.problem_method_not_allowed,
  'idempotency-key-reused': m.problem_idempotency_key_reused,
  'stale-revision': m.problem_stale_revision,
  'round-running': m.problem_round_running,
  'rule-findings': m.problem_rule_findings,
  'cannot-take-position': m.problem_cannot_take_position,
  'already-done': m.problem_already_done,
  'too-large': m.problem_too_large,
  'unsupported-media-type': m.problem_unsupported_media_type,
  'too-many-requests': m.problem_too_many_requests,
  'internal-error': m.problem_internal_error,
  'outcome-unknown': m.problem_outcome_unknown,
  'temporarily-unavailable': m.problem_temporarily_unavailable,
};

/** What the server's refusal means, in one sentence. */
export const problemSentence = (problem: ApiProblem): string => {
  const words: Readonly<Record<string, () => string>> = PROBLEM_WORDS;
  const reasons: Readonly<Record<string, () => string>> = CANNOT_WORDS;
  const reason = problem.details?.reason;
  if (problem.code === 'cannot-take-position' && reason !== undefined)
    return reasons[reason]?.() ?? m.problem_cannot_take_position();
  return words[problem.code]?.() ?? m.problem_other({ code: problem.code });
};

import type { FindingCode } from '@samenkoers/rulebook';
import type { RequestFailure } from '../api-client/failure.js';
import { type Names, namesOf } from '../domain/facts.js';
import { findingSentence } from '../domain/finding-sentences.js';

/**
 * The sentence of the first of these findings that stood in the way, for the field it is about. Only for parts that are
 * fetched when they are opened: it brings the sentences of every finding along.
 */
export const findingAt = (
  act: { readonly failure: RequestFailure | undefined },
  codes: readonly FindingCode[],
  names: Names = namesOf(),
): string | undefined => {
  const found = act.failure?.kind === 'refused' ? (act.failure.problem.details?.findings ?? []) : [];
  const finding = found.find(({ code }) => (codes as readonly string[]).includes(code));
  return finding === undefined ? undefined : findingSentence(finding, names);
};

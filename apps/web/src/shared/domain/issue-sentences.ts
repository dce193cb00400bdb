import type { InputIssue } from '@samenkoers/contract';
import { m } from '../i18n/messages.js';

const ISSUE_WORDS: Readonly<Record<string, () => string>> = {
  'too-small': m.issue_too_small,
  'invalid-type': m.issue_invalid_type,
  'invalid-value': m.issue_invalid_value,
  'invalid-union': m.issue_invalid_value,
  'invalid-format': m.issue_invalid_format,
  'hidden-characters': m.issue_hidden_characters,
  'not-a-name': m.issue_not_a_name,
  'unknown-reference': m.issue_unknown_reference,
  'given-twice': m.issue_given_twice,
  'fixed-after-submission': m.issue_fixed_after_submission,
  'unrecognized-keys': m.issue_unrecognized_keys,
};

/** What is wrong with one field. Codes are zod's; the server writes them with hyphens, the schema here with underscores. */
export const issueSentence = ({ code: given, facts }: InputIssue): string => {
  const code = given.replaceAll('_', '-');
  return code === 'too-big'
    ? m.issue_too_big({ maximum: String(facts['maximum'] ?? '') })
    : (ISSUE_WORDS[code]?.() ?? m.issue_other());
};

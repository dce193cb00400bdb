import type { ReactElement } from 'react';
import { Alert } from '../../ui/message.js';
import type { ApiProblem } from '../api-client/failure.js';
import type { Names } from '../domain/facts.js';
import { FindingList } from '../domain/finding-list.js';
import { problemSentence } from '../domain/problem-sentences.js';
import { m } from '../i18n/messages.js';

/** What the server refused and why: everything that stands in the way, each as a sentence. */
export const Refusal = ({ problem, names }: { readonly problem: ApiProblem; readonly names: Names }): ReactElement => {
  const findings = problem.details?.findings ?? [];
  return (
    <Alert kind="error" live title={m.failure_refused_title()}>
      <p>{problemSentence(problem)}</p>
      {findings.length === 0 ? null : <FindingList findings={findings} names={names} />}
      {problem.status >= 500 && problem.requestId !== undefined ? (
        <p>{m.error_request_id({ id: problem.requestId })}</p>
      ) : null}
    </Alert>
  );
};

import type { InputIssue } from '@samenkoers/contract';
import { type ReactElement, Suspense } from 'react';
import { Alert } from '../../ui/message.js';
import type { ApiProblem, RequestFailure } from '../api-client/failure.js';
import { type Names, namesOf } from '../domain/facts.js';
import { issueSentence } from '../domain/issue-sentences.js';
import { m } from '../i18n/messages.js';
import { lazyPart } from './lazy-part.js';

const NotRecorded = (): ReactElement => <Alert kind="error" live title={m.failure_refused_title()} />;

/** The sentences of all refusals are only fetched once something was refused; without them this still says that it was. */
const Refusal = lazyPart<RefusalProps>(() =>
  import('./refusal.js').then(
    (parts) => parts.Refusal,
    () => NotRecorded,
  ),
);

type RefusalProps = { readonly problem: ApiProblem; readonly names: Names };
type ActOutcome = { readonly failure: RequestFailure | undefined; readonly issues: readonly InputIssue[] };

/** Why an act was not done, or that nobody knows whether it was. Nothing when all is well. */
export const ActFailure = ({
  act,
  names = namesOf(),
}: {
  readonly act: ActOutcome;
  readonly names?: Names;
}): ReactElement | null => {
  if (act.issues.length > 0)
    return (
      <Alert kind="error" live title={m.failure_refused_title()}>
        <p>{m.failure_fields()}</p>
      </Alert>
    );
  const { failure } = act;
  if (failure === undefined) return null;
  if (failure.kind === 'unreachable')
    return (
      <Alert kind="warning" live>
        <p>{m.failure_unreachable()}</p>
      </Alert>
    );
  if (failure.kind === 'unknown-outcome')
    return (
      <Alert kind="warning" live title={m.failure_unknown_outcome_title()}>
        <p>{m.failure_unknown_outcome_text()}</p>
      </Alert>
    );
  return (
    <Suspense fallback={<NotRecorded />}>
      <Refusal problem={failure.problem} names={names} />
    </Suspense>
  );
};

/** The sentence for one field of the body (`title`, `lines.0.amount`), when something in it does not fit. */
export const issueFor = (act: ActOutcome, field: string): string | undefined => {
  const at = `body.${field}`;
  const issue = act.issues.find((each) => each.at === at || each.at.startsWith(`${at}.`));
  return issue === undefined ? undefined : issueSentence(issue);
};

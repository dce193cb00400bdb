import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { failureOf } from '../shared/api-client/failure.js';
import { m } from '../shared/i18n/messages.js';
import { Button, ButtonLink } from '../ui/button.js';
import { PageTitle } from '../ui/page-title.js';

type ErrorTextProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

const ErrorText = ({ title, text, children }: ErrorTextProps): ReactElement => (
  <div className="sk-stack">
    <PageTitle title={title} site={m.site_name()} />
    <p>{text}</p>
    <div className="sk-cluster">{children}</div>
  </div>
);

const ToAgenda = (): ReactElement => (
  <ButtonLink to="/" look="secondary">
    {m.error_to_agenda()}
  </ButtonLink>
);

/** A page that is not there, or not for this person: the server does not tell the two apart, so neither do we. */
export const NotFoundPage = (): ReactElement => (
  <ErrorText title={m.error_not_found_title()} text={m.error_not_found_text()}>
    <ToAgenda />
  </ErrorText>
);

/** What is shown when a page could not be fetched: offline, not signed in, no permission, missing, or our own fault. */
export const ErrorPage = ({ error, reset }: ErrorComponentProps): ReactElement => {
  const router = useRouter();
  const queryClient = useQueryClient();
  const again = (
    <Button
      look="primary"
      onClick={() => {
        void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' });
        void router.invalidate();
        reset();
      }}
    >
      {m.error_try_again()}
    </Button>
  );
  const failure = failureOf(error);
  if (failure === undefined) {
    return (
      <ErrorText title={m.error_screen_title()} text={m.error_screen_text()}>
        {again}
      </ErrorText>
    );
  }
  if (failure.kind !== 'refused') {
    return (
      <ErrorText title={m.error_offline_title()} text={m.error_offline_text()}>
        {again}
      </ErrorText>
    );
  }
  const { status, requestId } = failure.problem;
  if (status === 401) {
    return (
      <ErrorText title={m.error_sign_in_title()} text={m.error_sign_in_text()}>
        <ButtonLink to="/aanmelden" search={{ naar: router.state.location.href }} look="primary">
          {m.session_sign_in()}
        </ButtonLink>
      </ErrorText>
    );
  }
  if (status === 403) {
    return (
      <ErrorText title={m.error_forbidden_title()} text={m.error_forbidden_text()}>
        <ToAgenda />
      </ErrorText>
    );
  }
  if (status === 404 || status === 400) return <NotFoundPage />;
  return (
    <ErrorText title={m.error_server_title()} text={m.error_server_text()}>
      {again}
      {requestId === undefined ? null : <span className="sk-subtle">{m.error_request_id({ id: requestId })}</span>}
    </ErrorText>
  );
};

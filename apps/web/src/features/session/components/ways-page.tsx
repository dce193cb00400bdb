import type { SignInFailure } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { useArrive } from '../../../shared/session/use-arrive.js';
import { SignInWays } from '../../../shared/sign-in/sign-in-ways.js';
import { waysQuery } from '../../../shared/sign-in/ways-query.js';
import { TextLink } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';

const FAILURE_WORDS: Readonly<Record<SignInFailure, () => string>> = {
  expired: m.signin_failed_expired,
  'account-unknown': m.signin_failed_account_unknown,
  'account-taken': m.signin_failed_account_taken,
  'other-account': m.signin_failed_other_account,
  'other-organisation': m.signin_failed_other_organisation,
  'provider-unreachable': m.signin_failed_provider_unreachable,
  refused: m.signin_failed_refused,
};

const wordsOf = (failure: string): string =>
  (FAILURE_WORDS as Readonly<Record<string, () => string>>)[failure]?.() ?? m.signin_failed_refused();

type Props = { readonly returnTo: string | undefined; readonly failure: string | undefined };

/** Every way to sign in, and why the last try did not succeed. */
export const WaysPage = ({ returnTo, failure }: Props): ReactElement => {
  const { demo } = useSession();
  const { data: ways } = useSuspenseQuery(waysQuery);
  const arrive = useArrive();
  return (
    <div className="sk-stack">
      <PageTitle title={m.signin_real_title()} site={m.site_name()}>
        <p>{m.signin_real_about()}</p>
      </PageTitle>
      {failure === undefined ? null : (
        <Alert kind="error" live title={m.signin_failed_title()}>
          <p>{wordsOf(failure)}</p>
        </Alert>
      )}
      <SignInWays ways={ways} returnTo={returnTo} onSignedIn={(session) => arrive(session, returnTo)} />
      <p className="sk-small">
        <TextLink to="/noodtoegang">{m.emergency_link()}</TextLink>
      </p>
      {demo ? (
        <p>
          <TextLink to="/demo/post">{m.demo_post_link()}</TextLink>
        </p>
      ) : null}
    </div>
  );
};

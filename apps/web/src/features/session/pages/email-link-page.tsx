import { type ReactElement, useState } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { useArrive } from '../../../shared/session/use-arrive.js';
import { tellOtherWindows } from '../../../shared/sign-in/show-again.js';
import { Button, TextLink } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';

/** Takes the token out of the address at once, so that it stays in no history. */
const takeToken = (): string => {
  const token = window.location.hash.slice(1);
  if (token !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
};

/** Opening the link does nothing: programs that look through mail open links too. Only the button signs in. */
export const EmailLinkPage = (): ReactElement => {
  const [token] = useState(takeToken);
  const act = useAct('signInByEmailLink', { touches: [] });
  const arrive = useArrive();
  const signIn = async (): Promise<void> => {
    const done = await act.submit({ token });
    if (!done.ok) return;
    tellOtherWindows();
    arrive(done.view);
  };
  return (
    <div className="sk-stack">
      <PageTitle title={m.email_link_title()} site={m.site_name()}>
        <p>{m.email_link_about()}</p>
      </PageTitle>
      <div>
        <Button look="primary" busyLabel={act.isBusy ? m.signin_busy() : undefined} onClick={() => void signIn()}>
          {m.session_sign_in()}
        </Button>
      </div>
      <ActFailure act={act} />
      <p>
        <TextLink to="/aanmelden/echt">{m.email_link_again()}</TextLink>
      </p>
    </div>
  );
};

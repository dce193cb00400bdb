import type { SessionView, WaysToSignIn } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Alert } from '../../ui/message.js';
import { Section } from '../../ui/structure.js';
import { useAct } from '../api-client/use-act.js';
import { ActFailure, issueFor } from '../forms/act-failure.js';
import { ActForm } from '../forms/act-form.js';
import { m } from '../i18n/messages.js';
import { usePasskeySignIn } from './use-passkey.js';

type PasskeyProps = { readonly onlyAs?: string | undefined; readonly onSignedIn: (session: SessionView) => void };

const ByPasskey = ({ onlyAs, onSignedIn }: PasskeyProps): ReactElement => {
  const { start, isBusy, isRefusedByDevice, act } = usePasskeySignIn();
  return (
    <Section title={m.signin_passkey_title()}>
      <p>{m.signin_passkey_about()}</p>
      <div>
        <Button
          look="primary"
          busyLabel={isBusy ? m.signin_passkey_busy() : undefined}
          onClick={() =>
            void start(onlyAs).then((session) => (session === undefined ? undefined : onSignedIn(session)))
          }
        >
          {m.signin_passkey()}
        </Button>
      </div>
      {isRefusedByDevice && !isBusy ? (
        <Alert kind="warning" live>
          <p>{m.signin_passkey_none()}</p>
        </Alert>
      ) : null}
      <ActFailure act={act} />
    </Section>
  );
};

const ByEmail = (): ReactElement => {
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const act = useAct('askEmailLink', { touches: [] });
  return (
    <Section title={m.signin_email_title()}>
      <p>{m.signin_email_about()}</p>
      <ActForm
        label={m.signin_email_title()}
        action={m.signin_email_send()}
        isBusy={act.isBusy}
        failure={<ActFailure act={act} />}
        onSubmit={() => void act.submit({ email }).then(({ ok }) => setSentTo(ok ? email : undefined))}
      >
        <TextField
          label={m.signin_email_label()}
          type="email"
          autoComplete="email"
          value={email}
          error={issueFor(act, 'email')}
          onChange={setEmail}
        />
      </ActForm>
      {sentTo === undefined || act.isBusy ? null : (
        <Alert kind="ok" live title={m.signin_email_sent_title()}>
          <p>{m.signin_email_sent({ email: sentTo })}</p>
        </Alert>
      )}
    </Section>
  );
};

type ProvidersProps = {
  readonly providers: WaysToSignIn['providers'];
  readonly purpose: 'signIn' | 'stepUp';
  readonly returnTo?: string | undefined;
};

const startOf = (provider: string, { purpose, returnTo }: Omit<ProvidersProps, 'providers'>): string =>
  `/api/v1/session/providers/${provider}/start?${new URLSearchParams({ purpose, ...(returnTo === undefined ? {} : { returnTo }) }).toString()}`;

/** Links of their own: the browser leaves for the provider, in another tab when a page with something typed must stay. */
const ByProvider = ({ providers, ...rest }: ProvidersProps): ReactElement => (
  <Section title={m.signin_provider_title()}>
    <p>{m.signin_provider_about()}</p>
    <ul className="sk-plain-list sk-stack sk-stack--tight">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <a
            className="utrecht-button utrecht-button--secondary-action sk-button-link"
            href={startOf(id, rest)}
            {...(rest.purpose === 'stepUp' ? { target: '_blank', rel: 'noreferrer' } : {})}
          >
            {rest.purpose === 'stepUp' ? m.signin_provider_new_tab({ name }) : m.signin_provider({ name })}
          </a>
        </li>
      ))}
    </ul>
  </Section>
);

type Props = PasskeyProps & { readonly ways: WaysToSignIn; readonly returnTo?: string | undefined };

/** How one can sign in here: a passkey first, then a link by e-mail, then each identity provider by name. */
export const SignInWays = ({ ways, returnTo, onlyAs, onSignedIn }: Props): ReactElement => (
  <div className="sk-stack">
    <ByPasskey onlyAs={onlyAs} onSignedIn={onSignedIn} />
    {ways.email ? <ByEmail /> : null}
    {ways.providers.length === 0 ? null : (
      <ByProvider providers={ways.providers} purpose={onlyAs === undefined ? 'signIn' : 'stepUp'} returnTo={returnTo} />
    )}
  </div>
);

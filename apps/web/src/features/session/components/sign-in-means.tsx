import type { AccountView, PasskeyView, ProviderRef } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import { Moment } from '../../../shared/format/moment.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { optional } from '../../../shared/sign-in/use-passkey.js';
import { waysQuery } from '../../../shared/sign-in/ways-query.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { meansQuery } from '../queries.js';
import { deviceName } from './device-name.js';

const touches = [meansQuery.queryKey];

const LastUsed = ({ at }: { readonly at: string | null }): ReactElement => (
  <span>
    {at === null ? m.means_never_used() : `${m.devices_last_seen()} `}
    {at === null ? null : <Moment at={at} />}
  </span>
);

const Passkey = ({ passkey }: { readonly passkey: PasskeyView }): ReactElement => {
  const act = useAct('removePasskey', { params: { passkey: passkey.id }, touches });
  const name = deviceName(passkey);
  return (
    <li className="sk-stack sk-stack--tight">
      <h3>{m.means_passkey({ device: name })}</h3>
      <p className="sk-subtle">
        {m.means_since()} <Moment at={passkey.createdAt} /> · <LastUsed at={passkey.lastUsedAt} />
      </p>
      <div>
        <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void act.submit(undefined)}>
          {m.means_passkey_remove({ device: name })}
        </Button>
      </div>
      <ActFailure act={act} />
    </li>
  );
};

const Account = ({ account }: { readonly account: AccountView }): ReactElement => {
  const act = useAct('unlinkAccount', { params: { account: account.id }, touches });
  const { name } = account.provider;
  return (
    <li className="sk-stack sk-stack--tight">
      <h3>{name}</h3>
      <p className="sk-subtle">
        {m.means_since()} <Moment at={account.linkedAt} /> · <LastUsed at={account.lastUsedAt} />
      </p>
      <div>
        <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void act.submit(undefined)}>
          {m.means_unlink({ name })}
        </Button>
      </div>
      <ActFailure act={act} />
    </li>
  );
};

const AddPasskey = (): ReactElement => {
  const begin = useAct('beginPasskeyRegistration', { touches: [] });
  const register = useAct('registerPasskey', { touches });
  const [isRefused, setRefused] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const add = async (): Promise<void> => {
    setRefused(false);
    const begun = await begin.submit(undefined);
    if (!begun.ok) return;
    setAsking(true);
    const { startRegistration } = await import('@simplewebauthn/browser');
    const made = await startRegistration({ optionsJSON: optional(begun.view) }).catch(() => undefined);
    setAsking(false);
    setRefused(made === undefined);
    if (made === undefined) return;
    const { clientDataJSON, attestationObject, transports = [] } = made.response;
    await register.submit({ id: made.id, clientDataJSON, attestationObject, transports: knownOf(transports) });
  };
  const isBusy = begin.isBusy || register.isBusy || isAsking;
  return (
    <>
      <div>
        <Button busyLabel={isBusy ? m.signin_passkey_busy() : undefined} onClick={() => void add()}>
          {m.means_passkey_add()}
        </Button>
      </div>
      {isRefused ? (
        <Alert kind="warning" live>
          <p>{m.means_passkey_refused()}</p>
        </Alert>
      ) : null}
      <ActFailure act={begin} />
      <ActFailure act={register} />
    </>
  );
};

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
const knownOf = (transports: readonly string[]) => TRANSPORTS.filter((each) => transports.includes(each));

const LinkAccount = ({ provider }: { readonly provider: ProviderRef }): ReactElement => {
  const act = useAct('linkAtProvider', { params: { provider: provider.id }, touches: [] });
  const link = async (): Promise<void> => {
    const done = await act.submit(undefined);
    if (done.ok) window.location.assign(done.view.location);
  };
  return (
    <>
      <div>
        <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void link()}>
          {m.means_link({ name: provider.name })}
        </Button>
      </div>
      <ActFailure act={act} />
    </>
  );
};

/** With what this person signs in: its passkeys and linked accounts, to add to and to take away from. */
export const MeansSection = (): ReactElement => {
  const { data: means } = useSuspenseQuery(meansQuery);
  const { data: ways } = useSuspenseQuery(waysQuery);
  return (
    <Section title={m.means_title()}>
      <p>{m.means_about()}</p>
      <ul className="sk-stack sk-plain-list">
        {means.passkeys.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} />
        ))}
        {means.accounts.map((account) => (
          <Account key={account.id} account={account} />
        ))}
      </ul>
      {means.passkeys.length + means.accounts.length === 0 ? <p className="sk-subtle">{m.means_none()}</p> : null}
      <AddPasskey />
      {ways.providers.map((provider) => (
        <LinkAccount key={provider.id} provider={provider} />
      ))}
    </Section>
  );
};

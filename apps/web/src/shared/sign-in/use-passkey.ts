import type { SessionView } from '@samenkoers/contract';
import { useState } from 'react';
import { type ActHandle, useAct } from '../api-client/use-act.js';

type PasskeySignIn = {
  readonly start: (onlyAs?: string) => Promise<SessionView | undefined>;
  readonly isBusy: boolean;
  /** The device did not give a passkey: nobody chose one, or there is none. */
  readonly isRefusedByDevice: boolean;
  readonly act: ActHandle<'signInByPasskey'>;
};

/** Signs in with a passkey of this device, or of a phone nearby; without a name to fill in. */
export const usePasskeySignIn = (): PasskeySignIn => {
  const begin = useAct('beginPasskeySignIn', { touches: [] });
  const act = useAct('signInByPasskey', { touches: [] });
  const [device, setDevice] = useState<'idle' | 'asking' | 'refused'>('idle');
  const start = async (onlyAs?: string): Promise<SessionView | undefined> => {
    act.reset();
    setDevice('asking');
    const begun = await begin.submit(undefined);
    if (!begun.ok) {
      setDevice('refused');
      return undefined;
    }
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const given = await startAuthentication({ optionsJSON: optional(begun.view) }).catch(() => undefined);
    setDevice(given === undefined ? 'refused' : 'idle');
    if (given === undefined) return undefined;
    const { clientDataJSON, authenticatorData, signature } = given.response;
    const done = await act.submit({
      id: given.id,
      clientDataJSON,
      authenticatorData,
      signature,
      ...(onlyAs === undefined ? {} : { onlyAs }),
    });
    return done.ok ? done.view : undefined;
  };
  return { start, isBusy: device === 'asking' || act.isBusy, isRefusedByDevice: device === 'refused', act };
};

type Present<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** What is not there, is not there: the browser's own types know no `undefined`. */
export const optional = <T extends object>(options: T): Present<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Present<T>;

import type { SignInFailure } from '@samenkoers/contract';

/** Where a provider sends the browser back to: an address per provider, so that one cannot answer for another. */
export const callbackOf = (publicUrl: string, providerId: string): string =>
  new URL(`/api/v1/session/providers/${providerId}/callback`, publicUrl).href;

/** The page that says why signing in did not come about. */
export const failurePage = (failure: SignInFailure, returnTo: string | null): string =>
  `/aanmelden?${new URLSearchParams({ fout: failure, ...(returnTo === null ? {} : { naar: returnTo }) })}`;

/** The page that tells the other window that somebody showed again who it is. */
export const STEPPED_UP_PAGE = '/aanmelden/gelukt';
export const ACCOUNTS_PAGE = '/mijn/apparaten';

import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../../shared/session/session.js';
import { WaysPage } from '../components/ways-page.js';
import { DemoSignInPage } from './demo-sign-in-page.js';

const route = getRouteApi('/aanmelden');

/** In a demonstration one picks a person; elsewhere one shows who one is. */
export const SignInPage = (): ReactElement => {
  const { demo } = useSession();
  const { naar, fout } = route.useSearch();
  return demo && fout === undefined ? <DemoSignInPage /> : <WaysPage returnTo={naar} failure={fout} />;
};

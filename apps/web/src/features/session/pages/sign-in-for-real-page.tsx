import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { WaysPage } from '../components/ways-page.js';

const route = getRouteApi('/aanmelden/echt');

/** How signing in goes outside of a demonstration, to try it in one. */
export const SignInForRealPage = (): ReactElement => {
  const { naar, fout } = route.useSearch();
  return <WaysPage returnTo={naar} failure={fout} />;
};

import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles/index.css';
import { currentLocale } from '../shared/i18n/locale.js';
import { createQueryClient, onCaughtError, Providers } from './providers.js';
import { createAppRouter } from './router.js';
import { reloadOnce } from './stale-build.js';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no element with id "app".');

window.addEventListener('vite:preloadError', (event) =>
  reloadOnce(event, { storage: window.sessionStorage, now: Date.now, reload: () => window.location.reload() }),
);
document.documentElement.lang = currentLocale();
const queryClient = createQueryClient();

createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <Providers client={queryClient}>
      <RouterProvider router={createAppRouter(queryClient)} />
    </Providers>
  </StrictMode>,
);

import type { SessionView } from '@samenkoers/contract';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { configure, fireEvent, render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { createQueryClient, onCaughtError, Providers } from '../app/providers.js';
import { createAppRouter } from '../app/router.js';
import { answer, type FakeApi } from './fake-api.js';
import { programme } from './situations.js';

// What a page fetches only when it is asked for takes a moment longer on a busy machine.
configure({ asyncUtilTimeout: 5_000 });

/** Opens an address of the product as somebody, and waits for the heading of the page. */
export const openPage = async (
  address: string,
  session: SessionView,
  api: FakeApi,
  heading: string | RegExp,
): Promise<UserEvent> => {
  api.on('readSession', answer('readSession', session));
  api.on('readProgramme', answer('readProgramme', programme()));
  const client = createQueryClient();
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [address] }));
  render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
    { onCaughtError },
  );
  await screen.findByRole('heading', { level: 1, name: heading });
  return userEvent.setup();
};

/** Opens a folded part; jsdom opens it by the mouse, but does not tell it. */
export const unfold = (summary: string): void => {
  const part = screen.getByText(summary, { selector: 'summary' }).closest('details');
  if (part === null) throw new Error(`“${summary}” is no folded part`);
  part.open = true;
  fireEvent(part, new Event('toggle'));
};

import { expect, test } from '@jest/globals';
import type { DeviceView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { session, speaker } from '../../../testing/situations.js';

const device = (id: number, more: Partial<DeviceView>): DeviceView => ({
  id: `019a0000-0000-7000-8000-00000000000${id}`,
  browser: 'firefox',
  system: 'windows',
  startedAt: '2026-11-21T08:00:00+00:00',
  lastSeenAt: '2026-11-21T18:02:00+00:00',
  expiresAt: '2026-11-21T20:00:00+00:00',
  isCurrent: false,
  ...more,
});

const open = async (api: FakeApi) => {
  let devices = [device(1, { isCurrent: true }), device(2, { browser: 'safari', system: 'ios' })];
  api.on('listDevices', () => answer('listDevices', { devices }));
  api.on('listWaysToSignIn', answer('listWaysToSignIn', { email: true, providers: [] }));
  api.on('listSignInMeans', answer('listSignInMeans', { passkeys: [], accounts: [] }));
  api.on('signOutDevice', ({ params }) => {
    devices = devices.filter(({ id }) => id !== params['device']);
    return { view: undefined };
  });
  return openPage('/mijn/apparaten', session(speaker()), api, 'Waar bent u aangemeld?');
};

test('names every device, and says which one you are looking at', async () => {
  await open(fakeApi());
  const [laptop, phone] = screen
    .getAllByRole('listitem')
    .filter((item) => within(item).queryByRole('heading') !== null);
  if (laptop === undefined || phone === undefined) throw new Error('two devices');
  expect(within(laptop).getByRole('heading').textContent).toBe('Firefox op Windows');
  expect(within(laptop).getByText('Dit is het apparaat waarop u nu kijkt.')).toBeTruthy();
  expect(within(laptop).queryByRole('button')).toBeNull();
  expect(within(phone).getByRole('heading').textContent).toBe('Safari op iPhone / iPad');
});

test('signs one device out, and shows that it is gone', async () => {
  const user = await open(fakeApi());
  await user.click(screen.getByRole('button', { name: 'Safari op iPhone / iPad afmelden' }));
  await waitFor(() => expect(screen.queryByText('Safari op iPhone / iPad')).toBeNull());
});

test('signs out everywhere, and leaves nothing on screen of who it was', async () => {
  const api = fakeApi();
  const user = await open(api);
  api.on('signOutEverywhere', { view: undefined });
  api.on('readSession', answer('readSession', session(null)));
  api.on('readPublicAgenda', answer('readPublicAgenda', { items: [] }));
  await user.click(screen.getByRole('button', { name: 'Overal afmelden' }));
  await screen.findByRole('link', { name: 'Aanmelden' });
  expect(api.calls.filter(({ name }) => name === 'signOutEverywhere')).toHaveLength(1);
});

import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { idOf, session } from '../../../testing/situations.js';

const PROVIDERS = [
  { id: idOf('almelo'), name: 'Gemeente Almelo' },
  { id: idOf('menzis'), name: 'Menzis' },
];

const open = (api: FakeApi, address = '/aanmelden', email = true) => {
  api.on('listWaysToSignIn', answer('listWaysToSignIn', { email, providers: PROVIDERS }));
  return openPage(address, { ...session(null), demo: false }, api, 'Aanmelden');
};

test('a passkey comes first, then a link by e-mail, then every provider by its name', async () => {
  await open(fakeApi(), '/aanmelden?naar=/rondes/12');
  const main = within(screen.getByRole('main'));
  expect(main.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Met een passkey',
    'Met een link per e-mail',
    'Met het account van uw organisatie',
  ]);
  const link = main.getByRole('link', { name: 'Aanmelden bij Menzis' });
  expect(link.getAttribute('href')).toBe(
    `/api/v1/session/providers/${idOf('menzis')}/start?purpose=signIn&returnTo=%2Frondes%2F12`,
  );
});

test('where no mail can be sent there is no field for an address', async () => {
  await open(fakeApi(), '/aanmelden', false);
  expect(screen.queryByLabelText('Uw e-mailadres')).toBeNull();
});

test('says after asking for a link what may come, not whether the address is known', async () => {
  const api = fakeApi();
  const user = await open(api);
  api.on('askEmailLink', { view: undefined });
  await user.type(screen.getByLabelText('Uw e-mailadres'), 'iemand@gemeente.example');
  await user.click(screen.getByRole('button', { name: 'Stuur mij een link' }));
  expect(
    (await screen.findByText(/^Is iemand@gemeente\.example hier bekend, dan komt er een mail/)).textContent,
  ).toBeTruthy();
  expect(api.calls.find(({ name }) => name === 'askEmailLink')?.body).toEqual({ email: 'iemand@gemeente.example' });
});

test('asks for an address that is one, before anything is sent', async () => {
  const api = fakeApi();
  const user = await open(api);
  await user.type(screen.getByLabelText('Uw e-mailadres'), 'iemand');
  await user.click(screen.getByRole('button', { name: 'Stuur mij een link' }));
  expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
  expect(api.calls.some(({ name }) => name === 'askEmailLink')).toBe(false);
});

test.each([
  ['account-unknown', 'Dit account is hier niet bekend. Vraag het uw coördinator.'],
  ['expired', /^Het duurde te lang/],
  ['<script>', /^Uw organisatie bevestigde niet wie u bent/],
])('tells why a provider did not let in: %s', async (failure, words) => {
  await open(fakeApi(), `/aanmelden?fout=${encodeURIComponent(failure)}`);
  expect(screen.getByText(words)).toBeTruthy();
});

test('a device that gives no passkey is told so, with the other ways still there', async () => {
  const api = fakeApi();
  const user = await open(api);
  api.on('beginPasskeySignIn', answer('beginPasskeySignIn', { challenge: 'abc', rpId: 'localhost' }));
  await user.click(screen.getByRole('button', { name: 'Aanmelden met een passkey' }));
  expect(await screen.findByText(/^Uw apparaat gaf geen passkey/)).toBeTruthy();
});

test('opening a link does nothing; only its button uses it, and says why that did not work', async () => {
  const api = fakeApi();
  window.location.hash = `#${'t'.repeat(43)}`;
  const user = await openPage('/aanmelden/link', { ...session(null), demo: false }, api, 'Aanmelden met uw link');
  expect(window.location.hash).toBe('');
  expect(api.calls.some(({ name }) => name === 'signInByEmailLink')).toBe(false);
  api.on('signInByEmailLink', refuse(403, 'other-browser'));
  const button = within(screen.getByRole('main')).getByRole('button', { name: 'Aanmelden' });
  await user.click(button);
  expect(await screen.findByText(/^Deze link werkt alleen in de browser waarin u hem vroeg/)).toBeTruthy();
  api.on('signInByEmailLink', refuse(410, 'link-not-valid'));
  await user.click(button);
  expect(await screen.findByText(/^Deze link werkt niet \(meer\)/)).toBeTruthy();
  expect(api.calls.filter(({ name }) => name === 'signInByEmailLink').map(({ body }) => body)).toEqual([
    { token: 't'.repeat(43) },
    { token: 't'.repeat(43) },
  ]);
});

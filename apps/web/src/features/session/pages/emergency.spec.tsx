import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EMERGENCY_CODES } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { cockpit } from '../../../testing/items.js';
import { openPage } from '../../../testing/open-page.js';
import { person, session, speaker } from '../../../testing/situations.js';
import { CODES_ON_A_SHEET } from '../components/emergency-codes.js';

const CODE = '7K2QM-4VXTA-9HDPR-5WBNE-3CGJZ';
const MANAGER = person({
  roles: ['programmeManager'],
  permissions: ['task:read', 'cockpit:read', 'people:manage', 'emergency:prepare'],
});

let api: FakeApi;
beforeEach(() => {
  api = fakeApi();
});

const calls = (name: string) => api.calls.filter((call) => call.name === name);

describe('emergency access', () => {
  const open = () => openPage('/noodtoegang', { ...session(null), demo: false }, api, 'Noodtoegang');

  it('says beforehand that everybody hears of it', async () => {
    await open();
    expect(screen.getByText(/^Het gebruik en uw reden worden vastgelegd\. Het hele programmateam/)).toBeTruthy();
  });

  it('asks for a whole code and a real reason before anything is sent', async () => {
    const user = await open();
    await user.type(screen.getByLabelText('Noodcode'), 'ILOU');
    await user.type(screen.getByLabelText('Waarom kunt u zich niet anders aanmelden?'), 'kort');
    await user.click(screen.getByRole('button', { name: 'Aanmelden met noodcode' }));
    expect(screen.getByText(/^Een noodcode heeft 25 letters en cijfers\. De letters I, L, O en U/)).toBeTruthy();
    expect(screen.getByText(/^Schrijf in minstens 10 tekens/)).toBeTruthy();
    expect(calls('useEmergencyCode')).toEqual([]);
  });

  it('keeps what was typed when the code does not work, and goes on as usual when it does', async () => {
    const user = await open();
    const code = screen.getByLabelText<HTMLInputElement>('Noodcode');
    await user.type(code, CODE.toLowerCase());
    await user.type(screen.getByLabelText('Waarom kunt u zich niet anders aanmelden?'), 'De inlogdienst ligt eruit.');
    const use = screen.getByRole('button', { name: 'Aanmelden met noodcode' });
    api.on('useEmergencyCode', refuse(401, 'authentication-failed'));
    await user.click(use);
    expect(await screen.findByText('Deze noodcode werkt niet')).toBeTruthy();
    expect(code.value).toBe(CODE.toLowerCase());
    api.on('useEmergencyCode', answer('useEmergencyCode', session({ ...MANAGER, signedInBy: 'emergency' })));
    api.on('readCockpit', answer('readCockpit', cockpit()));
    api.on('listAgendaVersions', answer('listAgendaVersions', { versions: [] }));
    await user.click(use);
    expect(await screen.findByText(/^U werkt met noodtoegang, tot zo 22 november 2026 om 00\.00 uur/)).toBeTruthy();
    expect(calls('useEmergencyCode').at(-1)?.body).toEqual({
      code: CODE.toLowerCase(),
      reason: 'De inlogdienst ligt eruit.',
    });
  });
});

describe('the sheet of emergency codes', () => {
  const open = (who = MANAGER) => {
    api.on('listDevices', answer('listDevices', { devices: [] }));
    api.on('listWaysToSignIn', answer('listWaysToSignIn', { email: true, providers: [] }));
    api.on('listSignInMeans', answer('listSignInMeans', { passkeys: [], accounts: [] }));
    return openPage('/mijn/apparaten', session(who), api, 'Waar bent u aangemeld?');
  };

  it('has as many codes as the contract says', () => {
    expect(CODES_ON_A_SHEET).toBe(EMERGENCY_CODES);
  });

  it('is not there for who may not have one', async () => {
    await open(speaker());
    expect(screen.queryByRole('heading', { name: 'Noodcodes' })).toBeNull();
    expect(calls('readEmergencyCodes')).toEqual([]);
  });

  it('makes nothing that outlives it while one works with emergency access', async () => {
    api.on('readEmergencyCodes', answer('readEmergencyCodes', { left: 6, madeAt: '2026-03-02T09:00:00.000Z' }));
    await open({ ...MANAGER, signedInBy: 'emergency' });
    expect(await screen.findByText('Hier maakt u nu niets nieuws')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Noodcodes' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Passkey maken op dit apparaat' })).toBeNull();
  });

  it('tells how many are left and that a new sheet ends the old one; shows the codes once, to print', async () => {
    api.on('readEmergencyCodes', answer('readEmergencyCodes', { left: 6, madeAt: '2026-03-02T09:00:00.000Z' }));
    const user = await open();
    const part = screen.getByRole('heading', { name: 'Noodcodes' }).closest('section') as HTMLElement;
    expect(part.textContent).toContain('Nog 6 van 8 codes over, van het blad van ma 2 maart 2026 om 10.00 uur.');
    expect(part.textContent).toContain('Het eerdere blad werkt dan niet meer.');
    const codes = Array.from({ length: 8 }, (_, index) => `${index}${CODE.slice(1)}`);
    api.on('makeEmergencyCodes', answer('makeEmergencyCodes', { codes }));
    await user.click(within(part).getByRole('button', { name: 'Nieuw blad met noodcodes maken' }));
    await screen.findByRole('heading', { level: 1, name: 'Noodcodes voor Twentse Koers' });
    expect(
      within(screen.getByRole('main'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(codes);
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Afdrukken' }));
    expect(print).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Ik heb het blad opgeborgen' }));
    expect(screen.queryByText(codes[0] ?? '')).toBeNull();
  });

  it('can be asked for with an emergency code when nothing else shows who it is, and goes on by itself', async () => {
    api.on('readEmergencyCodes', answer('readEmergencyCodes', { left: 1, madeAt: '2026-03-02T09:00:00.000Z' }));
    const user = await open();
    api.on('makeEmergencyCodes', refuse(401, 'authentication-stale'));
    await user.click(screen.getByRole('button', { name: 'Nieuw blad met noodcodes maken' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Laat nog eens zien dat u het bent' }));
    await user.click(dialog.getByText('Lukt geen van deze manieren? Gebruik een noodcode'));
    await user.click(dialog.getByLabelText('Noodcode'));
    await user.paste(CODE);
    await user.click(dialog.getByLabelText('Waarom kunt u zich niet anders aanmelden?'));
    await user.paste('De inlogdienst ligt eruit.');
    api.on('useEmergencyCode', answer('useEmergencyCode', session({ ...MANAGER, signedInBy: 'emergency' })));
    api.on('makeEmergencyCodes', answer('makeEmergencyCodes', { codes: [CODE] }));
    await user.click(dialog.getByRole('button', { name: 'Aanmelden met noodcode' }));
    await screen.findByRole('heading', { level: 1, name: 'Noodcodes voor Twentse Koers' });
    const [first, second] = calls('makeEmergencyCodes');
    expect(second?.key).toBe(first?.key);
  });

  it('offers nobody else an emergency code to show who it is', async () => {
    const user = await open(speaker());
    api.on('beginPasskeyRegistration', refuse(401, 'authentication-stale'));
    await user.click(screen.getByRole('button', { name: 'Passkey maken op dit apparaat' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Laat nog eens zien dat u het bent' }));
    await dialog.findByRole('button', { name: 'Aanmelden met een passkey' });
    expect(dialog.queryByText('Lukt geen van deze manieren? Gebruik een noodcode')).toBeNull();
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ChangeView, PERMISSIONS_BY_ROLE } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { change } from '../../../testing/changes.js';
import { answer, fakeApi } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { session, speaker } from '../../../testing/situations.js';

beforeAll(() => {
  // jsdom has no layout; the router scrolls to what an address names.
  Element.prototype.scrollIntoView ??= () => undefined;
});

const CHECK = /Controleer of dit adres klopt/;

async function open(shown: ChangeView) {
  const api = fakeApi();
  api.on('listChanges', answer('listChanges', { rows: [shown], total: 1, next: null }));
  const voice = session({ ...speaker('representative'), permissions: [...PERMISSIONS_BY_ROLE.mandate] });
  await openPage('/beheer', voice, api, 'Beheer');
  return within(screen.getByRole('article'));
}

describe('the address of who is proposed', () => {
  it('stands with its name, to be checked by who confirms', async () => {
    const card = await open(change());
    expect(card.getByText('k.voorbeeld@hengelo.example')).toBeTruthy();
    expect(card.getByText(CHECK)).toBeTruthy();
  });

  it('is not asked to be checked by who proposed it, and not shown where the server does not tell it', async () => {
    const own = await open(change({ confirm: { allowed: false, reason: 'change-proposed-by-oneself' } }));
    expect(own.getByText('k.voorbeeld@hengelo.example')).toBeTruthy();
    expect(own.queryByText(CHECK)).toBeNull();
  });

  it('is not there where the server does not tell it', async () => {
    const card = await open(change({ personEmail: null }));
    expect(card.queryByText('E-mailadres')).toBeNull();
    expect(card.queryByText(CHECK)).toBeNull();
  });
});

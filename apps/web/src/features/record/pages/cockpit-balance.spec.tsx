import { describe, expect, it } from '@jest/globals';
import type { CockpitView } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { answer, fakeApi } from '../../../testing/fake-api.js';
import { cockpit } from '../../../testing/items.js';
import { openPage } from '../../../testing/open-page.js';
import { almelo, borne, hengelo, person, session } from '../../../testing/situations.js';

const manager = session(person({ roles: ['programmeManager'], permissions: ['cockpit:read', 'effort:read'] }));

const open = async (balance: CockpitView['balance']) => {
  const api = fakeApi();
  api.on('readCockpit', answer('readCockpit', cockpit({ balance })));
  api.on('listAgendaVersions', answer('listAgendaVersions', { versions: [] }));
  await openPage('/cockpit', manager, api, 'Overzicht van het programma');
};

describe('who is out of balance, in the cockpit', () => {
  it('names the furthest first, in words, and leads to the items behind it', async () => {
    await open([
      {
        kind: 'staff',
        largest: { permille: -620, organisation: hengelo },
        owners: [
          { organisation: hengelo, permille: 380, band: 'alarming' },
          { organisation: borne, permille: 1_300, band: 'notable' },
        ],
      },
    ]);
    const block = screen.getByRole('region', { name: 'Wie is uit balans' });
    expect(within(block).getByText(/^Grootste afwijking: Hengelo, 62.% minder dan zijn eerlijke deel\.$/)).toBeTruthy();
    const lines = within(block)
      .getAllByRole('listitem')
      .map((line) => line.textContent?.replaceAll('\u00a0', ' '));
    expect(lines).toEqual(['Hengelouit balans62 % minder', 'Borneopvallend30 % meer']);
    expect(within(block).getByRole('link', { name: 'Hengelo' }).getAttribute('href')).toBe(
      '/inzet/gemeente-hengelo?kind=staff',
    );
  });

  it('says so when nobody is, and when nothing can be worked out yet', async () => {
    await open([
      { kind: 'money', largest: { permille: 169, organisation: almelo }, owners: [] },
      { kind: 'staff', largest: null, owners: [] },
    ]);
    expect(screen.getByText('Niemand wijkt meer af dan de eerste grens.')).toBeTruthy();
    expect(screen.getByText(/^Er is nog geen afwijking te berekenen/)).toBeTruthy();
  });
});

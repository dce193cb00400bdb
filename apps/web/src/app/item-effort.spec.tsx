import { describe, expect, it } from '@jest/globals';
import type { Ability, ItemView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { effort, effortLine, effortRow, effortSummary } from '../testing/effort.js';
import { answer, type FakeApi, fakeApi, refuse } from '../testing/fake-api.js';
import { item, pool } from '../testing/items.js';
import { openPage, unfold } from '../testing/open-page.js';
import { ability, almelo, borne, hengelo, OWNERS, person, session, speaker } from '../testing/situations.js';

const permissions = ['item:read', 'task:read', 'round:read', 'effort:read'] as const;
const owner = session(person({ ...speaker(), permissions: [...permissions] }));
const partner = session(person({ permissions: ['item:read', 'task:read'] }));

const given = (can: readonly Ability[] = [], input: Partial<ItemView> = {}): FakeApi => {
  const api = fakeApi();
  const view = item({ state: 'inProgress', ...input });
  api.on('readItem', answer('readItem', view));
  api.on('readItemAbilities', answer('readItemAbilities', { item: view.slug, can: [...can] }));
  api.on('listResourcePools', answer('listResourcePools', { pools: [pool()] }));
  const rows = OWNERS.map((each) => ({ ...each, domains: [], isOwner: true, residents: null, itemCount: 0 }));
  api.on('listOrganisations', answer('listOrganisations', { rows, total: rows.length, next: null }));
  return api;
};

const openFigures = (): void => unfold('Bekijk per eigenaar wat verwacht, vastgelegd en geleverd is');

const wasAsked = (api: FakeApi): boolean => api.calls.some(({ name }) => name === 'readItemEffort');

describe('who carries what of one item', () => {
  it('is fetched only when somebody opens it, money and staff apart', async () => {
    const api = given();
    const { period, bands } = effort();
    api.on(
      'readItemEffort',
      answer('readItemEffort', {
        period,
        bands,
        rows: [effortRow(almelo, 1_169), effortRow(borne, 962, { kind: 'staff', expected: 8, firm: 7, delivered: 0 })],
        lines: [effortLine(almelo)],
        summaries: [
          effortSummary(),
          effortSummary({ kind: 'staff', largest: { permille: -38, organisation: borne }, unassigned: 5 }),
        ],
      }),
    );
    await openPage('/agenda/jogg-twente', owner, api, 'JOGG Twente');
    expect(wasAsked(api)).toBe(false);
    openFigures();
    expect(await screen.findByText(/^Grootste afwijking: Almelo, 16,9.% meer/)).toBeTruthy();
    const staff = within(screen.getByRole('region', { name: 'Menskracht' }));
    expect(staff.getByText(/^Grootste afwijking: Borne, 3,8.% minder/)).toBeTruthy();
    expect(staff.getByText(/^0,5.fte is van niemand/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Alle toezeggingen aan dit onderwerp' }).getAttribute('href')).toBe(
      '/inzet/toezeggingen?item=jogg-twente',
    );
  });

  it('says what to do when it could not be fetched', async () => {
    const api = given();
    api.on('readItemEffort', refuse(403, 'forbidden'));
    await openPage('/agenda/jogg-twente', owner, api, 'JOGG Twente');
    openFigures();
    expect(await screen.findByText(/^De cijfers konden niet worden opgehaald/)).toBeTruthy();
  });

  it('is not there for who may not see it, nor the way to it', async () => {
    await openPage('/agenda/jogg-twente', partner, given(), 'JOGG Twente');
    expect(screen.queryByRole('heading', { name: 'Inzet: wie draagt wat' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Inzet: wie draagt wat' })).toBeNull();
  });
});

describe('joining later with an entry share', () => {
  it('sends whole cents, and no words', async () => {
    const api = given([ability('join-later', hengelo)]);
    api.on('joinLater', answer('joinLater', { item: 'jogg-twente' }));
    const user = await openPage('/agenda/jogg-twente', owner, api, 'JOGG Twente');
    await user.click(screen.getByRole('button', { name: 'Instappen namens Gemeente Hengelo' }));
    await user.type(await screen.findByLabelText('Wat brengt Gemeente Hengelo zelf in?'), 'Twee dagen per week.');
    const share = screen.getByRole('textbox', { name: /^Eenmalige instapbijdrage in euro/ });
    await user.type(share, 'veel');
    await user.click(screen.getByRole('button', { name: 'Instappen vastleggen' }));
    expect(screen.getByText('Vul een bedrag in, bijvoorbeeld 25.000.')).toBeTruthy();
    await user.clear(share);
    await user.type(share, '1.250,50');
    await user.click(screen.getByRole('button', { name: 'Instappen vastleggen' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'joinLater')).toBe(true));
    expect(api.calls.find(({ name }) => name === 'joinLater')?.body).toMatchObject({ entryShare: 125_050 });
  });

  it('is shown beside the day somebody joined', async () => {
    const joined = {
      organisation: hengelo,
      choice: 'takesPart' as const,
      from: '2026-07-01',
      until: null,
      joinedLater: true,
      capacityNote: '',
      entryShare: 125_050,
      localImplementation: '',
      isExample: false,
    };
    await openPage('/agenda/jogg-twente', owner, given([], { participations: [joined] }), 'JOGG Twente');
    expect(screen.getByText(/^vanaf 1 juli 2026, eenmalige instapbijdrage €.1\.250,50$/)).toBeTruthy();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { BookRow } from '@samenkoers/contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { bookRow } from '../../../testing/effort.js';
import { answer, type FakeApi, fakeApi, lost, refuse } from '../../../testing/fake-api.js';
import { itemRow, pool } from '../../../testing/items.js';
import { openPage } from '../../../testing/open-page.js';
import { almelo, hengelo, menzis, NOW, OWNERS, person, session, speaker } from '../../../testing/situations.js';

const manager = session(
  person({
    roles: ['programmeManager'],
    permissions: ['task:read', 'effort:read', 'commitment:read', 'commitment:ask'],
  }),
);
const coordinator = session(
  person({
    ...speaker(),
    permissions: ['task:read', 'item:read', 'effort:read', 'commitment:read', 'commitment:enter'],
  }),
);
const partner = session(
  person({
    actingFor: [{ organisation: menzis, isOwner: false, capacity: null, extent: null, roles: ['partnerContact'] }],
    permissions: ['task:read', 'item:read', 'commitment:read', 'commitment:enter'],
  }),
);

const given = (rows: readonly BookRow[]): FakeApi => {
  const api = fakeApi();
  api.on('listBook', answer('listBook', { rows: [...rows], total: rows.length, next: null }));
  const organisations = OWNERS.map((each) => ({ ...each, domains: [], isOwner: true, residents: null, itemCount: 0 }));
  api.on('listOrganisations', answer('listOrganisations', { rows: organisations, total: 4, next: null }));
  api.on('listItems', answer('listItems', { rows: [itemRow()], total: 1, next: null }));
  api.on('listResourcePools', answer('listResourcePools', { pools: [pool()] }));
  return api;
};

const entered = (api: FakeApi) => api.calls.filter(({ name }) => name === 'enterBook');

describe('the commitments book', () => {
  it('shows asked, in principle, firm and delivered side by side, and never adds them up', async () => {
    const row = bookRow(almelo, {
      firm: 3_000_000,
      delivered: 50_050,
      deliveredOn: '2026-06-30',
      deliveredSource: 'Jaarrekening',
    });
    await openPage('/inzet/toezeggingen', manager, given([row]), 'Toezeggingen');
    const cells = within(screen.getByRole('table', { name: 'Toezeggingen' }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.replaceAll('\u00a0', ' '));
    expect(cells.slice(0, 8)).toEqual([
      'Almelo',
      'eigen geld',
      '2027',
      '€ 25.000',
      '–',
      '€ 30.000',
      '€ 500,50',
      '30 juni 2026; Jaarrekening',
    ]);
  });

  it('asks the server for what the address says, and reads on page by page', async () => {
    const api = given([]);
    api.on('listBook', ({ query }) =>
      answer('listBook', {
        rows: [bookRow(query.get('after') === null ? almelo : hengelo)],
        total: 2,
        next: query.get('after') === null ? 'there' : null,
      }),
    );
    const user = await openPage(
      '/inzet/toezeggingen?item=jogg-twente&year=2027&nonsense=1',
      manager,
      api,
      'Toezeggingen',
    );
    expect(Object.fromEntries(api.calls.find(({ name }) => name === 'listBook')?.query ?? [])).toEqual({
      item: 'jogg-twente',
      year: '2027',
      limit: '50',
    });
    expect(screen.getByText('Regels: 2. Hieronder staan de eerste 1.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Meer laten zien' }));
    expect(await screen.findByText('Regels: 2')).toBeTruthy();
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
  });

  it('opens the history of a line, newest first', async () => {
    const api = given([bookRow(almelo)]);
    const line = { at: NOW, byName: 'Lotte Voorbeeld', poolName: null, kind: 'money' as const, year: 2027, on: null };
    api.on(
      'readBookHistory',
      answer('readBookHistory', {
        lines: [
          { ...line, what: 'firm', amount: 3_000_000, source: 'Collegebesluit 4' },
          { ...line, what: 'asked', amount: 2_500_000, source: 'Brief van 1 mei', on: '2026-05-01' },
        ],
      }),
    );
    const user = await openPage('/inzet/toezeggingen', manager, api, 'Toezeggingen');
    await user.click(screen.getByRole('button', { name: 'Geschiedenis van JOGG Twente, Gemeente Almelo' }));
    const dialog = within(screen.getByRole('dialog', { name: 'JOGG Twente: Gemeente Almelo' }));
    const told = (await dialog.findAllByRole('listitem')).map((entry) => entry.textContent?.replaceAll('\u00a0', ' '));
    expect(told).toEqual([
      'za 21 november 2026 om 19.00 uurVastgelegd: € 30.000 in 2027 (eigen geld)Collegebesluit 4 · ingevoerd door Lotte Voorbeeld',
      'za 21 november 2026 om 19.00 uurGevraagd: € 25.000 in 2027 (eigen geld)per 1 mei 2026 · Brief van 1 mei · ingevoerd door Lotte Voorbeeld',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what to do when nothing is found', async () => {
    await openPage('/inzet/toezeggingen?year=2030', manager, given([]), 'Toezeggingen');
    expect(screen.getByText('Geen regels gevonden')).toBeTruthy();
  });

  it('is where a partner, who sees no effort, finds its own commitments', async () => {
    await openPage('/inzet/toezeggingen', partner, given([]), 'Toezeggingen');
    const menu = within(screen.getByRole('navigation', { name: 'Hoofdmenu' }));
    expect(menu.getByRole('link', { name: 'Toezeggingen' }).getAttribute('href')).toBe('/inzet/toezeggingen');
    expect(menu.queryByRole('link', { name: 'Inzet' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Capaciteit vragen' })).toBeNull();
  });

  it('lets the team record what is asked of an organisation', async () => {
    const api = given([]);
    api.on('askCapacity', answer('askCapacity', { item: 'jogg-twente' }));
    const user = await openPage('/inzet/toezeggingen?organisation=menzis&year=2027', manager, api, 'Toezeggingen');
    await user.click(screen.getByRole('button', { name: 'Capaciteit vragen' }));
    const form = within(await screen.findByRole('form', { name: 'Capaciteit vragen' }));
    await user.click(form.getByRole('button', { name: 'Vraag vastleggen' }));
    expect(form.getByText('Kies een onderwerp.')).toBeTruthy();
    await user.selectOptions(form.getByLabelText('Onderwerp'), 'jogg-twente');
    await user.type(form.getByLabelText('Bedrag in euro'), '25.000');
    await user.type(form.getByLabelText('Waar staat de vraag?'), 'Brief van 1 mei');
    await user.click(form.getByRole('button', { name: 'Vraag vastleggen' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'askCapacity')).toBe(true));
    const sent = api.calls.find(({ name }) => name === 'askCapacity');
    expect(sent?.params).toEqual({ item: 'jogg-twente', organisation: 'menzis' });
    expect(sent?.body).toMatchObject({
      lines: [{ kind: 'money', year: 2027, amount: 2_500_000, poolId: null }],
      source: 'Brief van 1 mei',
    });
  });
});

describe('filling in many commitments at once', () => {
  const TITLE = 'Toezeggingen invullen voor Gemeente Hengelo';
  const rows = [
    bookRow(hengelo),
    bookRow(hengelo, { year: 2028, intent: 100_000 }),
    bookRow(hengelo, { item: { slug: 'valpreventie', title: 'Valpreventie', state: 'inProgress' }, firm: 900_000 }),
  ];
  const open = (api: FakeApi, who = coordinator) => openPage('/inzet/toezeggingen/invullen', who, api, TITLE);
  const cell = (column: string, item: string, year: number) =>
    screen.findByRole<HTMLInputElement>('textbox', { name: `${column}: ${item}, eigen geld, ${year}` });

  it('sends only what changed, all of it in one act', async () => {
    const api = given(rows);
    api.on('enterBook', answer('enterBook', { intents: 1, deliveries: 1 }));
    const user = await open(api);
    await user.type(await cell('In principe', 'JOGG Twente', 2027), '20.000');
    await user.type(await cell('Geleverd', 'Valpreventie', 2027), '4.500,50');
    await user.type(screen.getByLabelText('Bron van wat geleverd is'), 'Jaarrekening 2026');
    await user.click(screen.getByRole('button', { name: 'Alles vastleggen (wijzigingen: 2)' }));
    await waitFor(() => expect(entered(api)).toHaveLength(1));
    expect(entered(api)[0]?.params).toEqual({ organisation: 'gemeente-hengelo' });
    expect(entered(api)[0]?.body).toMatchObject({
      intents: [{ item: 'jogg-twente', poolId: null, kind: 'money', year: 2027, amount: 2_000_000 }],
      deliveries: [{ item: 'valpreventie', year: 2027, amount: 450_050, source: 'Jaarrekening 2026' }],
      signerName: 'Sanne Voorbeeld',
    });
    expect((await screen.findAllByText('Vastgelegd. In principe toegezegd: 1. Geleverd: 1.')).length).toBeGreaterThan(
      0,
    );
  });

  it('leaves the signature to who can bind the owner: whoever only prepares types a name', async () => {
    const preparer = session(
      person({
        actingFor: [{ organisation: hengelo, isOwner: true, capacity: null, extent: null, roles: ['coordinator'] }],
        permissions: ['task:read', 'item:read', 'effort:read', 'commitment:read', 'commitment:enter'],
      }),
    );
    const api = given(rows);
    const user = await open(api, preparer);
    await user.type(await cell('In principe', 'JOGG Twente', 2027), '20.000');
    const signer = screen.getByLabelText<HTMLInputElement>(/^Wie tekent namens Gemeente Hengelo/);
    expect(signer.value).toBe('');
    await user.click(screen.getByRole('button', { name: /^Alles vastleggen/ }));
    expect(screen.getByText('Vul in wie tekent.')).toBeTruthy();
    expect(entered(api)).toEqual([]);
  });

  it('says per cell whether it asks for euros or fte', async () => {
    await open(given([bookRow(hengelo), bookRow(hengelo, { kind: 'staff' })]));
    const unitOf = (field: HTMLElement) =>
      document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
    const fields = await screen.findAllByRole('textbox', { name: /^In principe: JOGG Twente/ });
    expect(fields.map(unitOf)).toEqual(['€', 'fte']);
  });

  it('takes a block from a spreadsheet, and leaves what is firm alone', async () => {
    const user = await open(given(rows));
    fireEvent.paste(await cell('In principe', 'JOGG Twente', 2027), {
      clipboardData: { getData: () => '1.000\t10\n2.000\t20\n3.000\t30\n' },
    });
    expect((await cell('In principe', 'JOGG Twente', 2028)).value).toBe('2.000');
    expect((await cell('Geleverd', 'Valpreventie', 2027)).value).toBe('30');
    expect(screen.getByText(/^Gevulde vakken: 5\. Niet geplaatst.*: 1\.$/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /^In principe: Valpreventie/ })).toBeNull();
    expect(user).toBeTruthy();
  });

  it('goes up and down by keyboard, and never records by Enter in a cell', async () => {
    const api = given(rows);
    const user = await open(api);
    const first = await cell('Geleverd', 'JOGG Twente', 2027);
    const second = await cell('Geleverd', 'JOGG Twente', 2028);
    await user.click(first);
    await user.keyboard('5{Enter}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await cell('Geleverd', 'Valpreventie', 2027));
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(first);
    expect(entered(api)).toEqual([]);
  });

  it('says per cell what is wrong, goes to the first, and sends nothing', async () => {
    const api = given(rows);
    const user = await open(api);
    await user.type(await cell('In principe', 'JOGG Twente', 2027), 'veel');
    await user.type(await cell('Geleverd', 'JOGG Twente', 2027), '10');
    await user.click(screen.getByRole('button', { name: /^Alles vastleggen/ }));
    expect(screen.getByText('Vul een bedrag in, bijvoorbeeld 25.000.')).toBeTruthy();
    expect(screen.getByText(/^Vul in waar staat wat geleverd is/)).toBeTruthy();
    expect(document.activeElement).toBe(await cell('In principe', 'JOGG Twente', 2027));
    expect(entered(api)).toEqual([]);
  });

  it('puts what the server refuses at the cell it is about, and keeps what was typed', async () => {
    const api = given(rows);
    const finding = {
      code: 'book-firm-promise-stands',
      severity: 'error',
      facts: { list: 'intents', line: 1, itemId: 'jogg-twente' },
    };
    api.on('enterBook', refuse(409, 'rule-findings', { findings: [finding] }));
    const user = await open(api);
    const field = await cell('In principe', 'JOGG Twente', 2027);
    await user.type(field, '20.000');
    await user.click(screen.getByRole('button', { name: /^Alles vastleggen/ }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toBe(
      'Hier staat al een vastgelegde toezegging. Trek die eerst in, met een reden.',
    );
    expect(field.value).toBe('20.000');
  });

  it('keeps everything when the connection is lost, also after leaving the page', async () => {
    const api = given(rows);
    api.on('enterBook', lost);
    const user = await open(api);
    await user.type(await cell('In principe', 'JOGG Twente', 2027), '20.000');
    await user.click(screen.getByRole('button', { name: /^Alles vastleggen/ }));
    expect(await screen.findByText('Nog niet vastgelegd; wel bewaard op dit apparaat.')).toBeTruthy();
    expect((await cell('In principe', 'JOGG Twente', 2027)).value).toBe('20.000');
    expect(window.localStorage.getItem(`samenkoers:draft:${coordinator.person?.id}:book-gemeente-hengelo`)).toContain(
      '20.000',
    );
  });

  it('adds a line that the book does not have yet', async () => {
    const user = await open(given([]));
    await user.click(await screen.findByText('Regel toevoegen', { selector: 'summary' }));
    await user.click(screen.getByRole('button', { name: 'Regel toevoegen' }));
    expect(screen.getByText('Kies een onderwerp.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Onderwerp'), 'jogg-twente');
    await user.clear(screen.getByLabelText('Jaar'));
    await user.type(screen.getByLabelText('Jaar'), '2029');
    await user.click(screen.getByRole('button', { name: 'Regel toevoegen' }));
    expect(await cell('In principe', 'JOGG Twente', 2029)).toBeTruthy();
  });

  it('tells somebody without an organisation what to do', async () => {
    await openPage('/inzet/toezeggingen/invullen', manager, given([]), 'Toezeggingen invullen');
    expect(screen.getByText('U werkt hier voor geen organisatie')).toBeTruthy();
  });
});

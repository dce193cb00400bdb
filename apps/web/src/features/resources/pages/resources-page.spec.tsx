import { TextDecoder as NodeTextDecoder } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportPreview, NeedRow, PoolView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { writeWorkbook } from '../../../shared/export/workbook.js';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { itemRow } from '../../../testing/items.js';
import { openPage } from '../../../testing/open-page.js';
import { EXAMPLE, packageFacts } from '../../../testing/packages.js';
import { hengelo, idOf, NOW, OWNERS, person, session } from '../../../testing/situations.js';

beforeAll(() => {
  globalThis.TextDecoder ??= NodeTextDecoder as typeof TextDecoder;
  // jsdom's files cannot be read as bytes; every browser's can.
  File.prototype.arrayBuffer ??= function arrayBuffer(this: File) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});

const BUDGET: PoolView = {
  id: idOf('budget'),
  name: 'Programmabudget',
  kind: 'money',
  organisation: null,
  isExample: false,
  years: [
    { year: 2027, capacity: 30_000_000, drawn: 10_000_000, left: 20_000_000, source: 'Begroting 2027' },
    { year: 2028, capacity: 5_000_000, drawn: 6_000_000, left: -1_000_000, source: 'Begroting 2027' },
  ],
};
const TEAM: PoolView = {
  ...BUDGET,
  id: idOf('team'),
  name: 'Inzet Hengelo',
  kind: 'staff',
  organisation: hengelo,
  years: [],
};

const need = (input: Partial<NeedRow> = {}): NeedRow => ({
  itemSlug: 'jogg-twente',
  itemTitle: 'JOGG Twente',
  itemState: 'onAgenda',
  poolId: BUDGET.id,
  poolName: BUDGET.name,
  kind: 'money',
  year: 2027,
  amount: 18_000_000,
  estimatedOn: '2026-11-01',
  source: 'Raming team',
  ...input,
});
const NEEDS = [need(), need({ year: 2028, amount: null, estimatedOn: null, source: null })];

const team = session(
  person({ permissions: ['agenda:read', 'item:read', 'package:read', 'resource:manage', 'task:read'] }),
);
const owner = session(person({ permissions: ['agenda:read', 'item:read', 'package:read', 'task:read'] }));

let api: FakeApi;

beforeEach(() => {
  api = fakeApi();
  api.on('listResourcePools', answer('listResourcePools', { pools: [BUDGET, TEAM] }));
  api.on('listNeeds', answer('listNeeds', { needs: NEEDS }));
  api.on('listUrgencyRounds', answer('listUrgencyRounds', { rounds: [] }));
  const other = itemRow({ id: idOf('rookvrij'), slug: 'rookvrij', title: 'Rookvrije generatie', state: 'onAgenda' });
  api.on('listItems', answer('listItems', { rows: [itemRow({ state: 'onAgenda' }), other], total: 2, next: null }));
  const rows = OWNERS.map((each) => ({ ...each, domains: [], isOwner: true, residents: null, itemCount: 0 }));
  api.on('listOrganisations', answer('listOrganisations', { rows, total: rows.length, next: null }));
});

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll('\u00a0', ' ');
const sent = (name: string) => api.calls.find((call) => call.name === name);

describe('money and staff', () => {
  it('shows per pool and year what there is, what runs, what is left, and what is not known', async () => {
    await openPage('/middelen', owner, api, 'Middelen');
    const table = screen.getByRole('table', { name: 'Wat is er per jaar?' });
    const rows = within(table).getAllByRole('row').slice(1).map(textOf);
    expect(rows).toEqual([
      'Programmabudget geldProgramma2027€ 300.000€ 100.000€ 200.000Begroting 2027',
      'Programmabudget geldProgramma2028€ 50.000€ 60.000€ 10.000 te veel gebruiktBegroting 2027',
      'Inzet Hengelo menskrachtGemeente Hengelo–onbekendonbekendonbekend–',
    ]);
  });

  it('marks a need that is not known, and offers an owner nothing to change', async () => {
    await openPage('/middelen', owner, api, 'Middelen');
    expect(screen.getByText('2 behoeften, waarvan 1 onbekend')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ramen|Wijzigen|importeren/ })).toBeNull();
  });

  it('says so where nothing was recorded', async () => {
    api.on('listResourcePools', answer('listResourcePools', { pools: [] }));
    api.on('listNeeds', answer('listNeeds', { needs: [] }));
    await openPage('/middelen', owner, api, 'Middelen');
    expect(screen.getByText('Er zijn nog geen middelen vastgelegd.')).toBeTruthy();
    expect(screen.getByText('Er zijn nog geen behoeften vastgelegd.')).toBeTruthy();
  });
});

describe('the programme team', () => {
  it('records what a pool holds, with its source', async () => {
    api.on('setPoolCapacity', answer('setPoolCapacity', { id: BUDGET.id, year: 2028 }));
    const user = await openPage('/middelen', team, api, 'Middelen');
    await user.click(screen.getByRole('button', { name: 'Wijzigen: Programmabudget 2028' }));
    const amount = await screen.findByLabelText("Bedrag in euro's", {}, { timeout: 5_000 });
    await user.clear(amount);
    await user.type(amount, '75.000');
    await user.click(screen.getByRole('button', { name: 'Capaciteit vastleggen' }));
    await waitFor(() => expect(sent('setPoolCapacity')).toBeTruthy());
    expect(sent('setPoolCapacity')).toMatchObject({
      params: { pool: BUDGET.id, year: '2028' },
      body: { amount: 7_500_000, source: 'Begroting 2027', asOf: '2026-11-21' },
    });
  });

  it('does not send an amount that is none', async () => {
    const user = await openPage('/middelen', team, api, 'Middelen');
    await user.click(screen.getByRole('button', { name: 'Wijzigen: Programmabudget 2028' }));
    const amount = await screen.findByLabelText("Bedrag in euro's", {}, { timeout: 5_000 });
    await user.clear(amount);
    await user.type(amount, 'veel');
    await user.click(screen.getByRole('button', { name: 'Capaciteit vastleggen' }));
    expect(screen.getByText('Vul een getal in, bijvoorbeeld 250.000 of 1,5.')).toBeTruthy();
    expect(sent('setPoolCapacity')).toBeUndefined();
  });

  it('adds a pool that an owner pledges', async () => {
    api.on('addResourcePool', answer('addResourcePool', { id: idOf('new') }));
    const user = await openPage('/middelen', team, api, 'Middelen');
    await user.click(screen.getByRole('button', { name: 'Pool toevoegen' }));
    await user.type(await screen.findByLabelText('Naam van de pool', {}, { timeout: 5_000 }), 'Communicatie');
    await user.click(screen.getByRole('radio', { name: 'menskracht' }));
    await user.selectOptions(screen.getByLabelText('Wie stelt dit beschikbaar?'), 'gemeente-hengelo');
    await user.click(screen.getAllByRole('button', { name: 'Pool toevoegen' }).at(-1) as HTMLElement);
    await waitFor(() =>
      expect(sent('addResourcePool')?.body).toEqual({
        name: 'Communicatie',
        kind: 'staff',
        organisation: 'gemeente-hengelo',
      }),
    );
  });

  it('estimates a need from a link, with what is known filled in', async () => {
    api.on('estimateNeed', answer('estimateNeed', { item: 'jogg-twente' }));
    const user = await openPage('/middelen?item=jogg-twente', team, api, 'Middelen');
    await user.click(await screen.findByRole('checkbox', { name: 'Nog onbekend', checked: true }, { timeout: 5_000 }));
    const amounts = screen.getAllByLabelText<HTMLInputElement>("Bedrag in euro's");
    expect(amounts.map(({ value }) => value)).toEqual(['180.000', '']);
    await user.type(amounts[1] as HTMLElement, '90.000');
    await user.type(screen.getByLabelText('Bron'), 'Raming oktober');
    await user.click(screen.getByRole('button', { name: 'Raming vastleggen' }));
    await waitFor(() => expect(sent('estimateNeed')).toBeTruthy());
    expect(sent('estimateNeed')).toMatchObject({
      params: { item: 'jogg-twente' },
      body: {
        lines: [
          { poolId: BUDGET.id, year: 2027, amount: 18_000_000 },
          { poolId: BUDGET.id, year: 2028, amount: 9_000_000 },
        ],
        source: 'Raming oktober',
        asOf: '2026-11-21',
      },
    });
  });

  it('says which items go together and which do not', async () => {
    api.on('relateItems', answer('relateItems', { item: 'jogg-twente' }));
    const user = await openPage('/middelen', team, api, 'Middelen');
    await user.click(screen.getByRole('button', { name: 'Vereist of sluit uit' }));
    await user.selectOptions(await screen.findByLabelText('Onderwerp', {}, { timeout: 5_000 }), 'jogg-twente');
    const requires = screen.getByRole('group', { name: 'Kan alleen als ook dit loopt of in het pakket zit' });
    await user.click(within(requires).getByRole('checkbox', { name: 'Rookvrije generatie' }));
    await user.type(screen.getByLabelText('Waarom?'), 'Dezelfde wijkteams.');
    await user.click(screen.getByRole('button', { name: 'Verband vastleggen' }));
    await waitFor(() =>
      expect(sent('relateItems')?.body).toEqual({
        requires: ['rookvrij'],
        excludes: [],
        reason: 'Dezelfde wijkteams.',
      }),
    );
  });
});

describe('what requires or excludes what', () => {
  const round = (phase: 'settled' | 'withdrawn', number: number) => ({
    number,
    title: 'Prioritering',
    phase,
    outcome: 'settled' as const,
    visibility: 'open' as const,
    openedAt: NOW,
    closesAt: NOW,
    settledAt: NOW,
    n: 17,
    items: 5,
    done: 17,
  });
  const related = EXAMPLE.map(
    ([title, item]) => [title, title === 'Project B' ? { ...item, requires: [idOf('E')] } : item] as const,
  );

  it('is told as the newest urgency round knows it', async () => {
    api.on('listUrgencyRounds', answer('listUrgencyRounds', { rounds: [round('withdrawn', 2), round('settled', 1)] }));
    api.on('readPackage', answer('readPackage', packageFacts({ items: related })));
    await openPage('/middelen', owner, api, 'Middelen');
    const table = await screen.findByRole('table', { name: /^Vereist of sluit uit/ });
    expect(within(table).getAllByRole('row').slice(1).map(textOf)).toEqual(['Project BProject E–']);
    expect(sent('readPackage')?.params).toEqual({ round: '1' });
  });

  it('is left out while the round hides what owners say', async () => {
    api.on('listUrgencyRounds', answer('listUrgencyRounds', { rounds: [round('settled', 1)] }));
    api.on('readPackage', refuse(404, 'not-found'));
    await openPage('/middelen', owner, api, 'Middelen');
    await waitFor(() => expect(sent('readPackage')).toBeTruthy());
    expect(screen.queryByRole('table', { name: /^Vereist of sluit uit/ })).toBeNull();
  });
});

describe('importing a file', () => {
  const preview = (input: Partial<ImportPreview>): ImportPreview => ({
    kind: 'pools',
    columns: {},
    issues: [],
    changes: [],
    fingerprint: null,
    ...input,
  });
  const change: ImportPreview['changes'][number] = {
    row: 2,
    what: 'changed',
    subject: 'Programmabudget',
    pool: 'Programmabudget',
    kind: 'money',
    year: 2027,
    before: 30_000_000,
    after: 35_000_000,
  };
  const CSV = 'Pool;Soort;Jaar;Bedrag;Bron;Peildatum\r\nProgrammabudget;geld;2027;veel;Begroting;2026-11-01\r\n';

  const choose = async (file: File) => {
    const user = await openPage('/middelen', team, api, 'Middelen');
    await user.click(screen.getByRole('button', { name: 'Bestand importeren' }));
    await user.upload(await screen.findByLabelText('Kies een bestand', {}, { timeout: 5_000 }), file);
    return user;
  };

  it('marks every wrong cell in its place, and saves nothing', async () => {
    const issues: ImportPreview['issues'] = [
      { row: 2, column: 4, code: 'amount-invalid', facts: { value: 'veel' } },
      { row: 1, column: 0, code: 'column-missing', facts: { column: 'organisation' } },
    ];
    api.on('previewImport', answer('previewImport', preview({ issues })));
    await choose(new File([CSV], 'middelen.csv', { type: 'text/csv' }));
    const table = await screen.findByRole('table', { name: 'Rijen met fouten' }, { timeout: 5_000 });
    const sentence = within(table).getByText(/^‘veel’ is geen bedrag/);
    expect(sentence.closest('td')?.getAttribute('data-label')).toBe('Bedrag');
    expect(within(table).getByText(/^De kolom ‘Organisatie’ ontbreekt/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Importeren' })).toBeNull();
    expect(sent('previewImport')?.body).toEqual({
      kind: 'pools',
      rows: [
        ['Pool', 'Soort', 'Jaar', 'Bedrag', 'Bron', 'Peildatum'],
        ['Programmabudget', 'geld', '2027', 'veel', 'Begroting', '2026-11-01'],
      ],
    });
  });

  it('shows what changes, and imports exactly that', async () => {
    api.on('previewImport', answer('previewImport', preview({ changes: [change], fingerprint: 'abc' })));
    api.on('applyImport', answer('applyImport', { added: 0, changed: 1, same: 0 }));
    const table = { headers: ['Pool', 'Bedrag'], rows: [['Programmabudget', 350_000]] };
    const bytes = writeWorkbook(table, 'Middelen', 'ods');
    const user = await choose(new File([bytes], 'middelen.ods'));
    const changes = await screen.findByRole('table', { name: 'Wat er verandert' }, { timeout: 5_000 });
    expect(textOf(within(changes).getAllByRole('row')[1])).toBe(
      'ProgrammabudgetProgrammabudget2027€ 300.000€ 350.000Gewijzigd',
    );
    expect(sent('applyImport')).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Importeren' }));
    expect(await screen.findByText('Nieuw: 0. Gewijzigd: 1. Hetzelfde gebleven: 0.')).toBeTruthy();
    expect(sent('applyImport')?.body).toEqual({
      kind: 'pools',
      rows: [
        ['Pool', 'Bedrag'],
        ['Programmabudget', '350000'],
      ],
      fingerprint: 'abc',
    });
  });

  it('lets somebody look again when the record changed meanwhile', async () => {
    api.on('previewImport', answer('previewImport', preview({ changes: [change], fingerprint: 'abc' })));
    api.on('applyImport', refuse(409, 'stale-revision'));
    const user = await choose(new File([CSV], 'middelen.csv'));
    await user.click(await screen.findByRole('button', { name: 'Importeren' }, { timeout: 5_000 }));
    await user.click(await screen.findByRole('button', { name: 'Opnieuw bekijken wat er verandert' }));
    await waitFor(() => expect(api.calls.filter(({ name }) => name === 'previewImport')).toHaveLength(2));
  });

  it('says what to do with a file that is no table', async () => {
    await choose(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])], 'oud.csv'));
    expect(await screen.findByText(/^Dit is een bestand van een oude Excel/)).toBeTruthy();
    expect(sent('previewImport')).toBeUndefined();
  });
});

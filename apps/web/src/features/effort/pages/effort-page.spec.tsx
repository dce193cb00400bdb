import { describe, expect, it } from '@jest/globals';
import type { AgreedShareView, EffortView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { effort, effortLine, effortRow, effortSummary } from '../../../testing/effort.js';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { itemRow } from '../../../testing/items.js';
import { openPage, unfold } from '../../../testing/open-page.js';
import { almelo, menzis, NOW, OWNERS, person, session, speaker } from '../../../testing/situations.js';

const owner = session(
  person({ ...speaker('representative'), permissions: ['agenda:read', 'item:read', 'task:read', 'effort:read'] }),
);
const manager = session(
  person({ roles: ['programmeManager'], permissions: ['task:read', 'effort:read', 'commitment:ask', 'cockpit:read'] }),
);
const share = (input: Partial<AgreedShareView> = {}): AgreedShareView => ({
  organisation: menzis,
  item: null,
  kind: 'money',
  from: '2024-01-01',
  basisPoints: 1_250,
  source: 'Bestuursbesluit 12',
  recordedByName: 'Lotte Voorbeeld',
  recordedAt: NOW,
  isCurrent: true,
  isExample: true,
  ...input,
});

const given = (view: EffortView = effort(), shares: readonly AgreedShareView[] = []): FakeApi => {
  const api = fakeApi();
  api.on('readEffort', answer('readEffort', view));
  api.on('listAgreedShares', answer('listAgreedShares', { shares: [...shares] }));
  const rows = OWNERS.map((each) => ({ ...each, domains: [], isOwner: true, residents: null, itemCount: 0 }));
  api.on('listOrganisations', answer('listOrganisations', { rows, total: rows.length, next: null }));
  api.on('listItems', answer('listItems', { rows: [itemRow()], total: 1, next: null }));
  return api;
};

const tilesOf = () =>
  within(screen.getByRole('list', { name: 'Inzet per eigenaar' }))
    .getAllByRole('listitem')
    .map((tile) => tile.textContent?.replaceAll('\u00a0', ' '));

describe('effort against the fair share', () => {
  it('begins with whoever deviates most, and says per owner in a word how far', async () => {
    await openPage('/inzet', owner, given(), 'Inzet');
    expect(
      screen.getByText((_, element) =>
        /^Grootste afwijking: Almelo, 16,9.% meer dan zijn eerlijke deel\. in balans$/.test(
          element?.tagName === 'P' ? (element.textContent ?? '') : '',
        ),
      ),
    ).toBeTruthy();
    expect(tilesOf()).toEqual([
      'Almeloin balans16,9 % meer',
      'Borneopvallend25 % minder',
      'Hengelouit balans62 % minder',
      'Menzisgeen deel afgesproken',
    ]);
  });

  it('draws the deviations with both bands in words, and has the same as a table', async () => {
    await openPage('/inzet', owner, given(), 'Inzet');
    const chart = screen.getByRole('img', { name: /^Meer of minder dan het eerlijke deel, per eigenaar: geld/ });
    expect(chart.textContent?.replaceAll('\u00a0', ' ')).toContain('opvallend: 20 tot 50 %');
    const table = screen.getByRole('table', { name: 'Verwacht, vastgelegd en geleverd: geld, 2022 tot en met 2026' });
    const [, first] = within(table).getAllByRole('row');
    const cells = within(first as HTMLElement)
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.replaceAll('\u00a0', ' '));
    expect(cells).toEqual(['€ 28.934,05', '€ 30.000', '€ 5.000', '116,9 %', 'in balans 16,9 % meer', '58,5 %']);
  });

  it('leads from every number to the items behind it, with the same kind and years', async () => {
    const view = effort({ rows: [effortRow(almelo, 1_169, { kind: 'staff', expected: 7, firm: 8, delivered: 0 })] });
    await openPage('/inzet?kind=staff&fromYear=2024&untilYear=2025', owner, given(view), 'Inzet');
    expect(
      screen.getByRole('link', { name: /^0,8.fte, vastgelegd, Almelo: bekijk de onderwerpen$/ }).getAttribute('href'),
    ).toBe('/inzet/gemeente-almelo?kind=staff&fromYear=2024&untilYear=2025');
  });

  it('shows which of money and staff one looks at, and keeps the years in the other', async () => {
    await openPage('/inzet?kind=staff&fromYear=2024', owner, given(), 'Inzet');
    const tabs = within(screen.getByRole('navigation', { name: 'Geld of menskracht' }));
    expect(tabs.getAllByRole('link', { current: 'page' }).map((tab) => tab.textContent)).toEqual(['Menskracht']);
    expect(tabs.getByRole('link', { name: 'Geld' }).getAttribute('href')).toBe('/inzet?fromYear=2024');
  });

  it('asks the server for the years of the address, and puts chosen years there', async () => {
    const api = given();
    const user = await openPage('/inzet?fromYear=2024', owner, api, 'Inzet');
    const queries = () =>
      api.calls.filter(({ name }) => name === 'readEffort').map(({ query }) => Object.fromEntries(query));
    expect(queries()).toEqual([{ fromYear: '2024' }]);
    await user.selectOptions(screen.getByLabelText('Tot en met jaar'), '2025');
    await waitFor(() => expect(queries().at(-1)).toEqual({ fromYear: '2022', untilYear: '2025' }));
  });

  it('lists who stands outside the figures with what to do, and loses nothing that is unassigned or unknown', async () => {
    const summaries = [
      effortSummary({
        unassigned: 1_250_000,
        unknownItems: [{ slug: 'valpreventie', title: 'Valpreventie', state: 'onAgenda' }],
      }),
    ];
    await openPage('/inzet', owner, given(effort({ summaries })), 'Inzet');
    expect(screen.getByText(/^Menzis: er is geen deel afgesproken\. Spreek een deel af/)).toBeTruthy();
    expect(screen.getByText(/^€.12\.500 is van niemand/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Valpreventie' }).getAttribute('href')).toBe('/agenda/valpreventie#needs');
    expect(screen.getByText('Verdeeld naar inwoners op 1 januari 2021. Bron: CBS 37230ned.')).toBeTruthy();
    expect(screen.getByText(/^Gelijkmatigheid \(index van Jain\): 98,9/)).toBeTruthy();
  });

  it('says what to do when there is nothing to show', async () => {
    await openPage('/inzet?kind=staff', owner, given(), 'Inzet');
    expect(screen.getByText('Over 2022 tot en met 2026 is er geen inzet om te laten zien')).toBeTruthy();
  });

  it('says who may see it when one may not', async () => {
    const api = fakeApi();
    api.on('readEffort', refuse(403, 'forbidden'));
    await openPage('/inzet', owner, api, 'U kunt deze pagina niet zien');
  });
});

describe('agreed shares', () => {
  it('show what holds now, and fold what held before', async () => {
    const before = share({ from: '2022-01-01', basisPoints: 1_000, isCurrent: false });
    await openPage('/inzet', owner, given(effort(), [share(), before]), 'Inzet');
    unfold('Bekijk wat met wie is afgesproken');
    const table = await screen.findByRole('table', { name: 'Afgesproken aandelen' });
    expect(within(table).getByText(/^12,5.%$/)).toBeTruthy();
    const earlier = screen.getByRole('table', { name: 'Eerdere en latere aandelen (1)', hidden: true });
    expect(within(earlier).getByText(/^10.%$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Aandeel vastleggen' })).toBeNull();
  });

  it('are recorded by the team, with where the agreement stands', async () => {
    const api = given();
    api.on('agreeShare', answer('agreeShare', { organisation: 'menzis' }));
    const user = await openPage('/inzet', manager, api, 'Inzet');
    unfold('Bekijk wat met wie is afgesproken');
    await user.click(await screen.findByRole('button', { name: 'Aandeel vastleggen' }));
    const form = within(await screen.findByRole('form', { name: 'Aandeel vastleggen' }));
    await user.click(form.getByRole('button', { name: 'Aandeel vastleggen' }));
    expect(form.getByText('Kies voor welke eigenaar het aandeel geldt.')).toBeTruthy();
    expect(form.getByText('Vul een percentage van 0 tot en met 100 in, bijvoorbeeld 12,5.')).toBeTruthy();
    expect(within(form.getByLabelText('Eigenaar')).queryByRole('option', { name: 'Gemeente Hengelo' })).toBeNull();
    await user.selectOptions(form.getByLabelText('Eigenaar'), 'menzis');
    await user.type(form.getByLabelText('Aandeel in procenten'), '8,25');
    await user.type(form.getByLabelText('Waar staat de afspraak?'), 'Verslag van 3 maart');
    await user.click(form.getByRole('button', { name: 'Aandeel vastleggen' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'agreeShare')).toBe(true));
    const sent = api.calls.find(({ name }) => name === 'agreeShare');
    expect(sent?.params).toEqual({ organisation: 'menzis' });
    expect(sent?.body).toMatchObject({ item: null, kind: 'money', basisPoints: 825, source: 'Verslag van 3 maart' });
  });
});

describe('the items behind the numbers of one owner', () => {
  it('are told per year with total, share, days, entry share, firm and delivered', async () => {
    const api = given();
    const lines = [
      effortLine(almelo, { entryShare: 100_000 }),
      effortLine(almelo, { year: 2027, days: 365 }),
      effortLine(almelo, { kind: 'staff' }),
    ];
    api.on(
      'readOrganisationEffort',
      answer('readOrganisationEffort', {
        period: { fromYear: 2022, untilYear: 2026 },
        rows: [effortRow(almelo, 1_169)],
        lines,
      }),
    );
    await openPage('/inzet/gemeente-almelo', owner, api, 'Inzet van Gemeente Almelo');
    const table = screen.getByRole('table', { name: 'Onderwerpen achter de cijfers van Gemeente Almelo' });
    const rows = within(table).getAllByRole('row').slice(1);
    const texts = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent?.replaceAll('\u00a0', ' ')),
    );
    expect(texts).toEqual([
      ['2026', '€ 250.000', '184 van 365 dagen', '€ 28.934,05', '€ 1.000', '€ 30.000', '€ 5.000'],
      ['2027', '€ 250.000', 'hele jaar', '€ 28.934,05', '–', '€ 30.000', '€ 5.000'],
    ]);
  });

  it('is not found for an organisation that is not there', async () => {
    const api = given();
    api.on('readOrganisationEffort', refuse(404, 'not-found'));
    await openPage('/inzet/bestaat-niet', owner, api, 'Deze pagina is er niet');
  });
});

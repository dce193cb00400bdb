import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { EXAMPLE, packageDecision, packageFacts, scenario } from '../../../testing/packages.js';
import { idOf, person, session } from '../../../testing/situations.js';
import { urgencyRound } from '../../../testing/urgency.js';

const permissions = [
  'agenda:read',
  'item:read',
  'round:read',
  'package:read',
  'package:plan',
  'priority:decide',
] as const;
const manager = session(person({ roles: ['programmeManager'], permissions: [...permissions, 'task:read'] }));
const PAGE = '/prioritering/1/pakket';
const TITLE = 'Pakket: Prioritering 2027';
const PATIENTLY = { timeout: 5_000 };
/** Longer than the address takes to follow a change. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 450));

afterEach(() => window.localStorage.clear());

const withPackage = (facts = packageFacts(), scenarios: readonly ReturnType<typeof scenario>[] = []): FakeApi => {
  const api = fakeApi();
  api.on('readPackage', answer('readPackage', facts));
  api.on('listScenarios', answer('listScenarios', { scenarios: [...scenarios] }));
  api.on('listPackageDecisions', answer('listPackageDecisions', { decisions: [] }));
  return api;
};

const rowText = (item: string): string => {
  const link = screen.getAllByRole('link', { name: item }).find((each) => each.closest('tr') !== null);
  return (link?.closest('tr')?.textContent ?? '').replaceAll('\u00a0', ' ');
};

describe('what the address follows after a what-if', () => {
  it('leaves a scenario that is opened at once after a change alone', async () => {
    const api = withPackage(packageFacts(), [scenario('Zonder A', { dropped: [idOf('A')] })]);
    const user = await openPage(`${PAGE}?whatIf=true`, manager, api, TITLE);
    const open = await screen.findByRole('link', { name: 'Zonder A' }, PATIENTLY);
    await user.click(await screen.findByRole('button', { name: 'Weglaten: Project C' }));
    await user.click(open);
    await settled();
    expect(await screen.findByText('U bekijkt het scenario ‘Zonder A’.')).toBeTruthy();
    expect(rowText('Project A')).toContain('Weggelaten');
    expect(rowText('Project C')).not.toContain('Weggelaten');
  });

  it('keeps the change and the tick when a scenario is ticked to compare at once', async () => {
    const api = withPackage(packageFacts(), [scenario('Zonder A', { dropped: [idOf('A')] })]);
    const user = await openPage(`${PAGE}?whatIf=true`, manager, api, TITLE);
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Zonder A/ }, PATIENTLY);
    await user.click(await screen.findByRole('button', { name: 'Weglaten: Project C' }));
    await user.click(tick);
    await settled();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Zonder A/ }).checked).toBe(true);
    expect(rowText('Project C')).toContain('Weggelaten');
  });
});

describe('a shared link', () => {
  it('tells what it names that the record no longer knows', async () => {
    await openPage(`${PAGE}?drop=bestaat-niet-meer~project-c&capacity=weg:2020=5`, manager, withPackage(), TITLE);
    expect(await screen.findByText('Deze link noemt iets wat het register niet meer kent', {}, PATIENTLY)).toBeTruthy();
    expect(screen.getByText(/bestaat-niet-meer/)).toBeTruthy();
    expect(screen.getByText(/over een bron of jaar dat er niet meer is/)).toBeTruthy();
    expect(rowText('Project C')).toContain('Weggelaten');
  });

  it('is silent when everything is still there', async () => {
    await openPage(`${PAGE}?drop=project-c`, manager, withPackage(), TITLE);
    await settled();
    expect(screen.queryByText('Deze link noemt iets wat het register niet meer kent')).toBeNull();
  });
});

describe('the package of a hidden round', () => {
  const hiddenRound = (view: ReturnType<typeof urgencyRound>): FakeApi => {
    const api = withPackage();
    api.on('readPackage', refuse(404, 'not-found'));
    api.on('readUrgencyRound', answer('readUrgencyRound', view));
    return api;
  };

  it('says calmly until when it is hidden', async () => {
    await openPage(PAGE, manager, hiddenRound(urgencyRound({ number: 1, hidden: true })), TITLE);
    expect(screen.getByText(/^Deze ronde is verborgen tot za 28 november 2026 om 17\.00 uur\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Naar de urgentieronde' }).getAttribute('href')).toBe('/prioritering/1');
  });

  it('is no page for a round that was withdrawn', async () => {
    const gone = urgencyRound({ number: 1, withdrawnAt: '2026-11-21T12:00:00.000Z' });
    await openPage(PAGE, manager, hiddenRound(gone), 'Deze pagina is er niet');
  });
});

describe('the order within a shared place', () => {
  const shared = EXAMPLE.map(([title, item], at) => [title, at < 3 ? { ...item, place: 1 } : item] as const);
  const facts = packageFacts({ items: shared });
  const withinPlaces = [
    { place: 1, itemIds: [idOf('C')], goesFirstBy: 'deadline' as const, day: '2027-07-01' },
    { place: 1, itemIds: [idOf('A'), idOf('B')], goesFirstBy: null, day: null },
  ];

  it('stands beside the place, with its reason', async () => {
    await openPage(PAGE, manager, withPackage({ ...facts, names: { ...facts.names, withinPlaces } }), TITLE);
    expect(rowText('Project C')).toContain('1 (gedeeld)Binnen deze plaats 1 van 3: harde datum 1 juli 2027.');
    expect(rowText('Project A')).toContain(
      'Binnen deze plaats 2 t/m 3 van 3: als laatste van deze plaats; onderling nog gelijk, alleen het bestuur kan kiezen.',
    );
    expect(rowText('Project E')).not.toContain('Binnen deze plaats');
  });

  it('is left out of a decision from before it was kept', async () => {
    const api = fakeApi();
    api.on('readPackageDecision', answer('readPackageDecision', packageDecision()));
    await openPage('/besluiten/pakket/3', manager, api, 'Pakketbesluit 3');
    expect(screen.queryByText(/Binnen deze plaats/)).toBeNull();
  });
});

describe('the day of an adopted package', () => {
  it('says at its own field that it lies ahead, before anything is sent', async () => {
    const api = withPackage();
    const user = await openPage(PAGE, manager, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Pakket vaststellen' }, PATIENTLY));
    const field = await screen.findByLabelText<HTMLInputElement>('Wanneer?', {}, PATIENTLY);
    await user.clear(field);
    await user.type(field, '2099-01-01');
    await user.click(screen.getByRole('button', { name: 'Pakketbesluit vastleggen' }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('De datum van het besluit ligt in de toekomst. Kies vandaag of eerder.')).toBeTruthy();
    expect(api.calls.some(({ name }) => name === 'adoptPackage')).toBe(false);
  });
});

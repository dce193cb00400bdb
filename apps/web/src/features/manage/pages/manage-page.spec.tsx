import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChangeView, PERMISSIONS_BY_ROLE } from '@samenkoers/contract';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { change, manager } from '../../../testing/changes.js';
import { answer, type FakeApi, fakeApi, lost, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { hengelo, person, session, speaker } from '../../../testing/situations.js';

let api: FakeApi;
let changes: ChangeView[];

beforeAll(() => {
  // jsdom has no layout; the router scrolls to what an address names.
  Element.prototype.scrollIntoView ??= () => undefined;
});

beforeEach(() => {
  api = fakeApi();
  changes = [change()];
  api.on('listChanges', ({ query }) => {
    const rows = changes.filter(({ state }) => query.get('state') === null || query.get('state') === state);
    return answer('listChanges', { rows, total: rows.length, next: null });
  });
});

const representative = session({
  ...speaker('representative'),
  permissions: [...PERMISSIONS_BY_ROLE.mandate],
});
const open = (who = representative, address = '/beheer') => openPage(address, who, api, 'Beheer');
const card = (name: string | RegExp) => within(screen.getByRole('article', { name }));
const sent = (name: string) => api.calls.filter((call) => call.name === name);

describe('a change that waits for a second person', () => {
  it('tells what changes, who proposed it, why, and until when it can be confirmed', async () => {
    await open();
    const about = card(/^Nieuwe coördinator van Gemeente Hengelo/);
    expect(about.getByText('wacht op bevestiging')).toBeTruthy();
    expect(about.getByText('K. Voorbeeld')).toBeTruthy();
    expect(about.getByText('M. Voorbeeld, vr 20 november 2026 om 10.00 uur')).toBeTruthy();
    expect(about.getByText('De vorige coördinator kreeg ander werk.')).toBeTruthy();
    expect(about.getByText(/zo 20 december 2026 om 10.00 uur/)).toBeTruthy();
  });

  it('shows every rule of the by-laws that would change, from what to what', async () => {
    changes = [
      change({
        kind: 'byLaws',
        organisation: null,
        personName: null,
        baseVersion: 2,
        settings: [
          { field: 'roundDays.support', before: 28, after: 42 },
          { field: 'silenceProcedure', before: false, after: true },
        ],
        decidedBy: 'Stuurgroep',
        decidedOn: '2026-11-19',
      }),
    ];
    await open();
    const table = within(screen.getByRole('table', { name: /vergeleken met versie 2/ }));
    const rows = table.getAllByRole('row').slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['28', '42'],
      ['nee', 'ja'],
    ]);
    expect(screen.getByText('Stuurgroep, 19 november 2026')).toBeTruthy();
  });

  it.each([
    ['change-proposed-by-oneself', 'U stelde deze wijziging zelf voor. Iemand anders moet die bevestigen.'],
    [
      'change-waits-for-owner',
      'Dit moet iemand van de eigenaar zelf bevestigen: een vertegenwoordiger, plaatsvervanger of coördinator.',
    ],
    [
      'change-waits-for-owners',
      'Dit moet een vertegenwoordiger of plaatsvervanger van een eigenaar bevestigen, niet het programmateam.',
    ],
    ['change-proposer-left', 'Wie dit voorstelde, mag dat niet meer. Laat iemand anders het opnieuw voorstellen.'],
  ])('says why one cannot confirm it: %s', async (reason, sentence) => {
    changes = [change({ confirm: { allowed: false, reason } })];
    await open();
    expect(card(/Nieuwe coördinator/).getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bevestigen' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Afwijzen' })).toBeNull();
  });

  it('is confirmed in two presses, and moves to what was answered', async () => {
    api.on('confirmChange', () => {
      changes = [
        change({
          state: 'confirmed',
          confirm: null,
          answeredBy: 'S. Voorbeeld',
          answeredAt: '2026-11-21T18:00:00.000Z',
        }),
      ];
      return answer('confirmChange', { number: 4, sequence: 9 });
    });
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Bevestigen' }));
    expect(await screen.findByText(/is K. Voorbeeld meteen coördinator van Gemeente Hengelo/)).toBeTruthy();
    expect(sent('confirmChange')).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: 'Wijziging 4 bevestigen' }));
    await screen.findByText('Er wacht geen wijziging op bevestiging.');
    expect(screen.getByText('Wijziging 4 is bevestigd en geldt.')).toBeTruthy();
    expect(card(/Nieuwe coördinator/).getByText('S. Voorbeeld, za 21 november 2026 om 19.00 uur')).toBeTruthy();
  });

  it('is confirmed under the same key when nobody knows whether the first press arrived', async () => {
    api.on('confirmChange', lost);
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Bevestigen' }));
    await user.click(await screen.findByRole('button', { name: 'Wijziging 4 bevestigen' }));
    await screen.findByText('We weten niet of dit is vastgelegd');
    await user.click(await screen.findByRole('button', { name: 'Wijziging 4 bevestigen' }));
    await waitFor(() => expect(sent('confirmChange')).toHaveLength(2));
    const [first, second] = sent('confirmChange');
    expect(first?.key).toBeTruthy();
    expect(second?.key).toBe(first?.key);
  });

  it('is declined with a reason, and keeps what was typed when that is refused', async () => {
    api.on(
      'declineChange',
      refuse(409, 'rule-findings', { findings: [{ code: 'change-lapsed', severity: 'error', facts: {} }] }),
    );
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Afwijzen' }));
    const reason = await screen.findByLabelText('Waarom wijst u deze wijziging af?');
    await user.click(await screen.findByRole('button', { name: 'Wijziging 4 afwijzen' }));
    await screen.findByText('Schrijf in een of twee zinnen waarom.');
    expect(sent('declineChange')).toHaveLength(0);
    await user.type(reason, 'Wij kozen iemand anders.');
    await user.click(await screen.findByRole('button', { name: 'Wijziging 4 afwijzen' }));
    await screen.findByText(/Deze wijziging is verlopen/);
    expect(sent('declineChange')[0]?.body).toEqual({ reason: 'Wij kozen iemand anders.' });
    expect((reason as HTMLTextAreaElement).value).toBe('Wij kozen iemand anders.');
  });

  it('takes the focus of who comes from its task', async () => {
    changes = [change({ number: 5 }), change()];
    await open(representative, '/beheer#wijziging-4');
    expect(document.activeElement?.id).toBe('wijziging-4');
  });

  it('tells that somebody else was first, although its card is gone by then', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Bevestigen' }));
    api.on('confirmChange', () => {
      changes = [change({ state: 'declined', confirm: null, note: 'Nog niet.' })];
      return refuse(409, 'rule-findings', { findings: [{ code: 'change-answered', severity: 'error', facts: {} }] });
    });
    await user.click(await screen.findByRole('button', { name: 'Wijziging 4 bevestigen' }));
    await screen.findByText(/^Iemand anders was u voor: wijziging 4/);
    expect(card(/Nieuwe coördinator/).getByText('Nog niet.')).toBeTruthy();
  });

  it('is taken back by who proposed it', async () => {
    changes = [change({ confirm: { allowed: false, reason: 'change-proposed-by-oneself' }, mayWithdraw: true })];
    api.on('withdrawChange', answer('withdrawChange', { number: 4, sequence: 9 }));
    const user = await open(manager());
    await user.click(screen.getByRole('button', { name: 'Intrekken' }));
    await user.click(await screen.findByRole('button', { name: 'Wijziging 4 intrekken' }));
    await waitFor(() => expect(sent('withdrawChange')[0]?.params).toEqual({ change: '4' }));
  });
});

describe('the ways on', () => {
  const links = () =>
    within(screen.getByRole('heading', { level: 2, name: 'Onderdelen' }).closest('section') as HTMLElement)
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]);

  it('lead the programme manager to the rules, the owners, its own team, the partners and the resources', async () => {
    await open(manager());
    expect(links()).toEqual([
      ['Reglement', '/beheer/reglement'],
      ['Eigenaren en mandaten', '/beheer/eigenaren'],
      ['Programmateam', '/beheer/team'],
      ['Partners', '/organisaties?part=partner'],
      ['Middelen', '/middelen'],
    ]);
    expect(screen.getByRole('link', { name: 'Beheer' }).getAttribute('href')).toBe('/beheer');
  });

  it('lead a coordinator to the own people first, and not to the resources of the programme', async () => {
    const actingFor = [
      { organisation: hengelo, isOwner: true, capacity: null, extent: null, roles: ['coordinator' as const] },
    ];
    await open(session(person({ actingFor, permissions: [...PERMISSIONS_BY_ROLE.coordinator] })));
    expect(links()).toEqual([
      ['Mensen van Gemeente Hengelo', '/organisaties/gemeente-hengelo/mensen'],
      ['Reglement', '/beheer/reglement'],
      ['Eigenaren en mandaten', '/beheer/eigenaren'],
      ['Programmateam', '/beheer/team'],
      ['Partners', '/organisaties?part=partner'],
    ]);
  });

  it('are not in the menu of a representative, who comes from a task, nor of a contact of a partner', async () => {
    const beheer = () =>
      within(screen.getByRole('navigation', { name: 'Hoofdmenu' })).queryByRole('link', { name: 'Beheer' });
    await open();
    expect(beheer()).toBeNull();
    cleanup();
    api.on('listOrganisations', answer('listOrganisations', { rows: [], total: 0, next: null }));
    const contact = session(
      person({ roles: ['partnerContact'], permissions: [...PERMISSIONS_BY_ROLE.partnerContact] }),
    );
    await openPage('/organisaties', contact, api, 'Organisaties');
    expect(beheer()).toBeNull();
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { type OrganisationPeople, PERMISSIONS_BY_ROLE } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { change, manager, ownerPeople } from '../../../testing/changes.js';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { almelo, borne, hengelo, idOf, menzis, OWNERS, session, speaker } from '../../../testing/situations.js';

let api: FakeApi;

const held = {
  id: idOf('role'),
  personId: idOf('coordinator'),
  personName: 'C. Voorbeeld',
  personFunction: 'adviseur',
  isExample: true,
  from: '2024-01-01T00:00:00.000Z',
  until: null,
  term: 'inForce' as const,
};
const people: OrganisationPeople = {
  organisation: hengelo,
  isOwner: true,
  mandates: [
    {
      ...held,
      id: idOf('mandate'),
      personId: idOf('deputy'),
      personName: 'D. Voorbeeld',
      capacity: 'deputy',
      extent: 'full',
    },
  ],
  roles: [{ ...held, role: 'coordinator' }],
  people: null,
  may: [],
};

beforeEach(() => {
  api = fakeApi();
  api.on(
    'listOwnerPeople',
    answer('listOwnerPeople', {
      owners: [
        ownerPeople({ organisation: almelo, deputies: [], coordinators: [] }),
        ownerPeople({ organisation: borne, representative: null, coordinators: [] }),
        ownerPeople({ representativeUntil: '2026-12-31T23:00:00.000Z' }),
        ownerPeople({ organisation: menzis, representativeUntil: '2027-12-31T23:00:00.000Z' }),
      ],
    }),
  );
  const rows = [change({ organisation: almelo })];
  api.on('listChanges', answer('listChanges', { rows, total: 1, next: null }));
  api.on('readOrganisationPeople', answer('readOrganisationPeople', people));
});

const open = (who = manager()) => openPage('/beheer/eigenaren', who, api, 'Eigenaren en mandaten');
const sent = () => api.calls.find(({ name }) => name === 'proposeChange')?.body;

/** The last cell: what is missing. */
const missing = (owner: string): string => {
  const row = screen.getByRole('row', { name: new RegExp(`^${owner}`) });
  return within(row).getAllByRole('cell').at(-1)?.textContent ?? '';
};

describe('every owner with its people', () => {
  it('says what is missing, in the table and in one sentence before it', async () => {
    await open();
    expect(missing('Gemeente Almelo')).toBe('geen plaatsvervangergeen coördinatorWijziging 4 wacht op bevestiging');
    expect(missing('Gemeente Borne')).toBe('geen vertegenwoordigergeen coördinatorCoördinator voorstellen');
    expect(missing('Gemeente Hengelo')).toBe('mandaat van de vertegenwoordiger loopt af op do 31 december 2026');
    expect(missing('Menzis')).toBe('niets');
    expect(
      screen.getByText(
        'Van de 4 eigenaren: 1 zonder vertegenwoordiger, 1 zonder plaatsvervanger, 2 zonder coördinator en 1 met een mandaat dat binnen drie maanden afloopt.',
      ),
    ).toBeTruthy();
  });

  it('leads to the people of an owner, and to the change that waits', async () => {
    await open();
    const link = screen.getByRole('link', { name: 'Gemeente Borne' });
    expect(link.getAttribute('href')).toBe('/organisaties/gemeente-borne/mensen');
    const waiting = screen.getByRole('link', { name: 'Wijziging 4 wacht op bevestiging' });
    expect(waiting.getAttribute('href')).toBe('/beheer#wijziging-4');
  });

  it('offers a representative nothing to propose', async () => {
    await open(session({ ...speaker('representative'), permissions: [...PERMISSIONS_BY_ROLE.mandate] }));
    expect(screen.queryByRole('button', { name: /voorstellen/ })).toBeNull();
  });
});

describe('the programme team', () => {
  it('proposes a coordinator by name, function and address, and keeps them when that is refused', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Coördinator voorstellen voor Gemeente Borne' }));
    const form = within(await screen.findByRole('form', { name: 'Coördinator voorstellen' }));
    await user.selectOptions(form.getByRole('combobox'), 'new');
    await user.type(form.getByLabelText('Naam'), 'N. Voorbeeld');
    await user.type(form.getByLabelText('Functie'), 'beleidsadviseur');
    await user.click(form.getByRole('button', { name: 'Coördinator voorstellen' }));
    expect(sent()).toBeUndefined();
    await user.type(form.getByLabelText('E-mailadres'), 'n.voorbeeld@borne.example');
    await user.type(form.getByLabelText('Waarom stelt u dit voor?'), 'De vorige gaat met pensioen.');
    api.on('proposeChange', refuse(503, 'temporarily-unavailable'));
    await user.click(form.getByRole('button', { name: 'Coördinator voorstellen' }));
    await form.findByText('Dit is niet vastgelegd');
    expect((form.getByLabelText('Naam') as HTMLInputElement).value).toBe('N. Voorbeeld');
    expect(sent()).toEqual({
      kind: 'coordinatorAppointed',
      organisation: 'gemeente-borne',
      person: { name: 'N. Voorbeeld', function: 'beleidsadviseur', email: 'n.voorbeeld@borne.example' },
      reason: 'De vorige gaat met pensioen.',
    });
  });

  it('proposes that a coordinator stops', async () => {
    api.on('proposeChange', answer('proposeChange', { number: 5, sequence: 12 }));
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Einde van een coördinator voorstellen' }));
    await user.selectOptions(await screen.findByLabelText('Voor welke eigenaar?'), 'gemeente-hengelo');
    const form = within(await screen.findByRole('form', { name: 'Einde van een coördinator voorstellen' }));
    await user.type(form.getByLabelText('Waarom stelt u dit voor?'), 'Ander werk.');
    await user.click(form.getByRole('button', { name: 'Einde van een coördinator voorstellen' }));
    await screen.findByText('Wijziging 5 is voorgesteld en wacht op een tweede persoon.', { selector: 'main p' });
    expect(sent()).toEqual({
      kind: 'coordinatorEnded',
      organisation: 'gemeente-hengelo',
      role: idOf('role'),
      reason: 'Ander werk.',
    });
  });

  it('proposes a new owner from the organisations that are none, with who decided and when', async () => {
    const partner = { ...menzis, id: idOf('Saxion'), slug: 'saxion', name: 'Saxion', kind: 'education' as const };
    const rows = [...OWNERS, partner].map((each) => ({
      ...each,
      domains: [],
      isOwner: each !== partner,
      residents: null,
      itemCount: 0,
    }));
    api.on('listOrganisations', answer('listOrganisations', { rows, total: rows.length, next: null }));
    api.on('proposeChange', answer('proposeChange', { number: 6, sequence: 13 }));
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Nieuwe eigenaar voorstellen' }));
    const form = within(await screen.findByRole('form', { name: 'Nieuwe eigenaar voorstellen' }));
    const which = form.getByLabelText('Welke organisatie wordt eigenaar?');
    expect(
      within(which)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Kies een organisatie', 'Saxion']);
    await user.click(form.getByRole('button', { name: 'Nieuwe eigenaar voorstellen' }));
    expect(form.getByText('Kies een organisatie.')).toBeTruthy();
    await user.selectOptions(which, 'saxion');
    await user.type(form.getByLabelText('Wie besloot dit?'), 'Stuurgroep');
    await user.type(form.getByLabelText('Waarom stelt u dit voor?'), 'Zij gaat meebeslissen.');
    await user.click(form.getByRole('button', { name: 'Nieuwe eigenaar voorstellen' }));
    await waitFor(() =>
      expect(sent()).toEqual({
        kind: 'ownershipBegin',
        organisation: 'saxion',
        from: '2026-11-21',
        until: null,
        decidedBy: 'Stuurgroep',
        decidedOn: '2026-11-21',
        reason: 'Zij gaat meebeslissen.',
      }),
    );
  });

  it('gets the focus back where it was when it does not go on', async () => {
    const user = await open();
    const opener = screen.getByRole('button', { name: 'Coördinator voorstellen voor Gemeente Borne' });
    await user.click(opener);
    await screen.findByRole('form', { name: 'Coördinator voorstellen' });
    await user.click(screen.getByRole('button', { name: 'Niet doen' }));
    expect(document.activeElement).toBe(opener);
  });

  it('says that there is nobody to stop, with a way back', async () => {
    api.on('readOrganisationPeople', answer('readOrganisationPeople', { ...people, organisation: almelo, roles: [] }));
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Einde van een coördinator voorstellen' }));
    await user.selectOptions(await screen.findByLabelText('Voor welke eigenaar?'), 'gemeente-almelo');
    await screen.findByText('Gemeente Almelo heeft nu geen coördinator.');
    await user.click(screen.getByRole('button', { name: 'Niet doen' }));
    expect(screen.queryByLabelText('Voor welke eigenaar?')).toBeNull();
  });

  it('does not propose an end in the past', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Einde van een eigenaarschap voorstellen' }));
    const form = within(await screen.findByRole('form', { name: 'Einde van een eigenaarschap voorstellen' }));
    await user.selectOptions(form.getByLabelText('Welke eigenaar stopt?'), 'menzis');
    await user.type(form.getByLabelText('Laatste dag als eigenaar'), '2026-11-20');
    await user.click(form.getByRole('button', { name: 'Einde van een eigenaarschap voorstellen' }));
    expect(form.getByText('Kies een dag vanaf vandaag.')).toBeTruthy();
    expect(sent()).toBeUndefined();
  });
});

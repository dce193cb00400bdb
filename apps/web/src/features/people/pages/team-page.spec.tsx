import { beforeEach, describe, expect, it } from '@jest/globals';
import { PERMISSIONS_BY_ROLE, type TeamView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { change, manager } from '../../../testing/changes.js';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { idOf, session, speaker } from '../../../testing/situations.js';

let api: FakeApi;

const own = idOf('person');
const member = (name: string, input: Partial<TeamView['members'][number]> = {}): TeamView['members'][number] => ({
  id: idOf(`role ${name}`),
  personId: idOf(name),
  personName: name,
  personFunction: 'adviseur',
  isExample: false,
  role: 'programmeTeam',
  from: '2024-01-01T00:00:00.000Z',
  ...input,
});
const address = (name: string, input: object = {}) => ({
  id: idOf(name),
  name,
  function: 'adviseur',
  isExample: false,
  email: `${name.toLowerCase().replaceAll(/\W+/g, '-')}@voorbeeld.example`,
  invitedAt: null,
  hasSignedIn: false,
  means: 0,
  ...input,
});
const me = { personId: own, personName: 'Sanne Voorbeeld', role: 'programmeManager' as const };
const team = (input: Partial<TeamView> = {}): TeamView => ({
  members: [member('Sanne Voorbeeld', me), member('T. Voorbeeld'), member('W. Voorbeeld')],
  people: [
    address('Sanne Voorbeeld', { id: own, hasSignedIn: true, means: 2 }),
    address('T. Voorbeeld', { hasSignedIn: true, means: 1 }),
    address('W. Voorbeeld', { invitedAt: '2026-11-01T09:00:00.000Z' }),
  ],
  ...input,
});

beforeEach(() => {
  api = fakeApi();
  api.on('readTeam', answer('readTeam', team()));
  api.on('listChanges', answer('listChanges', { rows: [], total: 0, next: null }));
});

const open = (who = manager()) => openPage('/beheer/team', who, api, 'Programmateam');
const sent = (name: string) => api.calls.find((call) => call.name === name);
const row = (name: string, table = 'Wie zit er in het team?') =>
  within(within(screen.getByRole('table', { name: table })).getByRole('row', { name: new RegExp(`^${name}`) }));

describe('who is in the team', () => {
  it('stands in a table, as what and since when', async () => {
    await open();
    const cells = row('T. Voorbeeld').getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Lid van het programmateam', 'sinds ma 1 januari 2024']),
    );
  });

  it('shows who only reads no address and nothing to do', async () => {
    api.on('readTeam', answer('readTeam', team({ people: null })));
    await open(session({ ...speaker('representative'), permissions: [...PERMISSIONS_BY_ROLE.mandate] }));
    expect(screen.getByRole('table', { name: 'Wie zit er in het team?' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Uitnodigen en aanmelden' })).toBeNull();
    expect(screen.queryByRole('button', { name: /voorstellen/i })).toBeNull();
  });

  it('has the change that waits, which somebody else confirms here', async () => {
    const rows = [
      change({ kind: 'teamAppointed', teamRole: 'programmeManager', organisation: null, personName: 'N. Voorbeeld' }),
      change({ number: 5 }),
    ];
    api.on('listChanges', answer('listChanges', { rows, total: 2, next: null }));
    api.on('confirmChange', answer('confirmChange', { number: 4, sequence: 9 }));
    const user = await open();
    const card = within(await screen.findByRole('article', { name: /Nieuw in het programmateam/ }));
    expect(card.getByText('programmamanager')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await user.click(card.getByRole('button', { name: 'Bevestigen' }));
    expect(await card.findByText(/is N. Voorbeeld meteen programmamanager/)).toBeTruthy();
    await user.click(card.getByRole('button', { name: 'Wijziging 4 bevestigen' }));
    await waitFor(() => expect(sent('confirmChange')?.params).toEqual({ change: '4' }));
  });
});

describe('proposing', () => {
  it('a new colleague: says what is missing, keeps what was typed, and sends it', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Collega voorstellen' }));
    const form = within(await screen.findByRole('form', { name: 'Collega voorstellen' }));
    const press = () => user.click(form.getByRole('button', { name: 'Collega voorstellen' }));
    await press();
    expect(form.getByText('Kies wie het wordt.')).toBeTruthy();
    expect(sent('proposeChange')).toBeUndefined();
    await user.selectOptions(form.getByLabelText('Wie?'), 'new');
    await user.selectOptions(form.getByLabelText(/^Welke rol/), 'programmeManager');
    await user.type(form.getByLabelText('Naam'), 'N. Voorbeeld');
    await user.type(form.getByLabelText('Functie'), 'manager');
    await user.type(form.getByLabelText('E-mailadres'), 'n@voorbeeld.example');
    await user.type(form.getByLabelText('Waarom stelt u dit voor?'), 'Ik ga met pensioen.');
    const facts = { personId: idOf('new') };
    const findings = [{ code: 'team-member-speaks', severity: 'error', facts }];
    api.on('proposeChange', refuse(409, 'rule-findings', { findings }));
    await press();
    expect(await form.findByText(/Zo iemand kan niet in het programmateam/)).toBeTruthy();
    expect((form.getByLabelText('Naam') as HTMLInputElement).value).toBe('N. Voorbeeld');
    api.on('proposeChange', answer('proposeChange', { number: 6, sequence: 12 }));
    await press();
    expect(await screen.findByText(/Wijziging 6 is voorgesteld/)).toBeTruthy();
    expect(sent('proposeChange')?.body).toEqual({
      kind: 'teamAppointed',
      teamRole: 'programmeManager',
      person: { name: 'N. Voorbeeld', function: 'manager', email: 'n@voorbeeld.example' },
      reason: 'Ik ga met pensioen.',
    });
  });

  it('an end, but not that of the only programme manager', async () => {
    api.on('proposeChange', answer('proposeChange', { number: 7, sequence: 13 }));
    const user = await open();
    expect(row('Sanne Voorbeeld').getByText('enige programmamanager')).toBeTruthy();
    expect(row('Sanne Voorbeeld').queryByRole('button')).toBeNull();
    await user.click(row('T. Voorbeeld').getByRole('button'));
    const form = within(await screen.findByRole('form', { name: 'Voorstellen dat T. Voorbeeld stopt' }));
    await user.type(form.getByLabelText('Waarom stelt u dit voor?'), 'Andere baan.');
    await user.click(form.getByRole('button', { name: 'Beëindigen voorstellen' }));
    await screen.findByText(/Wijziging 7 is voorgesteld/);
    const body = { kind: 'teamEnded', role: idOf('role T. Voorbeeld'), reason: 'Andere baan.' };
    expect(sent('proposeChange')?.body).toEqual(body);
  });
});

describe('helping a colleague in', () => {
  const access = (name: string) => row(name, 'Uitnodigen en aanmelden');

  it('restores how somebody signs in, for a reason; nobody does so for oneself', async () => {
    api.on('resetTeamSignIn', answer('resetTeamSignIn', { id: idOf('T. Voorbeeld'), sequence: 3 }));
    const user = await open();
    expect(access('Sanne Voorbeeld').queryByRole('button')).toBeNull();
    await user.click(access('T. Voorbeeld').getByRole('button'));
    const form = within(await screen.findByRole('form', { name: 'Aanmelden herstellen voor T. Voorbeeld' }));
    await user.type(form.getByLabelText('Waarom is dit nodig?'), 'Telefoon kwijt');
    await user.click(form.getByRole('button', { name: 'Aanmelden herstellen' }));
    expect(await screen.findByText(/T. Voorbeeld is overal afgemeld/)).toBeTruthy();
    expect(sent('resetTeamSignIn')).toMatchObject({
      params: { person: idOf('T. Voorbeeld') },
      body: { reason: 'Telefoon kwijt' },
    });
  });

  it('sends the invitation again, to the address on record', async () => {
    api.on('inviteToTeam', answer('inviteToTeam', { id: idOf('W. Voorbeeld'), sequence: 4 }));
    const user = await open();
    await user.click(access('W. Voorbeeld').getByRole('button', { name: /opnieuw/ }));
    const form = within(await screen.findByRole('form', { name: 'Uitnodiging voor W. Voorbeeld' }));
    expect(form.queryByRole('textbox')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Uitnodiging opnieuw sturen' }));
    expect(await screen.findByText(/gaat naar w-voorbeeld@voorbeeld.example/)).toBeTruthy();
    expect(sent('inviteToTeam')?.params).toEqual({ person: idOf('W. Voorbeeld') });
  });

  it('offers no invitation to who has no address', async () => {
    const people = [address('W. Voorbeeld', { email: null })];
    api.on('readTeam', answer('readTeam', team({ people })));
    await open();
    expect(access('W. Voorbeeld').queryByRole('button')).toBeNull();
  });
});

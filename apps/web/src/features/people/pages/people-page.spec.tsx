import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OrganisationPeople } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { answer, type FakeApi, fakeApi, lost, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { heldMandate, heldRole, organisationPeople, personAt } from '../../../testing/people.js';
import { hengelo, idOf, menzis, NOW, person, session, speaker } from '../../../testing/situations.js';

const COORDINATOR = {
  ...person({
    permissions: ['agenda:read', 'item:read', 'task:read', 'mandate:read', 'people:read', 'people:manage'],
    actingFor: [{ organisation: hengelo, isOwner: true, capacity: null, extent: null, roles: ['coordinator'] }],
  }),
  id: idOf('Sanne Voorbeeld'),
};
const GIVEN = { id: idOf('new mandate'), personId: idOf('new'), sequence: 7 };

let api: FakeApi;

const open = (people: OrganisationPeople, who = session(COORDINATOR)) => {
  api.on('readOrganisationPeople', answer('readOrganisationPeople', people));
  return openPage(
    `/organisaties/${people.organisation.slug}/mensen`,
    who,
    api,
    `Mensen van ${people.organisation.name}`,
  );
};

beforeEach(() => {
  api = fakeApi();
  const event = {
    sequence: 3,
    type: 'mandate-given' as const,
    at: NOW,
    actorName: 'Sanne Voorbeeld',
    organisation: hengelo,
    itemSlug: null,
    itemTitle: null,
    roundNumber: null,
    data: { person: 'Noor de Vries', capacity: 'representative' },
  };
  api.on(
    'listOrganisationPeopleEvents',
    answer('listOrganisationPeopleEvents', { rows: [event], total: 1, next: null }),
  );
});

/** A name or an address at once: letter by letter says no more, and takes long. */
const fill = async (user: UserEvent, field: HTMLElement, text: string): Promise<void> => {
  await user.click(field);
  await user.paste(text);
};
const sent = (name: string) => api.calls.filter((call) => call.name === name);
const rowsOf = (table: string): readonly string[] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent ?? '');

describe('who speaks for an owner', () => {
  it('shows who speaks now, the representative first, and apart from it what is to come', async () => {
    await open(
      organisationPeople({
        mandates: [
          heldMandate('Daan Visser', { capacity: 'deputy', extent: 'subjectToRatification' }),
          heldMandate('Noor de Vries', { until: '2026-12-31T23:00:00.000Z' }),
          heldMandate('Femke Bos', { term: 'toCome', from: '2026-12-31T23:00:00.000Z' }),
        ],
      }),
    );
    const [first = '', second = ''] = rowsOf('Wie spreekt er nu');
    expect(first).toMatch(/^Noor de Vries, wethouder.*Vertegenwoordiger.*volledig mandaat/);
    // The mandate ends with the year: its last day is New Year's Eve.
    expect(first).toContain('ma 5 januari 2026 tot en met do 31 december 2026');
    expect(second).toMatch(/^Daan Visser.*Plaatsvervanger.*onder voorbehoud/);
    expect(rowsOf('Wat nog komt')[0]).toMatch(/^Femke Bos.*vanaf vr 1 januari 2027/);
  });

  it('says what follows when nobody has a mandate', async () => {
    await open(organisationPeople({ mandates: [] }));
    expect(screen.getByText('Niemand heeft nu een mandaat')).toBeTruthy();
    expect(screen.getByText(/kan niemand een standpunt vastleggen voor Gemeente Hengelo/)).toBeTruthy();
  });

  it('shows who may not manage no forms and no addresses', async () => {
    await open(organisationPeople({ people: null, may: [] }), session({ ...speaker(), permissions: ['people:read'] }));
    const main = within(screen.getByRole('main'));
    expect(rowsOf('Wie spreekt er nu')).toHaveLength(2);
    expect(main.queryByText(/@/)).toBeNull();
    expect(main.queryAllByRole('button')).toEqual([]);
    expect(main.queryByRole('heading', { name: 'Uitnodigen en aanmelden' })).toBeNull();
  });
});

describe('who changed sides', () => {
  const headings = () =>
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent)
      .filter((title) => title === 'Wie spreekt er nu' || title === 'Contactpersonen');

  it('shows the mandates that are left to who may end them, and gives no new ones', async () => {
    const left = { isOwner: false, mandates: [heldMandate('Noor de Vries')], roles: [], may: ['endMandate' as const] };
    await open(organisationPeople(left));
    expect(headings()).toEqual(['Wie spreekt er nu', 'Contactpersonen']);
    expect(screen.getByRole('button', { name: /^Beëindigen/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mandaat geven' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Coördinatoren' })).toBeNull();
  });

  it('shows the contacts that are left of who became an owner, and only those', async () => {
    const contact = heldRole('Daan Visser', { role: 'partnerContact' });
    await open(organisationPeople({ roles: [contact], may: ['endContact'] }));
    expect(headings()).toEqual(['Wie spreekt er nu', 'Contactpersonen']);
    expect(screen.queryByRole('button', { name: /toevoegen/ })).toBeNull();
  });

  it('shows an owner without any no place for contacts', async () => {
    await open(
      organisationPeople({ roles: [{ ...heldRole('Daan Visser', { role: 'partnerContact' }), term: 'ended' }] }),
    );
    expect(headings()).toEqual(['Wie spreekt er nu']);
  });
});

describe('giving a mandate', () => {
  const fillIn = async (user: UserEvent) => {
    await user.click(screen.getByRole('button', { name: 'Mandaat geven' }));
    const form = within(await screen.findByRole('form', { name: 'Mandaat geven voor Gemeente Hengelo' }));
    await user.selectOptions(form.getByLabelText('Wie?'), 'Iemand die hier nog niet bekend is');
    await fill(user, form.getByLabelText('Naam'), 'Femke Bos');
    await fill(user, form.getByLabelText('Functie'), 'wethouder zorg');
    await fill(user, form.getByLabelText('E-mailadres'), 'femke@hengelo.example');
    await user.click(form.getByLabelText('Vertegenwoordiger'));
    return form;
  };

  it('keeps what was typed on a refusal, and shows the finding at its place', async () => {
    const user = await open(organisationPeople());
    const form = await fillIn(user);
    const facts = { mandateId: idOf('mandate of Noor de Vries'), personId: idOf('Noor de Vries') };
    const findings = [{ code: 'representative-already-appointed', severity: 'error', facts }];
    api.on('giveMandate', refuse(409, 'rule-findings', { findings }));
    await user.click(form.getByRole('button', { name: 'Mandaat geven' }));
    const group = within(await form.findByRole('group', { name: 'Nu is Noor de Vries vertegenwoordiger' }));
    expect((await group.findByRole('alert')).textContent).not.toBe('');
    expect(form.getByLabelText<HTMLInputElement>('Naam').value).toBe('Femke Bos');
    expect(form.getByLabelText<HTMLInputElement>('E-mailadres').value).toBe('femke@hengelo.example');
    expect(sent('giveMandate')[0]?.body).toMatchObject({ succeeds: null, from: '2026-11-21', until: null });
  });

  it('lets somebody new succeed the representative, and says where the invitation goes', async () => {
    const user = await open(organisationPeople());
    const form = await fillIn(user);
    await user.click(form.getByLabelText('Dit mandaat volgt Noor de Vries op'));
    api.on('giveMandate', answer('giveMandate', GIVEN));
    await user.click(form.getByRole('button', { name: 'Mandaat geven' }));
    const outcome = within(
      (await screen.findByText('Mandaat gegeven', { selector: '[role=status] strong' })).closest(
        '[role=status]',
      ) as HTMLElement,
    );
    expect(outcome.getByText('Het mandaat van Noor de Vries eindigt op dat moment.')).toBeTruthy();
    expect(outcome.getByText(/^Er gaat een uitnodiging naar femke@hengelo\.example/)).toBeTruthy();
    expect(outcome.getByRole('link', { name: 'Lees de brief in de proefpost' }).getAttribute('href')).toBe(
      '/demo/post',
    );
    expect(sent('giveMandate')[0]?.body).toEqual({
      person: { name: 'Femke Bos', function: 'wethouder zorg', email: 'femke@hengelo.example' },
      capacity: 'representative',
      extent: 'full',
      from: '2026-11-21',
      until: null,
      succeeds: idOf('mandate of Noor de Vries'),
    });
  });

  it('sends the same key when nobody knows whether it counted', async () => {
    const user = await open(organisationPeople());
    const form = await fillIn(user);
    api.on('giveMandate', lost);
    const press = () => user.click(form.getByRole('button', { name: 'Mandaat geven' }));
    await press();
    await form.findByText(/weten/);
    api.on('giveMandate', answer('giveMandate', GIVEN));
    await press();
    await screen.findByText('Mandaat gegeven', { selector: '[role=status] strong' });
    const [first, second] = sent('giveMandate');
    expect(second?.key).toBe(first?.key);
  });

  it('goes on where the form was opened when it is closed again', async () => {
    const user = await open(organisationPeople());
    const opener = screen.getByRole('button', { name: 'Beëindigen: Noor de Vries, vertegenwoordiger' });
    await user.click(opener);
    await user.click(within(await screen.findByRole('form')).getByRole('button', { name: 'Niet doen' }));
    expect(document.activeElement).toBe(opener);
  });

  it('asks for what is missing before anything is sent', async () => {
    const user = await open(organisationPeople());
    await user.click(screen.getByRole('button', { name: 'Mandaat geven' }));
    const form = within(await screen.findByRole('form'));
    await user.click(form.getByRole('button', { name: 'Mandaat geven' }));
    expect(form.getByText('Kies wie het wordt.')).toBeTruthy();
    await user.selectOptions(form.getByLabelText('Wie?'), 'Iemand die hier nog niet bekend is');
    expect(form.getByText('Vul een e-mailadres in, zoals naam@gemeente.nl.')).toBeTruthy();
    expect(sent('giveMandate')).toEqual([]);
  });
});

describe('ending', () => {
  it('asks a reason, and says what stays', async () => {
    const user = await open(organisationPeople());
    await user.click(screen.getByRole('button', { name: 'Beëindigen: Noor de Vries, vertegenwoordiger' }));
    const form = within(await screen.findByRole('form', { name: 'Mandaat van Noor de Vries beëindigen' }));
    expect(form.getByText(/^Wat Noor de Vries al vastlegde, blijft staan/)).toBeTruthy();
    const end = form.getByRole('button', { name: 'Mandaat van Noor de Vries beëindigen' });
    await user.click(end);
    const reason = form.getByLabelText('Waarom eindigt het?');
    expect(await form.findAllByRole('alert')).not.toEqual([]);
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    expect(sent('endMandate')).toEqual([]);
    api.on('endMandate', answer('endMandate', { id: idOf('m'), sequence: 8 }));
    await fill(user, reason, 'Nieuwe portefeuille');
    await user.click(end);
    expect(await screen.findByText(/^Noor de Vries spreekt niet meer voor Gemeente Hengelo/)).toBeTruthy();
    expect(screen.getByText('Er gaat een bericht naar noor@hengelo.example.')).toBeTruthy();
    expect(sent('endMandate')[0]?.body).toEqual({ on: null, reason: 'Nieuwe portefeuille' });
  });

  it('can end at the end of a day', async () => {
    const user = await open(organisationPeople());
    await user.click(screen.getByRole('button', { name: 'Beëindigen: Noor de Vries, vertegenwoordiger' }));
    const form = within(await screen.findByRole('form'));
    await user.click(form.getByLabelText('Aan het eind van een dag'));
    await user.clear(form.getByLabelText('Laatste dag'));
    await fill(user, form.getByLabelText('Laatste dag'), '2026-12-31');
    await fill(user, form.getByLabelText('Waarom eindigt het?'), 'Nieuwe portefeuille');
    api.on('endMandate', answer('endMandate', { id: idOf('m'), sequence: 8 }));
    await user.click(form.getByRole('button', { name: 'Mandaat van Noor de Vries beëindigen' }));
    expect(
      await screen.findByText('Noor de Vries spreekt tot en met do 31 december 2026 voor Gemeente Hengelo.'),
    ).toBeTruthy();
    expect(sent('endMandate')[0]?.body).toMatchObject({ on: '2026-12-31' });
  });
});

describe('inviting and signing in', () => {
  it('invites again who never signed in, at a better address, and resets who did; never oneself', async () => {
    const user = await open(organisationPeople());
    const names = within(screen.getByRole('table', { name: 'Uitnodigen en aanmelden' }))
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(['Aanmelden herstellen: Noor de Vries', 'Uitnodiging opnieuw sturen: Daan Visser']);
    await user.click(screen.getByRole('button', { name: 'Uitnodiging opnieuw sturen: Daan Visser' }));
    const form = within(await screen.findByRole('form', { name: 'Uitnodiging voor Daan Visser' }));
    await user.clear(form.getByLabelText('E-mailadres'));
    await fill(user, form.getByLabelText('E-mailadres'), 'd.visser@hengelo.example');
    api.on('sendInvitation', answer('sendInvitation', { id: idOf('d'), sequence: 9 }));
    await user.click(form.getByRole('button', { name: 'Uitnodiging opnieuw sturen' }));
    expect(await screen.findByText('De uitnodiging voor Daan Visser gaat naar d.visser@hengelo.example.')).toBeTruthy();
    expect(sent('sendInvitation')[0]?.params['person']).toBe(idOf('Daan Visser'));
  });

  it('says what resetting does before it is done', async () => {
    const user = await open(organisationPeople());
    await user.click(screen.getByRole('button', { name: 'Aanmelden herstellen: Noor de Vries' }));
    const form = within(await screen.findByRole('form', { name: 'Aanmelden herstellen voor Noor de Vries' }));
    expect(form.getByText('Noor de Vries wordt overal afgemeld.')).toBeTruthy();
    expect(form.getByText(/met een link naar noor@hengelo\.example/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Aanmelden herstellen' }));
    expect(form.getByLabelText('Waarom is dit nodig?').getAttribute('aria-invalid')).toBe('true');
    expect(sent('resetSignIn')).toEqual([]);
  });

  it('does not let the team correct the address of a coordinator', async () => {
    const team = session(person({ roles: ['programmeTeam'], permissions: ['people:read', 'people:manage'] }));
    const user = await open(
      organisationPeople({
        people: [personAt('Sanne Voorbeeld', { hasSignedIn: false }), personAt('Noor de Vries', { email: null })],
        may: ['invite', 'resetSignIn'],
      }),
      team,
    );
    expect(screen.queryByRole('button', { name: /Noor de Vries/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Uitnodiging opnieuw sturen: Sanne Voorbeeld' }));
    const form = within(await screen.findByRole('form'));
    expect(form.queryByLabelText('E-mailadres')).toBeNull();
    api.on('sendInvitation', answer('sendInvitation', { id: idOf('s'), sequence: 9 }));
    await user.click(form.getByRole('button', { name: 'Uitnodiging opnieuw sturen' }));
    expect(await screen.findByText(/gaat naar sanne@hengelo\.example\.$/)).toBeTruthy();
  });
});

describe('the contacts of a partner', () => {
  const CONTACT = { role: 'partnerContact' as const };
  it('adds one and ends one, warning when it is the last', async () => {
    const user = await open(
      organisationPeople({
        organisation: menzis,
        isOwner: false,
        mandates: [],
        roles: [heldRole('Lotte Smit', CONTACT)],
        people: [personAt('Lotte Smit')],
        may: ['addContact', 'endContact', 'invite', 'resetSignIn'],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Contactpersoon toevoegen' }));
    const adding = within(await screen.findByRole('form', { name: 'Contactpersoon toevoegen voor Menzis' }));
    await fill(user, adding.getByLabelText('Naam'), 'Bram Kok');
    await fill(user, adding.getByLabelText('Functie'), 'beleidsadviseur');
    await fill(user, adding.getByLabelText('E-mailadres'), 'bram@menzis.example');
    api.on('addContact', answer('addContact', GIVEN));
    await user.click(adding.getByRole('button', { name: 'Contactpersoon toevoegen' }));
    expect(await screen.findByText(/^Bram Kok is contactpersoon van Menzis/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Beëindigen: Lotte Smit, contactpersoon' }));
    const ending = within(await screen.findByRole('form', { name: 'Lotte Smit als contactpersoon beëindigen' }));
    expect(ending.getByText(/^Lotte Smit is de enige contactpersoon/)).toBeTruthy();
  });
});

it('shows how it came about, with what ended folded away', async () => {
  const ended = heldMandate('Oud Wethouder', {
    term: 'ended',
    until: '2026-01-04T23:00:00.000Z',
    from: '2022-01-01T00:00:00.000Z',
  });
  await open(organisationPeople({ mandates: [heldMandate('Noor de Vries'), ended] }));
  expect(screen.getByText('Eerdere mandaten en rollen (1)', { selector: 'summary' })).toBeTruthy();
  const history = within(screen.getByRole('heading', { name: 'Hoe het zo kwam' }).closest('section') as HTMLElement);
  expect(history.getByText('Mandaat gegeven')).toBeTruthy();
});

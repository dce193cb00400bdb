import { describe, expect, it } from '@jest/globals';
import type { DemoPerson } from '@samenkoers/contract';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { answer, fakeApi, lost, refuse } from '../testing/fake-api.js';
import { cockpit, draft, item, itemRow, pool, publicItem, tasks } from '../testing/items.js';
import { openPage } from '../testing/open-page.js';
import {
  hengelo,
  idOf,
  NOW,
  OWNERS,
  person,
  position,
  programme,
  round,
  seat,
  session,
  speaker,
} from '../testing/situations.js';

const visitor = session(null);
const owner = session(
  person({
    ...speaker('representative'),
    permissions: ['agenda:read', 'item:read', 'item:propose', 'round:read', 'task:read'],
  }),
);
const organisationRows = OWNERS.map((each) => ({ ...each, domains: [], isOwner: true, residents: null, itemCount: 0 }));

describe('a visitor', () => {
  const withAgenda = () => {
    const api = fakeApi();
    api.on(
      'readPublicAgenda',
      answer('readPublicAgenda', {
        items: [
          publicItem(),
          publicItem({ slug: 'rookvrij', title: 'Rookvrije generatie', state: 'removed', themeLineSlug: null }),
        ],
      }),
    );
    return api;
  };

  it('reads the agenda by theme line, and finds removed items apart from it', async () => {
    await openPage('/', visitor, withAgenda(), 'Twentse Koers');
    const youth = screen.getByRole('heading', { level: 2, name: 'Jeugd' }).closest('section');
    expect(within(youth as HTMLElement).getByRole('link', { name: 'JOGG Twente' })).toBeTruthy();
    const removed = screen.getByRole('heading', { level: 2, name: 'Van de agenda' }).closest('section');
    expect(within(removed as HTMLElement).getByRole('link', { name: 'Rookvrije generatie' })).toBeTruthy();
  });

  it('searches, and keeps the words in the address', async () => {
    await openPage('/?q=hengelo', visitor, withAgenda(), 'Twentse Koers');
    expect(screen.getByText('2 onderwerpen')).toBeTruthy();
    const box = screen.getByRole<HTMLInputElement>('searchbox');
    expect(box.value).toBe('hengelo');
  });

  it('is told on every page of a trial what is invented, and on no page of a real record', async () => {
    await openPage('/', visitor, withAgenda(), 'Twentse Koers');
    expect(screen.getByText(/^Voorbeeld: mensen, standpunten, bedragen en besluiten zijn bedacht\./)).toBeTruthy();
    cleanup();
    await openPage('/', { ...visitor, demo: false }, withAgenda(), 'Twentse Koers');
    expect(screen.queryByText(/^Voorbeeld: mensen/)).toBeNull();
  });

  it('has no links to what needs an account', async () => {
    await openPage('/', visitor, withAgenda(), 'Twentse Koers');
    const menu = within(screen.getByRole('navigation', { name: 'Hoofdmenu' }));
    expect(menu.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'De agenda',
      'Besluiten',
      'Organisaties',
    ]);
  });
});

describe('the work agenda', () => {
  it('sends the filters of the address to the server', async () => {
    const api = fakeApi();
    api.on('listItems', answer('listItems', { rows: [itemRow()], total: 1, next: null }));
    api.on('listOrganisations', answer('listOrganisations', { rows: organisationRows, total: 4, next: null }));
    await openPage('/agenda?state=submitted&lacking=unanimous-support&nonsense=1', owner, api, 'De werkagenda');
    const call = api.calls.find(({ name }) => name === 'listItems');
    expect(Object.fromEntries(call?.query ?? [])).toEqual({
      state: 'submitted',
      lacking: 'unanimous-support',
      limit: '50',
    });
    expect(screen.getByText('Filters (2 gekozen)')).toBeTruthy();
  });

  it('groups along the life line', async () => {
    const api = fakeApi();
    api.on('listItems', answer('listItems', { rows: [itemRow()], total: 1, next: null }));
    api.on('listOrganisations', answer('listOrganisations', { rows: organisationRows, total: 4, next: null }));
    await openPage('/agenda?view=lifeLine', owner, api, 'De werkagenda');
    expect(screen.getByRole('heading', { level: 2, name: 'Kind' })).toBeTruthy();
  });
});

describe('what waits for an owner', () => {
  it('leads from what happened in an urgency round to that round, and from its task to the grading', async () => {
    const api = fakeApi();
    const changes = [
      {
        sequence: 12,
        type: 'urgency-round-extended' as const,
        at: NOW,
        actorName: 'M. Voorbeeld',
        organisation: null,
        itemSlug: null,
        itemTitle: null,
        roundNumber: null,
        data: { urgencyRound: 3, reason: 'Herfstvakantie' },
      },
    ];
    const task = {
      kind: 'grade-items' as const,
      itemSlug: null,
      itemTitle: null,
      roundNumber: null,
      roundKind: null,
      deadline: '2026-11-24T16:00:00.000Z',
      remindedAt: null,
      urgency: { round: 3, title: 'Prioritering 2027', judged: 5, of: 12 },
      change: null,
    };
    api.on('readTasks', answer('readTasks', { ...tasks({ tasks: [task] }), changes }));
    await openPage('/mijn', owner, api, 'Wacht op Gemeente Hengelo');
    expect(screen.getByRole('link', { name: 'Urgentieronde 3' }).getAttribute('href')).toBe('/prioritering/3');
    expect(screen.getByText('M. Voorbeeld: Herfstvakantie')).toBeTruthy();
    const toGrading = screen.getByRole('link', { name: 'Nog 7 van 12 te beoordelen: Prioritering 2027' });
    expect(toGrading.getAttribute('href')).toBe('/prioritering/3/beoordelen');
  });

  it('says for whom, what, and by when', async () => {
    const api = fakeApi();
    const task = {
      kind: 'take-position' as const,
      itemSlug: 'jogg-twente',
      itemTitle: 'JOGG Twente',
      roundNumber: 12,
      roundKind: 'support' as const,
      deadline: '2026-11-24T16:00:00.000Z',
      remindedAt: null,
      urgency: null,
      change: null,
    };
    api.on('readTasks', answer('readTasks', tasks({ tasks: [task] })));
    await openPage('/mijn', owner, api, 'Wacht op Gemeente Hengelo');
    expect(screen.getByRole('link', { name: 'Standpunt vastleggen: JOGG Twente' }).getAttribute('href')).toBe(
      '/rondes/12#position',
    );
    expect(screen.getByText('(nog 2 dagen)')).toBeTruthy();
  });

  it('says so when nothing waits', async () => {
    const api = fakeApi();
    api.on('readTasks', answer('readTasks', tasks()));
    await openPage('/mijn', owner, api, 'Wacht op Gemeente Hengelo');
    expect(screen.getByText('Niets. Er wacht nu niets op Gemeente Hengelo.')).toBeTruthy();
  });
});

describe('somebody whose mandate has ended', () => {
  it('is told so, and led to what everyone may read', async () => {
    await openPage('/mijn', session(person({ permissions: [] })), fakeApi(), 'U heeft hier nu geen taak');
    const menu = within(screen.getByRole('navigation', { name: 'Hoofdmenu' }));
    expect(menu.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'De agenda',
      'Besluiten',
      'Organisaties',
    ]);
  });
});

describe('the cockpit', () => {
  it('names who has not answered, and what every item lacks', async () => {
    const api = fakeApi();
    const view = round({ seats: [seat(OWNERS[0] ?? hengelo, position('supported')), seat(hengelo, null)] });
    const { number, kind, title, subject, phase, outcome, openedAt, closesAt, settledAt, n, answered, tally } = view;
    const row = { number, kind, title, subject, phase, outcome, openedAt, closesAt, settledAt, n, answered, tally };
    api.on(
      'readCockpit',
      answer(
        'readCockpit',
        cockpit({
          rounds: [
            {
              round: row,
              notAnswered: [hengelo],
              pendingRatification: [],
              objections: [],
              decided: null,
              lastReminder: null,
            },
          ],
          stages: [
            {
              state: 'submitted',
              items: [
                {
                  slug: 'jogg-twente',
                  title: 'JOGG Twente',
                  stateSince: NOW,
                  lacking: ['unanimous-support'],
                  waitingFor: [],
                },
              ],
            },
          ],
        }),
      ),
    );
    api.on('listAgendaVersions', answer('listAgendaVersions', { versions: [] }));
    const manager = session(
      person({ roles: ['programmeManager'], permissions: ['cockpit:read', 'round:run', 'round:read'] }),
    );
    await openPage('/cockpit', manager, api, 'Overzicht van het programma');
    expect(screen.getByRole('button', { name: 'Herinner Gemeente Hengelo' })).toBeTruthy();
    expect(
      within(screen.getByRole('table', { name: 'ingediend: 1' })).getByText('Alle eigenaren dragen de inhoud'),
    ).toBeTruthy();
  });
});

describe('signing in to try', () => {
  const someone: DemoPerson = {
    id: idOf('sanne'),
    name: 'Sanne Voorbeeld',
    function: 'Wethouder',
    roles: [],
    organisation: hengelo,
    isOwner: true,
    capacity: 'deputy',
    extent: 'full',
  };

  const someones = {
    people: [someone],
    programme: 'twentse-koers',
    programmes: [
      { slug: 'twentse-koers', name: 'Twentse Koers' },
      { slug: 'andere-regio', name: 'Andere Regio' },
    ],
  };

  it('groups by owner and leads home', async () => {
    const api = fakeApi();
    api.on('listDemoPeople', answer('listDemoPeople', someones));
    api.on('signInAsDemoPerson', answer('signInAsDemoPerson', owner));
    api.on('readTasks', answer('readTasks', tasks()));
    const user = await openPage('/aanmelden', visitor, api, /^Aanmelden/);
    expect(screen.getByRole('heading', { level: 2, name: 'Gemeente Hengelo' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Aanmelden als Sanne Voorbeeld' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Wacht op Gemeente Hengelo' })).toBeTruthy();
    expect(api.calls.find(({ name }) => name === 'signInAsDemoPerson')?.body).toEqual({ personId: someone.id });
  });

  it('asks for the people of another programme, and shows that programme once signed in', async () => {
    const api = fakeApi();
    api.on('listDemoPeople', answer('listDemoPeople', someones));
    api.on('signInAsDemoPerson', answer('signInAsDemoPerson', owner));
    api.on('readTasks', answer('readTasks', tasks()));
    const user = await openPage('/aanmelden', visitor, api, /^Aanmelden/);
    const choice = within(screen.getByRole('navigation', { name: 'Programma' }));
    expect(choice.getByRole('link', { current: 'page' }).textContent).toBe('Twentse Koers');
    await user.click(choice.getByRole('link', { name: 'Andere Regio' }));
    await waitFor(() => expect(choice.getByRole('link', { current: 'page' }).textContent).toBe('Andere Regio'));
    const asked = api.calls.filter(({ name }) => name === 'listDemoPeople');
    expect(asked.map(({ query }) => query.get('programme'))).toEqual(['twentse-koers', 'andere-regio']);

    api.on('readProgramme', answer('readProgramme', { ...programme(), slug: 'andere-regio', name: 'Andere Regio' }));
    await user.click(screen.getByRole('button', { name: 'Aanmelden als Sanne Voorbeeld' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Wacht op Gemeente Hengelo' })).toBeTruthy();
    const header = within(screen.getByRole('banner'));
    expect(header.getByText('Andere Regio')).toBeTruthy();
    expect(header.queryByText('Twentse Koers')).toBeNull();
  });

  it('leads back to where one came from', async () => {
    const api = fakeApi();
    api.on('listDemoPeople', answer('listDemoPeople', someones));
    api.on('signInAsDemoPerson', answer('signInAsDemoPerson', owner));
    api.on('listItems', answer('listItems', { rows: [itemRow()], total: 1, next: null }));
    api.on('listOrganisations', answer('listOrganisations', { rows: organisationRows, total: 4, next: null }));
    const user = await openPage('/aanmelden?naar=%2Fagenda%3Fview%3DlifeLine', visitor, api, /^Aanmelden/);
    await user.click(screen.getByRole('button', { name: 'Aanmelden als Sanne Voorbeeld' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Kind' })).toBeTruthy();
    const tabs = within(screen.getByRole('navigation', { name: 'Weergave' }));
    expect(tabs.getAllByRole('link', { current: 'page' }).map((tab) => tab.textContent)).toEqual(['Levenslijn']);
  });

  it('never leads to another site', async () => {
    const api = fakeApi();
    api.on('listDemoPeople', answer('listDemoPeople', someones));
    api.on('signInAsDemoPerson', answer('signInAsDemoPerson', owner));
    api.on('readTasks', answer('readTasks', tasks()));
    const user = await openPage('/aanmelden?naar=//evil.example', visitor, api, /^Aanmelden/);
    await user.click(screen.getByRole('button', { name: 'Aanmelden als Sanne Voorbeeld' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Wacht op Gemeente Hengelo' })).toBeTruthy();
  });
});

describe('writing a proposal', () => {
  const withDraft = () => {
    const api = fakeApi();
    api.on('readDraft', answer('readDraft', draft()));
    api.on('listResourcePools', answer('listResourcePools', { pools: [pool()] }));
    api.on('listOrganisations', answer('listOrganisations', { rows: organisationRows, total: 4, next: null }));
    api.on('readItem', answer('readItem', item()));
    return api;
  };

  it('saves the whole draft with its revision when going on', async () => {
    const api = withDraft();
    api.on('saveDraft', answer('saveDraft', { item: 'jogg-twente', revision: 4 }));
    const user = await openPage('/voorstellen/jogg-twente', owner, api, 'Voorstel: JOGG Twente');
    await user.type(screen.getByLabelText('Wat merkt de inwoner ervan?'), ' En meer plezier.');
    expect(screen.getByText('Nog niet op de server bewaard; wel op dit apparaat.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bewaren en verder' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Doelen' })).toBeTruthy();
    expect(api.calls.find(({ name }) => name === 'saveDraft')?.body).toMatchObject({
      revision: 3,
      residentOutcome: 'Kinderen bewegen meer. En meer plezier.',
    });
  });

  it('keeps what was typed when somebody else saved first', async () => {
    const api = withDraft();
    api.on('saveDraft', refuse(409, 'stale-revision', { revision: 9 }));
    const user = await openPage('/voorstellen/jogg-twente', owner, api, 'Voorstel: JOGG Twente');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Waarom is dit nodig?');
    await user.type(field, ' Nu.');
    await user.click(screen.getByRole('button', { name: 'Bewaren en verder' }));
    expect(await screen.findByText(/^Iemand anders heeft dit intussen gewijzigd/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Waarom is dit nodig?').value).toContain(' Nu.');
    await user.click(screen.getByRole('button', { name: /^De nieuwste versie overnemen/ }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Waarom is dit nodig?').value).not.toContain(' Nu.');
  });

  it('takes an empty amount as unknown and refuses words', async () => {
    const api = withDraft();
    api.on('saveDraft', answer('saveDraft', { item: 'jogg-twente', revision: 4 }));
    const user = await openPage('/voorstellen/jogg-twente?stap=nodig', owner, api, 'Voorstel: JOGG Twente');
    await user.click(screen.getByRole('button', { name: 'Behoefte toevoegen' }));
    await user.type(screen.getByLabelText('Hoeveel (euro)'), 'veel');
    await user.click(screen.getByRole('button', { name: 'Bewaren en verder' }));
    expect(api.calls.some(({ name }) => name === 'saveDraft')).toBe(false);
    expect(screen.getByText('Vul een bedrag in, bijvoorbeeld 25.000.')).toBeTruthy();
    await user.clear(screen.getByLabelText('Hoeveel (euro)'));
    await user.click(screen.getByRole('button', { name: 'Bewaren en verder' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'saveDraft')).toBe(true));
    const body = api.calls.find(({ name }) => name === 'saveDraft')?.body as {
      readonly needs: readonly { readonly amount: unknown }[];
    };
    expect(body.needs.map(({ amount }) => amount)).toEqual([null]);
  });
});

describe('the register of decisions', () => {
  it('links a visitor only to what a visitor may read', async () => {
    const api = fakeApi();
    const { tally } = round({ seats: [seat(hengelo, position('supported'))] });
    if (tally === null) throw new Error('an open round shows its sum');
    const decision = (number: number, itemSlug: string, title: string) => ({
      number,
      kind: 'support' as const,
      title,
      itemSlug,
      outcome: 'adopted' as const,
      asItStands: false,
      settledAt: NOW,
      tally,
    });
    const rows = [decision(1, 'jogg-twente', 'JOGG Twente'), decision(2, 'nog-niet', 'Nog niet op de agenda')];
    api.on('listDecisions', answer('listDecisions', { rows, total: 2, next: null }));
    api.on('readPublicAgenda', answer('readPublicAgenda', { items: [publicItem()] }));
    await openPage('/besluiten', visitor, api, 'Besluiten');
    expect(await screen.findByRole('link', { name: 'JOGG Twente' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Nog niet op de agenda' })).toBeNull();
    expect(screen.getAllByText('1 van 1 gedragen: alle eigenaren dragen dit.')).toHaveLength(2);
  });
});

describe('when a page cannot be shown', () => {
  it('says that it is not there', async () => {
    await openPage('/bestaat-niet', visitor, fakeApi(), 'Deze pagina is er niet');
  });

  it('leads to signing in, and back', async () => {
    const api = fakeApi();
    api.on('readTasks', refuse(401, 'not-signed-in'));
    await openPage('/mijn', visitor, api, 'Meld u eerst aan');
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: 'Aanmelden' }).getAttribute('href')).toBe('/aanmelden?naar=%2Fmijn');
  });

  it('says who to ask when one may not see it', async () => {
    const api = fakeApi();
    api.on('readCockpit', refuse(403, 'forbidden'));
    api.on('listAgendaVersions', refuse(403, 'forbidden'));
    await openPage('/cockpit', owner, api, 'U kunt deze pagina niet zien');
  });

  it('gives the reference of our own fault', async () => {
    const api = fakeApi();
    api.on('readTasks', refuse(500, 'internal-error'));
    await openPage('/mijn', owner, api, 'Samenkoers kan deze pagina nu niet laten zien');
    expect(screen.getByText('Meldingsnummer: r-1')).toBeTruthy();
  });

  it('says that there is no connection, and tries again', async () => {
    const api = fakeApi();
    let isOffline = true;
    api.on('readPublicAgenda', answer('readPublicAgenda', { items: [] }));
    api.on('listDecisions', () => (isOffline ? lost : answer('listDecisions', { rows: [], total: 0, next: null })));
    const user = await openPage('/besluiten', visitor, api, 'Geen verbinding met Samenkoers');
    isOffline = false;
    await user.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Besluiten' })).toBeTruthy();
  });
});

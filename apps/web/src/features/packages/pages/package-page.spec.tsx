import { TextDecoder as NodeTextDecoder } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { EXAMPLE, packageDecision, packageFacts, RESOURCES, scenario } from '../../../testing/packages.js';
import { ability, idOf, person, session } from '../../../testing/situations.js';

beforeAll(() => {
  globalThis.TextDecoder ??= NodeTextDecoder as typeof TextDecoder;
});

const manager = session(
  person({
    roles: ['programmeManager'],
    permissions: [
      'agenda:read',
      'item:read',
      'round:read',
      'package:read',
      'package:plan',
      'priority:decide',
      'task:read',
    ],
  }),
);
const owner = session(person({ permissions: ['agenda:read', 'item:read', 'round:read', 'package:read', 'task:read'] }));

// What is half typed stays on the device; the next test is another day.
afterEach(() => window.localStorage.clear());

/** Parts that are fetched after the first view take their time on a busy machine. */
const PATIENTLY = { timeout: 5_000 };

const PAGE = '/prioritering/1/pakket';
const TITLE = 'Pakket: Prioritering 2027';

type Situation = {
  readonly facts?: ReturnType<typeof packageFacts>;
  readonly scenarios?: readonly ReturnType<typeof scenario>[];
  readonly decisions?: readonly ReturnType<typeof packageDecision>[];
};

const withPackage = ({ facts = packageFacts(), scenarios = [], decisions = [] }: Situation = {}): FakeApi => {
  const api = fakeApi();
  api.on('readPackage', answer('readPackage', facts));
  api.on('listScenarios', answer('listScenarios', { scenarios: [...scenarios] }));
  api.on('listPackageDecisions', answer('listPackageDecisions', { decisions: [...decisions] }));
  return api;
};

/** What becomes of an item, as its row says. */
const rowOf = (item: string): string => {
  const table = screen.getAllByRole('table').find((each) => within(each).queryByText('Uitkomst') !== null);
  const link = within(table as HTMLElement).getByRole('link', { name: item });
  return (link.closest('tr')?.textContent ?? '').replaceAll('\u00a0', ' ');
};

describe('the package of an urgency round', () => {
  it('says in one sentence what fits, and per item why not', async () => {
    await openPage(PAGE, manager, withPackage(), TITLE);
    expect(
      screen.getByText(
        '3 van 5 onderwerpen passen; als eerste is te kort: Programmabudget 2027 en Programmateam 2027.',
      ),
    ).toBeTruthy();
    expect(rowOf('Project C')).toContain('Past');
    expect(rowOf('Project B')).toContain(
      'Programmabudget 2027: nodig € 150.000, over € 20.000; Programmateam 2027: nodig 1,0 fte, over 0,5 fte',
    );
    expect(rowOf('Project E')).toContain('nodig € 40.000, over € 20.000');
  });

  it('draws the line under the last item that fits, with the resource that is missing', async () => {
    const facts = packageFacts({ items: EXAMPLE.slice(0, 3) });
    await openPage(PAGE, manager, withPackage({ facts }), TITLE);
    const line = screen.getByText(/^Streep: hier houdt het pakket op/);
    expect(line.textContent).toContain('Voor ‘Project B’ is te weinig over. Programmabudget 2027');
    const rows = [...(line.closest('tbody')?.children ?? [])];
    expect(rows.map((row) => row.textContent?.slice(0, 9))).toEqual([
      'Project C',
      'Project A',
      'Streep: h',
      'Project B',
    ]);
  });

  it('has a table beside the bars', async () => {
    await openPage(PAGE, manager, withPackage(), TITLE);
    expect(screen.getByRole('img', { name: 'Hoe geld en menskracht worden gebruikt' })).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Hoe geld en menskracht worden gebruikt', hidden: true });
    const budget = within(table).getByText('Programmabudget 2027').closest('tr');
    expect(budget?.textContent?.replaceAll('\u00a0', ' ')).toBe('Programmabudget 2027€ 300.000€ 0€ 300.000€ 0€ 0');
  });

  it('says whose choice a tie is', async () => {
    const tied = EXAMPLE.slice(2, 4).map(
      ([title, item]) =>
        [
          title,
          { ...item, place: 1, tieGroup: 'g', needs: [{ resourceId: RESOURCES.BUDGET, amount: 20_000_000 }] },
        ] as const,
    );
    await openPage(PAGE, manager, withPackage({ facts: packageFacts({ items: tied }) }), TITLE);
    expect(screen.getByText(/het bestuur moet nog kiezen tussen Project B en Project E/)).toBeTruthy();
    expect(rowOf('Project E')).toContain('Gelijk: bestuur beslist');
  });

  it('leads to an estimate where the need is unknown, for whoever may estimate', async () => {
    const unknown = EXAMPLE.map(([title, item]) => [title, { ...item, needs: [] }] as const).slice(0, 1);
    const team = session(person({ permissions: [...(manager.person?.permissions ?? []), 'resource:manage'] }));
    await openPage(PAGE, team, withPackage({ facts: packageFacts({ items: unknown }) }), TITLE);
    expect(screen.getByRole('link', { name: 'Ramen wat het vraagt' }).getAttribute('href')).toBe(
      '/middelen?item=project-c',
    );
  });

  it('says so when nothing was graded yet', async () => {
    await openPage(PAGE, manager, withPackage({ facts: packageFacts({ items: [], final: false }) }), TITLE);
    expect(screen.getByText('Er is nog geen ranglijst.')).toBeTruthy();
    expect(screen.getByText(/^De urgentieronde is nog niet vastgesteld/)).toBeTruthy();
  });
});

describe('a what-if', () => {
  it('changes what is on screen at once, says that the record stays, and goes back', async () => {
    const user = await openPage(PAGE, owner, withPackage(), TITLE);
    expect(screen.queryByText('Wat-als: het register blijft zoals het is.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Wat-als proberen' }));
    await user.click(await screen.findByRole('button', { name: 'Weglaten: Project C' }));
    expect(await screen.findByText('Komt erin: Project B en Project E.')).toBeTruthy();
    expect(screen.getByText('Valt eruit: Project C en Project D.')).toBeTruthy();
    expect(screen.getByText('Wat-als: het register blijft zoals het is.')).toBeTruthy();
    expect(rowOf('Project C')).toContain('Weggelaten');
    await user.click(screen.getByRole('button', { name: 'Terug naar het register' }));
    await waitFor(() => expect(rowOf('Project C')).toContain('Past'));
    // Longer than the address takes to follow a change.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(screen.queryByText('Wat-als: het register blijft zoals het is.')).toBeNull();
  });

  it('follows a slider and a typed number, and never asks the server', async () => {
    const api = withPackage();
    const user = await openPage(`${PAGE}?whatIf=true`, owner, api, TITLE);
    const before = api.calls.length;
    fireEvent.change(await screen.findByRole('slider', { name: 'Programmabudget 2027' }, PATIENTLY), {
      target: { value: '45000000' },
    });
    const field = screen.getByRole('textbox', { name: 'In fte: Programmateam 2027' });
    await user.clear(field);
    await user.type(field, '4,0');
    expect(await screen.findByText('Komt erin: Project B.')).toBeTruthy();
    expect(screen.getByText(/Programmateam 2027: over 0,2/)).toBeTruthy();
    expect(api.calls.slice(before)).toEqual([]);
  });

  it('names who is above the limit already, and says what a limit must be', async () => {
    const facts = packageFacts();
    const [{ id: owner } = { id: '' }] = facts.names.organisations;
    const baseEffort = [{ organisationId: owner, kind: 'money' as const, load: 137, fairShare: 100 }];
    const input = { ...facts.input, whatIf: { ...facts.input.whatIf, baseEffort } };
    const user = await openPage(
      `${PAGE}?whatIf=true`,
      owner === '' ? session(null) : manager,
      withPackage({ facts: { ...facts, input } }),
      TITLE,
    );
    const field = await screen.findByLabelText(/^Hoogste percentage/, {}, { timeout: 5_000 });
    expect(screen.queryByText('Al boven deze grens door wat loopt')).toBeNull();
    await user.type(field, '120');
    expect(await screen.findByText(/geld, 137\s% van het eerlijke deel/)).toBeTruthy();
    await user.type(field, '000');
    expect(screen.getByText('Vul een heel getal in van 1 tot en met 1000, of laat het leeg.')).toBeTruthy();
  });

  it('opens from a link', async () => {
    await openPage(
      `${PAGE}?drop=project-c&capacity=${encodeURIComponent(`${RESOURCES.TEAM}=40`)}`,
      owner,
      withPackage(),
      TITLE,
    );
    expect(rowOf('Project C')).toContain('Weggelaten');
    const slider = await screen.findByRole<HTMLInputElement>('slider', { name: 'Programmateam 2027' }, PATIENTLY);
    expect(slider.value).toBe('40');
  });
});

/** The stream of a counter-check, beside what the fake API answers. */
const streaming = (lines: readonly unknown[], hangs = false): { readonly bodies: unknown[] } => {
  const bodies: unknown[] = [];
  const other = globalThis.fetch;
  globalThis.fetch = ((input: string, init: RequestInit) => {
    if (!String(input).endsWith('/counter-check')) return other(input, init);
    bodies.push(JSON.parse(String(init.body)));
    const left = lines.map((line) => new Uint8Array(Buffer.from(`${JSON.stringify(line)}\n`)));
    const read = (): Promise<unknown> => {
      const value = left.shift();
      if (value !== undefined || !hangs) return Promise.resolve({ done: value === undefined, value });
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    };
    return Promise.resolve({ ok: true, body: { getReader: () => ({ read }) } });
  }) as unknown as typeof fetch;
  return { bodies };
};

describe('the counter-check', () => {
  const progress = { line: 'progress', stage: 2, of: 6, seconds: 1.4 };
  const better = {
    line: 'answer',
    unproven: null,
    seconds: 0.3,
    advice: {
      verdict: 'better',
      proven: true,
      aim: 'grade',
      level: 4,
      by: 1,
      itemIds: ['A', 'B', 'E', 'D'].map(idOf),
      comesIn: ['B', 'E'].map(idOf),
      goesOut: [idOf('C')],
      tiedItemIds: [],
    },
  };

  it('says how far it is and can be stopped', async () => {
    const user = await openPage(PAGE, owner, withPackage(), TITLE);
    streaming([progress], true);
    await user.click(await screen.findByRole('button', { name: 'Tegencontrole starten' }, PATIENTLY));
    expect(await screen.findByText('Stap 2 van 6, 1,4 seconden bezig.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stoppen' }));
    expect(await screen.findByText('De tegencontrole is gestopt. Er is niets veranderd.')).toBeTruthy();
  });

  it('advises in a sentence, and shows the advised package as a what-if', async () => {
    const user = await openPage(PAGE, owner, withPackage(), TITLE);
    const { bodies } = streaming([progress, better]);
    await user.click(await screen.findByRole('button', { name: 'Tegencontrole starten' }, PATIENTLY));
    expect(await screen.findByText(/Project B en Project E in plaats van Project C/)).toBeTruthy();
    expect(bodies).toEqual([{ whatIf: null }]);
    await user.click(screen.getByRole('button', { name: 'Dit pakket als wat-als bekijken' }));
    await waitFor(() => expect(rowOf('Project C')).toContain('Weggelaten'));
    expect(rowOf('Project B')).toContain('Past');
  });

  it('says how much better it could still be when that was not proven', async () => {
    const user = await openPage(PAGE, owner, withPackage(), TITLE);
    const unproven = { aim: 'grade', level: 4, atMost: 2, gapPermille: 250 };
    streaming([{ line: 'answer', advice: { verdict: 'notProven' }, unproven, seconds: 10 }]);
    await user.click(await screen.findByRole('button', { name: 'Tegencontrole starten' }, PATIENTLY));
    expect(
      await screen.findByText(/hoogstens 2 project meer dat 'zeer urgent' is. Dat is hoogstens 25\s% verschil/),
    ).toBeTruthy();
  });

  it('says so when the connection ends without an answer', async () => {
    const user = await openPage(PAGE, owner, withPackage(), TITLE);
    streaming([progress]);
    await user.click(await screen.findByRole('button', { name: 'Tegencontrole starten' }, PATIENTLY));
    expect(await screen.findByRole('button', { name: 'Tegencontrole opnieuw starten' })).toBeTruthy();
    expect(screen.getByText(/geen verbinding/i)).toBeTruthy();
  });
});

describe('scenarios', () => {
  const half = scenario('Halve fte meer', { capacities: [{ resourceId: RESOURCES.TEAM, capacity: 35 }] });
  const without = scenario('Zonder C', { dropped: [idOf('C')] });

  it('are kept by name', async () => {
    const api = withPackage();
    api.on('keepScenario', answer('keepScenario', { id: idOf('kept') }));
    const user = await openPage(`${PAGE}?drop=project-c`, owner, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Bewaren als scenario' }, PATIENTLY));
    await user.type(await screen.findByLabelText('Naam van het scenario'), 'Zonder C');
    await user.click(screen.getByRole('button', { name: 'Scenario bewaren' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'keepScenario')).toBe(true));
    expect(api.calls.find(({ name }) => name === 'keepScenario')?.body).toMatchObject({
      name: 'Zonder C',
      whatIf: { dropped: [idOf('C')] },
    });
  });

  it('keep their name when it is taken, and say so', async () => {
    const api = withPackage();
    api.on('keepScenario', refuse(409, 'already-done'));
    const user = await openPage(`${PAGE}?drop=project-c`, owner, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Bewaren als scenario' }, PATIENTLY));
    await user.type(await screen.findByLabelText('Naam van het scenario'), 'Zonder C');
    await user.click(screen.getByRole('button', { name: 'Scenario bewaren' }));
    expect(await screen.findByText('Er is al een scenario met deze naam. Kies een andere naam.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Naam van het scenario').value).toBe('Zonder C');
    await user.type(screen.getByLabelText('Naam van het scenario'), ' en D');
    expect(screen.queryByText('Er is al een scenario met deze naam. Kies een andere naam.')).toBeNull();
  });

  it('open as a what-if, and say when the record has moved on', async () => {
    const old = scenario('Oud', { dropped: [idOf('C')], pinned: [idOf('gone')] });
    const user = await openPage(PAGE, owner, withPackage({ scenarios: [old] }), TITLE);
    await user.click(await screen.findByRole('link', { name: 'Oud' }, PATIENTLY));
    expect(await screen.findByText('U bekijkt het scenario ‘Oud’.', {}, PATIENTLY)).toBeTruthy();
    expect(screen.getByText('Het register is veranderd sinds dit scenario is bewaard')).toBeTruthy();
    await waitFor(() => expect(rowOf('Project C')).toContain('Weggelaten'));
  });

  it('stand side by side with the record', async () => {
    const user = await openPage(PAGE, owner, withPackage({ scenarios: [half, without] }), TITLE);
    await user.click(await screen.findByRole('checkbox', { name: 'Vergelijken: Halve fte meer' }, PATIENTLY));
    await user.click(screen.getByRole('checkbox', { name: 'Vergelijken: Zonder C' }));
    const table = await screen.findByRole('table', { name: 'Wat zit er in elk pakket?' }, { timeout: 5_000 });
    const cells = within(table).getByText('Project B').closest('tr')?.textContent;
    expect(cells).toBe('Project BNietNietIn het pakket');
  });

  it('can be removed by who kept them', async () => {
    const api = withPackage({ scenarios: [half, { ...without, isOwn: false }] });
    api.on('removeScenario', answer('removeScenario', { id: half.id }));
    const user = await openPage(PAGE, owner, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Verwijderen: Halve fte meer' }, PATIENTLY));
    expect(screen.queryByRole('button', { name: 'Verwijderen: Zonder C' })).toBeNull();
    await waitFor(() =>
      expect(api.calls.find(({ name }) => name === 'removeScenario')?.params).toEqual({ scenario: half.id }),
    );
  });
});

describe('adopting a package', () => {
  const adopt = async (address = PAGE) => {
    const api = withPackage();
    api.on('adoptPackage', answer('adoptPackage', { number: 3 }));
    const user = await openPage(address, manager, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Pakket vaststellen' }, PATIENTLY));
    await user.type(await screen.findByLabelText('Wie besloot?', {}, { timeout: 5_000 }), 'Bestuurlijk overleg');
    return { api, user };
  };

  it('records what fits, who decided and when, and gives a receipt', async () => {
    const { api, user } = await adopt();
    await user.click(screen.getByRole('button', { name: 'Pakketbesluit vastleggen' }));
    expect(await screen.findByText('Vastgelegd als pakketbesluit 3.')).toBeTruthy();
    expect(api.calls.find(({ name }) => name === 'adoptPackage')?.body).toEqual({
      items: ['project-c', 'project-a', 'project-d'],
      reason: '',
      decidedBy: 'Bestuurlijk overleg',
      decidedOn: '2026-11-21',
      scenario: null,
    });
    expect(screen.getByRole('link', { name: 'Het pakketbesluit bekijken' }).getAttribute('href')).toBe(
      '/besluiten/pakket/3',
    );
  });

  it('asks a reason when it differs from the ranking, before anything is sent', async () => {
    const { api, user } = await adopt();
    await user.click(screen.getByRole('checkbox', { name: 'Project D' }));
    await user.click(screen.getByRole('button', { name: 'Pakketbesluit vastleggen' }));
    expect(screen.getAllByText(/Schrijf op waarom het bestuur zo besloot/).length).toBeGreaterThan(1);
    expect(api.calls.some(({ name }) => name === 'adoptPackage')).toBe(false);
  });

  it('keeps what was typed when the package on screen changes', async () => {
    const { user } = await adopt(`${PAGE}?drop=project-d`);
    await user.type(screen.getByLabelText(/^Reden/), 'De raad wil het zo');
    await user.click(screen.getByRole('button', { name: /Terug naar het register/ }));
    await waitFor(() => expect(rowOf('Project D')).toContain('Past'));
    expect((await screen.findByLabelText<HTMLInputElement>('Wie besloot?')).value).toBe('Bestuurlijk overleg');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Reden/).value).toBe('De raad wil het zo');
  });

  it('says beforehand what does not fit', async () => {
    const { user } = await adopt();
    await user.click(screen.getByRole('checkbox', { name: 'Project B' }));
    expect(screen.getByText('Dit pakket kan zo niet worden vastgesteld')).toBeTruthy();
  });

  it('starts from the what-if on screen', async () => {
    await adopt(`${PAGE}?drop=project-d`);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Project D' }).checked).toBe(false);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Project A' }).checked).toBe(true);
  });

  it('waits for the round, and is not offered to owners', async () => {
    const waiting = packageFacts({ final: false, can: [ability('adopt-package', null, 'round-still-open')] });
    await openPage(PAGE, manager, withPackage({ facts: waiting }), TITLE);
    expect(
      await screen.findByText('Vaststellen kan zodra de urgentieronde is vastgesteld.', {}, PATIENTLY),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pakket vaststellen' })).toBeNull();
  });
});

describe('an adopted package', () => {
  it('shows everything it was decided on', async () => {
    const api = fakeApi();
    api.on('readPackageDecision', answer('readPackageDecision', packageDecision()));
    await openPage('/besluiten/pakket/3', owner, api, 'Pakketbesluit 3');
    expect(
      screen.getByText('Vastgesteld door Bestuurlijk overleg op 20 november 2026. Aantal onderwerpen: 3.'),
    ).toBeTruthy();
    expect(screen.getByText('E raakt meer inwoners.')).toBeTruthy();
    expect(screen.getByText('Anders dan de ranglijst: erbij').nextSibling?.textContent).toBe('Project E');
    expect(screen.getByText('Anders dan de ranglijst: eruit').nextSibling?.textContent).toBe('Project D');
    expect(rowOf('Project B')).toContain('nodig € 150.000, over € 20.000');
    expect(rowOf('Project D')).toContain('Valt eruit');
    expect(rowOf('Project E')).toContain('Komt erin');
    // Money and staff of what was adopted, not of what the walk took: C, A and E.
    const bars = within(screen.getByRole('region', { name: 'Geld en menskracht' }));
    expect(bars.getAllByText(/320\.000/).length).toBeGreaterThan(0);
  });

  it('is found from the page of its round', async () => {
    await openPage(PAGE, owner, withPackage({ decisions: [packageDecision()] }), TITLE);
    const link = await screen.findByRole('link', { name: 'Pakketbesluit 3' }, PATIENTLY);
    expect(link.getAttribute('href')).toBe('/besluiten/pakket/3');
  });
});

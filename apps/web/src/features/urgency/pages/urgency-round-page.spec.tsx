import { describe, expect, it } from '@jest/globals';
import type { UrgencyRoundView } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { ability, almelo, borne, hengelo, menzis, person, session, speaker } from '../../../testing/situations.js';
import { ITEMS, urgencyRound } from '../../../testing/urgency.js';

const TITLE = 'Urgentieronde 3: Prioritering 2027';
const PAGE = '/prioritering/3';
const manager = session(person({ roles: ['programmeManager'], permissions: ['task:read', 'round:read', 'round:run'] }));

/** JOGG and smoking share the first place; the third item is judged by one owner only. */
const sheets = [
  [almelo, [['veryUrgent', 'Kinderen kunnen niet wachten.'], 'veryUrgent', null]],
  [borne, ['urgent', 'urgent', null]],
  [hengelo, ['urgent', 'urgent', 'urgent']],
  [menzis, [['notUrgent', 'Geen geld.'], 'notUrgent', 'noJudgement']],
] as const;

const given = (view: UrgencyRoundView): FakeApi => {
  const api = fakeApi();
  api.on('readUrgencyRound', answer('readUrgencyRound', view));
  return api;
};

const settled = (input: Partial<UrgencyRoundView> = {}): UrgencyRoundView =>
  urgencyRound({ sheets, settledAt: '2026-11-28T16:00:05.000Z', ...input });

const idIn = (at: number): string => ITEMS[at]?.id ?? '';

describe('the outcome', () => {
  it('says the sum first, with shared places, division and agreement in words', async () => {
    await openPage(PAGE, session(speaker()), given(settled()), TITLE);
    expect(
      screen.getByText(
        '4 eigenaren over 3 onderwerpen: 2 met een gezamenlijk oordeel, 1 zonder. Bovenaan staan Rookvrije generatie en JOGG Twente, gelijk (urgent). Over 2 onderwerpen zijn de eigenaren verdeeld.',
      ),
    ).toBeTruthy();
    expect(screen.getByText(/^Hoe eens de eigenaren het zijn, is niet te bepalen\./)).toBeTruthy();
    expect(screen.getByText(/^Vastgesteld op za 28 november 2026 om 17.00 uur door M\. Voorbeeld\.$/)).toBeTruthy();
  });

  it('shows a tie as a tie, why, and who differ', async () => {
    await openPage(PAGE, session(speaker()), given(settled()), TITLE);
    const jogg = within(screen.getByRole('article', { name: 'JOGG Twente' }));
    expect(jogg.getByText('Gedeelde plaats 1, met Rookvrije generatie')).toBeTruthy();
    const other = within(screen.getByRole('article', { name: 'Rookvrije generatie' }));
    expect(other.getByText('Gelijk met JOGG Twente: alle oordelen samen geven dezelfde reeks.')).toBeTruthy();
    expect(jogg.getByText('verdeeld')).toBeTruthy();
    expect(jogg.getByText('1 zeer urgent, 2 urgent en 1 niet urgent.')).toBeTruthy();
    expect(jogg.getByText('Gemeenten: urgent. Andere eigenaren: niet urgent.')).toBeTruthy();
    expect(jogg.getByText('Kinderen kunnen niet wachten.', { exact: false }).textContent).toBe(
      'Almelo: Kinderen kunnen niet wachten.',
    );
  });

  it('lists what has no joint judgement apart', async () => {
    await openPage(PAGE, session(speaker()), given(settled()), TITLE);
    const section = screen.getByRole('heading', { level: 2, name: 'Geen gezamenlijk oordeel' }).closest('section');
    expect(within(section as HTMLElement).getByText('1 van de nodige 3 oordelen.')).toBeTruthy();
  });

  it('draws the distributions with the same as a table, to save as picture and as file', async () => {
    const user = await openPage(PAGE, session(speaker()), given(settled()), TITLE);
    expect(await screen.findByRole('img', { name: 'Prioritering 2027: verdeling van de oordelen' })).toBeTruthy();
    await user.click(screen.getByText('Als tabel'));
    const table = within(screen.getByRole('table', { name: 'Prioritering 2027: verdeling van de oordelen' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'OnderwerpMiddelste oordeelniet urgentbeperkt urgentredelijk urgenturgentzeer urgentgeen oordeel of geen reactie',
      '1. Rookvrije generatieGedeelde plaats 1, met JOGG Twente. urgent100210',
      '1. JOGG TwenteGedeelde plaats 1, met Rookvrije generatie. urgent100210',
      'MantelzorgGeen gezamenlijk oordeel000103',
    ]);
    expect(screen.getByRole('button', { name: 'Plaatje bewaren als PNG' })).toBeTruthy();
  });

  it('is a standing, not an outcome, as long as the round runs', async () => {
    await openPage(PAGE, session(speaker()), given(urgencyRound({ sheets })), TITLE);
    expect(screen.getByRole('heading', { level: 2, name: 'Tussenstand' })).toBeTruthy();
    expect(screen.getByText('Dit kan nog veranderen tot de ronde is vastgesteld.')).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 2, name: 'Volgorde' })).toBeNull();
  });
});

describe('a hidden round', () => {
  it('says calmly that everything is hidden, and shows only your own', async () => {
    const view = urgencyRound({ hidden: true, sheets: [[hengelo, ['urgent', null, null]]] });
    await openPage(PAGE, session(speaker()), given(view), TITLE);
    expect(screen.getByText('Alles is verborgen tot de ronde sluit')).toBeTruthy();
    const own = within(screen.getByRole('table', { name: 'Oordelen van Gemeente Hengelo' }));
    expect(own.getAllByRole('row')).toHaveLength(2);
    for (const gone of ['Ranglijst', 'Verdeling van de oordelen', 'Volgorde', 'Wie is nog niet klaar'])
      expect(screen.queryByRole('heading', { name: gone })).toBeNull();
    expect(screen.queryByText('Menzis')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Presenteren' })).toBeNull();
  });
});

describe('what the board makes of it', () => {
  it('shows both orders, with the moves and the reason', async () => {
    const base = settled();
    const adopted = {
      number: 1,
      groups: [[idIn(1)], [idIn(0)]],
      reason: 'Landelijke wet',
      decidedBy: 'Stuurgroep',
      decidedOn: '2026-12-01',
      recordedByName: 'M. Voorbeeld',
      recordedAt: '2026-12-01T15:00:00.000Z',
      deviates: true,
      moves: [{ itemId: idIn(0), from: 1, to: 2, direction: 'down' as const }],
    };
    const view = settled({ order: base.order === null ? null : { ...base.order, adopted } });
    await openPage(PAGE, session(speaker()), given(view), TITLE);
    expect(
      await screen.findByText('De vastgestelde volgorde wijkt af van de voorgestelde. Reden: Landelijke wet'),
    ).toBeTruthy();
    const table = within(screen.getByRole('table', { name: 'Volgorde: Prioritering 2027' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'OnderwerpVastgesteldVoorgesteldVerplaatst',
      'Rookvrije generatie11gelijk',
      'JOGG Twente21omlaag, van plaats 1 naar 2',
    ]);
  });

  it('records an order made by hand, tells every move, and asks why it differs', async () => {
    const api = given(settled({ can: [ability('adopt-order')] }));
    api.on('adoptOrder', answer('adoptOrder', { round: 3 }));
    const user = await openPage(PAGE, manager, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Volgorde van het bestuur vastleggen' }));
    await user.click(await screen.findByRole('button', { name: 'JOGG Twente omhoog' }));
    expect(screen.getByText('JOGG Twente staat nu op positie 1 van 2.')).toBeTruthy();
    const form = within(screen.getByRole('form'));
    await user.type(form.getByLabelText('Wie besloot dit?'), 'Stuurgroep');
    await user.click(form.getByRole('button', { name: 'Volgorde vaststellen' }));
    expect(form.getByText('Schrijf waarom de volgorde afwijkt.')).toBeTruthy();
    expect(api.calls.some(({ name }) => name === 'adoptOrder')).toBe(false);
    await user.type(form.getByLabelText('Waarom wijkt het bestuur af?'), 'Landelijke wet');
    await user.click(form.getByRole('button', { name: 'Volgorde vaststellen' }));
    expect(await screen.findByText('Vastgelegd.')).toBeTruthy();
    expect(api.calls.find(({ name }) => name === 'adoptOrder')?.body).toMatchObject({
      groups: [['jogg'], ['rookvrij']],
      reason: 'Landelijke wet',
      decidedBy: 'Stuurgroep',
    });
  });
});

describe('running the round', () => {
  it('notes a whole sheet that came by telephone, and leaves empty what was not said', async () => {
    const api = given(urgencyRound({ sheets, can: [ability('record-on-behalf')] }));
    api.on('recordGradesOnBehalf', answer('recordGradesOnBehalf', { round: 3, judged: 1, of: 3 }));
    const user = await openPage(PAGE, manager, api, TITLE);
    await user.click(screen.getByRole('button', { name: 'Oordelen noteren namens een eigenaar' }));
    await user.selectOptions(await screen.findByLabelText('Eigenaar'), menzis.slug);
    await user.selectOptions(screen.getByLabelText('Hoe kwam het binnen?'), 'phone');
    await user.type(screen.getByLabelText('Wie gaf het door?'), 'Sanne Voorbeeld');
    await user.click(screen.getByRole('button', { name: 'Oordelen noteren' }));
    expect(screen.getByText('Noteer minstens één oordeel.')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'JOGG Twente' }), 'fairlyUrgent');
    await user.type(screen.getByLabelText(/^Argument bij JOGG Twente/), 'Kan nog even wachten');
    await user.click(screen.getByRole('button', { name: 'Oordelen noteren' }));
    expect(await screen.findByText('Vastgelegd.')).toBeTruthy();
    const call = api.calls.find(({ name }) => name === 'recordGradesOnBehalf');
    expect(call?.params['organisation']).toBe(menzis.slug);
    expect(call?.body).toMatchObject({
      grades: [{ item: 'jogg', judgement: 'fairlyUrgent', argument: 'Kan nog even wachten' }],
      channel: 'phone',
      personName: 'Sanne Voorbeeld',
    });
  });

  it('records a ratification for the owner that waits for it', async () => {
    const base = urgencyRound({ sheets, can: [ability('ratify', hengelo)] });
    const view = {
      ...base,
      seats: base.seats.map((seat) => ({ ...seat, pendingRatification: seat.organisation.id === hengelo.id })),
    };
    await openPage(PAGE, session(speaker()), given(view), TITLE);
    expect(screen.getByRole('button', { name: 'Bekrachtiging van Gemeente Hengelo vastleggen' })).toBeTruthy();
  });
});

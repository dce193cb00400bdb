import { describe, expect, it } from '@jest/globals';
import type { UrgencyItem, UrgencyOrderView, UrgencyRoundView } from '@samenkoers/contract';
import { brokenOrder } from '@samenkoers/rulebook';
import { screen, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { ability, almelo, borne, hengelo, person, session, speaker } from '../../../testing/situations.js';
import { ITEMS, urgencyRound } from '../../../testing/urgency.js';

const TITLE = 'Urgentieronde 3: Prioritering 2027';
const PAGE = '/prioritering/3';
const manager = session(person({ roles: ['programmeManager'], permissions: ['task:read', 'round:read', 'round:run'] }));
const sheets = [almelo, borne, hengelo].map((owner) => [owner, ['urgent', 'urgent', 'urgent']] as const);
const [jogg, rookvrij, mantelzorg] = ITEMS.map(({ id }) => id) as [string, string, string];

type Dates = Pick<UrgencyItem, 'hardDeadline' | 'onAgendaSince'>;
const none: Dates = { hardDeadline: null, onAgendaSince: null };
type Decided = UrgencyOrderView['tieBreaks'][number];
const decision = (number: number, ...ids: string[]): Decided => ({
  number,
  groups: ids.map((id) => [id]),
  reason: 'Meer inwoners',
  decidedBy: 'Stuurgroep',
  decidedOn: '2026-12-01',
  recordedByName: 'M. Voorbeeld',
  recordedAt: '2026-12-01T15:00:00.000Z',
});

/** Three items on one place, with these dates in the order of the items; the order as the rules make it. */
const round = (dates: readonly Dates[], tieBreaks: readonly Decided[] = []): UrgencyRoundView => {
  const itemList = ITEMS.map((item, at) => ({ ...item, ...(dates[at] ?? none) }));
  const base = urgencyRound({ sheets, settledAt: '2026-11-28T16:00:05.000Z', itemList, can: [ability('break-tie')] });
  const day = (of: (item: UrgencyItem) => string | null) =>
    Object.fromEntries(
      itemList.flatMap((item) => (of(item) === null ? [] : [[item.id, of(item)?.slice(0, 10) ?? '']])),
    );
  const broken = brokenOrder({
    ranked: base.result?.ranked ?? [],
    deadlines: day(({ hardDeadline }) => hardDeadline),
    onAgendaSince: day(({ onAgendaSince }) => onAgendaSince),
    tieBreaks: tieBreaks.map(({ groups, reason }) => ({ itemIds: groups.flat(), reason })),
  }).map((group) => ({ ...group, itemIds: [...group.itemIds] }));
  const order = base.order === null ? null : { ...base.order, broken, tieBreaks: [...tieBreaks] };
  return { ...base, order };
};

const given = (view: UrgencyRoundView): FakeApi => {
  const api = fakeApi();
  api.on('readUrgencyRound', answer('readUrgencyRound', view));
  api.on('breakTie', answer('breakTie', { round: 3 }));
  return api;
};

const placeLines = async (): Promise<(string | null)[]> =>
  within(await screen.findByRole('list', { name: 'Plaats 1 (gedeeld)' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the order within a shared place', () => {
  it('says of each why it goes before the next', async () => {
    const view = round([
      { hardDeadline: null, onAgendaSince: '2026-03-05T10:00:00.000Z' },
      { hardDeadline: '2027-07-01', onAgendaSince: '2026-09-01T10:00:00.000Z' },
      { hardDeadline: null, onAgendaSince: '2026-04-05T10:00:00.000Z' },
    ]);
    await openPage(PAGE, session(speaker()), given(view), TITLE);
    expect(await placeLines()).toEqual([
      'Rookvrije generatie: harde datum 1 juli 2027',
      'JOGG Twente: eerder op de agenda, sinds 5 maart 2026',
      'Mantelzorg: als laatste van deze plaats',
    ]);
  });

  it('says what is still a tie, and what the board decided', async () => {
    const early: Dates = { hardDeadline: '2027-07-01', onAgendaSince: null };
    await openPage(PAGE, session(speaker()), given(round([none, none, early])), TITLE);
    expect(await placeLines()).toEqual([
      'Mantelzorg: harde datum 1 juli 2027',
      expect.stringMatching(
        /^(JOGG Twente en Rookvrije generatie|Rookvrije generatie en JOGG Twente): als laatste van deze plaats; onderling nog gelijk, alleen het bestuur kan kiezen$/,
      ),
    ]);
  });

  it('names the decision of the board as the reason', async () => {
    const decided = round([none, none, none], [decision(1, mantelzorg, jogg, rookvrij)]);
    await openPage(PAGE, session(speaker()), given(decided), TITLE);
    expect(await placeLines()).toEqual([
      'Mantelzorg: besluit van het bestuur',
      'JOGG Twente: besluit van het bestuur',
      'Rookvrije generatie: als laatste van deze plaats',
    ]);
  });

  it('is silent about a place that the adopted order set apart', async () => {
    const view = round([none, none, none]);
    const adopted = { ...decision(2, mantelzorg, jogg, rookvrij), deviates: true, moves: [] };
    const order = view.order === null ? null : { ...view.order, adopted };
    await openPage(PAGE, session(speaker()), given({ ...view, order }), TITLE);
    await screen.findByRole('heading', { level: 2, name: 'Volgorde' });
    expect(screen.queryByRole('list', { name: 'Plaats 1 (gedeeld)' })).toBeNull();
  });
});

describe('breaking a shared place', () => {
  const send = 'Besluit over de gelijke plaats vastleggen';

  it('starts without an order, and is not sent before the board’s order is put in', async () => {
    const api = given(round([none, none, none]));
    const user = await openPage(PAGE, manager, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Gelijke plaats doorbreken' }));
    await user.type(await screen.findByLabelText('Reden'), 'Meer inwoners');
    await user.type(screen.getByLabelText('Wie besloot dit?'), 'Stuurgroep');
    await user.click(screen.getByRole('button', { name: send }));
    expect(screen.getByText('Zet eerst alle onderwerpen in de volgorde die het bestuur koos.')).toBeTruthy();
    expect(api.calls.some(({ name }) => name === 'breakTie')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'JOGG Twente op 1 zetten' }));
    await user.click(screen.getByRole('button', { name: 'Mantelzorg op 2 zetten' }));
    await user.click(screen.getByRole('button', { name: send }));
    expect(await screen.findByText('Vastgelegd.')).toBeTruthy();
    expect(api.calls.find(({ name }) => name === 'breakTie')?.body).toMatchObject({
      items: ['jogg', 'mantelzorg', 'rookvrij'],
      reason: 'Meer inwoners',
    });
  });

  it('lets a decided tie be decided again, and says that the earlier decision stays', async () => {
    const api = given(round([none, none, none], [decision(1, mantelzorg, jogg, rookvrij)]));
    const user = await openPage(PAGE, manager, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Gelijke plaats opnieuw besluiten' }));
    expect(
      await screen.findByText(
        'Het bestuur besloot hier eerder over (Mantelzorg → JOGG Twente → Rookvrije generatie). Een nieuw besluit telt; het eerdere blijft in het register staan.',
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'JOGG Twente op 1 zetten' }));
    await user.click(screen.getByRole('button', { name: 'Rookvrije generatie op 2 zetten' }));
    await user.type(screen.getByLabelText('Reden'), 'Toch anders');
    await user.type(screen.getByLabelText('Wie besloot dit?'), 'Stuurgroep');
    await user.click(screen.getByRole('button', { name: send }));
    expect(await screen.findByText('Vastgelegd.')).toBeTruthy();
    expect(api.calls.find(({ name }) => name === 'breakTie')?.body).toMatchObject({
      items: ['jogg', 'rookvrij', 'mantelzorg'],
    });
  });

  it('calls places as every other screen does', async () => {
    const view = round([none, none, { hardDeadline: '2027-07-01', onAgendaSince: null }]);
    const order = view.order;
    const broken = (order?.broken ?? []).flatMap((group) =>
      group.itemIds.length > 1 ? [group, { ...group, place: 4, rankedPlace: 4, apartBy: null }] : [group],
    );
    const api = given({ ...view, order: order === null ? null : { ...order, broken } });
    const user = await openPage(PAGE, manager, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Gelijke plaats doorbreken' }));
    const options = within(await screen.findByLabelText('Welke gelijke plaats?')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent?.split(':')[0])).toEqual([
      'Plaats 1 (gedeeld)',
      'Plaats 4 (gedeeld)',
    ]);
  });

  it('says at its own field that the date of the decision lies ahead', async () => {
    const api = given(round([none, none, none]));
    const user = await openPage(PAGE, manager, api, TITLE);
    await user.click(await screen.findByRole('button', { name: 'Gelijke plaats doorbreken' }));
    const date = await screen.findByLabelText<HTMLInputElement>(/^(Wanneer|Datum|Op welke dag)/);
    await user.clear(date);
    await user.type(date, '2099-01-01');
    await user.click(screen.getByRole('button', { name: send }));
    expect(screen.getByText('De datum van het besluit ligt in de toekomst. Kies vandaag of eerder.')).toBeTruthy();
    expect(date.getAttribute('aria-invalid')).toBe('true');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { GradeItem, UrgencyRoundView } from '@samenkoers/contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, lost } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { ability, almelo, hengelo, menzis, person, session, speaker } from '../../../testing/situations.js';
import { grade, gradeReceipt, ITEMS, urgencyRound } from '../../../testing/urgency.js';

const TITLE = 'Beoordelen: Prioritering 2027';
const PAGE = '/prioritering/3/beoordelen';

/** A server that remembers what was judged. */
const remembering = (start: UrgencyRoundView, answersPut: () => boolean = () => true): FakeApi => {
  const api = fakeApi();
  let round = start;
  api.on('readUrgencyRound', () => answer('readUrgencyRound', round));
  api.on('gradeItem', ({ params, body }) => {
    if (!answersPut()) return lost;
    const item = ITEMS.find(({ slug }) => slug === params['item']);
    const owner = round.seats.find(({ organisation }) => organisation.slug === params['organisation'])?.organisation;
    if (item === undefined || owner === undefined) throw new Error('the specs know their own items');
    const { judgement, argument } = body as GradeItem;
    const others = round.grades.filter(
      ({ itemId, organisationId }) => itemId !== item.id || organisationId !== owner.id,
    );
    round = {
      ...round,
      grades: [...others, grade(owner, item, judgement, { argument, takenAt: '2026-11-21T18:02:00.000Z' })],
    };
    return answer('gradeItem', gradeReceipt({ item: item.slug, judgement }));
  });
  return api;
};

const waits = (input: Partial<UrgencyRoundView> = {}): UrgencyRoundView =>
  urgencyRound({ can: [ability('grade', hengelo)], ...input });

const sent = (api: FakeApi) =>
  api.calls.filter(({ name }) => name === 'gradeItem').map(({ params, body }) => [params['item'], body]);

describe('grading', () => {
  it('says for whom one speaks, and what each level means', async () => {
    await openPage(PAGE, session(speaker()), remembering(waits()), TITLE);
    expect(screen.getByText('U spreekt namens Gemeente Hengelo (als plaatsvervanger).')).toBeTruthy();
    const scale = within(screen.getByRole('group', { name: 'Hoe urgent vindt Gemeente Hengelo dit?' }));
    expect(scale.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      'notUrgent',
      'slightlyUrgent',
      'fairlyUrgent',
      'urgent',
      'veryUrgent',
      'noJudgement',
    ]);
    expect(scale.getByRole('radio', { name: 'zeer urgent', description: /^Dit kan niet wachten/ })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'JOGG Twente' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Lees het hele voorstel/ })).toBeTruthy();
  });

  it('records a judgement at once, counts it, and gives a receipt with its time', async () => {
    const api = remembering(waits());
    const user = await openPage(PAGE, session(speaker()), api, TITLE);
    expect(screen.getByText('0 van 3 beoordeeld')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'zeer urgent' }));
    expect(await screen.findByText(/^Vastgelegd op za 21 november 2026 om 19.02 uur/)).toBeTruthy();
    expect(screen.getByText('1 van 3 beoordeeld').getAttribute('role')).toBe('status');
    expect(sent(api)).toEqual([['jogg', { judgement: 'veryUrgent', argument: null }]]);
  });

  it('records only the level somebody stops at', async () => {
    const api = remembering(waits());
    const user = await openPage(PAGE, session(speaker()), api, TITLE);
    await user.click(screen.getByRole('radio', { name: 'niet urgent' }));
    for (const passed of ['beperkt urgent', 'redelijk urgent', 'urgent'])
      fireEvent.click(screen.getByRole('radio', { name: passed }));
    await screen.findByText(/^Vastgelegd op/);
    expect(sent(api)).toEqual([['jogg', { judgement: 'urgent', argument: null }]]);
  });

  it('works by keys: 1 to 5 judges, 0 is none, n and p walk, and typing is never disturbed', async () => {
    const api = remembering(waits());
    const user = await openPage(PAGE, session(speaker()), api, TITLE);
    await user.keyboard('4');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'urgent' }).checked).toBe(true);
    await screen.findByText(/^Vastgelegd op/);
    await user.keyboard('n');
    const second = await screen.findByRole('heading', { level: 2, name: 'Rookvrije generatie' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(screen.getByText('Harde datum van buiten: 1 maart 2027')).toBeTruthy();
    await user.keyboard('0');
    await screen.findByText('2 van 3 beoordeeld');
    await user.type(screen.getByRole('textbox', { name: /^Waarom\?/ }), 'p1n2');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Waarom\?/ }).value).toBe('p1n2');
    expect(screen.getByRole('heading', { level: 2, name: 'Rookvrije generatie' })).toBeTruthy();
    await user.tab();
    await waitFor(() => expect(sent(api)).toHaveLength(3));
    expect(sent(api)[2]).toEqual(['rookvrij', { judgement: 'noJudgement', argument: 'p1n2' }]);
    fireEvent.keyDown(document.body, { key: 'ArrowUp', altKey: true });
    expect(await screen.findByRole('heading', { level: 2, name: 'JOGG Twente' })).toBeTruthy();
  });

  it('lets the keys be turned off', async () => {
    const api = remembering(waits());
    const user = await openPage(PAGE, session(speaker()), api, TITLE);
    await user.click(screen.getByRole('checkbox', { name: 'Sneltoetsen gebruiken' }));
    await user.keyboard('4n');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'urgent' }).checked).toBe(false);
    expect(screen.getByRole('heading', { level: 2, name: 'JOGG Twente' })).toBeTruthy();
  });

  it('keeps an argument typed before the judgement, and sends both together', async () => {
    const api = remembering(waits());
    const user = await openPage(PAGE, session(speaker()), api, TITLE);
    await user.type(screen.getByRole('textbox', { name: /^Waarom\?/ }), 'Wachtlijsten');
    await user.tab();
    expect(screen.getByText(/^Kies eerst een oordeel\./)).toBeTruthy();
    expect(sent(api)).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'urgent' }));
    await screen.findByText(/^Vastgelegd op/);
    expect(sent(api)).toEqual([['jogg', { judgement: 'urgent', argument: 'Wachtlijsten' }]]);
  });

  it('loses nothing when the answer is lost, says so elsewhere too, and cannot count twice', async () => {
    let isAnswering = false;
    const api = remembering(waits(), () => isAnswering);
    const user = await openPage(PAGE, session(speaker()), api, TITLE);
    await user.click(screen.getByRole('radio', { name: 'urgent' }));
    expect(await screen.findByText('We weten niet of dit is vastgelegd')).toBeTruthy();
    expect(screen.getByText('Niet vastgelegd: JOGG Twente.')).toBeTruthy();
    await user.keyboard('n');
    await screen.findByRole('heading', { level: 2, name: 'Rookvrije generatie' });
    expect(screen.getByRole('button', { name: /^JOGG Twente/ }).textContent).toBe('JOGG TwenteNiet vastgelegd');
    isAnswering = true;
    await user.click(screen.getByRole('button', { name: /^JOGG Twente/ }));
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'urgent' })).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Nu vastleggen' }));
    await screen.findByText(/^Vastgelegd op/);
    const keys = api.calls.filter(({ name }) => name === 'gradeItem').map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows all items under each other for who wants a list', async () => {
    const api = remembering(waits());
    const user = await openPage(PAGE, session(speaker()), api, TITLE);
    await user.click(screen.getByRole('link', { name: 'Als lijst' }));
    await waitFor(() => expect(screen.getAllByRole('group', { name: /^Hoe urgent/ })).toHaveLength(3));
    await user.keyboard('n');
    expect(document.activeElement?.textContent).toBe('Rookvrije generatie');
    await user.keyboard('5');
    await screen.findByText('1 van 3 beoordeeld');
    expect(sent(api)).toEqual([['rookvrij', { judgement: 'veryUrgent', argument: null }]]);
  });

  it('says when all is judged until when it can be changed', async () => {
    const round = waits({ sheets: [[hengelo, ['urgent', 'urgent', 'noJudgement']]] } as never);
    await openPage(PAGE, session(speaker()), remembering(round), TITLE);
    expect(screen.getByText(/^Alles is beoordeeld\. U kunt uw oordelen wijzigen tot/)).toBeTruthy();
  });

  it('asks on whose behalf when somebody speaks for more than one', async () => {
    const two = person({
      actingFor: [hengelo, almelo].map((organisation) => ({
        organisation,
        isOwner: true,
        capacity: 'representative' as const,
        extent: 'full' as const,
        roles: [],
      })),
    });
    const api = remembering(waits({ can: [ability('grade', hengelo), ability('grade', almelo)] }));
    const user = await openPage(PAGE, session(two), api, TITLE);
    await user.selectOptions(screen.getByLabelText('Namens wie beoordeelt u?'), 'gemeente-almelo');
    expect(await screen.findByText('U spreekt namens Gemeente Almelo (als vertegenwoordiger).')).toBeTruthy();
  });

  it('warns under reserve, and asks nothing about a text that moved on', async () => {
    const [first, ...others] = ITEMS;
    const itemList = [...(first === undefined ? [] : [{ ...first, textChanged: true }]), ...others];
    const round = waits({ itemList });
    await openPage(
      `${PAGE}?onderwerp=jogg`,
      session(speaker('deputy', 'subjectToRatification')),
      remembering(round),
      TITLE,
    );
    expect(screen.getByText(/Uw mandaat is onder voorbehoud/)).toBeTruthy();
    expect(screen.getByText(/^De tekst van dit onderwerp is gewijzigd/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('who cannot grade', () => {
  it.each([
    ['mandate-ended', 'Gemeente Hengelo: Uw mandaat voor deze eigenaar is voorbij.'],
    ['closed', /^Gemeente Hengelo: De ronde is gesloten\./],
    ['no-mandate', /^Gemeente Hengelo: U heeft geen mandaat/],
  ])('is told the one reason: %s', async (reason, sentence) => {
    const round = waits({ can: [ability('grade', hengelo, reason)] });
    await openPage(PAGE, session(speaker()), remembering(round), TITLE);
    expect(screen.getByText('U kunt nu niet beoordelen')).toBeTruthy();
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('is told that it speaks for nobody here', async () => {
    await openPage(PAGE, session(person({ roles: ['programmeManager'] })), remembering(waits({ can: [] })), TITLE);
    expect(screen.getByText('U spreekt in deze ronde voor geen van de eigenaren.')).toBeTruthy();
    expect(screen.queryByText(menzis.name)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { UrgencyRoundView } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { ability, almelo, borne, hengelo, menzis, person, session, speaker } from '../../../testing/situations.js';
import { eligibleItems, rowOf, urgencyRound } from '../../../testing/urgency.js';

const TITLE = 'Prioritering';
const manager = session(person({ roles: ['programmeManager'], permissions: ['task:read', 'round:read', 'round:run'] }));
const sheets = [
  [almelo, ['urgent', 'urgent', 'urgent']],
  [borne, ['urgent', 'urgent', 'urgent']],
  [hengelo, ['veryUrgent', null, null]],
] as const;

const given = (...rounds: readonly UrgencyRoundView[]): FakeApi => {
  const api = fakeApi();
  api.on('listUrgencyRounds', answer('listUrgencyRounds', { rounds: rounds.map(rowOf) }));
  const [first] = rounds;
  if (first !== undefined) api.on('readUrgencyRound', answer('readUrgencyRound', first));
  api.on('readEligibleItems', answer('readEligibleItems', eligibleItems()));
  return api;
};

describe('an owner', () => {
  it('sees until when, how far it is, and one way on', async () => {
    const round = urgencyRound({ sheets, can: [ability('grade', hengelo)] });
    await openPage('/prioritering', session(speaker()), given(round), TITLE);
    expect(screen.getByText('Gemeente Hengelo: 1 van 3 beoordeeld')).toBeTruthy();
    expect(screen.getByText(/za 28 november 2026 om 17.00 uur/)).toBeTruthy();
    expect(screen.getByText('2 van 4 eigenaren zijn klaar.')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Verder met beoordelen' });
    expect(link.getAttribute('href')).toBe('/prioritering/3/beoordelen');
    expect(screen.queryByRole('heading', { name: 'Wie is nog niet klaar' })).toBeNull();
  });

  it('is told that nothing runs, and finds the earlier rounds', async () => {
    const settled = urgencyRound({ sheets, settledAt: '2026-11-20T16:00:00.000Z' });
    await openPage('/prioritering', session(speaker()), given(settled), TITLE);
    expect(screen.getByText('Er loopt nu geen urgentieronde')).toBeTruthy();
    expect(screen.getByText(/Zodra het programmateam een ronde opent/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Urgentieronde 3: Prioritering 2027' })).toBeTruthy();
  });
});

describe('the programme team', () => {
  it('sees who is not ready by name, and reminds exactly those', async () => {
    const api = given(urgencyRound({ sheets, can: [ability('remind')] }));
    api.on(
      'remindUrgencyOwners',
      answer('remindUrgencyOwners', { round: 3, organisations: [hengelo.slug, menzis.slug] }),
    );
    const user = await openPage('/prioritering', manager, api, TITLE);
    const table = within(screen.getByRole('table', { name: 'Wie is nog niet klaar' }));
    expect(
      table
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['Gemeente Hengelo1 van 3', 'Menzis0 van 3']);
    await user.click(screen.getByRole('button', { name: 'Herinner deze 2 eigenaren' }));
    expect(await screen.findByText(/^Herinnerd: Gemeente Hengelo en Menzis/)).toBeTruthy();
  });

  it('sees nobody by name while the round hides it', async () => {
    const round = urgencyRound({ hidden: true, can: [ability('remind'), ability('close-early')] });
    await openPage('/prioritering', manager, given(round), TITLE);
    expect(screen.getByText(/Wie klaar is en wie niet, is daarom nu voor niemand te zien/)).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Wie is nog niet klaar' })).toBeNull();
    expect(screen.queryByText('Menzis')).toBeNull();
    expect(screen.getByRole('button', { name: 'Nu sluiten' })).toBeTruthy();
  });

  it('is told what stands in the way of closing early', async () => {
    const api = given(urgencyRound({ sheets, can: [ability('close-early')] }));
    const findings = [{ code: 'not-everyone-judged', severity: 'error', facts: { organisationIds: [menzis.id] } }];
    api.on('closeUrgencyRoundEarly', refuse(409, 'rule-findings', { findings }));
    const user = await openPage('/prioritering', manager, api, TITLE);
    await user.click(screen.getByRole('button', { name: 'Nu sluiten: iedereen is klaar' }));
    await user.click(
      within(await screen.findByRole('form')).getByRole('button', { name: 'Nu sluiten: iedereen is klaar' }),
    );
    expect(await screen.findByText(/Menzis/, { selector: '.utrecht-alert *' })).toBeTruthy();
  });

  it('opens a round over what qualifies, knows what the others lack, and chooses who sees what', async () => {
    const api = given();
    const lacking = [
      { slug: 'beweegpad', title: 'Beweegpad', lacking: ['commitment-in-principle'] },
      { slug: 'huis', title: 'Huis van de Zorg', lacking: ['item-already-taken-up'] },
    ];
    api.on('readEligibleItems', answer('readEligibleItems', eligibleItems({ lacking })));
    api.on('openUrgencyRound', answer('openUrgencyRound', { round: 4 }));
    api.on('readUrgencyRound', answer('readUrgencyRound', urgencyRound({ number: 4, hidden: true })));
    const user = await openPage('/prioritering', manager, api, TITLE);
    expect(await screen.findByText('3 onderwerpen doen mee')).toBeTruthy();
    expect(screen.getByText(/nog nodig: /).textContent).toBe(
      'Beweegpad: nog nodig: Direct betrokken organisaties doen in principe mee',
    );
    expect(screen.getByText(/Huis van de Zorg is al opgepakt\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Urgentieronde openen' }));
    await user.click(within(await screen.findByRole('form')).getByRole('button', { name: 'Urgentieronde openen' }));
    expect(screen.getByText('Vul dit in.')).toBeTruthy();
    await user.type(screen.getByLabelText('Naam van de ronde'), 'Prioritering 2027');
    await user.click(screen.getByRole('radio', { name: 'verborgen tot sluiting' }));
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Urgentieronde openen' }));
    await screen.findByRole('heading', { level: 1, name: 'Urgentieronde 4: Prioritering 2027' });
    expect(api.calls.find(({ name }) => name === 'openUrgencyRound')?.body).toMatchObject({
      title: 'Prioritering 2027',
      closesAt: '2026-12-05T16:00:00.000Z',
      visibility: 'hiddenUntilClosed',
    });
  });

  it('is told when there is nothing to prioritise', async () => {
    const api = given();
    api.on('readEligibleItems', answer('readEligibleItems', eligibleItems({ eligible: [] })));
    await openPage('/prioritering', manager, api, TITLE);
    expect(await screen.findByText('Er is nu niets om te prioriteren')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Urgentieronde openen' })).toBeNull();
    expect(screen.getByText('Er zijn nog geen eerdere urgentierondes.')).toBeTruthy();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { PositionReceipt, RoundView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, lost, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import {
  ability,
  almelo,
  borne,
  hengelo,
  menzis,
  person,
  position,
  round,
  seat,
  session,
  speaker,
} from '../../../testing/situations.js';

const TITLE = 'Draagvlakronde: JOGG Twente';
const othersSupport = [
  seat(almelo, position('supported')),
  seat(borne, position('supported')),
  seat(menzis, position('noObjection')),
];
const waitsForHengelo = (input: Partial<RoundView> = {}): RoundView =>
  round({ seats: [...othersSupport, seat(hengelo, null)], can: [ability('take-position', hengelo)], ...input });

const receipt = (input: Partial<PositionReceipt> = {}): PositionReceipt => ({
  round: 12,
  organisation: hengelo,
  revision: 1,
  choice: 'supported',
  participation: null,
  extent: 'full',
  capacity: 'deputy',
  channel: 'web',
  takenAt: '2026-11-21T18:02:00.000Z',
  replaced: false,
  sequence: 4711,
  ...input,
});

const given = (view: RoundView): FakeApi => {
  const api = fakeApi();
  api.on('readRound', answer('readRound', view));
  return api;
};

const sent = (api: FakeApi) => api.calls.filter(({ name }) => name === 'takePosition');

describe('the sum of a round', () => {
  it('is read as a sentence, with what is still needed by name', async () => {
    await openPage('/rondes/12', session(speaker()), given(waitsForHengelo()), TITLE);
    expect(screen.getByText('2 van 4 gedragen, 1 geen bezwaar, 1 geen reactie: nog niet compleet.')).toBeTruthy();
    expect(screen.getByText('Nog nodig: antwoord van Gemeente Hengelo.')).toBeTruthy();
  });

  it('shows one tile per owner with a word, and the same as a table', async () => {
    await openPage('/rondes/12', session(speaker()), given(waitsForHengelo()), TITLE);
    const tiles = within(screen.getByRole('list', { name: 'Standpunten van de eigenaren' })).getAllByRole('listitem');
    expect(tiles.map((tile) => tile.textContent)).toEqual([
      'Almelogedragen',
      'Bornegedragen',
      'Menzisgeen bezwaar',
      'Hengelogeen reactie',
    ]);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(5);
  });
});

describe('taking a position', () => {
  it('says for whom one speaks, records in one action and gives a receipt', async () => {
    const api = given(waitsForHengelo());
    api.on('takePosition', answer('takePosition', receipt()));
    const user = await openPage('/rondes/12', session(speaker()), api, TITLE);
    expect(screen.getByText('U spreekt namens Gemeente Hengelo (als plaatsvervanger).')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'gedragen' }));
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    expect(
      await screen.findByText('Vastgelegd voor Gemeente Hengelo op za 21 november 2026 om 19.02 uur.'),
    ).toBeTruthy();
    expect(sent(api).map(({ params, body }) => [params, body])).toEqual([
      [
        { round: '12', organisation: 'gemeente-hengelo' },
        { choice: 'supported', text: null, participation: null },
      ],
    ]);
  });

  it('asks for a choice before anything is sent', async () => {
    const api = given(waitsForHengelo());
    const user = await openPage('/rondes/12', session(speaker()), api, TITLE);
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    expect(screen.getByText('Kies eerst een standpunt.')).toBeTruthy();
    expect(sent(api)).toEqual([]);
  });

  it('asks for the reason where the rule does', async () => {
    const api = given(waitsForHengelo());
    api.on('takePosition', answer('takePosition', receipt({ choice: 'notSupported' })));
    const user = await openPage('/rondes/12', session(speaker()), api, TITLE);
    await user.click(screen.getByRole('radio', { name: 'niet gedragen' }));
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    expect(screen.getByText('Bij “niet gedragen” is een toelichting nodig. Schrijf waarom.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Waarom niet?' }));
    expect(sent(api)).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Waarom niet?' }), 'Te weinig mensen');
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    await screen.findByText(/^Vastgelegd voor Gemeente Hengelo/);
    expect(sent(api)[0]?.body).toMatchObject({ choice: 'notSupported', text: 'Te weinig mensen' });
  });

  it('asks in a take-up round whether one takes part', async () => {
    const view = waitsForHengelo({ kind: 'takeUp' });
    const api = given(view);
    const user = await openPage('/rondes/12', session(speaker()), api, 'Oppakronde: JOGG Twente');
    await user.click(screen.getByRole('radio', { name: 'voor' }));
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    expect(screen.getByText('Kies of Gemeente Hengelo meedoet.')).toBeTruthy();
    expect(sent(api)).toEqual([]);
  });

  it('warns when the position must still be ratified', async () => {
    await openPage('/rondes/12', session(speaker('deputy', 'subjectToRatification')), given(waitsForHengelo()), TITLE);
    expect(screen.getByText(/Uw mandaat is onder voorbehoud/)).toBeTruthy();
  });

  it('says that nobody knows when the answer was lost, keeps what was typed, and cannot count twice', async () => {
    const api = given(waitsForHengelo());
    let isLost = true;
    api.on('takePosition', () => (isLost ? lost : answer('takePosition', receipt())));
    const user = await openPage('/rondes/12', session(speaker()), api, TITLE);
    await user.click(screen.getByRole('radio', { name: 'gedragen' }));
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    expect(await screen.findByText('We weten niet of dit is vastgelegd')).toBeTruthy();
    isLost = false;
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    await screen.findByText(/^Vastgelegd voor Gemeente Hengelo/);
    const keys = sent(api).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('tells the one reason when the server refuses', async () => {
    const api = given(waitsForHengelo());
    api.on('takePosition', refuse(409, 'cannot-take-position', { reason: 'closed' }));
    const user = await openPage('/rondes/12', session(speaker()), api, TITLE);
    await user.click(screen.getByRole('radio', { name: 'gedragen' }));
    await user.click(screen.getByRole('button', { name: 'Standpunt vastleggen' }));
    expect(await screen.findByText('De ronde is gesloten. Er kan geen standpunt meer worden vastgelegd.')).toBeTruthy();
  });

  it('shows the reason instead of the form when one cannot', async () => {
    const can = [ability('take-position', hengelo, 'mandate-ended')];
    await openPage('/rondes/12', session(speaker()), given(waitsForHengelo({ can })), TITLE);
    expect(screen.getByText('Gemeente Hengelo: Uw mandaat voor deze eigenaar is voorbij.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('tells a coordinator, who has no mandate, why there is no form', async () => {
    const coordinator = person({
      actingFor: [{ organisation: hengelo, isOwner: true, capacity: null, extent: null, roles: ['coordinator'] }],
    });
    const can = [ability('take-position', hengelo, 'no-mandate')];
    await openPage('/rondes/12', session(coordinator), given(waitsForHengelo({ can })), TITLE);
    expect(screen.getByText(/^Gemeente Hengelo: .*mandaat/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('keeps earlier positions folded in the table', async () => {
    const view = round({
      seats: [...othersSupport, seat(hengelo, position('supported'), [position('noObjection')])],
      can: [ability('take-position', hengelo)],
    });
    const user = await openPage('/rondes/12', session(speaker()), given(view), TITLE);
    expect(screen.getByText('Eerdere standpunten (1)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Standpunt wijzigen' }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'gedragen' }));
  });
});

describe('running a round', () => {
  const manager = person({ roles: ['programmeManager'] });

  it('names whom the button reminds', async () => {
    const api = given(waitsForHengelo({ can: [ability('remind')] }));
    api.on('remindSilentOwners', answer('remindSilentOwners', { round: 12, organisations: ['gemeente-hengelo'] }));
    const user = await openPage('/rondes/12', session(manager), api, TITLE);
    await user.click(screen.getByRole('button', { name: 'Herinner Gemeente Hengelo' }));
    expect(await screen.findByText(/^Herinnerd: Gemeente Hengelo/)).toBeTruthy();
  });

  it('notes a position given by telephone', async () => {
    const api = given(waitsForHengelo({ can: [ability('record-on-behalf', hengelo)] }));
    api.on('recordPositionOnBehalf', answer('recordPositionOnBehalf', receipt({ channel: 'phone', capacity: null })));
    const user = await openPage('/rondes/12', session(manager), api, TITLE);
    await user.click(screen.getByRole('button', { name: 'Standpunt noteren namens een eigenaar' }));
    await user.selectOptions(await screen.findByLabelText('Eigenaar'), 'gemeente-hengelo');
    await user.selectOptions(screen.getByLabelText('Standpunt'), 'supported');
    await user.selectOptions(screen.getByLabelText('Hoe kwam het binnen?'), 'phone');
    await user.type(screen.getByLabelText('Wie gaf het door?'), 'Sanne Voorbeeld');
    await user.click(screen.getByRole('button', { name: 'Standpunt noteren' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'recordPositionOnBehalf')).toBe(true));
    expect(api.calls.find(({ name }) => name === 'recordPositionOnBehalf')?.body).toMatchObject({
      choice: 'supported',
      channel: 'phone',
      personName: 'Sanne Voorbeeld',
      extent: 'full',
    });
  });

  it('explains every finding when the rules do not allow it', async () => {
    const api = given(waitsForHengelo({ can: [ability('close-early')] }));
    const findings = [
      {
        code: 'not-everyone-spoke',
        severity: 'error',
        facts: { silentOrganisationIds: [hengelo.id], pendingRatificationIds: [] },
      },
    ];
    api.on('closeRoundEarly', refuse(409, 'rule-findings', { findings }));
    const user = await openPage('/rondes/12', session(manager), api, TITLE);
    await user.click(screen.getByRole('button', { name: /^Nu sluiten/ }));
    await user.click(within(await screen.findByRole('form')).getByRole('button', { name: /^Nu sluiten/ }));
    expect(await screen.findByText('Nog niet iedereen heeft geantwoord: Gemeente Hengelo.')).toBeTruthy();
  });
});

describe('a settled round', () => {
  it('shows the outcome and no form', async () => {
    const view = waitsForHengelo({
      phase: 'settled',
      outcome: 'rejected',
      settledAt: '2026-11-29T08:00:00.000Z',
      result: {
        outcome: 'rejected',
        asItStands: true,
        settledAt: '2026-11-29T08:00:00.000Z',
        settledByName: 'M. Voorbeeld',
      },
      can: [],
    });
    await openPage('/rondes/12', session(speaker()), given(view), TITLE);
    expect(screen.getByText('2 van 4 gedragen, 1 geen bezwaar, 1 geen reactie: niet unaniem.')).toBeTruthy();
    expect(screen.getByText(/Vastgesteld zoals het er stond/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

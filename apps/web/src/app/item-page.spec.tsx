import { describe, expect, it } from '@jest/globals';
import type { Ability, ItemView, SessionView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, refuse } from '../testing/fake-api.js';
import { item, pool } from '../testing/items.js';
import { openPage } from '../testing/open-page.js';
import {
  ability,
  almelo,
  hengelo,
  menzis,
  OWNERS,
  person,
  position,
  round,
  seat,
  session,
  speaker,
} from '../testing/situations.js';

const manager = session(person({ roles: ['programmeManager'] }));

const given = (view: ItemView, can: readonly Ability[] = []): FakeApi => {
  const api = fakeApi();
  api.on('readItem', answer('readItem', view));
  api.on('readItemAbilities', answer('readItemAbilities', { item: view.slug, can: [...can] }));
  api.on('listResourcePools', answer('listResourcePools', { pools: [pool()] }));
  const rows = OWNERS.map((owner) => ({ ...owner, domains: [], isOwner: true, residents: null, itemCount: 0 }));
  api.on('listOrganisations', answer('listOrganisations', { rows, total: rows.length, next: null }));
  return api;
};

const open = (api: FakeApi, who: SessionView = manager) => openPage('/agenda/jogg-twente', who, api, 'JOGG Twente');

describe('the principle checklist', () => {
  it('has one line per principle with icon, word and next step', async () => {
    await open(given(item()));
    expect(screen.getByText('0 van 10 voldaan')).toBeTruthy();
    expect(screen.getByText('Alle eigenaren dragen de inhoud')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Naar de rondes' }).length).toBeGreaterThan(0);
  });

  it('says every finding as a sentence with the name behind the id, and folds what the next gate does not ask', async () => {
    const view = item();
    const principles = view.principles.map((principle) => {
      if (principle.code === 'commitment-in-principle') {
        return {
          ...principle,
          findings: [{ code: 'commitment-missing', severity: 'error' as const, facts: { organisationId: menzis.id } }],
        };
      }
      if (principle.code !== 'commitment-firm') return principle;
      const short = (year: number) => ({
        code: 'commitment-short',
        severity: 'error' as const,
        facts: { poolId: pool().id, kind: 'money', year, required: 200, committed: 0, short: 12_000_000 },
      });
      const missing = {
        code: 'firm-commitment-missing',
        severity: 'error' as const,
        facts: { organisationId: almelo.id },
      };
      return { ...principle, findings: [missing, short(2027), short(2028)] };
    });
    await open(given(item({ principles })));
    expect(screen.getByText('Nog geen toezegging van Menzis.')).toBeTruthy();
    expect(screen.getByText('2 punten').tagName).toBe('SUMMARY');
    expect(screen.getByText('Programmabudget: 2027 te kort € 120.000, 2028 te kort € 120.000.')).toBeTruthy();
  });
});

describe('what one can do follows from what the server allows', () => {
  it('offers nothing when nothing is allowed', async () => {
    await open(given(item(), [ability('return', null, 'forbidden')]));
    expect(screen.queryByRole('heading', { name: 'Wat kunt u nu doen?' })).toBeNull();
  });

  it('says what is not possible yet, and why', async () => {
    await open(
      given(item(), [
        ability('return'),
        ability('place-on-agenda', null, 'principle-not-met'),
        ability('start', null, 'forbidden'),
      ]),
    );
    expect(screen.getByText('Wat nu nog niet kan (1)')).toBeTruthy();
    expect(screen.getByText('Op de agenda zetten: nog niet alle uitgangspunten zijn voldaan.')).toBeTruthy();
  });

  it('returns a proposal with reasons', async () => {
    const api = given(item(), [ability('return')]);
    api.on('returnItem', answer('returnItem', { item: 'jogg-twente', revision: 4 }));
    const user = await open(api);
    await user.click(screen.getByRole('button', { name: 'Voorstel teruggeven' }));
    const form = await screen.findByRole('form', { name: 'Voorstel teruggeven' });
    await user.type(within(form).getByRole('textbox'), 'De doelen ontbreken.');
    await user.click(within(form).getByRole('button', { name: 'Voorstel teruggeven' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Voorstel teruggeven' })).toBeNull());
    expect(api.calls.find(({ name }) => name === 'returnItem')?.body).toEqual({ reason: 'De doelen ontbreken.' });
  });

  it('marks the field when the contract does not allow what was typed, and sends nothing', async () => {
    const api = given(item(), [ability('return')]);
    const user = await open(api);
    await user.click(screen.getByRole('button', { name: 'Voorstel teruggeven' }));
    const form = await screen.findByRole('form', { name: 'Voorstel teruggeven' });
    await user.click(within(form).getByRole('button', { name: 'Voorstel teruggeven' }));
    expect(await within(form).findByText('Vul dit in.')).toBeTruthy();
    expect(api.calls.some(({ name }) => name === 'returnItem')).toBe(false);
  });

  it('lists everything that stands in the way of placing it on the agenda', async () => {
    const api = given(item(), [ability('place-on-agenda')]);
    const findings = [
      { code: 'round-not-held', severity: 'error', facts: { kind: 'support' } },
      { code: 'commitment-missing', severity: 'error', facts: { organisationId: menzis.id } },
    ];
    api.on('placeItemOnAgenda', refuse(409, 'rule-findings', { findings }));
    const user = await open(api);
    await user.click(screen.getByRole('button', { name: 'Op de agenda zetten' }));
    await user.click(within(await screen.findByRole('form')).getByRole('button', { name: 'Op de agenda zetten' }));
    expect(await screen.findByText('Er is nog geen draagvlakronde gehouden.')).toBeTruthy();
    expect(screen.getByText('Nog geen toezegging van Menzis.')).toBeTruthy();
  });

  it('joins later for the own organisation', async () => {
    const api = given(item({ state: 'inProgress' }), [ability('join-later', hengelo)]);
    api.on('joinLater', answer('joinLater', { item: 'jogg-twente' }));
    const user = await open(api, session(speaker('representative')));
    await user.click(screen.getByRole('button', { name: 'Instappen namens Gemeente Hengelo' }));
    await user.type(await screen.findByLabelText('Wat brengt Gemeente Hengelo zelf in?'), 'Een halve dag per week.');
    await user.click(screen.getByRole('button', { name: 'Instappen vastleggen' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'joinLater')).toBe(true));
    const call = api.calls.find(({ name }) => name === 'joinLater');
    expect(call?.params).toEqual({ item: 'jogg-twente', organisation: 'gemeente-hengelo' });
    expect(call?.body).toMatchObject({ capacityNote: 'Een halve dag per week.' });
  });

  it('makes a commitment firm in whole cents', async () => {
    const api = given(item({ state: 'onAgenda' }), [ability('firm-up-commitment', hengelo)]);
    api.on('firmUpCommitment', answer('firmUpCommitment', { item: 'jogg-twente' }));
    const user = await open(api, session(speaker('representative')));
    await user.click(screen.getByRole('button', { name: 'Toezegging van Gemeente Hengelo vastleggen' }));
    await user.click(await screen.findByRole('button', { name: 'Regel toevoegen' }));
    await user.type(screen.getByLabelText('Bedrag in euro'), '25.000');
    await user.type(screen.getByLabelText('Wie tekent namens Gemeente Hengelo?'), 'Sanne Voorbeeld');
    await user.click(screen.getByRole('button', { name: 'Toezegging vastleggen' }));
    await waitFor(() => expect(api.calls.some(({ name }) => name === 'firmUpCommitment')).toBe(true));
    const body = api.calls.find(({ name }) => name === 'firmUpCommitment')?.body as {
      readonly lines: readonly unknown[];
    };
    expect(body.lines).toEqual([{ kind: 'money', year: new Date().getFullYear(), amount: 2_500_000, poolId: null }]);
  });
});

describe('an open round that waits for the reader', () => {
  it('comes first, with the way to it, and shows what every owner said', async () => {
    const view = round({
      seats: [seat(almelo, position('supported')), seat(hengelo, null)],
      can: [ability('take-position', hengelo)],
    });
    const { number, kind, title, subject, phase, outcome, openedAt, closesAt, settledAt, n, answered, tally } = view;
    const api = given(
      item({
        rounds: [{ number, kind, title, subject, phase, outcome, openedAt, closesAt, settledAt, n, answered, tally }],
      }),
    );
    api.on('readRound', answer('readRound', view));
    await open(api, session(speaker('representative')));
    const link = await screen.findByRole('link', { name: 'Standpunt vastleggen namens Gemeente Hengelo' });
    expect(link.getAttribute('href')).toBe('/rondes/12#position');
    expect(screen.getByRole('list', { name: 'Standpunten in Draagvlakronde 12' })).toBeTruthy();
  });
});

describe('what is not known says so', () => {
  it('shows a missing need as unknown, not as zero', async () => {
    await open(given(item()));
    const needs = screen.getByRole('table', { name: 'Nodig per jaar' });
    expect(within(needs).getByText(/onbekend/)).toBeTruthy();
  });
});

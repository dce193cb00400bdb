import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ChangeView, PERMISSIONS_BY_ROLE } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { byLawsVersion, change, manager } from '../../../testing/changes.js';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { session, speaker } from '../../../testing/situations.js';

let api: FakeApi;
let changes: ChangeView[];

const representative = session({ ...speaker('representative'), permissions: [...PERMISSIONS_BY_ROLE.mandate] });
const sent = (name: string) => api.calls.filter((call) => call.name === name);

describe('the by-laws', () => {
  const current = byLawsVersion(2, { minDomains: 3 }, { adoptedOn: '2024-03-01', change: 1 });

  beforeEach(() => {
    api = fakeApi();
    changes = [];
    api.on('listChanges', () => answer('listChanges', { rows: changes, total: changes.length, next: null }));
    api.on('listByLaws', answer('listByLaws', { versions: [current, byLawsVersion()] }));
  });

  it('are read in words, with every earlier version, what changed and by which change', async () => {
    await openPage('/beheer/reglement', representative, api, 'Reglement');
    expect(screen.getByText('Versie 2 geldt sinds 1 maart 2024.')).toBeTruthy();
    const rules = within(screen.getByRole('table', { name: 'Reglement' }));
    expect(rules.queryByText(/minDomains|roundDays/)).toBeNull();
    const row = rules.getByRole('row', { name: /Ondergrens/ });
    expect(within(row).getByText('redelijk urgent')).toBeTruthy();
    const version = screen.getByText('Versie 2, sinds 1 maart 2024 (geldt nu)').closest('details') as HTMLElement;
    expect(within(version).getByText(/^Domeinen .*: van “2” naar “3”$/)).toBeTruthy();
    expect(within(version).getByRole('link', { name: 'Wijziging 1' }).getAttribute('href')).toBe('/beheer#wijziging-1');
    expect(screen.getByText('Versie 1, van 1 januari 2022 tot 1 maart 2024')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Nieuwe versie voorstellen' })).toBeNull();
  });

  const DAYS = 'Dagen voor een draagvlakronde';

  const begin = async () => {
    const user = await openPage('/beheer/reglement', manager(), api, 'Reglement');
    await user.click(screen.getByRole('button', { name: 'Nieuwe versie voorstellen' }));
    const days = (await screen.findByLabelText(DAYS)) as HTMLInputElement;
    const form = within(screen.getByRole('form', { name: 'Nieuwe versie voorstellen' }));
    return {
      user,
      days,
      form,
      press: () => user.click(form.getByRole('button', { name: 'Nieuwe versie voorstellen' })),
    };
  };

  it('show while typing what would change, and say that nothing changes yet', async () => {
    const { user, days, form } = await begin();
    expect(form.getByText('Er verandert nog niets')).toBeTruthy();
    expect(form.getByText('U heeft nog niets aangepast.')).toBeTruthy();
    expect(days.value).toBe('28');
    await user.clear(days);
    await user.type(days, '42');
    await user.click(form.getByRole('radio', { name: 'ja' }));
    expect(form.getByText(`${DAYS}: van “28” naar “42”`)).toBeTruthy();
    expect(form.getByText(/heeft geen bezwaar: van “nee” naar “ja”$/)).toBeTruthy();
    await user.clear(days);
    await user.type(days, '28');
    expect(form.queryByText(`${DAYS}: van “28” naar “42”`)).toBeNull();
  });

  it('are not sent with a value that is wrong, without a change, or without who decided and why', async () => {
    const { user, days, form, press } = await begin();
    await press();
    expect(form.getByText('Pas eerst een regel aan; nu verandert er niets.')).toBeTruthy();
    expect(form.getByText('Vul in wie dit besloot.')).toBeTruthy();
    expect(form.getByText('Schrijf in een of twee zinnen waarom.')).toBeTruthy();
    await user.clear(days);
    await user.type(days, '366');
    expect(form.getByText('Vul een heel getal in van 1 tot en met 365.')).toBeTruthy();
    const [low, high] = form.getAllByLabelText(/^Afwijking van het eerlijke deel/);
    await user.clear(low as HTMLElement);
    await user.type(low as HTMLElement, '60');
    expect(form.getByText('Vul een heel getal in dat hoger is dan het percentage hierboven.')).toBeTruthy();
    expect(high?.getAttribute('aria-invalid')).toBe('true');
    await press();
    expect(sent('proposeChange')).toHaveLength(0);
  });

  it('lose nothing of what was typed when another version came in between', async () => {
    const { user, days, form, press } = await begin();
    await user.clear(days);
    await user.type(days, '42');
    await user.type(form.getByLabelText('Wie besloot dit?'), 'Stuurgroep');
    await user.type(form.getByLabelText('Waarom stelt u dit voor?'), 'Colleges hebben meer tijd nodig.');

    api.on('proposeChange', () => {
      const next = byLawsVersion(3, { minDomains: 2, minGoals: 2 }, { adoptedOn: '2026-11-21', change: 7 });
      api.on('listByLaws', answer('listByLaws', { versions: [next, current, byLawsVersion()] }));
      const finding = { code: 'by-laws-moved-on', severity: 'error', facts: { version: 3 } };
      return refuse(409, 'rule-findings', { findings: [finding] });
    });
    await press();
    await form.findByText('Intussen geldt versie 3');
    expect(days.value).toBe('42');
    expect((form.getByLabelText('Wie besloot dit?') as HTMLInputElement).value).toBe('Stuurgroep');
    expect((form.getByLabelText(/^Doelen waaraan/) as HTMLInputElement).value).toBe('2');
    expect(form.getByText(`${DAYS}: van “28” naar “42”`)).toBeTruthy();
    expect(form.queryByText(/^Domeinen .*: van /)).toBeNull();

    api.on('proposeChange', answer('proposeChange', { number: 8, sequence: 90 }));
    await press();
    await screen.findByText('Wijziging 8 is voorgesteld en wacht op een tweede persoon.', { selector: 'main p' });
    const [first, second] = sent('proposeChange').map(({ body }) => body as Record<string, unknown>);
    expect(first).toMatchObject({ kind: 'byLaws', baseVersion: 2, settings: { minDomains: 3, minGoals: 1 } });
    expect(second).toMatchObject({
      baseVersion: 3,
      settings: { minDomains: 2, minGoals: 2, roundDays: { support: 42 } },
      decidedBy: 'Stuurgroep',
      decidedOn: '2026-11-21',
      reason: 'Colleges hebben meer tijd nodig.',
    });
  });

  it('warn when a change of them waits already', async () => {
    changes = [change({ kind: 'byLaws', organisation: null, personName: null, baseVersion: 2 })];
    await openPage('/beheer/reglement', manager(), api, 'Reglement');
    expect(screen.getByText(/Er wacht al een wijziging van het reglement/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Wijziging 4' }).getAttribute('href')).toBe('/beheer#wijziging-4');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { UrgencyRoundView } from '@samenkoers/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { almelo, borne, hengelo, menzis, session, speaker } from '../../../testing/situations.js';
import { urgencyRound } from '../../../testing/urgency.js';

const PAGE = '/prioritering/3/presenteren';
const TITLE = 'Vergadering: Prioritering 2027';

const sheets = [
  [almelo, [['veryUrgent', 'Kinderen kunnen niet wachten.'], 'urgent', 'urgent']],
  [borne, ['urgent', 'urgent', 'fairlyUrgent']],
  [hengelo, ['urgent', 'urgent', 'fairlyUrgent']],
  [menzis, ['notUrgent', 'urgent', 'fairlyUrgent']],
] as const;

const given = (view: UrgencyRoundView): FakeApi => {
  const api = fakeApi();
  api.on('readUrgencyRound', answer('readUrgencyRound', view));
  return api;
};
const settled = urgencyRound({ sheets, settledAt: '2026-11-28T16:00:05.000Z' });

describe('presenting in a meeting', () => {
  it('goes from hidden to shown to who differ, by the key d', async () => {
    const user = await openPage(PAGE, session(speaker()), given(settled), TITLE);
    expect(screen.getByRole('heading', { level: 2, name: 'JOGG Twente' })).toBeTruthy();
    expect(screen.getByText('De oordelen zijn nog verborgen.')).toBeTruthy();
    expect(screen.queryByText(/zeer urgent/)).toBeNull();
    await user.keyboard('d');
    expect(screen.getByText('Middelste oordeel: urgent.')).toBeTruthy();
    expect(screen.queryByText('Kinderen kunnen niet wachten.', { exact: false })).toBeNull();
    await user.keyboard('d');
    const highest = screen.getByRole('heading', { level: 3, name: 'Hoogste oordeel: zeer urgent' }).parentElement;
    expect(within(highest as HTMLElement).getByRole('listitem').textContent).toBe(
      'Almelo: Kinderen kunnen niet wachten.',
    );
    const lowest = screen.getByRole('heading', { level: 3, name: 'Laagste oordeel: niet urgent' }).parentElement;
    expect(within(lowest as HTMLElement).getByRole('listitem').textContent).toBe('Zonder argument: Menzis');
  });

  it('walks by arrow keys, in the order of the round, and keeps hidden what was not shown', async () => {
    const user = await openPage(PAGE, session(speaker()), given(settled), TITLE);
    await user.keyboard('d{ArrowRight}');
    const second = await screen.findByRole('heading', { level: 2, name: 'Rookvrije generatie' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(screen.getByText('De oordelen zijn nog verborgen.')).toBeTruthy();
    await user.keyboard('dd');
    expect(screen.getByText('Alle eigenaren geven hetzelfde oordeel: urgent.')).toBeTruthy();
    await user.keyboard('{ArrowLeft}');
    await screen.findByRole('heading', { level: 2, name: 'JOGG Twente' });
    expect(screen.getByText('Middelste oordeel: urgent.')).toBeTruthy();
  });

  it('builds up the ranking at the end, last place first', async () => {
    const user = await openPage(`${PAGE}?dia=4`, session(speaker()), given(settled), TITLE);
    expect(screen.getByRole('heading', { level: 2, name: 'Ranglijst' })).toBeTruthy();
    const main = within(screen.getByRole('main'));
    expect(main.queryAllByRole('listitem')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Volgende plaats laten zien' }));
    expect(main.getByRole('listitem').textContent).toMatch(/^3Mantelzorg/);
    await user.keyboard('dd');
    expect(main.getAllByRole('listitem')[0]?.textContent).toMatch(/^1/);
  });

  it('does everything by buttons too, and Escape leads back', async () => {
    const user = await openPage(PAGE, session(speaker()), given(settled), TITLE);
    await user.click(screen.getByRole('button', { name: 'Laat de oordelen zien' }));
    await user.click(screen.getByRole('button', { name: 'Wie verschillen het meest?' }));
    await user.click(screen.getByRole('button', { name: 'Opnieuw verbergen' }));
    expect(screen.getByText('De oordelen zijn nog verborgen.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Urgentieronde 3: Prioritering 2027' })).toBeTruthy();
  });

  it('shows nothing of a round that is hidden', async () => {
    const view = urgencyRound({ hidden: true, sheets: [[hengelo, ['urgent', null, null]]] });
    await openPage(PAGE, session(speaker()), given(view), TITLE);
    expect(screen.getByText(/^Deze ronde is verborgen tot za 28 november 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Laat de oordelen zien' })).toBeNull();
  });
});

import { expect, test } from '@jest/globals';
import type { CockpitView, TaskView } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { answer, fakeApi } from '../../../testing/fake-api.js';
import { cockpit } from '../../../testing/items.js';
import { openPage } from '../../../testing/open-page.js';
import { borne, hengelo, NOW, person, session } from '../../../testing/situations.js';

const manager = session(
  person({ roles: ['programmeManager'], permissions: ['cockpit:read', 'round:run', 'round:read'] }),
);

const open = (view: Partial<CockpitView>) => {
  const api = fakeApi();
  api.on('readCockpit', answer('readCockpit', cockpit(view)));
  api.on('listAgendaVersions', answer('listAgendaVersions', { versions: [] }));
  return openPage('/cockpit', manager, api, 'Overzicht van het programma');
};

const running: NonNullable<CockpitView['urgencyRound']> = {
  round: {
    number: 2,
    title: 'Wat is urgent in 2027?',
    phase: 'open',
    outcome: 'open',
    visibility: 'open',
    openedAt: NOW,
    closesAt: '2026-11-29T16:00:00.000Z',
    settledAt: null,
    n: 17,
    items: 12,
    done: 15,
  },
  notDone: [
    { organisation: hengelo, judged: 5, of: 12 },
    { organisation: borne, judged: 0, of: 12 },
  ],
  pendingRatification: [],
  lastReminder: null,
};

test('names who is not done judging, and how far', async () => {
  await open({ urgencyRound: running });
  expect(screen.getByRole('link', { name: 'Urgentieronde: Wat is urgent in 2027?' }).getAttribute('href')).toBe(
    '/prioritering',
  );
  expect(screen.getByText('15 van 17 eigenaren beoordeelden alle 12 onderwerpen.')).toBeTruthy();
  expect(screen.getByText('Hengelo (5 van 12), Borne (0 van 12)')).toBeTruthy();
});

test('says nothing of anybody while the round hides it', async () => {
  await open({
    urgencyRound: {
      ...running,
      round: { ...running.round, visibility: 'hiddenUntilClosed', done: null },
      notDone: null,
    },
  });
  expect(screen.getByText('De oordelen zijn verborgen tot de ronde sluit, ook wie er klaar is.')).toBeTruthy();
  expect(screen.queryByText('Nog niet klaar')).toBeNull();
});

const task = (kind: TaskView['kind'], item: string, deadline: string | null = null): TaskView => ({
  kind,
  itemSlug: item.toLowerCase(),
  itemTitle: item,
  roundNumber: null,
  roundKind: null,
  deadline,
  remindedAt: null,
  urgency: null,
  change: null,
});

test('folds many tasks of one kind, and never one that has a date', async () => {
  const many = ['Aap', 'Noot', 'Mies', 'Wim'].map((item) => task('name-lead', item));
  await open({ tasks: [task('name-lead', 'Zus', '2026-11-29T16:00:00.000Z'), ...many, task('start-item', 'Jet')] });
  const list = screen.getByRole('region', { name: 'Te doen door het programmateam' });
  expect(within(list).getByText('Bestuurlijk trekker aanwijzen: 4 onderwerpen')).toBeTruthy();
  const folded = within(list).getByText('Bestuurlijk trekker aanwijzen: 4 onderwerpen').closest('details');
  expect(folded?.open).toBe(false);
  expect(within(list).getByText('Bestuurlijk trekker aanwijzen: Zus').closest('details')).toBeNull();
  expect(within(list).getByText('Bestuurlijk trekker aanwijzen: Noot').closest('details')).toBe(folded);
  expect(within(list).getByRole('link', { name: /Jet/ }).closest('details')).toBeNull();
});

import { expect, test } from '@jest/globals';
import type { TaskView } from '@samenkoers/contract';
import { screen } from '@testing-library/react';
import { manager } from '../../../testing/changes.js';
import { answer, fakeApi } from '../../../testing/fake-api.js';
import { cockpit, tasks } from '../../../testing/items.js';
import { openPage } from '../../../testing/open-page.js';
import { session, speaker } from '../../../testing/situations.js';

const task = (number: number, kind: 'byLaws' | 'coordinatorEnded', about: string | null): TaskView => ({
  kind: 'confirm-change',
  itemSlug: null,
  itemTitle: null,
  roundNumber: null,
  roundKind: null,
  deadline: '2026-12-20T09:00:00.000Z',
  remindedAt: null,
  change: { number, kind, about },
  urgency: null,
});
const waiting = [task(4, 'byLaws', null), task(5, 'coordinatorEnded', 'Gemeente Hengelo')];

const links = () =>
  screen
    .getAllByRole('link', { name: /^Wijziging beoordelen/ })
    .map((link) => [link.textContent, link.getAttribute('href')]);
const expected = [
  ['Wijziging beoordelen: Nieuw reglement', '/beheer#wijziging-4'],
  ['Wijziging beoordelen: Coördinator van Gemeente Hengelo stopt', '/beheer#wijziging-5'],
];

test('a representative goes from its task to the change that waits', async () => {
  const api = fakeApi();
  api.on('readTasks', answer('readTasks', tasks({ tasks: waiting })));
  await openPage('/mijn', session(speaker('representative')), api, 'Wacht op Gemeente Hengelo');
  expect(links()).toEqual(expected);
});

test('the programme team finds the same in its overview', async () => {
  const api = fakeApi();
  api.on('readCockpit', answer('readCockpit', cockpit({ tasks: waiting })));
  api.on('listAgendaVersions', answer('listAgendaVersions', { versions: [] }));
  await openPage('/cockpit', manager(), api, 'Overzicht van het programma');
  expect(links()).toEqual(expected);
});

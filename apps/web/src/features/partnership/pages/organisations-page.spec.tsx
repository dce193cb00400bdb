import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { manager } from '../../../testing/changes.js';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { idOf, session, speaker } from '../../../testing/situations.js';

let api: FakeApi;

beforeEach(() => {
  api = fakeApi();
  api.on('listOrganisations', answer('listOrganisations', { rows: [], total: 0, next: null }));
});

const begin = async () => {
  const user = await openPage('/organisaties', manager(), api, 'Organisaties');
  await user.click(screen.getByRole('button', { name: 'Organisatie toevoegen' }));
  const form = within(await screen.findByRole('form', { name: 'Organisatie toevoegen' }));
  return { user, form, press: () => user.click(form.getByRole('button', { name: 'Organisatie toevoegen' })) };
};

describe('adding an organisation', () => {
  it('asks for a name, a kind and a domain before anything is sent', async () => {
    const { form, press } = await begin();
    await press();
    expect(form.getByText('Vul de naam in, met ten minste twee letters.')).toBeTruthy();
    expect(form.getByText('Kies wat voor organisatie dit is.')).toBeTruthy();
    expect(form.getByText('Kies ten minste één domein.')).toBeTruthy();
    expect(api.calls.filter(({ name }) => name === 'addOrganisation')).toEqual([]);
  });

  it('says at the name that there is one of that name, keeps what was typed, and then leads to its page', async () => {
    const { user, form, press } = await begin();
    const name = form.getByLabelText('Naam van de organisatie') as HTMLInputElement;
    await user.type(name, 'Saxion');
    await user.selectOptions(form.getByLabelText('Soort organisatie'), 'education');
    await user.click(form.getByRole('checkbox', { name: 'sociaal domein' }));
    api.on('addOrganisation', refuse(409, 'already-done'));
    await press();
    await form.findByText('Er is al een organisatie met deze naam. Zoek die op in de lijst.');
    expect(name.value).toBe('Saxion');

    api.on('addOrganisation', answer('addOrganisation', { slug: 'saxion-hogeschool', sequence: 3 }));
    api.on(
      'readOrganisation',
      answer('readOrganisation', {
        id: idOf('Saxion Hogeschool'),
        slug: 'saxion-hogeschool',
        name: 'Saxion Hogeschool',
        kind: 'education',
        domains: ['social'],
        isOwner: false,
        residents: null,
        itemCount: 0,
        code: null,
        note: null,
        partOf: null,
        ownership: [],
        referenceFigures: [],
        items: [],
      }),
    );
    await user.type(name, ' Hogeschool');
    await press();
    await screen.findByRole('heading', { level: 1, name: 'Saxion Hogeschool' });
    const sent = api.calls.filter((call) => call.name === 'addOrganisation').map(({ body }) => body);
    expect(sent.at(-1)).toEqual({ name: 'Saxion Hogeschool', kind: 'education', domains: ['social'] });
  });

  it('is not for an owner', async () => {
    await openPage('/organisaties', session(speaker()), api, 'Organisaties');
    expect(screen.queryByRole('button', { name: 'Organisatie toevoegen' })).toBeNull();
  });
});

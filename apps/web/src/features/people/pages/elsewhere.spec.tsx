import { describe, expect, it } from '@jest/globals';
import type { OrganisationPeople } from '@samenkoers/contract';
import { screen, within } from '@testing-library/react';
import { answer, type FakeApi, fakeApi, refuse } from '../../../testing/fake-api.js';
import { openPage } from '../../../testing/open-page.js';
import { heldMandate, heldRole, organisationPeople, personAt } from '../../../testing/people.js';
import { hengelo, idOf, person, session } from '../../../testing/situations.js';

const COORDINATOR = {
  ...person({
    permissions: ['agenda:read', 'item:read', 'task:read', 'mandate:read', 'people:read', 'people:manage'],
    actingFor: [{ organisation: hengelo, isOwner: true, capacity: null, extent: null, roles: ['coordinator'] }],
  }),
  id: idOf('Sanne Voorbeeld'),
};

async function open(people: OrganisationPeople) {
  const api: FakeApi = fakeApi();
  api.on('listOrganisationPeopleEvents', answer('listOrganisationPeopleEvents', { rows: [], total: 0, next: null }));
  api.on('readOrganisationPeople', answer('readOrganisationPeople', people));
  const page = `/organisaties/${people.organisation.slug}/mensen`;
  const user = await openPage(page, session(COORDINATOR), api, `Mensen van ${people.organisation.name}`);
  return { api, user };
}
const withoutMeans = { hasSignedIn: null, means: null, invitedAt: null };

describe('who holds something elsewhere too', () => {
  it('shows nothing of how it signs in, and is sent the letter again at the address on record', async () => {
    const { api, user } = await open(organisationPeople({ people: [personAt('Noor de Vries', withoutMeans)] }));
    const row = screen.getByRole('row', { name: /noor@hengelo\.example/ });
    expect(within(row).getByText('niet te zien: heeft ook ergens anders een rol')).toBeTruthy();
    expect(within(row).queryByText(/nog niet|nog nooit/)).toBeNull();
    await user.click(within(row).getByRole('button', { name: 'Uitnodiging opnieuw sturen: Noor de Vries' }));
    const form = within(await screen.findByRole('form'));
    expect(form.queryByLabelText('E-mailadres')).toBeNull();
    api.on('sendInvitation', answer('sendInvitation', { id: idOf('n'), sequence: 9 }));
    await user.click(form.getByRole('button', { name: /Uitnodiging/ }));
    expect(await screen.findByText(/gaat naar noor@hengelo\.example\.$/)).toBeTruthy();
  });

  it('is told why when the sign-in is not reset, and who can', async () => {
    const { api, user } = await open(organisationPeople({ people: [personAt('Noor de Vries')] }));
    api.on(
      'resetSignIn',
      refuse(409, 'rule-findings', {
        findings: [{ code: 'holds-elsewhere', severity: 'error', facts: { personId: idOf('Noor de Vries') } }],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Aanmelden herstellen: Noor de Vries' }));
    const form = within(await screen.findByRole('form'));
    await user.click(form.getByLabelText('Waarom is dit nodig?'));
    await user.paste('Telefoon kwijt');
    await user.click(form.getByRole('button', { name: 'Aanmelden herstellen' }));
    expect(
      await screen.findByText(
        /^Noor de Vries heeft ook ergens anders.*De coördinator van de eigenaar waarvoor deze persoon spreekt/,
      ),
    ).toBeTruthy();
  });
});

describe('somebody new', () => {
  it('has a name of letters, and no address to go to', async () => {
    const { api, user } = await open(organisationPeople());
    await user.click(screen.getByRole('button', { name: /Mandaat geven/ }));
    const form = within(await screen.findByRole('form'));
    await user.selectOptions(form.getByLabelText('Wie?'), 'new');
    await user.click(form.getByLabelText('Naam'));
    await user.paste('Kijk op slecht.nl');
    await user.click(form.getByRole('button', { name: /Mandaat geven/ }));
    expect(await form.findByText(/Gebruik alleen letters, cijfers, spaties/)).toBeTruthy();
    expect(api.calls.some(({ name }) => name === 'giveMandate')).toBe(false);
  });
});

it('the address of a fellow coordinator is not corrected here', async () => {
  const { user } = await open(
    organisationPeople({
      mandates: [heldMandate('Noor de Vries')],
      roles: [heldRole('Sanne Voorbeeld'), heldRole('Daan Visser')],
      people: [personAt('Daan Visser', { hasSignedIn: false, means: 0 })],
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Uitnodiging opnieuw sturen: Daan Visser' }));
  expect(within(await screen.findByRole('form')).queryByLabelText('E-mailadres')).toBeNull();
});

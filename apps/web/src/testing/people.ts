import type { HeldMandate, HeldRoleView, OrganisationPeople, OrganisationPerson } from '@samenkoers/contract';
import { hengelo, idOf } from './situations.js';

/** Somebody with an address, invited and signed in before. */
export const personAt = (name: string, input: Partial<OrganisationPerson> = {}): OrganisationPerson => ({
  id: idOf(name),
  name,
  function: 'wethouder',
  isExample: true,
  email: `${name.split(' ')[0]?.toLowerCase()}@hengelo.example`,
  invitedAt: '2026-01-05T09:00:00.000Z',
  hasSignedIn: true,
  means: 1,
  ...input,
});

export const heldMandate = (name: string, input: Partial<HeldMandate> = {}): HeldMandate => ({
  id: idOf(`mandate of ${name}`),
  personId: idOf(name),
  personName: name,
  personFunction: 'wethouder',
  isExample: true,
  from: '2026-01-04T23:00:00.000Z',
  until: null,
  term: 'inForce',
  capacity: 'representative',
  extent: 'full',
  ...input,
});

export const heldRole = (name: string, input: Partial<HeldRoleView> = {}): HeldRoleView => ({
  id: idOf(`role of ${name}`),
  personId: idOf(name),
  personName: name,
  personFunction: 'adviseur',
  isExample: true,
  from: '2026-01-04T23:00:00.000Z',
  until: null,
  term: 'inForce',
  role: 'coordinator',
  ...input,
});

/** The people of Hengelo as its own coordinator sees them. */
export const organisationPeople = (input: Partial<OrganisationPeople> = {}): OrganisationPeople => ({
  organisation: hengelo,
  isOwner: true,
  mandates: [heldMandate('Noor de Vries'), heldMandate('Daan Visser', { capacity: 'deputy' })],
  roles: [heldRole('Sanne Voorbeeld')],
  people: [
    personAt('Noor de Vries'),
    personAt('Daan Visser', { hasSignedIn: false, means: 0 }),
    personAt('Sanne Voorbeeld'),
  ],
  may: ['giveMandate', 'endMandate', 'invite', 'resetSignIn'],
  ...input,
});

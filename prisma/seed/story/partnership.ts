import { defaultByLaws } from '@samenkoers/rulebook';
import type { MandateCapacity, MandateExtent, Role } from '../../src/generated/enums.js';
import { type OrganisationFacts, owners, partners, relatedBodies } from '../data/organisations.js';
import {
  boundByRatification,
  contacts,
  coordinators,
  type PersonFacts,
  predecessor,
  programmeManager,
  programmeTeam,
  voices,
} from '../data/people.js';
import { challenges, goals, lifePhases, pools, programme, themeLines } from '../data/programme.js';
import { idOf } from '../ids.js';
import { actorOf, organisationId, type Story } from './story.js';

/** The day on which this register began, and the people got their mandates. */
export const FIRST_DAY = -460;
/** The day on which Almelo got another representative, and Losser began to speak subject to ratification. */
const SUCCESSION_DAY = -100;
const OWNERS_SINCE = '2019-07-01';
const FIGURES_ON = '2021-01-01';

/** Founds the programme: by-laws, goals, organisations, people and mandates, theme lines, pools. */
export function foundProgramme(story: Story): void {
  const { programmeId, rows, calendar } = story;
  const { residentsSource, centralAims, ...facts } = programme;
  const createdAt = calendar.moment(FIRST_DAY);
  rows.programme.push({ id: programmeId, ...facts, residentsSource, centralAims: [...centralAims], createdAt });
  rows.byLaws.push({ programmeId, version: 1, settings: { ...defaultByLaws }, adoptedOn: calendar.date(FIRST_DAY) });
  rows.goalVersion.push({ programmeId, version: 1, adoptedOn: calendar.date(FIRST_DAY) });
  Object.entries(goals).forEach(([key, goal], index) => {
    rows.goal.push({ programmeId, id: idOf('goal', key), version: 1, position: index + 1, ...goal });
  });
  for (const organisation of [...relatedBodies, ...owners, ...partners]) addOrganisation(story, organisation);
  for (const owner of owners) addOwnership(story, owner);
  addPeople(story);
  addThemeLines(story);
  addPools(story);
}

function addOrganisation({ programmeId, rows }: Story, facts: OrganisationFacts): void {
  rows.organisation.push({
    programmeId,
    id: organisationId(facts.slug),
    slug: facts.slug,
    name: facts.name,
    kind: facts.kind,
    code: facts.code ?? null,
    domains: [...facts.domains],
    partOfId: facts.partOf === undefined ? null : organisationId(facts.partOf),
    note: facts.note ?? null,
  });
}

function addOwnership({ programmeId, rows }: Story, owner: OrganisationFacts): void {
  const organisation = organisationId(owner.slug);
  rows.ownershipPeriod.push({
    programmeId,
    id: idOf('ownership', owner.slug),
    organisationId: organisation,
    fromDate: OWNERS_SINCE,
  });
  if (owner.residents === undefined) return;
  rows.referenceFigure.push({
    programmeId,
    organisationId: organisation,
    name: 'residents',
    onDate: FIGURES_ON,
    value: owner.residents,
    source: programme.residentsSource,
  });
}

function addPeople(story: Story): void {
  for (const [owner, { representative, deputy }] of Object.entries(voices)) {
    addRepresentative(story, owner, representative);
    addPerson(story, deputy);
    addMandate(story, owner, deputy, { capacity: 'deputy' });
  }
  addPerson(story, programmeManager);
  addRole(story, programmeManager, 'programmeManager');
  for (const person of programmeTeam) {
    addPerson(story, person);
    addRole(story, person, 'programmeTeam');
  }
  for (const [owner, person] of Object.entries(coordinators)) {
    addPerson(story, person);
    addRole(story, person, 'coordinator', owner);
  }
  for (const [partner, person] of Object.entries(contacts)) {
    addPerson(story, person);
    addRole(story, person, 'partnerContact', partner);
  }
}

/** Two owners changed voice on the same day: one to another person, one to another extent. */
function addRepresentative(story: Story, owner: string, person: PersonFacts): void {
  addPerson(story, person);
  const until = SUCCESSION_DAY;
  if (owner === predecessor.organisation) {
    addPerson(story, predecessor.person);
    addMandate(story, owner, predecessor.person, { until });
    addMandate(story, owner, person, { from: until });
  } else if (owner === boundByRatification) {
    addMandate(story, owner, person, { until });
    addMandate(story, owner, person, { from: until, extent: 'subjectToRatification' });
  } else {
    addMandate(story, owner, person, {});
  }
}

function addPerson({ programmeId, rows }: Story, person: PersonFacts): void {
  rows.person.push({
    programmeId,
    id: actorOf(person).id,
    name: person.name,
    function: person.function,
    isExample: true,
    // A domain that nobody can have (RFC 2606).
    email: `${person.name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z ]/g, '')
      .replaceAll(' ', '.')}@voorbeeld.example`,
  });
}

interface MandateTerms {
  readonly capacity?: MandateCapacity;
  readonly extent?: MandateExtent;
  readonly from?: number;
  readonly until?: number;
}

function addMandate(
  { programmeId, rows, calendar }: Story,
  owner: string,
  person: PersonFacts,
  terms: MandateTerms,
): void {
  const { capacity = 'representative', extent = 'full', from = FIRST_DAY, until } = terms;
  rows.mandate.push({
    programmeId,
    id: idOf('mandate', owner, person.name, extent),
    personId: actorOf(person).id,
    organisationId: organisationId(owner),
    capacity,
    extent,
    fromInstant: calendar.date(from),
    untilInstant: until === undefined ? null : calendar.date(until),
  });
}

function addRole({ programmeId, rows, calendar }: Story, person: PersonFacts, role: Role, organisation?: string): void {
  rows.roleAssignment.push({
    programmeId,
    id: idOf('role', person.name, role),
    personId: actorOf(person).id,
    role,
    organisationId: organisation === undefined ? null : organisationId(organisation),
    fromInstant: calendar.date(FIRST_DAY),
  });
}

function addThemeLines({ programmeId, rows }: Story): void {
  Object.entries(themeLines).forEach(([slug, { lead, ...line }], index) => {
    rows.themeLine.push({
      programmeId,
      id: idOf('theme', slug),
      slug,
      ...line,
      position: index + 1,
      leadOrganisationId: organisationId(lead),
      validFrom: programme.periodFrom,
    });
  });
  Object.entries(lifePhases).forEach(([key, name], index) => {
    rows.lifePhase.push({ programmeId, id: idOf('life-phase', key), position: index + 1, name });
  });
  Object.entries(challenges).forEach(([key, challenge], index) => {
    rows.regionalChallenge.push({ programmeId, id: idOf('challenge', key), position: index + 1, ...challenge });
  });
}

function addPools({ programmeId, rows, calendar }: Story): void {
  for (const [key, { name, kind, perYear }] of Object.entries(pools)) {
    const poolId = idOf('pool', key);
    rows.resourcePool.push({ programmeId, id: poolId, name, kind, isExample: true });
    calendar.years.forEach((year, index) => {
      const [amount, source] = [perYear[index] ?? 0, 'Begroting (voorbeeld)'];
      rows.poolCapacity.push({ programmeId, poolId, year, amount, source, asOf: calendar.date(FIRST_DAY) });
    });
  }
}

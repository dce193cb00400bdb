import type { MandateCapacity, MandateExtent, Role } from '../../src/generated/enums.js';
import type { OrganisationFacts } from '../data/organisations.js';
import type { PersonFacts } from '../data/people.js';
import { actorOf, organisationId, type Story } from './story.js';

/** Founds the programme: by-laws, goals, organisations, people and mandates, theme lines, pools. */
export function foundProgramme(story: Story): void {
  const { programmeId, rows, calendar, facts } = story;
  const { centralAims, ...programme } = facts.programme;
  const createdAt = calendar.moment(facts.firstDay);
  const adoptedOn = calendar.date(facts.firstDay);
  rows.programme.push({ id: programmeId, ...programme, centralAims: [...centralAims], createdAt });
  rows.byLaws.push({ programmeId, version: facts.byLaws.version, settings: { ...facts.byLaws }, adoptedOn });
  rows.goalVersion.push({ programmeId, version: 1, adoptedOn });
  Object.entries(facts.goals).forEach(([key, goal], index) => {
    rows.goal.push({ programmeId, id: story.idOf('goal', key), version: 1, position: index + 1, ...goal });
  });
  const { relatedBodies, owners, partners } = facts;
  for (const organisation of [...relatedBodies, ...owners, ...partners]) addOrganisation(story, organisation);
  for (const owner of owners) addOwnership(story, owner);
  addPeople(story);
  addThemeLines(story);
  addPools(story);
}

function addOrganisation(story: Story, facts: OrganisationFacts): void {
  const { programmeId, rows } = story;
  rows.organisation.push({
    programmeId,
    id: organisationId(story, facts.slug),
    slug: facts.slug,
    name: facts.name,
    kind: facts.kind,
    code: facts.code ?? null,
    domains: [...facts.domains],
    partOfId: facts.partOf === undefined ? null : organisationId(story, facts.partOf),
    note: facts.note ?? null,
  });
}

function addOwnership(story: Story, owner: OrganisationFacts): void {
  const { programmeId, rows, facts } = story;
  const organisation = organisationId(story, owner.slug);
  rows.ownershipPeriod.push({
    programmeId,
    id: story.idOf('ownership', owner.slug),
    organisationId: organisation,
    fromDate: facts.ownersSince,
  });
  if (owner.residents === undefined) return;
  rows.referenceFigure.push({
    programmeId,
    organisationId: organisation,
    name: 'residents',
    onDate: facts.figuresOn,
    value: owner.residents,
    source: facts.programme.residentsSource,
  });
}

function addPeople(story: Story): void {
  const { voices, manager, team, coordinators, contacts } = story.facts;
  for (const [owner, { representative, deputy }] of Object.entries(voices)) {
    addRepresentative(story, owner, representative);
    addPerson(story, deputy);
    addMandate(story, owner, deputy, { capacity: 'deputy' });
  }
  addPerson(story, manager);
  addRole(story, manager, 'programmeManager');
  for (const person of team) {
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
  const { succession } = story.facts;
  const until = succession?.day ?? 0;
  if (owner === succession?.organisation) {
    addPerson(story, succession.predecessor);
    addMandate(story, owner, succession.predecessor, { until });
    addMandate(story, owner, person, { from: until });
  } else if (owner === succession?.boundByRatification) {
    addMandate(story, owner, person, { until });
    addMandate(story, owner, person, { from: until, extent: 'subjectToRatification' });
  } else {
    addMandate(story, owner, person, {});
  }
}

function addPerson(story: Story, person: PersonFacts): void {
  const { programmeId, rows } = story;
  rows.person.push({
    programmeId,
    id: actorOf(story, person).id,
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

function addMandate(story: Story, owner: string, person: PersonFacts, terms: MandateTerms): void {
  const { programmeId, rows, calendar, facts } = story;
  const { capacity = 'representative', extent = 'full', from = facts.firstDay, until } = terms;
  rows.mandate.push({
    programmeId,
    id: story.idOf('mandate', owner, person.name, extent),
    personId: actorOf(story, person).id,
    organisationId: organisationId(story, owner),
    capacity,
    extent,
    fromInstant: calendar.date(from),
    untilInstant: until === undefined ? null : calendar.date(until),
  });
}

function addRole(story: Story, person: PersonFacts, role: Role, organisation?: string): void {
  const { programmeId, rows, calendar, facts } = story;
  rows.roleAssignment.push({
    programmeId,
    id: story.idOf('role', person.name, role),
    personId: actorOf(story, person).id,
    role,
    organisationId: organisation === undefined ? null : organisationId(story, organisation),
    fromInstant: calendar.date(facts.firstDay),
  });
}

function addThemeLines(story: Story): void {
  const { programmeId, rows, facts } = story;
  const { themeLines, lifePhases, challenges } = facts;
  Object.entries(themeLines).forEach(([slug, { lead, ...line }], index) => {
    rows.themeLine.push({
      programmeId,
      id: story.idOf('theme', slug),
      slug,
      ...line,
      position: index + 1,
      leadOrganisationId: organisationId(story, lead),
      validFrom: facts.programme.periodFrom,
    });
  });
  Object.entries(lifePhases).forEach(([key, name], index) => {
    rows.lifePhase.push({ programmeId, id: story.idOf('life-phase', key), position: index + 1, name });
  });
  Object.entries(challenges).forEach(([key, challenge], index) => {
    rows.regionalChallenge.push({ programmeId, id: story.idOf('challenge', key), position: index + 1, ...challenge });
  });
}

function addPools(story: Story): void {
  const { programmeId, rows, calendar, facts } = story;
  for (const [key, { name, kind, perYear }] of Object.entries(facts.pools)) {
    const poolId = story.idOf('pool', key);
    rows.resourcePool.push({ programmeId, id: poolId, name, kind, isExample: true });
    calendar.years.forEach((year, index) => {
      const [amount, source] = [perYear[index] ?? 0, 'Begroting (voorbeeld)'];
      rows.poolCapacity.push({ programmeId, poolId, year, amount, source, asOf: calendar.date(facts.firstDay) });
    });
  }
}

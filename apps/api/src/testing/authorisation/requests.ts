import { randomUUID } from 'node:crypto';
import type { EndpointName } from '@samenkoers/contract';
import { today } from '../today.js';
import { EVERYBODY, OWN, OWNER_SIDE, type Principal, READERS, SIGNED_IN, STAFF, VOICES } from './principals.js';

/** Ids that the seed makes and a request must name. */
export interface Known {
  readonly poolId: string;
  readonly scenarioId: string;
  readonly personId: string;
  /** A mandate for Gemeente Hengelo, and somebody with another one who never signed in. */
  readonly mandateId: string;
  readonly invitedId: string;
  /** Somebody of the programme team. */
  readonly colleagueId: string;
  /** A role of contact at MST. */
  readonly contactId: string;
  /** Coordinators of Gemeente Hengelo that the manager proposed: to confirm, to decline and to withdraw. */
  readonly changes: { readonly confirm: number; readonly decline: number; readonly withdraw: number };
}

/** One route as somebody would call it: about Gemeente Hengelo where it is about an owner. */
export interface RouteCase {
  readonly path: (known: Known) => string;
  readonly body?: (known: Known) => object;
  /** Who comes through the door and passes the policy of the object; everybody else is kept out. */
  readonly through: readonly Principal[];
  /** Whether somebody of another programme comes through as well: what it reads is its own. */
  readonly elsewhere?: boolean;
}

const ITEM = 'huis-van-de-zorg';
/** An item of the open urgency round. */
const IN_ROUND = 'maatwerk-multiprobleemhuishoudens';
const DRAFT = 'dementievriendelijke-buurten';
const HENGELO = 'gemeente-hengelo';
const OPEN_TAKE_UP = 40;
const SUBJECT_TO_RATIFICATION = 38;
const URGENCY = 2;
const SETTLED_URGENCY = 1;

const NOWHERE = '019a0000-0000-7000-8000-000000000000';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const reason = () => ({ reason: 'Omdat het zo is afgesproken.' });
const decided = () => ({ decidedBy: 'Bestuurlijk overleg', decidedOn: today() });
const promise = () => ({ lines: [], continuityPlan: '', signerName: 'Iemand', signedOn: today() });
const newcomer = () => ({ name: 'Nieuw Iemand', function: 'Beleid', email: `${randomUUID()}@voorbeeld.example` });
/** A change that the manager proposes as well, for others to answer. */
export const appointment = () => ({
  kind: 'coordinatorAppointed',
  organisation: HENGELO,
  person: newcomer(),
  ...reason(),
});
const draft = () => ({
  revision: 1,
  title: 'Dementievriendelijke buurten',
  summary: '',
  reason: '',
  jointValue: '',
  residentOutcome: '',
  prevention: '',
  continuity: '',
  execution: 'regional',
  changeNote: '',
  themeLineId: null,
  hardDeadline: null,
  goals: [],
  lifePhaseIds: [],
  challengeIds: [],
  foundationIds: [],
  involvements: [],
  needs: [],
});
const windDown = () => ({
  whatStops: 'Alles',
  obligationsTakenOverBy: 'Niemand',
  commitmentsEndOn: today(),
  communication: 'Een brief',
  finalDate: today(),
});

const at = (path: string, through: readonly Principal[], body?: (known: Known) => object): RouteCase => ({
  path: () => path,
  through,
  ...(body === undefined ? {} : { body }),
});
const ownList = (path: string, through: readonly Principal[]): RouteCase => ({ ...at(path, through), elsewhere: true });
const steer = (act: string, body?: () => object) => at(`/items/${ITEM}/${act}`, STAFF, body);
const part = (act: string, through: readonly Principal[], body?: () => object) =>
  at(`/items/${ITEM}/${act.replace('*', HENGELO)}`, through, body);
const runRound = (act: string, body?: () => object) => at(`/rounds/${OPEN_TAKE_UP}/${act}`, STAFF, body);
const runUrgency = (act: string, body?: () => object) => at(`/urgency-rounds/${URGENCY}/${act}`, STAFF, body);

/**
 * Every route, who may use it, and a request that only the right of the person can stop. An endpoint without its line here
 * does not compile.
 */
export const ROUTE_CASES: Readonly<Record<EndpointName, RouteCase>> = {
  readSession: ownList('/me', EVERYBODY),
  listDemoPeople: ownList('/demo-people', EVERYBODY),
  // Whoever signs in as somebody is that somebody, and sees the programme of that person.
  signInAsDemoPerson: { ...at('/session', EVERYBODY, ({ personId }) => ({ personId })), elsewhere: true },
  signOut: ownList('/session', EVERYBODY),
  listDevices: ownList('/session/devices', SIGNED_IN),
  signOutDevice: at('/session/devices/019a0000-0000-7000-8000-000000000000', []),
  signOutEverywhere: ownList('/session/devices', SIGNED_IN),
  listWaysToSignIn: ownList('/session/ways', EVERYBODY),
  startAtProvider: at(`/session/providers/${NOWHERE}/start?purpose=stepUp`, []),
  linkAtProvider: at(`/session/providers/${NOWHERE}/link`, []),
  returnFromProvider: ownList(`/session/providers/${NOWHERE}/callback`, EVERYBODY),
  // The same answer whoever asks, and whoever the address is of.
  askEmailLink: {
    ...at('/session/email-links', EVERYBODY, () => ({ email: 'wie@voorbeeld.example' })),
    elsewhere: true,
  },
  signInByEmailLink: {
    ...at('/session/email-links/use', EVERYBODY, () => ({ token: 'x'.repeat(43) })),
    elsewhere: true,
  },
  beginPasskeySignIn: ownList('/session/passkey-sign-in', EVERYBODY),
  signInByPasskey: at('/session/passkey', [], () => ({
    id: 'AAAA',
    clientDataJSON: 'AAAA',
    authenticatorData: 'AAAA',
    signature: 'AAAA',
  })),
  beginPasskeyRegistration: ownList('/session/passkey-registration', SIGNED_IN),
  registerPasskey: at('/session/passkeys', [], () => ({
    id: 'AAAA',
    clientDataJSON: 'AAAA',
    attestationObject: 'AAAA',
    transports: [],
  })),
  listSignInMeans: ownList('/session/means', SIGNED_IN),
  removePasskey: at(`/session/passkeys/${NOWHERE}`, []),
  unlinkAccount: at(`/session/accounts/${NOWHERE}`, []),
  readEmergencyCodes: at('/session/emergency-codes', ['manager']),
  makeEmergencyCodes: at('/session/emergency-codes', ['manager']),
  // Nobody has a code that fits.
  useEmergencyCode: at('/session/emergency', [], () => ({
    code: '0'.repeat(25),
    reason: 'De aanbieder van accounts is onbereikbaar.',
  })),
  listDemoPost: ownList('/demo-post', EVERYBODY),
  readProgramme: ownList('/programme', EVERYBODY),
  listOrganisations: ownList('/organisations', EVERYBODY),
  readOrganisation: at(`/organisations/${HENGELO}`, EVERYBODY),
  listMandates: at(`/organisations/${HENGELO}/mandates`, OWNER_SIDE),
  listResourcePools: ownList('/resource-pools', READERS),
  readPublicAgenda: ownList('/public-agenda', EVERYBODY),
  readPublicItem: at(`/public-agenda/${ITEM}`, EVERYBODY),
  listItems: ownList('/items', READERS),
  readItem: at(`/items/${ITEM}`, READERS),
  readItemAbilities: at(`/items/${ITEM}/abilities`, READERS),
  listItemEvents: at(`/items/${ITEM}/events`, READERS),
  draftItem: at('/items', OWN, () => ({ kind: 'project', title: 'Een voorstel', organisation: HENGELO })),
  readDraft: at(`/items/${DRAFT}/draft`, OWN),
  saveDraft: at(`/items/${DRAFT}/draft`, OWN, draft),
  submitItem: at(`/items/${DRAFT}/submit`, OWN),
  withdrawItem: at(`/items/${DRAFT}/withdraw`, OWN, reason),
  reviseItem: at(`/items/${DRAFT}/versions`, OWN, () => ({ changeNote: 'Beter' })),
  returnItem: steer('return', reason),
  placeItemOnAgenda: steer('place-on-agenda'),
  startItem: steer('start'),
  pauseItem: steer('pause', reason),
  resumeItem: steer('resume'),
  completeItem: steer('complete', () => ({ resultForResidents: 'Minder wachten', source: 'Meting' })),
  planWindDown: steer('wind-down-plan', windDown),
  setLead: steer('lead', () => ({ organisation: HENGELO, name: 'Iemand' })),
  addResidentResult: steer('resident-results', () => ({ on: today(), text: 'Minder wachten', source: 'Meting' })),
  proposeInvolvement: at(`/items/${ITEM}/involvements`, [...OWN, ...STAFF], () => ({
    organisation: 'mst',
    why: 'Zonder gaat het niet',
  })),
  confirmInvolvement: part('involvements/*/confirm', [...OWN, ...STAFF]),
  declineInvolvement: part('involvements/*/decline', [...OWN, ...STAFF], reason),
  offerCommitment: part('commitments/*/offer', VOICES, promise),
  firmUpCommitment: part('commitments/*/firm-up', VOICES, promise),
  withdrawCommitment: part('commitments/*/withdraw', VOICES, reason),
  joinLater: part('participations/*/join', VOICES, () => ({ from: today(), capacityNote: 'Een halve fte' })),
  leaveItem: part('participations/*/leave', VOICES, reason),
  describeLocalImplementation: part('participations/*/local-implementation', VOICES, () => ({ text: 'Bij ons thuis' })),
  listRounds: ownList('/rounds', OWNER_SIDE),
  readRound: at(`/rounds/${OPEN_TAKE_UP}`, OWNER_SIDE),
  openRound: at('/rounds', STAFF, () => ({ kind: 'takeUp', item: ITEM, closesAt: inDays(14) })),
  takePosition: at(`/rounds/${OPEN_TAKE_UP}/positions/${HENGELO}`, VOICES, () => ({
    choice: 'inFavour',
    participation: 'takesPart',
  })),
  recordPositionOnBehalf: at(`/rounds/${OPEN_TAKE_UP}/positions/${HENGELO}/on-behalf`, STAFF, () => ({
    choice: 'inFavour',
    participation: 'takesPart',
    channel: 'phone',
    receivedOn: today(),
    personName: 'Iemand',
    extent: 'full',
  })),
  ratifyPosition: at(`/rounds/${SUBJECT_TO_RATIFICATION}/positions/gemeente-losser/ratification`, STAFF, () => ({
    ratifiedOn: today(),
    reference: 'B&W 12',
  })),
  extendRound: runRound('extend', () => ({ closesAt: inDays(30), ...reason() })),
  closeRoundEarly: runRound('close-early'),
  settleRound: runRound('settle', () => ({})),
  withdrawRound: runRound('withdraw', reason),
  remindSilentOwners: runRound('remind'),
  proposeAgendaVersion: at('/agenda-versions', STAFF, () => ({ title: 'De agenda' })),
  listAgendaVersions: ownList('/agenda-versions', OWNER_SIDE),
  listUrgencyRounds: ownList('/urgency-rounds', OWNER_SIDE),
  readEligibleItems: ownList('/urgency-rounds/eligible-items', OWNER_SIDE),
  readUrgencyRound: at(`/urgency-rounds/${URGENCY}`, OWNER_SIDE),
  openUrgencyRound: at('/urgency-rounds', STAFF, () => ({ title: 'Nog een ronde' })),
  gradeItem: at(`/urgency-rounds/${URGENCY}/grades/${HENGELO}/veilig-op-de-been`, VOICES, () => ({
    judgement: 'urgent',
  })),
  recordGradesOnBehalf: at(`/urgency-rounds/${URGENCY}/grades/${HENGELO}/on-behalf`, STAFF, () => ({
    grades: [{ item: 'veilig-op-de-been', judgement: 'urgent' }],
    channel: 'phone',
    receivedOn: today(),
    personName: 'Iemand',
    extent: 'full',
  })),
  ratifyGrades: at(`/urgency-rounds/${URGENCY}/grades/${HENGELO}/ratification`, [...OWN, ...STAFF], () => ({
    ratifiedOn: today(),
    reference: 'B&W 12',
  })),
  extendUrgencyRound: runUrgency('extend', () => ({ closesAt: inDays(30), ...reason() })),
  closeUrgencyRoundEarly: runUrgency('close-early'),
  settleUrgencyRound: runUrgency('settle', () => ({})),
  remindUrgencyOwners: runUrgency('remind'),
  breakTie: runUrgency('tie-breaks', () => ({ items: [IN_ROUND, 'veilig-op-de-been'], ...reason(), ...decided() })),
  adoptOrder: runUrgency('orders', () => ({ groups: [[IN_ROUND]], ...decided() })),
  withdrawUrgencyRound: runUrgency('withdraw', reason),
  addResourcePool: at('/resource-pools', STAFF, () => ({ name: `Potje ${Math.random()}`, kind: 'money' })),
  setPoolCapacity: {
    path: ({ poolId }) => `/resource-pools/${poolId}/capacities/2030`,
    through: STAFF,
    body: () => ({ amount: 100, source: 'Begroting', asOf: today() }),
  },
  listNeeds: ownList('/needs', OWNER_SIDE),
  estimateNeed: at(`/items/${ITEM}/estimates`, STAFF, ({ poolId }) => ({
    lines: [{ poolId, year: 2030, amount: 100 }],
    source: 'Raming',
    asOf: today(),
  })),
  relateItems: at(`/items/${ITEM}/relations`, STAFF, () => ({ requires: [], excludes: [], ...reason() })),
  previewImport: { ...at('/resource-imports/preview', STAFF, () => ({ kind: 'needs', rows: [['x']] })) },
  applyImport: at('/resource-imports', STAFF, () => ({ kind: 'needs', rows: [['x']], fingerprint: 'x' })),
  readPackage: at(`/urgency-rounds/${SETTLED_URGENCY}/package`, OWNER_SIDE),
  checkPackage: at(`/urgency-rounds/${SETTLED_URGENCY}/counter-check`, OWNER_SIDE, () => ({})),
  listScenarios: at(`/urgency-rounds/${SETTLED_URGENCY}/scenarios`, OWNER_SIDE),
  keepScenario: at(`/urgency-rounds/${SETTLED_URGENCY}/scenarios`, OWNER_SIDE, () => ({
    name: `Zuinig ${Math.random()}`,
    whatIf: {},
  })),
  removeScenario: { path: ({ scenarioId }) => `/scenarios/${scenarioId}`, through: STAFF },
  adoptPackage: at(`/urgency-rounds/${SETTLED_URGENCY}/package-decisions`, STAFF, () => ({
    items: [],
    ...reason(),
    ...decided(),
  })),
  listPackageDecisions: ownList('/package-decisions', OWNER_SIDE),
  readPackageDecision: at('/package-decisions/1', OWNER_SIDE),
  readEffort: ownList('/effort', OWNER_SIDE),
  readOrganisationEffort: at(`/effort/${HENGELO}`, OWNER_SIDE),
  readItemEffort: at(`/items/${ITEM}/effort`, OWNER_SIDE),
  listBook: ownList('/commitments-book', READERS),
  readBookHistory: at(`/items/${ITEM}/commitments/${HENGELO}/history`, OWNER_SIDE),
  enterBook: at(`/organisations/${HENGELO}/book-entries`, OWN, () => ({ signerName: 'Iemand', signedOn: today() })),
  askCapacity: part('commitments/*/ask', STAFF, () => ({
    lines: [{ poolId: null, kind: 'money', year: 2027, amount: 100 }],
    on: today(),
    source: 'Overleg',
  })),
  listAgreedShares: ownList('/agreed-shares', OWNER_SIDE),
  agreeShare: at('/agreed-shares/menzis', STAFF, () => ({
    kind: 'money',
    from: '2031-01-01',
    basisPoints: 100,
    source: 'Afspraak',
  })),
  listByLaws: ownList('/by-laws', OWNER_SIDE),
  listChanges: ownList('/changes', OWNER_SIDE),
  proposeChange: at('/changes', ['coordinator', ...STAFF], appointment),
  confirmChange: { path: ({ changes }) => `/changes/${changes.confirm}/confirm`, through: OWN },
  declineChange: { path: ({ changes }) => `/changes/${changes.decline}/decline`, through: OWN, body: reason },
  withdrawChange: { path: ({ changes }) => `/changes/${changes.withdraw}/withdraw`, through: ['manager'] },
  listOwnerPeople: ownList('/owner-people', OWNER_SIDE),
  readOrganisationPeople: at(`/organisations/${HENGELO}/people`, OWNER_SIDE),
  listOrganisationPeopleEvents: at(`/organisations/${HENGELO}/people/events`, OWNER_SIDE),
  giveMandate: at(`/organisations/${HENGELO}/mandates`, ['coordinator'], () => ({
    person: newcomer(),
    capacity: 'deputy',
    extent: 'full',
    from: today(),
    until: null,
    succeeds: null,
  })),
  endMandate: {
    path: ({ mandateId }) => `/organisations/${HENGELO}/mandates/${mandateId}/end`,
    through: ['coordinator'],
    body: () => ({ on: null, ...reason() }),
  },
  addContact: at('/organisations/mst/contacts', ['partnerOut'], () => ({ person: newcomer() })),
  endContact: {
    path: ({ contactId }) => `/organisations/mst/contacts/${contactId}/end`,
    through: ['partnerOut'],
    body: reason,
  },
  sendInvitation: {
    path: ({ invitedId }) => `/organisations/${HENGELO}/people/${invitedId}/invitation`,
    through: ['coordinator'],
    body: () => ({ email: newcomer().email }),
  },
  resetSignIn: {
    path: ({ invitedId }) => `/organisations/${HENGELO}/people/${invitedId}/sign-in-reset`,
    through: ['coordinator'],
    body: reason,
  },
  readTeam: ownList('/team', OWNER_SIDE),
  inviteToTeam: { path: ({ colleagueId }) => `/team/${colleagueId}/invitation`, through: STAFF },
  resetTeamSignIn: { path: ({ colleagueId }) => `/team/${colleagueId}/sign-in-reset`, through: STAFF, body: reason },
  addOrganisation: at('/organisations', STAFF, () => ({
    name: `Stichting ${randomUUID()}`,
    kind: 'welfare',
    domains: ['social'],
  })),
  readTasks: ownList('/tasks', READERS),
  readCockpit: ownList('/cockpit', STAFF),
  listDecisions: ownList('/decisions', EVERYBODY),
  listEvents: ownList('/events', OWNER_SIDE),
};

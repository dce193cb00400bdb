import type { EndpointName, endpoints } from '@samenkoers/contract';

type Endpoints = typeof endpoints;

/**
 * Where every endpoint lives. The contract says this too, but its schemas are too heavy for a first page; its types hold
 * this table to the same words.
 */
export const ROUTES = {
  readSession: ['GET', '/session'],
  listDemoPeople: ['GET', '/demo-people'],
  signInAsDemoPerson: ['POST', '/session'],
  signOut: ['DELETE', '/session'],
  listDevices: ['GET', '/session/devices'],
  signOutDevice: ['DELETE', '/session/devices/:device'],
  signOutEverywhere: ['DELETE', '/session/devices'],
  listWaysToSignIn: ['GET', '/session/ways'],
  startAtProvider: ['GET', '/session/providers/:provider/start'],
  linkAtProvider: ['POST', '/session/providers/:provider/link'],
  returnFromProvider: ['GET', '/session/providers/:provider/callback'],
  readProgramme: ['GET', '/programme'],
  listOrganisations: ['GET', '/organisations'],
  readOrganisation: ['GET', '/organisations/:organisation'],
  listMandates: ['GET', '/organisations/:organisation/mandates'],
  listResourcePools: ['GET', '/resource-pools'],
  readPublicAgenda: ['GET', '/public-agenda'],
  readPublicItem: ['GET', '/public-agenda/:item'],
  listItems: ['GET', '/items'],
  readItem: ['GET', '/items/:item'],
  readItemAbilities: ['GET', '/items/:item/abilities'],
  listItemEvents: ['GET', '/items/:item/events'],
  draftItem: ['POST', '/items'],
  readDraft: ['GET', '/items/:item/draft'],
  saveDraft: ['PUT', '/items/:item/draft'],
  submitItem: ['POST', '/items/:item/submit'],
  withdrawItem: ['POST', '/items/:item/withdraw'],
  reviseItem: ['POST', '/items/:item/versions'],
  returnItem: ['POST', '/items/:item/return'],
  placeItemOnAgenda: ['POST', '/items/:item/place-on-agenda'],
  startItem: ['POST', '/items/:item/start'],
  pauseItem: ['POST', '/items/:item/pause'],
  resumeItem: ['POST', '/items/:item/resume'],
  completeItem: ['POST', '/items/:item/complete'],
  planWindDown: ['POST', '/items/:item/wind-down-plan'],
  setLead: ['POST', '/items/:item/lead'],
  addResidentResult: ['POST', '/items/:item/resident-results'],
  proposeInvolvement: ['POST', '/items/:item/involvements'],
  confirmInvolvement: ['POST', '/items/:item/involvements/:organisation/confirm'],
  declineInvolvement: ['POST', '/items/:item/involvements/:organisation/decline'],
  offerCommitment: ['POST', '/items/:item/commitments/:organisation/offer'],
  firmUpCommitment: ['POST', '/items/:item/commitments/:organisation/firm-up'],
  withdrawCommitment: ['POST', '/items/:item/commitments/:organisation/withdraw'],
  joinLater: ['POST', '/items/:item/participations/:organisation/join'],
  leaveItem: ['POST', '/items/:item/participations/:organisation/leave'],
  describeLocalImplementation: ['PUT', '/items/:item/participations/:organisation/local-implementation'],
  listRounds: ['GET', '/rounds'],
  readRound: ['GET', '/rounds/:round'],
  openRound: ['POST', '/rounds'],
  takePosition: ['PUT', '/rounds/:round/positions/:organisation'],
  recordPositionOnBehalf: ['POST', '/rounds/:round/positions/:organisation/on-behalf'],
  ratifyPosition: ['POST', '/rounds/:round/positions/:organisation/ratification'],
  extendRound: ['POST', '/rounds/:round/extend'],
  closeRoundEarly: ['POST', '/rounds/:round/close-early'],
  settleRound: ['POST', '/rounds/:round/settle'],
  withdrawRound: ['POST', '/rounds/:round/withdraw'],
  remindSilentOwners: ['POST', '/rounds/:round/remind'],
  proposeAgendaVersion: ['POST', '/agenda-versions'],
  listAgendaVersions: ['GET', '/agenda-versions'],
  listUrgencyRounds: ['GET', '/urgency-rounds'],
  readEligibleItems: ['GET', '/urgency-rounds/eligible-items'],
  readUrgencyRound: ['GET', '/urgency-rounds/:round'],
  openUrgencyRound: ['POST', '/urgency-rounds'],
  gradeItem: ['PUT', '/urgency-rounds/:round/grades/:organisation/:item'],
  recordGradesOnBehalf: ['POST', '/urgency-rounds/:round/grades/:organisation/on-behalf'],
  ratifyGrades: ['POST', '/urgency-rounds/:round/grades/:organisation/ratification'],
  extendUrgencyRound: ['POST', '/urgency-rounds/:round/extend'],
  closeUrgencyRoundEarly: ['POST', '/urgency-rounds/:round/close-early'],
  settleUrgencyRound: ['POST', '/urgency-rounds/:round/settle'],
  withdrawUrgencyRound: ['POST', '/urgency-rounds/:round/withdraw'],
  remindUrgencyOwners: ['POST', '/urgency-rounds/:round/remind'],
  breakTie: ['POST', '/urgency-rounds/:round/tie-breaks'],
  adoptOrder: ['POST', '/urgency-rounds/:round/orders'],
  addResourcePool: ['POST', '/resource-pools'],
  setPoolCapacity: ['PUT', '/resource-pools/:pool/capacities/:year'],
  listNeeds: ['GET', '/needs'],
  estimateNeed: ['PUT', '/items/:item/estimates'],
  relateItems: ['PUT', '/items/:item/relations'],
  previewImport: ['POST', '/resource-imports/preview'],
  applyImport: ['POST', '/resource-imports'],
  readPackage: ['GET', '/urgency-rounds/:round/package'],
  checkPackage: ['POST', '/urgency-rounds/:round/counter-check'],
  listScenarios: ['GET', '/urgency-rounds/:round/scenarios'],
  keepScenario: ['POST', '/urgency-rounds/:round/scenarios'],
  removeScenario: ['DELETE', '/scenarios/:scenario'],
  adoptPackage: ['POST', '/urgency-rounds/:round/package-decisions'],
  listPackageDecisions: ['GET', '/package-decisions'],
  readPackageDecision: ['GET', '/package-decisions/:number'],
  readEffort: ['GET', '/effort'],
  readOrganisationEffort: ['GET', '/effort/:organisation'],
  readItemEffort: ['GET', '/items/:item/effort'],
  listBook: ['GET', '/commitments-book'],
  readBookHistory: ['GET', '/items/:item/commitments/:organisation/history'],
  enterBook: ['POST', '/organisations/:organisation/book-entries'],
  askCapacity: ['POST', '/items/:item/commitments/:organisation/ask'],
  listAgreedShares: ['GET', '/agreed-shares'],
  agreeShare: ['POST', '/agreed-shares/:organisation'],
  readTasks: ['GET', '/tasks'],
  readCockpit: ['GET', '/cockpit'],
  listDecisions: ['GET', '/decisions'],
  listEvents: ['GET', '/events'],
} as const satisfies { readonly [Name in EndpointName]: readonly [Endpoints[Name]['method'], Endpoints[Name]['path']] };

/** The endpoints that do something. */
export type CommandName = {
  [Name in EndpointName]: (typeof ROUTES)[Name][0] extends 'GET' ? never : Name;
}[EndpointName];

export type PathParams = Readonly<Record<string, string | number>>;

/** The path of an endpoint with its parameters filled in. */
export const pathOf = (name: EndpointName, params: PathParams = {}): string =>
  ROUTES[name][1].replace(/:(\w+)/g, (_, param: string) => {
    const value = params[param];
    if (value === undefined) throw new Error(`${name} needs the parameter ${param}`);
    return encodeURIComponent(String(value));
  });

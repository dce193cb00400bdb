import type {
  CockpitView,
  DraftView,
  ItemRow,
  ItemView,
  PoolView,
  PublicItemRow,
  TasksView,
} from '@samenkoers/contract';
import { PRINCIPLE_CODES } from '@samenkoers/rulebook';
import { hengelo, idOf, menzis, NOW, OWNERS } from './situations.js';

export const pool = (): PoolView => ({
  id: idOf('budget'),
  name: 'Programmabudget',
  kind: 'money',
  organisation: null,
  isExample: true,
  years: [],
});

export const itemRow = (input: Partial<ItemRow> = {}): ItemRow => ({
  id: idOf('jogg'),
  slug: 'jogg-twente',
  number: 1,
  kind: 'project',
  state: 'submitted',
  stateSince: NOW,
  title: 'JOGG Twente',
  summary: 'Gezond eten en bewegen wordt gewoon.',
  version: 1,
  themeLine: { id: idOf('youth'), slug: 'jeugd', name: 'Jeugd' },
  lifePhaseIds: [idOf('child')],
  proposer: hengelo,
  leadOrganisation: hengelo,
  participants: [],
  lacking: ['unanimous-support'],
  commitments: { firm: 0, intent: 1, involved: 1 },
  openRound: null,
  ...input,
});

const text = (): ItemView['text'] => ({
  version: 1,
  title: 'JOGG Twente',
  summary: 'Gezond eten en bewegen wordt gewoon.',
  reason: 'Kinderen groeien op in een ongezonde omgeving.',
  jointValue: 'Gemeenten leren van elkaar.',
  residentOutcome: 'Kinderen bewegen meer.',
  prevention: '',
  continuity: '',
  execution: 'local',
  changeNote: '',
  frozenAt: null,
  textHash: null,
  createdAt: NOW,
  goals: [{ goalId: idOf('goal'), title: 'Gezond opgroeien', contribution: 'Meer beweging.', current: true }],
  lifePhaseIds: [idOf('child')],
  challenges: [],
  foundations: [],
  needs: [
    { poolId: idOf('budget'), poolName: 'Programmabudget', kind: 'money', year: 2027, amount: null, isExample: true },
  ],
});

/** An item as whoever works on it sees it: submitted, nothing met, unless told otherwise. */
export const item = (input: Partial<ItemView> = {}): ItemView => ({
  id: idOf('jogg'),
  slug: 'jogg-twente',
  number: 1,
  kind: 'project',
  state: 'submitted',
  stateSince: NOW,
  stateReason: null,
  revision: 3,
  themeLine: null,
  proposer: hengelo,
  leadOrganisation: null,
  leadName: null,
  hardDeadline: null,
  submittedAt: NOW,
  onAgendaSince: null,
  inProgressSince: null,
  windDownPlan: null,
  text: text(),
  versions: [],
  principles: PRINCIPLE_CODES.map((code) => ({
    code,
    neededFor: code === 'commitment-firm' ? ('inProgress' as const) : ('onAgenda' as const),
    status: 'notMet' as const,
    facts: {},
    findings: [],
  })),
  involvements: [],
  commitments: [],
  commitmentHistory: [],
  estimates: [],
  participations: [],
  rounds: [],
  owners: OWNERS,
  usedBy: [],
  agendaVersions: [],
  residentResults: [],
  inputs: [],
  events: [],
  ...input,
});

export const draft = (input: Partial<DraftView> = {}): DraftView => ({
  slug: 'jogg-twente',
  kind: 'project',
  state: 'draft',
  revision: 3,
  isNextVersion: false,
  themeLineId: null,
  hardDeadline: null,
  organisation: hengelo,
  text: { ...text(), goals: [], lifePhaseIds: [], needs: [] },
  involvements: [],
  ...input,
});

export const tasks = (input: Partial<TasksView['lists'][number]> = {}): TasksView => ({
  lists: [{ organisation: hengelo, capacity: 'representative', tasks: [], ...input }],
  previousVisit: null,
  changes: [],
  now: NOW,
});

export const cockpit = (input: Partial<CockpitView> = {}): CockpitView => ({
  urgencyRound: null,
  stages: [],
  rounds: [],
  pools: [],
  balance: [],
  tasks: [],
  now: NOW,
  ...input,
});

export const publicItem = (input: Partial<PublicItemRow> = {}): PublicItemRow => ({
  slug: 'jogg-twente',
  kind: 'project',
  state: 'inProgress',
  title: 'JOGG Twente',
  summary: 'Gezond eten en bewegen wordt gewoon.',
  residentOutcome: 'Kinderen bewegen meer.',
  themeLineSlug: 'jeugd',
  lifePhaseIds: [],
  participants: [hengelo, menzis],
  latestResult: null,
  ...input,
});

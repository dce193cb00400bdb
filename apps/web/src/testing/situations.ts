import type {
  Ability,
  OrganisationRef,
  PositionView,
  ProgrammeView,
  RoundView,
  SeatView,
  SessionView,
  SignedInPerson,
  TallyView,
} from '@samenkoers/contract';
import { majority, type RoundKind } from '@samenkoers/rulebook';

/** A stable id per name, so that a test can be read. */
export const idOf = (name: string): string => {
  const hash = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7);
  return `00000000-0000-4000-8000-${hash.toString(16).padStart(12, '0')}`;
};

const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

export const organisation = (name: string, kind: OrganisationRef['kind'] = 'municipality'): OrganisationRef => ({
  id: idOf(name),
  slug: slugOf(name),
  name,
  kind,
});

export const hengelo = organisation('Gemeente Hengelo');
export const almelo = organisation('Gemeente Almelo');
export const borne = organisation('Gemeente Borne');
export const menzis = organisation('Menzis', 'insurer');
export const OWNERS = [almelo, borne, hengelo, menzis];

export const NOW = '2026-11-21T18:00:00.000Z';

export const programme = (): ProgrammeView => ({
  slug: 'twentse-koers',
  name: 'Twentse Koers',
  region: 'Twente',
  vision: 'Samen gezond in Twente.',
  centralAims: ['Gezondheid'],
  periodFrom: '2022-01-01',
  periodUntil: '2026-12-31',
  residents: 631_436,
  residentsSource: 'CBS',
  ownerCount: OWNERS.length,
  partnerCount: 29,
  byLaws: {
    version: 1,
    adoptedOn: '2022-01-01',
    minDomains: 2,
    minParticipants: 2,
    majority: majority(OWNERS.length),
    roundDays: { support: 28, takeUp: 14, removal: 14, adoption: 28 },
  },
  goalVersion: 1,
  goals: [{ id: idOf('goal'), position: 1, title: 'Gezond opgroeien', text: 'Kinderen groeien gezond op.' }],
  themeLines: [
    {
      id: idOf('youth'),
      slug: 'jeugd',
      name: 'Jeugd',
      description: 'Kansrijk opgroeien.',
      leadOrganisation: hengelo,
      leadName: 'A. Voorbeeld',
      validFrom: '2022-01-01',
      validUntil: null,
    },
  ],
  lifePhases: [{ id: idOf('child'), position: 1, name: 'Kind' }],
  regionalChallenges: [{ id: idOf('dementia'), fact: 'Dementie +39 %', source: 'regiobeeld' }],
  foundations: [],
});

type PersonInput = Partial<Pick<SignedInPerson, 'roles' | 'permissions' | 'actingFor' | 'signedInBy'>>;

export const person = (input: PersonInput): SignedInPerson => ({
  id: idOf('person'),
  name: 'Sanne Voorbeeld',
  function: 'wethouder',
  isExample: true,
  roles: [],
  actingFor: [],
  permissions: ['agenda:read', 'item:read', 'task:read', 'round:read'],
  previousVisit: null,
  signedInBy: 'passkey',
  signedInUntil: '2026-11-21T23:00:00.000Z',
  ...input,
});

export const session = (who: SignedInPerson | null): SessionView => ({ person: who, demo: true, now: NOW });

/** A representative, or a deputy, of Hengelo. */
export const speaker = (
  capacity: 'representative' | 'deputy' = 'deputy',
  extent: 'full' | 'subjectToRatification' = 'full',
): SignedInPerson => person({ actingFor: [{ organisation: hengelo, isOwner: true, capacity, extent, roles: [] }] });

export const position = (choice: PositionView['choice'], input: Partial<PositionView> = {}): PositionView => ({
  revision: 1,
  choice,
  text: null,
  participation: null,
  extent: 'full',
  personName: 'P. Voorbeeld',
  capacity: 'representative',
  channel: 'web',
  receivedOn: null,
  recordedByName: null,
  takenAt: '2026-11-20T09:00:00.000Z',
  ratification: null,
  ...input,
});

export const seat = (
  owner: OrganisationRef,
  taken: PositionView | null,
  earlier: readonly PositionView[] = [],
): SeatView => ({
  organisation: owner,
  residents: null,
  answered: taken !== null,
  position: taken,
  earlier: [...earlier],
});

const tallyOf = (seats: readonly SeatView[]): TallyView => {
  const counted = seats.flatMap(({ position: taken }) =>
    taken === null || (taken.extent !== 'full' && taken.ratification === null) ? [] : [taken.choice],
  );
  const count = (choice: PositionView['choice']): number => counted.filter((each) => each === choice).length;
  const silent = seats.filter(({ position: taken }) => taken === null).length;
  return {
    counts: {
      supported: count('supported'),
      supportedWithRemark: count('supportedWithRemark'),
      noObjection: count('noObjection'),
      notSupported: count('notSupported'),
      inFavour: count('inFavour'),
      against: count('against'),
      abstain: count('abstain'),
    },
    n: seats.length,
    majority: majority(seats.length),
    positive: count('supported') + count('supportedWithRemark') + count('inFavour'),
    negative: count('notSupported') + count('against'),
    silent,
    pendingRatification: seats.length - silent - counted.length,
  };
};

export const ability = (
  act: Ability['act'],
  owner: OrganisationRef | null = null,
  reason: string | null = null,
): Ability => ({
  act,
  organisation: owner?.slug ?? null,
  allowed: reason === null,
  reason,
});

type RoundInput = Partial<Omit<RoundView, 'kind' | 'seats' | 'can'>> & {
  readonly kind?: RoundKind;
  readonly seats: readonly SeatView[];
  readonly can?: readonly Ability[];
};

/** A round as the server shows it; open unless told otherwise. */
export const round = ({ kind = 'support', seats, can = [], ...input }: RoundInput): RoundView => {
  const tally = tallyOf(seats);
  const silentIds = seats.filter(({ position: taken }) => taken === null).map((each) => each.organisation.id);
  return {
    number: 12,
    kind,
    title: 'JOGG Twente',
    subject: { itemSlug: 'jogg-twente', itemVersion: 2, itemState: 'submitted', agendaVersionNumber: null },
    phase: 'open',
    outcome: 'open',
    openedAt: '2026-11-01T08:00:00.000Z',
    closesAt: '2026-11-28T16:00:00.000Z',
    settledAt: null,
    n: seats.length,
    answered: seats.length - silentIds.length,
    tally,
    visibility: 'open',
    hidden: false,
    openedByName: 'M. Voorbeeld',
    byLawsVersion: 1,
    ruleHash: 'abcdef0123456789',
    textHash: '0123456789abcdef',
    textChanged: false,
    reason: null,
    removalCategory: null,
    refersTo: null,
    referredBy: [],
    closedEarlyAt: null,
    withdrawnAt: null,
    withdrawReason: null,
    assessment: {
      outcome: 'open',
      tally,
      sum: { n: tally.n, positive: tally.positive, parts: [], verdict: 'awaitsAnswers' },
      stillNeeded:
        silentIds.length === 0 ? [] : [{ code: 'answers', count: silentIds.length, organisationIds: silentIds }],
      silentOrganisationIds: silentIds,
      pendingRatificationIds: [],
      objectionIds: [],
      decided: null,
      everyoneSpoke: silentIds.length === 0,
      working: [{ code: 'electorate', facts: { n: tally.n, majority: tally.majority } }],
    },
    result: null,
    extensions: [],
    seats: [...seats],
    reminders: [],
    now: NOW,
    can: [...can],
    ...input,
  };
};

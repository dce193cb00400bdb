export const ORGANISATION_KINDS = [
  'municipality',
  'insurer',
  'publicHealthService',
  'province',
  'jointBody',
  'hospital',
  'mentalHealthCare',
  'elderlyCare',
  'generalPractice',
  'youthCare',
  'welfare',
  'housing',
  'residents',
  'safety',
  'acuteCare',
  'knowledge',
  'education',
  'labourMarket',
  'debtSupport',
] as const;
/** What an organisation is. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const DOMAINS = ['publicHealth', 'medical', 'social'] as const;
/** The domains cooperation has to cross (domein). */
export type Domain = (typeof DOMAINS)[number];

export const ROLES = ['programmeManager', 'programmeTeam', 'coordinator', 'partnerContact'] as const;
/** What a person does for the programme. None of these votes; representatives and deputies come from mandates. */
export type Role = (typeof ROLES)[number];

export const TEAM_ROLES = ['programmeManager', 'programmeTeam'] as const satisfies readonly Role[];
/** The roles that run the process (programmateam): for the programme as a whole, not for an organisation. */
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Whether a role runs the process. Whoever has one never speaks for an owner. */
export const runsTheProcess = (role: Role): role is TeamRole => TEAM_ROLES.some((each) => each === role);

export const VISIBILITIES = ['open', 'hiddenUntilClosed'] as const;
/** Whether positions can be seen while a round is open. They are named, never secret, once it has closed. */
export type Visibility = (typeof VISIBILITIES)[number];

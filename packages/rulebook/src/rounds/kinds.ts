export const ROUND_KINDS = ['support', 'takeUp', 'removal', 'adoption'] as const;
/** What a round asks: substantive support (draagvlak), take-up (oppakken), removal, adoption of an agenda version. */
export type RoundKind = (typeof ROUND_KINDS)[number];

export const SUPPORT_CHOICES = ['supported', 'supportedWithRemark', 'noObjection', 'notSupported'] as const;
/** Positions in a support or adoption round: gedragen, gedragen met kanttekening, geen bezwaar, niet gedragen. */
export type SupportChoice = (typeof SUPPORT_CHOICES)[number];

export const MAJORITY_CHOICES = ['inFavour', 'against', 'abstain'] as const;
/** Positions in a take-up or removal round: voor, tegen, onthouding. */
export type MajorityChoice = (typeof MAJORITY_CHOICES)[number];

/** Any position an owner can take. */
export type Choice = SupportChoice | MajorityChoice;

export const PARTICIPATION_CHOICES = ['takesPart', 'laterPossible', 'notApplicable'] as const;
/** Asked beside the vote in a take-up round: doet mee, later mogelijk, niet van toepassing. */
export type ParticipationChoice = (typeof PARTICIPATION_CHOICES)[number];

export const ROUND_OUTCOMES = ['open', 'incomplete', 'adopted', 'rejected', 'withdrawn'] as const;
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

export const CHANNELS = ['web', 'phone', 'paper', 'meeting'] as const;
/** How a position reached the programme. */
export type Channel = (typeof CHANNELS)[number];

export const ROUND_DECISIONS = ['unanimousSupport', 'majority'] as const;
/** How a round is decided: nobody objects, all speak and most support it; or most are in favour. */
export type RoundDecision = (typeof ROUND_DECISIONS)[number];

/** What one kind of round asks and how it is decided. */
export interface RoundKindRule {
  readonly decision: RoundDecision;
  readonly choices: readonly Choice[];
  /** The choices that need a text: a remark, or a reason. */
  readonly reasonRequired: readonly Choice[];
  /** Whether an owner also says if it takes part. */
  readonly participation: boolean;
}

/** The catalogue of rounds (rulebook.md#4). */
export const ROUND_RULES: Readonly<Record<RoundKind, RoundKindRule>> = {
  support: {
    decision: 'unanimousSupport',
    choices: SUPPORT_CHOICES,
    reasonRequired: ['supportedWithRemark', 'notSupported'],
    participation: false,
  },
  takeUp: { decision: 'majority', choices: MAJORITY_CHOICES, reasonRequired: ['against'], participation: true },
  removal: { decision: 'majority', choices: MAJORITY_CHOICES, reasonRequired: ['against'], participation: false },
  adoption: {
    decision: 'unanimousSupport',
    choices: SUPPORT_CHOICES,
    reasonRequired: ['supportedWithRemark', 'notSupported'],
    participation: false,
  },
};

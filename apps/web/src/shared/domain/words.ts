import type {
  CannotTakePosition,
  Channel,
  Choice,
  CommitmentLevel,
  Domain,
  ItemKind,
  ItemState,
  MandateExtent,
  OrganisationKind,
  ParticipationChoice,
  PrincipleCode,
  PrincipleGate,
  PrincipleStatus,
  RemovalCategory,
  ResourceKind,
  RoundKind,
  RoundOutcome,
  RoundPhase,
  Visibility,
} from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';
import type { Words } from './person-words.js';

export type { Words } from './person-words.js';

export const KIND_WORDS: Words<ItemKind> = {
  project: m.kind_project,
  foundation: m.kind_foundation,
  themeLine: m.kind_themeline,
};

export const STATE_WORDS: Words<ItemState> = {
  draft: m.state_draft,
  submitted: m.state_submitted,
  returned: m.state_returned,
  notSupported: m.state_notsupported,
  onAgenda: m.state_onagenda,
  inProgress: m.state_inprogress,
  paused: m.state_paused,
  completed: m.state_completed,
  removed: m.state_removed,
  withdrawn: m.state_withdrawn,
};

export const ROUND_KIND_WORDS: Words<RoundKind> = {
  support: m.roundkind_support,
  takeUp: m.roundkind_takeup,
  removal: m.roundkind_removal,
  adoption: m.roundkind_adoption,
};

export const ROUND_PHASE_WORDS: Words<RoundPhase> = {
  open: m.roundphase_open,
  pastClosing: m.roundphase_closed,
  settled: m.roundphase_settled,
  withdrawn: m.roundphase_withdrawn,
};

export const OUTCOME_WORDS: Words<RoundOutcome> = {
  open: m.outcome_open,
  incomplete: m.outcome_incomplete,
  adopted: m.outcome_adopted,
  rejected: m.outcome_rejected,
  withdrawn: m.outcome_withdrawn,
};

export const CHOICE_WORDS: Words<Choice> = {
  supported: m.choice_supported,
  supportedWithRemark: m.choice_supportedwithremark,
  noObjection: m.choice_noobjection,
  notSupported: m.choice_notsupported,
  inFavour: m.choice_infavour,
  against: m.choice_against,
  abstain: m.choice_abstain,
};

export const PARTICIPATION_WORDS: Words<ParticipationChoice> = {
  takesPart: m.participation_takespart,
  laterPossible: m.participation_laterpossible,
  notApplicable: m.participation_notapplicable,
};

export const CHANNEL_WORDS: Words<Channel> = {
  web: m.channel_web,
  phone: m.channel_phone,
  paper: m.channel_paper,
  meeting: m.channel_meeting,
};

export const EXTENT_WORDS: Words<MandateExtent> = {
  full: m.extent_full,
  subjectToRatification: m.extent_subjecttoratification,
};

export const COMMITMENT_WORDS: Words<CommitmentLevel> = { intent: m.commitment_intent, firm: m.commitment_firm };

export const RESOURCE_WORDS: Words<ResourceKind> = { money: m.resource_money, staff: m.resource_staff };

export const REMOVAL_WORDS: Words<RemovalCategory> = {
  noNeed: m.removal_noneed,
  nationalDevelopment: m.removal_nationaldevelopment,
  finished: m.removal_finished,
  noCommitment: m.removal_nocommitment,
};

export const VISIBILITY_WORDS: Words<Visibility> = {
  open: m.visibility_open,
  hiddenUntilClosed: m.visibility_hiddenuntilclosed,
};

export const DOMAIN_WORDS: Words<Domain> = {
  publicHealth: m.domain_publichealth,
  medical: m.domain_medical,
  social: m.domain_social,
};

export const EXECUTION_WORDS: Words<'regional' | 'local' | 'both'> = {
  regional: m.execution_regional,
  local: m.execution_local,
  both: m.execution_both,
};

export const ORGANISATION_KIND_WORDS: Words<OrganisationKind> = {
  municipality: m.orgkind_municipality,
  insurer: m.orgkind_insurer,
  publicHealthService: m.orgkind_publichealthservice,
  province: m.orgkind_province,
  jointBody: m.orgkind_jointbody,
  hospital: m.orgkind_hospital,
  mentalHealthCare: m.orgkind_mentalhealthcare,
  elderlyCare: m.orgkind_elderlycare,
  generalPractice: m.orgkind_generalpractice,
  youthCare: m.orgkind_youthcare,
  welfare: m.orgkind_welfare,
  housing: m.orgkind_housing,
  residents: m.orgkind_residents,
  safety: m.orgkind_safety,
  acuteCare: m.orgkind_acutecare,
  knowledge: m.orgkind_knowledge,
  education: m.orgkind_education,
  labourMarket: m.orgkind_labourmarket,
  debtSupport: m.orgkind_debtsupport,
};

export const PRINCIPLE_WORDS: Words<PrincipleCode> = {
  'cross-domain': m.principle_cross_domain,
  'vision-fit': m.principle_vision_fit,
  'joint-value': m.principle_joint_value,
  'unanimous-support': m.principle_unanimous_support,
  'commitment-in-principle': m.principle_commitment_in_principle,
  majority: m.principle_majority,
  'commitment-firm': m.principle_commitment_firm,
  'lead-and-participants': m.principle_lead_and_participants,
  'within-resources': m.principle_within_resources,
  'fair-share': m.principle_fair_share,
};

export const PRINCIPLE_STATUS_WORDS: Words<PrincipleStatus> = {
  met: m.principlestatus_met,
  notMet: m.principlestatus_notmet,
  unknown: m.principlestatus_unknown,
};

export const NEEDED_FOR_WORDS: Words<PrincipleGate> = {
  onAgenda: m.neededfor_onagenda,
  inProgress: m.neededfor_inprogress,
  warning: m.neededfor_warning,
};

export const CANNOT_WORDS: Words<CannotTakePosition> = {
  'not-started': m.cannot_not_started,
  closed: m.cannot_closed,
  'not-in-electorate': m.cannot_not_in_electorate,
  'no-mandate': m.cannot_no_mandate,
  'mandate-ended': m.cannot_mandate_ended,
  'awaiting-new-version': m.cannot_awaiting_new_version,
};

/** The options of a form for a closed list. */
export const optionsOf = <Value extends string>(
  words: Words<Value>,
): { readonly value: Value; readonly label: string }[] =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));

/** The word for a value that came over the line as a plain string; the value itself when the list does not know it. */
export const wordFor = (words: Readonly<Record<string, () => string>>, value: unknown): string =>
  words[String(value)]?.() ?? String(value);

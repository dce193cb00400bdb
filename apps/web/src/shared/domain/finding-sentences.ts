import type { FindingView } from '@samenkoers/contract';
import type { FindingCode, FirmCommitmentPart, ResourceKind, WindDownPart } from '@samenkoers/rulebook';
import { formatAmount, formatNumber } from '../format/amounts.js';
import { formatDate, formatMoment } from '../format/dates.js';
import { m } from '../i18n/messages.js';
import { type Facts, listed, type Names, nameOf, namesIn, numberIn, textIn } from './facts.js';
import { PARTNERSHIP_SENTENCES } from './partnership-sentences.js';
import {
  CHOICE_WORDS,
  DOMAIN_WORDS,
  OUTCOME_WORDS,
  PRINCIPLE_WORDS,
  RESOURCE_WORDS,
  ROUND_KIND_WORDS,
  STATE_WORDS,
  type Words,
  wordFor,
} from './words.js';

type Sentence = (facts: Facts, names: Names) => string;

const PART_WORDS: Words<FirmCommitmentPart | WindDownPart> = {
  lines: m.part_lines,
  continuityPlan: m.part_continuityplan,
  signerName: m.part_signername,
  mandateId: m.part_mandateid,
  signedOn: m.part_signedon,
  whatStops: m.part_whatstops,
  obligationsTakenOverBy: m.part_obligationstakenoverby,
  commitmentsEndOn: m.part_commitmentsendon,
  communication: m.part_communication,
  finalDate: m.part_finaldate,
};

const organisation = (facts: Facts, names: Names): string => nameOf(names, facts['organisationId']);
const item = (facts: Facts, names: Names): string => nameOf(names, facts['itemId']);
const goal = (facts: Facts, names: Names): string => nameOf(names, facts['goalId']);
const pool = (facts: Facts, names: Names): string => nameOf(names, facts['poolId']);
const fromPool = (facts: Facts, names: Names): string =>
  facts['poolId'] ? m.from_pool({ pool: pool(facts, names) }) : '';
const resource = (facts: Facts): string => wordFor(RESOURCE_WORDS, facts['kind']);
const roundKind = (facts: Facts): string => wordFor(ROUND_KIND_WORDS, facts['kind']);
const state = (facts: Facts): string => wordFor(STATE_WORDS, facts['state']);
const outcome = (facts: Facts): string => wordFor({ ...OUTCOME_WORDS, none: m.outcome_none }, facts['outcome']);
const missing = (facts: Facts): string =>
  listed([facts['missing'] ?? []].flat().map((part) => wordFor({ ...PART_WORDS, ...DOMAIN_WORDS }, part)));
const amount = (facts: Facts, field: string): string =>
  formatAmount(facts['kind'] as ResourceKind, numberIn(facts, field));
/** A fact that is missing makes a poorer sentence, never a page that cannot be shown. */
const dateIn = (facts: Facts, field: string): string => {
  const date = textIn(facts, field);
  return Number.isNaN(Date.parse(date)) ? date : formatDate(date);
};
const moment = (value: unknown): string => {
  const at = new Date(typeof value === 'number' ? value : String(value));
  return Number.isNaN(at.getTime()) ? String(value) : formatMoment(at.toISOString());
};
const covered = (facts: Facts): string => {
  const value = facts['covered'];
  return Array.isArray(value)
    ? listed(value.map((domain) => wordFor(DOMAIN_WORDS, domain))) || m.none()
    : m.fact_n_domains({ n: numberIn(facts, 'covered') });
};

/** Who has yet to answer, and whose own board has. */
const notDone = (facts: Facts, names: Names, field: string): string =>
  listed(
    [...[facts[field] ?? []].flat(), ...[facts['pendingRatificationIds'] ?? []].flat()].map((id) => nameOf(names, id)),
  );

/** Every finding of the rule package with its sentence; a new code without one does not compile. */
export const FINDING_SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  ...PARTNERSHIP_SENTENCES,
  'theme-line-succeeds-unknown': () => m.finding_theme_line_succeeds_unknown(),
  'theme-line-succeeds-itself': () => m.finding_theme_line_succeeds_itself(),
  'electorate-empty': () => m.finding_electorate_empty(),
  'closing-time-not-after-opening': () => m.finding_closing_time_not_after_opening(),
  'round-already-open': () => m.finding_round_already_open(),
  'earlier-round-not-referred-to': () => m.finding_earlier_round_not_referred_to(),
  'item-state-does-not-allow-round': (f) =>
    m.finding_item_state_does_not_allow_round({ kind: roundKind(f), state: state(f) }),
  'item-state-does-not-allow-act': (f) => m.finding_item_state_does_not_allow_act({ state: state(f) }),
  'removal-category-required': () => m.finding_removal_category_required(),
  'removal-reason-required': () => m.finding_removal_reason_required(),
  'wind-down-plan-incomplete': (f) => m.finding_wind_down_plan_incomplete({ missing: missing(f) }),
  'agenda-version-empty': () => m.finding_agenda_version_empty(),
  'agenda-item-listed-twice': (f, n) => m.finding_agenda_item_listed_twice({ item: nameOf(n, f['itemId']) }),
  'agenda-item-not-on-agenda': (f, n) =>
    m.finding_agenda_item_not_on_agenda({ item: nameOf(n, f['itemId']), state: state(f) }),
  'choice-not-in-round': () => m.finding_choice_not_in_round(),
  'reason-required': (f) => m.finding_reason_required({ choice: wordFor(CHOICE_WORDS, f['choice']) }),
  'participation-required': () => m.finding_participation_required(),
  'participation-not-asked': () => m.finding_participation_not_asked(),
  'recorder-required': () => m.finding_recorder_required(),
  'received-date-invalid': () => m.finding_received_date_invalid(),
  'promise-remains-after-notice': (f) => m.finding_promise_remains_after_notice({ date: dateIn(f, 'until') }),
  'signed-date-in-future': () => m.finding_signed_date_in_future(),
  'decided-date-in-future': () => m.finding_decided_date_in_future(),
  'result-date-in-future': () => m.finding_result_date_in_future(),
  'received-date-before-opening': (f) => m.finding_received_date_before_opening({ date: dateIn(f, 'openedOn') }),
  'received-date-in-future': () => m.finding_received_date_in_future(),
  'channel-not-for-recording': () => m.finding_channel_not_for_recording(),
  'no-position-to-ratify': (f, n) => m.finding_no_position_to_ratify({ organisation: organisation(f, n) }),
  'ratification-not-needed': (f, n) => m.finding_ratification_not_needed({ organisation: organisation(f, n) }),
  'already-ratified': (f, n) => m.finding_already_ratified({ organisation: organisation(f, n), date: dateIn(f, 'on') }),
  'ratification-date-invalid': () => m.finding_ratification_date_invalid(),
  'ratification-date-in-future': () => m.finding_ratification_date_in_future(),
  'ratification-reference-required': () => m.finding_ratification_reference_required(),
  'round-not-started': () => m.finding_round_not_started(),
  'round-closed': () => m.finding_round_closed(),
  'round-settled': (f) => m.finding_round_settled({ outcome: outcome(f) }),
  'round-withdrawn': () => m.finding_round_withdrawn(),
  'round-still-open': (f) => m.finding_round_still_open({ moment: moment(f['closesAt']) }),
  'round-incomplete': () => m.finding_round_incomplete(),
  'round-not-incomplete': (f) => m.finding_round_not_incomplete({ outcome: outcome(f) }),
  'new-closing-time-not-later': () => m.finding_new_closing_time_not_later(),
  'new-closing-time-in-past': () => m.finding_new_closing_time_in_past(),
  'closing-time-too-far': () => m.finding_closing_time_too_far(),
  'extension-reason-required': () => m.finding_extension_reason_required(),
  'not-everyone-spoke': (f, n) => m.finding_not_everyone_spoke({ names: notDone(f, n, 'silentOrganisationIds') }),
  'round-withdrawal-reason-required': () => m.finding_round_withdrawal_reason_required(),
  'principle-not-met': (f) => m.finding_principle_not_met({ principle: wordFor(PRINCIPLE_WORDS, f['principle']) }),
  'too-few-domains': (f) => m.finding_too_few_domains({ covered: covered(f), needed: numberIn(f, 'needed') }),
  'not-all-domains': (f) => m.finding_not_all_domains({ missing: missing(f) }),
  'involvement-pending': (f, n) => m.finding_involvement_pending({ names: namesIn(f, 'organisationIds', n) }),
  'no-directly-involved': () => m.finding_no_directly_involved(),
  'too-few-goals': (f) => m.finding_too_few_goals({ linked: numberIn(f, 'linked'), needed: numberIn(f, 'needed') }),
  'goal-contribution-missing': (f, n) => m.finding_goal_contribution_missing({ goal: goal(f, n) }),
  'goal-link-needs-retest': (f, n) => m.finding_goal_link_needs_retest({ goal: goal(f, n) }),
  'joint-value-missing': () => m.finding_joint_value_missing(),
  'round-not-held': (f) => m.finding_round_not_held({ kind: roundKind(f) }),
  'round-for-other-text-version': (f) =>
    m.finding_round_for_other_text_version({
      kind: roundKind(f),
      round: numberIn(f, 'roundTextVersion'),
      version: numberIn(f, 'textVersion'),
    }),
  'round-not-adopted': (f) => m.finding_round_not_adopted({ kind: roundKind(f), outcome: outcome(f) }),
  'commitment-missing': (f, n) => m.finding_commitment_missing({ organisation: organisation(f, n) }),
  'firm-commitment-missing': (f, n) => m.finding_firm_commitment_missing({ organisation: organisation(f, n) }),
  'firm-commitment-incomplete': (f, n) =>
    m.finding_firm_commitment_incomplete({ organisation: organisation(f, n), missing: missing(f) }),
  'need-unknown': (f, n) =>
    m.finding_need_unknown({ resource: resource(f), year: numberIn(f, 'year'), pool: fromPool(f, n) }),
  'needs-not-given': () => m.finding_needs_not_given(),
  'commitment-short': (f, n) =>
    m.finding_commitment_short({
      year: numberIn(f, 'year'),
      pool: fromPool(f, n),
      required: amount(f, 'required'),
      committed: amount(f, 'committed'),
      short: amount(f, 'short'),
    }),
  'lead-missing': () => m.finding_lead_missing(),
  'lead-not-of-owner': (f, n) => m.finding_lead_not_of_owner({ organisation: organisation(f, n) }),
  'too-few-participants': (f) =>
    m.finding_too_few_participants({ participants: numberIn(f, 'participants'), needed: numberIn(f, 'needed') }),
  'pool-unknown': () => m.finding_pool_unknown(),
  'pool-kind-differs': (f, n) => m.finding_pool_kind_differs({ pool: pool(f, n), resource: resource(f) }),
  'capacity-unknown': (f, n) => m.finding_capacity_unknown({ year: numberIn(f, 'year'), pool: pool(f, n) }),
  'pool-short': (f, n) =>
    m.finding_pool_short({
      pool: pool(f, n),
      year: numberIn(f, 'year'),
      needed: amount(f, 'needed'),
      left: amount(f, 'left'),
      short: amount(f, 'short'),
    }),
  'pool-never-fits': (f, n) =>
    m.finding_pool_never_fits({
      pool: pool(f, n),
      year: numberIn(f, 'year'),
      needed: amount(f, 'needed'),
      capacity: amount(f, 'capacity'),
    }),
  'effort-not-given': () => m.finding_effort_not_given(),
  'effort-outside-band': (f, n) =>
    m.finding_effort_outside_band({
      organisation: organisation(f, n),
      percent: textIn(f, 'deviationPercent'),
      resource: resource(f),
    }),
  'effort-without-share': (f, n) =>
    m.finding_effort_without_share({ organisation: organisation(f, n), resource: resource(f) }),
  'title-missing': () => m.finding_title_missing(),
  'return-reasons-required': () => m.finding_return_reasons_required(),
  'withdrawal-reason-required': () => m.finding_withdrawal_reason_required(),
  'pause-reason-required': () => m.finding_pause_reason_required(),
  'result-for-residents-required': () => m.finding_result_for_residents_required(),
  'text-unchanged': () => m.finding_text_unchanged(),
  'support-round-not-rejected': (f) => m.finding_support_round_not_rejected({ outcome: outcome(f) }),
  'removal-round-not-adopted': (f) => m.finding_removal_round_not_adopted({ outcome: outcome(f) }),
  'item-not-open-for-joining': (f) => m.finding_item_not_open_for_joining({ state: state(f) }),
  'organisation-not-owner': (f, n) => m.finding_organisation_not_owner({ organisation: organisation(f, n) }),
  'already-participating': (f, n) => m.finding_already_participating({ organisation: organisation(f, n) }),
  'start-date-invalid': () => m.finding_start_date_invalid(),
  'start-date-in-past': () => m.finding_start_date_in_past(),
  'capacity-note-required': () => m.finding_capacity_note_required(),
  'not-participating': (f, n) => m.finding_not_participating({ organisation: organisation(f, n) }),
  'already-leaving': (f, n) =>
    m.finding_already_leaving({ organisation: organisation(f, n), date: dateIn(f, 'endsOn') }),
  'notice-date-invalid': () => m.finding_notice_date_invalid(),
  'notice-date-in-past': () => m.finding_notice_date_in_past(),
  'item-already-taken-up': (f, n) => m.finding_item_already_taken_up({ item: item(f, n) }),
  'urgency-items-missing': () => m.finding_urgency_items_missing(),
  'urgency-round-already-open': () => m.finding_urgency_round_already_open(),
  'item-not-in-urgency-round': (f, n) => m.finding_item_not_in_urgency_round({ item: item(f, n) }),
  'judgement-listed-twice': (f, n) => m.finding_judgement_listed_twice({ item: item(f, n) }),
  'judgements-missing': () => m.finding_judgements_missing(),
  'no-judgements-to-ratify': (f, n) => m.finding_no_judgements_to_ratify({ organisation: organisation(f, n) }),
  'judgements-need-no-ratification': (f, n) =>
    m.finding_judgements_need_no_ratification({ organisation: organisation(f, n) }),
  'not-everyone-judged': (f, n) => {
    const names = notDone(f, n, 'organisationIds');
    return names === '' ? m.finding_not_everyone_judged_hidden() : m.finding_not_everyone_judged({ names });
  },
  'urgency-round-settled': () => m.finding_urgency_round_settled(),
  'urgency-round-not-incomplete': () => m.finding_urgency_round_not_incomplete(),
  'urgency-round-already-shown': () => m.finding_urgency_round_already_shown(),
  'tie-break-not-a-tie': (f, n) => m.finding_tie_break_not_a_tie({ items: namesIn(f, 'itemIds', n) }),
  'tie-break-reason-required': () => m.finding_tie_break_reason_required(),
  'adopted-order-item-missing': (f, n) => m.finding_adopted_order_item_missing({ item: item(f, n) }),
  'adopted-order-item-unknown': (f, n) => m.finding_adopted_order_item_unknown({ item: item(f, n) }),
  'adopted-order-item-twice': (f, n) => m.finding_adopted_order_item_twice({ item: item(f, n) }),
  'adopted-order-reason-required': () => m.finding_adopted_order_reason_required(),
  'package-item-unknown': (f, n) => m.finding_package_item_unknown({ item: item(f, n) }),
  'package-item-not-eligible': (f, n) => m.finding_package_item_not_eligible({ item: item(f, n) }),
  'package-item-unranked': (f, n) => m.finding_package_item_unranked({ item: item(f, n) }),
  'package-item-below-floor': (f, n) => m.finding_package_item_below_floor({ item: item(f, n) }),
  'package-item-dropped': (f, n) => m.finding_package_item_dropped({ item: item(f, n) }),
  'package-item-need-unknown': (f, n) => m.finding_package_item_need_unknown({ item: item(f, n) }),
  'package-prerequisite-missing': (f, n) =>
    m.finding_package_prerequisite_missing({ item: item(f, n), items: namesIn(f, 'itemIds', n) }),
  'package-items-exclude': (f, n) =>
    m.finding_package_items_exclude({ item: item(f, n), other: nameOf(n, f['otherItemId']) }),
  'package-share-exceeded': (f, n) =>
    m.finding_package_share_exceeded({
      organisation: organisation(f, n),
      percent: numberIn(f, 'percent'),
      resource: resource(f),
    }),
  'package-pin-left-out': (f, n) => m.finding_package_pin_left_out({ item: item(f, n) }),
  'package-theme-line-left-out': (f, n) =>
    m.finding_package_theme_line_left_out({ themeline: nameOf(n, f['themeLineId']) }),
  'resource-named-twice': (f, n) => m.finding_resource_named_twice({ pool: pool(f, n), year: textIn(f, 'year') }),
  'source-date-in-future': () => m.finding_source_date_in_future(),
  'item-related-to-itself': (f, n) => m.finding_item_related_to_itself({ item: item(f, n) }),
  'items-require-in-circle': (f, n) => m.finding_items_require_in_circle({ items: namesIn(f, 'itemIds', n) }),
  'item-requires-what-excludes': (f, n) =>
    m.finding_item_requires_what_excludes({
      item: item(f, n),
      excluding: nameOf(n, f['excludingItemId']),
      other: nameOf(n, f['otherItemId']),
    }),
  'package-resource-unknown': () => m.finding_package_resource_unknown(),
  'package-is-what-if': () => m.finding_package_is_what_if(),
  'package-deviation-reason-required': () => m.finding_package_deviation_reason_required(),
  'agreed-share-invalid': () => m.finding_agreed_share_invalid(),
  'share-not-for-municipality': (f, n) => m.finding_share_not_for_municipality({ organisation: organisation(f, n) }),
  'book-item-unknown': () => m.finding_book_item_unknown(),
  'book-organisation-not-involved': (f, n) =>
    m.finding_book_organisation_not_involved({ organisation: organisation(f, n) }),
  'book-firm-promise-stands': () => m.finding_book_firm_promise_stands(),
  'book-line-twice': () => m.finding_book_line_twice(),
  'book-date-in-future': () => m.finding_book_date_in_future(),
  'agreed-shares-too-large': (f) =>
    m.finding_agreed_shares_too_large({ percent: formatNumber(numberIn(f, 'basisPoints') / 100) }),
  'trace-link-not-in-chain': () => m.finding_trace_link_not_in_chain(),
  'trace-link-duplicate': () => m.finding_trace_link_duplicate(),
  'life-phase-missing': () => m.finding_life_phase_missing(),
  'prevention-missing': () => m.finding_prevention_missing(),
  'resident-benefit-missing': () => m.finding_resident_benefit_missing(),
  'local-implementation-missing': (f, n) =>
    m.finding_local_implementation_missing({ organisation: organisation(f, n) }),
};

/** A finding as the sentence a user reads beside it. */
export const findingSentence = ({ code, facts }: FindingView, names: Names): string => {
  const sentences: Readonly<Record<string, Sentence>> = FINDING_SENTENCES;
  return sentences[code]?.(facts, names) ?? code;
};

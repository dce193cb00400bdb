import type {
  UrgencyGradeView,
  UrgencyItem,
  UrgencyRoundRow,
  UrgencyRoundView,
  UrgencySeat,
} from '@samenkoers/contract';
import {
  assessUrgencyRound,
  majority,
  type UrgencyAssessment,
  visibleGrades,
  visibleProgress,
} from '@samenkoers/rulebook';
import { type Actor, organisationsOf } from '../session/public.js';
import { presentOrder } from './order.js';
import { presentResult } from './result.presenter.js';
import { type GradeRecord, hasTextMovedOn, toUrgencyFacts, type UrgencyRecord } from './stored-urgency.js';
import { urgencyAbilities } from './urgency.policy.js';

const iso = (instant: number) => new Date(instant).toISOString();
const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));

/** A row of the list; also from a summary, in which a settled round has no result. */
export function presentUrgencyRow(
  record: UrgencyRecord,
  now: number,
  assessment: UrgencyAssessment = assessUrgencyRound(toUrgencyFacts(record), now),
): UrgencyRoundRow {
  const { phase, outcome, isVisible } = assessment;
  const isSettled = record.settledAt !== null;
  return {
    number: record.number,
    title: record.title,
    phase: isSettled ? 'settled' : phase,
    outcome: isSettled ? 'settled' : outcome,
    visibility: record.rule.visibility,
    openedAt: iso(record.openedAt),
    closesAt: iso(record.closesAt),
    settledAt: isoOrNull(record.settledAt),
    n: record.electorate.length,
    items: record.items.length,
    done: isSettled || isVisible ? record.done : null,
  };
}

const presentItem = (item: UrgencyRecord['items'][number]): UrgencyItem => ({
  id: item.itemId,
  slug: item.slug,
  title: item.title,
  summary: item.summary,
  residentOutcome: item.residentOutcome,
  position: item.position,
  version: item.version,
  textChanged: hasTextMovedOn(item),
  themeLine: item.themeLine,
  hardDeadline: item.hardDeadline,
  onAgendaSince: isoOrNull(item.onAgendaSince),
});

const presentGrade = (grade: GradeRecord, counts: boolean): UrgencyGradeView => ({
  organisationId: grade.organisationId,
  itemId: grade.itemId,
  revision: grade.revision,
  judgement: grade.judgement,
  argument: grade.argument,
  extent: grade.extent,
  counts,
  personName: grade.personName,
  capacity: grade.capacity,
  channel: grade.channel,
  receivedOn: grade.receivedOn,
  recordedByName: grade.recordedByName,
  takenAt: iso(grade.takenAt),
});

/** What happened around a round that is not in its own row. */
export interface UrgencyHistory {
  readonly extensions: UrgencyRoundView['extensions'];
  readonly reminders: UrgencyRoundView['reminders'];
}

/** How this person sees the round: everything once it is shown, else only what its own organisations said. */
interface Sight {
  readonly record: UrgencyRecord;
  readonly facts: ReturnType<typeof toUrgencyFacts>;
  readonly ownOrganisationIds: readonly string[];
  readonly now: number;
}

function presentSeats({ record, facts, ownOrganisationIds, now }: Sight): UrgencySeat[] {
  const progress = new Map(
    visibleProgress({ round: facts, ownOrganisationIds, now }).map((owner) => [owner.organisationId, owner]),
  );
  return record.electorate.map(({ organisationId, slug, name, kind, residents }) => {
    const shown = progress.get(organisationId);
    const ratifications = shown === undefined ? [] : record.ratifications;
    return {
      organisation: { id: organisationId, slug, name, kind },
      residents,
      judged: shown?.judged ?? null,
      pendingRatification: shown === undefined ? null : shown.pending > 0,
      ratifications: ratifications
        .filter((ratification) => ratification.organisationId === organisationId)
        .map(({ ratifiedOn, reference, document, recordedByName, recordedAt }) => ({
          ratifiedOn,
          reference,
          document,
          recordedByName,
          recordedAt: iso(recordedAt),
        })),
    };
  });
}

/** Judgements in the order of the seats and the items. */
function presentGrades({ record, facts, ownOrganisationIds, now }: Sight): UrgencyGradeView[] {
  const key = (organisationId: string, itemId: string) => `${organisationId} ${itemId}`;
  const visible = new Map(
    visibleGrades({ round: facts, ownOrganisationIds, now }).map((given) => [
      key(given.organisationId, given.itemId),
      given,
    ]),
  );
  const current = new Map(record.grades.map((grade) => [key(grade.organisationId, grade.itemId), grade]));
  return record.electorate.flatMap(({ organisationId }) =>
    record.items.flatMap(({ itemId }) => {
      const given = visible.get(key(organisationId, itemId));
      const grade = current.get(key(organisationId, itemId));
      if (given === undefined || grade === undefined) return [];
      return [presentGrade(grade, given.extent === 'full' || given.ratified !== null)];
    }),
  );
}

/** The ranking as far as there is one: the result, or where it stands while that is open to all. */
function presentOutcome(record: UrgencyRecord, { phase, standing }: UrgencyAssessment) {
  if (phase === 'withdrawn' || standing === null) return { result: null, order: null };
  return {
    result: presentResult(standing, record.result),
    order: phase === 'settled' ? presentOrder(record, standing.ranking.ranked) : null,
  };
}

export function presentUrgencyRound(
  actor: Actor,
  record: UrgencyRecord,
  history: UrgencyHistory,
  now: number,
): UrgencyRoundView {
  const facts = toUrgencyFacts(record);
  const assessment = assessUrgencyRound(facts, now);
  const sight: Sight = { record, facts, ownOrganisationIds: [...organisationsOf(actor, now)], now };
  const n = record.electorate.length;
  return {
    ...presentUrgencyRow(record, now, assessment),
    hidden: !assessment.isVisible,
    openedByName: record.openedByName ?? '',
    byLawsVersion: record.rule.version,
    ruleHash: record.ruleHash,
    floor: record.rule.floor,
    quorum: majority(n),
    closedEarlyAt: isoOrNull(record.closedEarlyAt),
    withdrawnAt: isoOrNull(record.withdrawnAt),
    withdrawReason: record.withdrawReason,
    ...history,
    itemList: record.items.map(presentItem),
    seats: presentSeats(sight),
    grades: presentGrades(sight),
    ...presentOutcome(record, assessment),
    now: iso(now),
    can: urgencyAbilities(actor, record, now, assessment),
  };
}

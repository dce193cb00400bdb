import type { PositionView, RoundRow, RoundView, SeatView, TallyView } from '@samenkoers/contract';
import { assessRound, isCountVisible, type RoundAssessment, type RoundTally } from '@samenkoers/rulebook';
import { type Actor, organisationsOf } from '../session/public.js';
import { roundAbilities } from './rounds.policy.js';
import { hasTextMovedOn, type PositionRecord, type RoundRecord, toFacts } from './stored-round.js';

const iso = (instant: number) => new Date(instant).toISOString();
const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));

export const presentTally = ({
  counts,
  n,
  majority,
  positive,
  negative,
  silent,
  pendingRatification,
}: RoundTally): TallyView => ({
  counts: { ...counts },
  n,
  majority,
  positive,
  negative,
  silent,
  pendingRatification,
});

export function presentRoundRow(record: RoundRecord, now: number): RoundRow {
  const facts = toFacts(record);
  const { phase, outcome, tally } = assessRound(facts, now);
  return {
    number: record.number,
    kind: record.kind,
    title: record.title,
    subject: {
      itemSlug: record.itemSlug,
      itemVersion: record.itemVersion,
      itemState: record.itemState,
      agendaVersionNumber: record.agendaVersionNumber,
    },
    phase,
    outcome,
    openedAt: iso(record.openedAt),
    closesAt: iso(record.closesAt),
    settledAt: isoOrNull(record.result?.settledAt ?? null),
    n: tally.n,
    answered: tally.n - tally.silent,
    tally: isCountVisible(facts, now) ? presentTally(tally) : null,
  };
}

function presentPosition(position: PositionRecord): PositionView {
  const { ratification } = position;
  return {
    revision: position.revision,
    choice: position.choice,
    text: position.text,
    participation: position.participation,
    extent: position.extent,
    personName: position.personName,
    capacity: position.capacity,
    channel: position.channel,
    receivedOn: position.receivedOn,
    recordedByName: position.recordedByName,
    takenAt: iso(position.takenAt),
    ratification: ratification === null ? null : { ...ratification, recordedAt: iso(ratification.recordedAt) },
  };
}

/** Seats as this person may see them: while positions are hidden, only those of its own organisations. */
function presentSeats(record: RoundRecord, visible: (organisationId: string) => boolean): SeatView[] {
  return record.electorate.map(({ organisationId, slug, name, kind, residents }) => {
    const said = record.positions.filter((position) => position.organisationId === organisationId);
    const shown = visible(organisationId) ? said : [];
    const current = shown.find(({ isCurrent }) => isCurrent);
    return {
      organisation: { id: organisationId, slug, name, kind },
      residents,
      answered: said.length > 0,
      position: current === undefined ? null : presentPosition(current),
      earlier: shown.filter(({ isCurrent }) => !isCurrent).map(presentPosition),
    };
  });
}

function presentAssessment(assessment: RoundAssessment): NonNullable<RoundView['assessment']> {
  const { outcome, sum, stillNeeded, decided, everyoneSpoke, working } = assessment;
  return {
    outcome,
    tally: presentTally(assessment.tally),
    sum: { ...sum, parts: sum.parts.map((part) => ({ ...part })) },
    stillNeeded: stillNeeded.map((step) => ({ ...step, organisationIds: [...step.organisationIds] })),
    silentOrganisationIds: [...assessment.silentOrganisationIds],
    pendingRatificationIds: [...assessment.pendingRatificationIds],
    objectionIds: [...assessment.objectionIds],
    decided,
    everyoneSpoke,
    working: working.map(({ code, facts }) => ({ code, facts: plainFacts(facts) })),
  };
}

/** A rule's facts are read-only; a view is a plain copy. */
export const plainFacts = (facts: Readonly<Record<string, string | number | readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );

/** What happened around a round that is not in its own row. */
export interface RoundHistory {
  readonly extensions: RoundView['extensions'];
  readonly reminders: RoundView['reminders'];
}

export function presentRound(actor: Actor, record: RoundRecord, history: RoundHistory, now: number): RoundView {
  const facts = toFacts(record);
  const isVisible = isCountVisible(facts, now);
  const own = organisationsOf(actor, now);
  const { result } = record;
  return {
    ...presentRoundRow(record, now),
    visibility: record.rule.visibility,
    hidden: !isVisible,
    openedByName: record.openedByName ?? '',
    byLawsVersion: record.rule.version,
    ruleHash: record.ruleHash,
    textHash: record.textHash,
    textChanged: hasTextMovedOn(record),
    reason: record.reason,
    removalCategory: record.removalCategory,
    refersTo: record.refersTo,
    referredBy: [...record.referredBy],
    closedEarlyAt: isoOrNull(record.closedEarlyAt),
    withdrawnAt: isoOrNull(record.withdrawnAt),
    withdrawReason: record.withdrawReason,
    assessment: isVisible ? presentAssessment(assessRound(facts, now)) : null,
    result:
      result === null
        ? null
        : {
            outcome: result.outcome,
            asItStands: result.asItStands,
            settledAt: iso(result.settledAt),
            settledByName: result.settledByName,
          },
    ...history,
    seats: presentSeats(record, (organisationId) => isVisible || own.has(organisationId)),
    now: iso(now),
    can: roundAbilities(actor, record, now),
  };
}

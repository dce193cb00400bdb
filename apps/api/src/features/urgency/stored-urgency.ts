import type { ThemeLineRef } from '@samenkoers/contract';
import type {
  CalendarDate,
  Channel,
  GivenJudgement,
  Instant,
  Judgement,
  MandateCapacity,
  MandateExtent,
  UrgencyResult,
  UrgencyRoundFacts,
  UrgencyRule,
} from '@samenkoers/rulebook';
import type { SeatRecord } from '../rounds/public.js';

/** An urgency round as the database gives it, in one row; instants in epoch milliseconds. */
export interface UrgencyRecord {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly rule: UrgencyRule;
  readonly ruleHash: string;
  readonly openedAt: Instant;
  readonly openedByName: string | null;
  readonly closesAt: Instant;
  readonly closedEarlyAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawReason: string | null;
  readonly settledAt: Instant | null;
  /** Owners that judged every item. */
  readonly done: number;
  readonly electorate: readonly SeatRecord[];
  readonly items: readonly RoundItemRecord[];
  /** The current judgement of every owner about every item it judged. */
  readonly grades: readonly GradeRecord[];
  readonly ratifications: readonly RatificationRecord[];
  readonly decisions: readonly OrderDecisionRecord[];
  readonly result: ResultRecord | null;
}

/** An item of the round: what was frozen, and what is told beside it. */
export interface RoundItemRecord {
  readonly itemId: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly residentOutcome: string;
  readonly position: number;
  readonly version: number;
  readonly textHash: string;
  readonly currentVersion: number;
  readonly themeLine: ThemeLineRef | null;
  readonly hardDeadline: CalendarDate | null;
  readonly onAgendaSince: Instant | null;
  /** The same as a day in Amsterdam, for breaking a shared place. */
  readonly onAgendaOn: CalendarDate | null;
}

export interface GradeRecord {
  readonly organisationId: string;
  readonly itemId: string;
  readonly revision: number;
  readonly judgement: Judgement;
  readonly argument: string | null;
  readonly extent: MandateExtent;
  readonly personId: string | null;
  readonly personName: string;
  readonly capacity: MandateCapacity | null;
  readonly mandateId: string | null;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate | null;
  readonly recordedByName: string | null;
  readonly takenAt: Instant;
}

/** The owner's own board ratified what it had said subject to ratification up to `recordedAt`. */
export interface RatificationRecord {
  readonly organisationId: string;
  readonly ratifiedOn: CalendarDate;
  readonly reference: string;
  readonly document: string | null;
  readonly recordedByName: string;
  readonly recordedAt: Instant;
}

export interface OrderDecisionRecord {
  readonly number: number;
  readonly kind: 'tieBreak' | 'adoption';
  readonly groups: readonly (readonly string[])[];
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate;
  readonly recordedByName: string;
  readonly recordedAt: Instant;
}

export interface ResultRecord {
  readonly result: UrgencyResult;
  readonly settledByName: string | null;
}

/** The ratification that made a judgement count: the first one recorded since it was given. */
const ratificationOf = (grade: GradeRecord, ratifications: readonly RatificationRecord[]) =>
  ratifications.find(
    ({ organisationId, recordedAt }) => organisationId === grade.organisationId && recordedAt >= grade.takenAt,
  );

function toJudgement(grade: GradeRecord, ratifications: readonly RatificationRecord[]): GivenJudgement {
  const { channel } = grade;
  const ratification = grade.extent === 'full' ? undefined : ratificationOf(grade, ratifications);
  return {
    organisationId: grade.organisationId,
    itemId: grade.itemId,
    judgement: grade.judgement,
    argument: grade.argument,
    personId: grade.personId,
    mandateId: grade.mandateId,
    capacity: grade.capacity,
    extent: grade.extent,
    ratified:
      ratification === undefined
        ? null
        : { on: ratification.ratifiedOn, reference: ratification.reference, document: ratification.document },
    takenAt: grade.takenAt,
    onBehalf:
      channel === 'web'
        ? null
        : { channel, receivedOn: grade.receivedOn ?? '', recordedBy: grade.recordedByName ?? '' },
  };
}

/** The facts that the rules about urgency ask for. */
export function toUrgencyFacts(record: UrgencyRecord): UrgencyRoundFacts {
  return {
    rule: record.rule,
    items: record.items.map(({ itemId, version, textHash: hash }) => ({ itemId, text: { version, hash } })),
    openedAt: record.openedAt,
    closesAt: record.closesAt,
    electorate: record.electorate.map(({ organisationId, kind, residents }) => ({
      organisationId,
      kind,
      figures: residents === null ? {} : { residents },
    })),
    judgements: record.grades.map((grade) => toJudgement(grade, record.ratifications)),
    withdrawn: record.withdrawnAt === null ? null : { at: record.withdrawnAt, reason: record.withdrawReason ?? '' },
    settled: record.result?.result ?? null,
  };
}

/** Whether the text of an item has moved on since the round froze its version. */
export const hasTextMovedOn = ({
  version,
  currentVersion,
}: Pick<RoundItemRecord, 'version' | 'currentVersion'>): boolean => version !== currentVersion;

import type {
  CalendarDate,
  Channel,
  Choice,
  Instant,
  ItemState,
  MandateCapacity,
  MandateExtent,
  OrganisationKind,
  ParticipationChoice,
  Position,
  RemovalCategory,
  RoundFacts,
  RoundKind,
  RoundRule,
  RoundTally,
  WorkingStep,
} from '@samenkoers/rulebook';

/** A round as the database gives it, in one row; instants in epoch milliseconds. */
export interface RoundRecord {
  readonly id: string;
  readonly number: number;
  readonly kind: RoundKind;
  readonly title: string;
  readonly itemId: string | null;
  readonly itemSlug: string | null;
  readonly itemState: ItemState | null;
  readonly itemVersion: number | null;
  readonly currentVersion: number | null;
  readonly agendaVersionId: string | null;
  readonly agendaVersionNumber: number | null;
  readonly rule: RoundRule;
  readonly ruleHash: string;
  readonly textHash: string;
  readonly openedAt: Instant;
  readonly openedByName: string | null;
  readonly closesAt: Instant;
  readonly closedEarlyAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawReason: string | null;
  readonly refersTo: number | null;
  readonly referredBy: readonly number[];
  readonly removalCategory: RemovalCategory | null;
  readonly reason: string | null;
  readonly electorate: readonly SeatRecord[];
  readonly positions: readonly PositionRecord[];
  readonly result: ResultRecord | null;
}

export interface SeatRecord {
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly residents: number | null;
}

/** One position, current or earlier. */
export interface PositionRecord {
  readonly organisationId: string;
  readonly revision: number;
  readonly isCurrent: boolean;
  readonly choice: Choice;
  readonly text: string | null;
  readonly participation: ParticipationChoice | null;
  readonly extent: MandateExtent;
  readonly personId: string | null;
  readonly personName: string;
  readonly capacity: MandateCapacity | null;
  readonly mandateId: string | null;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate | null;
  readonly recordedByName: string | null;
  readonly takenAt: Instant;
  readonly ratification: {
    readonly ratifiedOn: CalendarDate;
    readonly reference: string;
    readonly document: string | null;
    readonly recordedByName: string;
    readonly recordedAt: Instant;
  } | null;
}

export interface ResultRecord {
  readonly outcome: 'adopted' | 'rejected';
  readonly asItStands: boolean;
  readonly settledAt: Instant;
  readonly settledByName: string | null;
  readonly tally: RoundTally;
  readonly working: readonly WorkingStep[];
  readonly silentOrganisationIds: readonly string[];
  readonly pendingRatificationIds: readonly string[];
  readonly objectionIds: readonly string[];
}

function toPosition(record: PositionRecord): Position {
  const { channel, ratification } = record;
  return {
    organisationId: record.organisationId,
    choice: record.choice,
    text: record.text,
    participation: record.participation,
    personId: record.personId,
    mandateId: record.mandateId,
    capacity: record.capacity,
    extent: record.extent,
    ratified:
      ratification === null
        ? null
        : { on: ratification.ratifiedOn, reference: ratification.reference, document: ratification.document },
    takenAt: record.takenAt,
    onBehalf:
      channel === 'web'
        ? null
        : { channel, receivedOn: record.receivedOn ?? '', recordedBy: record.recordedByName ?? '' },
  };
}

/** The facts that the rules about rounds ask for. */
export function toFacts(record: RoundRecord): RoundFacts {
  const { result } = record;
  return {
    kind: record.kind,
    rule: record.rule,
    text: { version: record.itemVersion ?? record.agendaVersionNumber ?? 0, hash: record.textHash },
    openedAt: record.openedAt,
    closesAt: record.closesAt,
    electorate: record.electorate.map(({ organisationId, kind, residents }) => ({
      organisationId,
      kind,
      figures: residents === null ? {} : { residents },
    })),
    positions: record.positions.filter(({ isCurrent }) => isCurrent).map(toPosition),
    withdrawn: record.withdrawnAt === null ? null : { at: record.withdrawnAt, reason: record.withdrawReason ?? '' },
    settled: result,
  };
}

/** Whether the text has moved on since the round froze its version. */
export const hasTextMovedOn = ({ itemVersion, currentVersion }: RoundRecord): boolean =>
  itemVersion !== null && currentVersion !== null && itemVersion !== currentVersion;

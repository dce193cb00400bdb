import type {
  EligibleItems,
  GradeReceipt,
  OrganisationRef,
  UrgencyGradeView,
  UrgencyItem,
  UrgencyResultView,
  UrgencyRoundRow,
  UrgencyRoundView,
} from '@samenkoers/contract';
import {
  brokenOrder,
  dividedOn,
  filledRatings,
  type Judgement,
  kendallW,
  type Level,
  levelOfJudgement,
  majority,
  majorityJudgment,
  proposedOrder,
} from '@samenkoers/rulebook';
import { hengelo, idOf, NOW, OWNERS } from './situations.js';

export const urgencyItem = (slug: string, title: string, input: Partial<UrgencyItem> = {}): UrgencyItem => ({
  id: idOf(slug),
  slug,
  title,
  summary: `${title} in het kort.`,
  residentOutcome: 'Inwoners merken dit.',
  position: 1,
  version: 1,
  textChanged: false,
  themeLine: null,
  hardDeadline: null,
  onAgendaSince: null,
  ...input,
});

export const ITEMS = [
  urgencyItem('jogg', 'JOGG Twente'),
  urgencyItem('rookvrij', 'Rookvrije generatie', { position: 2, hardDeadline: '2027-03-01' }),
  urgencyItem('mantelzorg', 'Mantelzorg', { position: 3 }),
];

/** The same as the line would carry it: nothing in a view is read-only. */
const copyOf = <View>(value: unknown): View => JSON.parse(JSON.stringify(value)) as View;

/** What one owner said: judgements in the order of the items; null where it said nothing. */
export type Sheet = readonly (Judgement | null | readonly [Judgement, string])[];
type Sheets = readonly (readonly [OrganisationRef, Sheet])[];

export const grade = (
  owner: OrganisationRef,
  item: UrgencyItem,
  judgement: Judgement,
  input: Partial<UrgencyGradeView> = {},
): UrgencyGradeView => ({
  organisationId: owner.id,
  itemId: item.id,
  revision: 1,
  judgement,
  argument: null,
  extent: 'full',
  counts: judgement !== 'noJudgement',
  personName: 'P. Voorbeeld',
  capacity: 'representative',
  channel: 'web',
  receivedOn: null,
  recordedByName: null,
  takenAt: '2026-11-20T09:00:00.000Z',
  ...input,
});

const gradesOf = (sheets: Sheets): UrgencyGradeView[] =>
  sheets.flatMap(([owner, sheet]) =>
    sheet.flatMap((said, index) => {
      const item = ITEMS[index];
      if (said === null || item === undefined) return [];
      return typeof said === 'string'
        ? [grade(owner, item, said)]
        : [grade(owner, item, said[0], { argument: said[1] })];
    }),
  );

/** The result as the rules make it of these judgements: a spec cannot show a ranking that would not happen. */
const resultOf = (grades: readonly UrgencyGradeView[], settledAt: string | null): UrgencyResultView => {
  const levels = (item: UrgencyItem, owners: readonly OrganisationRef[]): readonly Level[] =>
    grades
      .filter(({ itemId, organisationId }) => itemId === item.id && owners.some(({ id }) => id === organisationId))
      .map(({ judgement }) => levelOfJudgement(judgement))
      .filter((level) => level !== null);
  const n = OWNERS.length;
  const ranking = majorityJudgment({
    electorateSize: n,
    items: ITEMS.map((item) => ({ itemId: item.id, levels: levels(item, OWNERS) })),
  });
  const sheets = OWNERS.map((owner) => ITEMS.map((item) => levels(item, [owner])[0] ?? null));
  const standings = ITEMS.map((item) => {
    const own = grades.filter(({ itemId }) => itemId === item.id);
    const division = dividedOn({
      electorateSize: n,
      municipalities: levels(
        item,
        OWNERS.filter(({ kind }) => kind === 'municipality'),
      ),
      others: levels(
        item,
        OWNERS.filter(({ kind }) => kind !== 'municipality'),
      ),
    });
    return {
      itemId: item.id,
      counts: [0, 1, 2, 3, 4].map((level) => levels(item, OWNERS).filter((each) => each === level).length),
      noJudgement: own.filter(({ judgement }) => judgement === 'noJudgement').length,
      pendingRatification: 0,
      silent: n - own.length,
      division,
    };
  });
  return {
    final: settledAt !== null,
    asItStands: false,
    settledAt,
    settledByName: settledAt === null ? null : 'M. Voorbeeld',
    pendingRatificationIds: [],
    n,
    quorum: majority(n),
    ranked: copyOf(ranking.ranked),
    unranked: copyOf(ranking.unranked),
    items: copyOf(standings),
    agreement: kendallW({ ratings: filledRatings({ sheets }) }),
  };
};

type RoundInput = Partial<UrgencyRoundView> & { readonly sheets?: Sheets };

/** An urgency round as the server shows it: open and visible unless told otherwise. */
export const urgencyRound = ({ sheets = [], ...input }: RoundInput = {}): UrgencyRoundView => {
  const grades = gradesOf(sheets);
  const hidden = input.hidden === true;
  const settledAt = input.settledAt ?? null;
  const result = hidden ? null : resultOf(grades, settledAt);
  const judged = (owner: OrganisationRef): number =>
    grades.filter(({ organisationId }) => organisationId === owner.id).length;
  const ranked = result?.ranked ?? [];
  return {
    number: 3,
    title: 'Prioritering 2027',
    phase: settledAt === null ? 'open' : 'settled',
    outcome: settledAt === null ? 'open' : 'settled',
    visibility: hidden ? 'hiddenUntilClosed' : 'open',
    openedAt: '2026-11-14T08:00:00.000Z',
    closesAt: '2026-11-28T16:00:00.000Z',
    settledAt,
    n: OWNERS.length,
    items: ITEMS.length,
    done: hidden ? null : OWNERS.filter((owner) => judged(owner) === ITEMS.length).length,
    hidden,
    openedByName: 'M. Voorbeeld',
    byLawsVersion: 1,
    ruleHash: 'abcdef0123456789',
    floor: 'fairlyUrgent',
    quorum: majority(OWNERS.length),
    closedEarlyAt: null,
    withdrawnAt: null,
    withdrawReason: null,
    extensions: [],
    reminders: [],
    itemList: ITEMS,
    seats: OWNERS.map((owner) => ({
      organisation: owner,
      residents: null,
      judged: hidden && owner !== hengelo ? null : judged(owner),
      pendingRatification: hidden ? null : false,
      ratifications: [],
    })),
    grades,
    result,
    order:
      settledAt === null
        ? null
        : {
            proposed: copyOf(proposedOrder(ranked)),
            broken: copyOf(brokenOrder({ ranked, deadlines: {}, onAgendaSince: {}, tieBreaks: [] })),
            adopted: null,
            earlierAdopted: [],
            tieBreaks: [],
          },
    now: NOW,
    can: [],
    ...input,
  };
};

export const rowOf = (round: UrgencyRoundView): UrgencyRoundRow => ({
  number: round.number,
  title: round.title,
  phase: round.phase,
  outcome: round.outcome,
  visibility: round.visibility,
  openedAt: round.openedAt,
  closesAt: round.closesAt,
  settledAt: round.settledAt,
  n: round.n,
  items: round.items,
  done: round.done,
});

export const gradeReceipt = (input: Partial<GradeReceipt> = {}): GradeReceipt => ({
  round: 3,
  organisation: hengelo,
  item: 'jogg',
  judgement: 'veryUrgent',
  revision: 1,
  extent: 'full',
  takenAt: '2026-11-21T18:02:00.000Z',
  replaced: false,
  judged: 1,
  of: ITEMS.length,
  sequence: 4711,
  ...input,
});

export const eligibleItems = (input: Partial<EligibleItems> = {}): EligibleItems => ({
  eligible: ITEMS.map(({ slug, title, hardDeadline }) => ({ slug, title, hardDeadline })),
  lacking: [],
  running: null,
  closesAt: '2026-12-05T16:00:00.000Z',
  visibility: 'open',
  n: OWNERS.length,
  ...input,
});

import type {
  ItemStandingView,
  OrganisationRef,
  RankedItem,
  SignedInPerson,
  UrgencyGradeView,
  UrgencyItem,
  UrgencyRoundView,
} from '@samenkoers/contract';
import type { MandateCapacity, MandateExtent } from '@samenkoers/rulebook';
import { abilityFor } from '../../shared/domain/abilities.js';
import { type Names, namesOf } from '../../shared/domain/facts.js';
import { mandatesOf } from '../../shared/session/session.js';

/** An owner somebody may judge for in this round. */
export type Grader = {
  readonly organisation: OrganisationRef;
  readonly capacity: MandateCapacity;
  readonly extent: MandateExtent;
};

/** The owners of this round a person has a mandate for. */
export const gradersIn = (round: UrgencyRoundView, person: SignedInPerson | null): readonly Grader[] =>
  mandatesOf(person).flatMap(({ organisation, capacity, extent }): Grader[] =>
    capacity === null || extent === null || !round.seats.some((seat) => seat.organisation.id === organisation.id)
      ? []
      : [{ organisation, capacity, extent }],
  );

/** Those of them for whom a judgement can be given now. */
export const openGraders = (round: UrgencyRoundView, person: SignedInPerson | null): readonly Grader[] =>
  gradersIn(round, person).filter(({ organisation }) => abilityFor(round.can, 'grade', organisation)?.allowed === true);

/** The judgements of one owner by item. */
export const sheetOf = (round: UrgencyRoundView, organisationId: string): ReadonlyMap<string, UrgencyGradeView> =>
  new Map(
    round.grades.filter((grade) => grade.organisationId === organisationId).map((grade) => [grade.itemId, grade]),
  );

/** Names of items, owners and everything findings about a round point to. */
export const roundNames = ({ itemList, seats }: UrgencyRoundView): Names =>
  namesOf(
    itemList.map(({ id, slug, title }) => ({ id, slug, name: title })),
    seats.map(({ organisation }) => organisation),
  );

export const itemIn = ({ itemList }: UrgencyRoundView, itemId: string): UrgencyItem | undefined =>
  itemList.find(({ id }) => id === itemId);

export const standingIn = ({ result }: UrgencyRoundView, itemId: string): ItemStandingView | undefined =>
  result?.items.find((standing) => standing.itemId === itemId);

export const rankedIn = ({ result }: UrgencyRoundView, itemId: string): RankedItem | undefined =>
  result?.ranked.find((ranked) => ranked.itemId === itemId);

export const isRunning = ({ phase }: Pick<UrgencyRoundView, 'phase'>): boolean =>
  phase === 'open' || phase === 'pastClosing';

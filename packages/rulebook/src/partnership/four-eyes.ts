import { DAY_IN_MS, type Instant } from '../kernel/instant.js';

export const CHANGE_KINDS = [
  'byLaws',
  'ownershipBegin',
  'ownershipEnd',
  'coordinatorAppointed',
  'coordinatorEnded',
  'teamAppointed',
  'teamEnded',
] as const;
/** What only takes effect after a second person confirmed it (vier ogen). */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['pending', 'confirmed', 'declined', 'withdrawn', 'lapsed'] as const;
/** Where a change stands. */
export type ChangeState = (typeof CHANGE_STATES)[number];

/** For how many days a change can be confirmed: nobody should bring back what everybody forgot. */
export const CHANGE_DAYS = 30;

/** When a change that is proposed now can no longer be confirmed. */
export const lapseOf = (proposedAt: Instant): Instant => proposedAt + CHANGE_DAYS * DAY_IN_MS;

/** Somebody who proposes or confirms. */
export interface ChangePerson {
  readonly personId: string;
  /** Runs the process: the programme manager and its team. */
  readonly isStaff: boolean;
  /** Owners for which it has a mandate in force. */
  readonly speaksFor: readonly string[];
  /** Owners of which it is a coordinator. */
  readonly coordinates: readonly string[];
}

export interface ProposedChange {
  readonly kind: ChangeKind;
  /** The organisation it is about; null for the by-laws and the programme team. */
  readonly organisationId: string | null;
  /** Whose role it is about; null for other kinds. */
  readonly subjectId: string | null;
  readonly proposedById: string;
  /** Whether it was proposed by who runs the process. */
  readonly byStaff: boolean;
  readonly state: Exclude<ChangeState, 'lapsed'>;
  readonly lapsesAt: Instant;
}

const isAboutCoordinator = (kind: ChangeKind): boolean =>
  kind === 'coordinatorAppointed' || kind === 'coordinatorEnded';

/**
 * Whether somebody may propose a change: the programme team any, an owner's own coordinator who coordinates for that owner.
 */
export function mayProposeChange(
  change: { readonly kind: ChangeKind; readonly organisationId: string | null },
  person: ChangePerson,
): boolean {
  if (person.isStaff) return true;
  return (
    isAboutCoordinator(change.kind) &&
    change.organisationId !== null &&
    person.coordinates.includes(change.organisationId)
  );
}

export const CONFIRM_REFUSALS = [
  'change-answered',
  'change-lapsed',
  'change-proposed-by-oneself',
  'change-about-oneself',
  'change-waits-for-owner',
  'change-not-yours-to-confirm',
] as const;
/** Why somebody cannot confirm or decline a change. */
export type ConfirmRefusal = (typeof CONFIRM_REFUSALS)[number];

/** Where a change stands now: one that waited too long has lapsed. */
export function changeStateAt(change: Pick<ProposedChange, 'state' | 'lapsesAt'>, now: Instant): ChangeState {
  return change.state === 'pending' && change.lapsesAt <= now ? 'lapsed' : change.state;
}

/**
 * Why somebody cannot confirm or decline a change (rulebook.md#1); null when it can. The second person is never the one who proposed, nor
 * the one it is about. By-laws, ownership and the programme team itself: somebody of that team, or who speaks for an owner. A coordinator:
 * somebody of that owner when it has anybody else who can, as the team must not hand out an owner's own rights by itself;
 * when the owner's own coordinator proposed it, somebody of the team as well.
 *
 * @param voices who of that owner could confirm: mandates and coordinators in force.
 */
export function whyCannotConfirm(input: {
  readonly change: ProposedChange;
  readonly person: ChangePerson;
  readonly voices: readonly string[];
  readonly now: Instant;
}): ConfirmRefusal | null {
  const { change, person, now } = input;
  const state = changeStateAt(change, now);
  if (state === 'lapsed') return 'change-lapsed';
  if (state !== 'pending') return 'change-answered';
  if (person.personId === change.proposedById) return 'change-proposed-by-oneself';
  if (person.personId === change.subjectId) return 'change-about-oneself';
  if (!isAboutCoordinator(change.kind)) {
    return person.isStaff || person.speaksFor.length > 0 ? null : 'change-not-yours-to-confirm';
  }
  const owner = change.organisationId ?? '';
  if (person.speaksFor.includes(owner) || person.coordinates.includes(owner)) return null;
  if (!person.isStaff) return 'change-not-yours-to-confirm';
  const ownerCan = input.voices.some((id) => id !== change.proposedById && id !== change.subjectId);
  return change.byStaff && ownerCan ? 'change-waits-for-owner' : null;
}

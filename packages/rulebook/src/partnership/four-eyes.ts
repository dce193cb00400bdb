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
  'change-proposer-left',
  'change-waits-for-owner',
  'change-waits-for-owners',
  'change-not-yours-to-confirm',
] as const;
/** Why somebody cannot confirm or decline a change. */
export type ConfirmRefusal = (typeof CONFIRM_REFUSALS)[number];

/** Where a change stands now: one that waited too long has lapsed. */
export function changeStateAt(change: Pick<ProposedChange, 'state' | 'lapsesAt'>, now: Instant): ChangeState {
  return change.state === 'pending' && change.lapsesAt <= now ? 'lapsed' : change.state;
}

/** Who could speak up about a change, as it is now. */
export interface Voices {
  /** Of the owner it is about: mandates and coordinators in force. */
  readonly ofOwner: readonly string[];
  /** Whether that owner ever had a mandate or a coordinator. */
  readonly everOfOwner: boolean;
  /** Everybody with a mandate in force for any owner. */
  readonly ofOwners: readonly string[];
}

/** A change with who looks at it, who proposed it (by its rights of now), and who could speak up. */
export interface ConfirmQuestion {
  readonly change: ProposedChange;
  readonly person: ChangePerson;
  readonly proposer: ChangePerson;
  readonly voices: Voices;
  readonly now: Instant;
}

/**
 * Why somebody cannot confirm or decline a change (rulebook.md#1); null when it can. The second person is never the one
 * who proposed, nor the one it is about, and nobody asks for it any more when the proposer may no longer propose it. The
 * programme team decides nothing in the name of owners: by-laws and ownership are confirmed by who speaks for an owner, and
 * what the team proposes about an owner's coordinator by that owner, as far as there is anybody.
 */
export function whyCannotConfirm({ change, person, proposer, voices, now }: ConfirmQuestion): ConfirmRefusal | null {
  const state = changeStateAt(change, now);
  if (state === 'lapsed') return 'change-lapsed';
  if (state !== 'pending') return 'change-answered';
  if (person.personId === change.proposedById) return 'change-proposed-by-oneself';
  if (person.personId === change.subjectId) return 'change-about-oneself';
  if (!mayProposeChange(change, proposer)) return 'change-proposer-left';
  if (isAboutTeam(change.kind)) return ofTeamOrVoice(person);
  if (!isAboutCoordinator(change.kind)) return whenOwnersSpeak(change, person, voices);
  const owner = change.organisationId ?? '';
  if (!person.isStaff && (person.speaksFor.includes(owner) || person.coordinates.includes(owner))) return null;
  const isByStaff = change.byStaff || proposer.isStaff;
  if (!isByStaff) return person.isStaff ? null : 'change-not-yours-to-confirm';
  if (othersAmong(voices.ofOwner, change)) {
    return person.isStaff ? 'change-waits-for-owner' : 'change-not-yours-to-confirm';
  }
  if (voices.everOfOwner) return whenOwnersSpeak(change, person, voices);
  return person.isStaff ? null : 'change-not-yours-to-confirm';
}

const isAboutTeam = (kind: ChangeKind): boolean => kind === 'teamAppointed' || kind === 'teamEnded';

const ofTeamOrVoice = (person: ChangePerson): ConfirmRefusal | null =>
  person.isStaff || person.speaksFor.length > 0 ? null : 'change-not-yours-to-confirm';

/** Somebody who speaks for an owner, whichever; the team only in a programme in which nobody else does. */
function whenOwnersSpeak(change: ProposedChange, person: ChangePerson, { ofOwners }: Voices): ConfirmRefusal | null {
  if (person.isStaff) return othersAmong(ofOwners, change) ? 'change-waits-for-owners' : null;
  return person.speaksFor.length > 0 ? null : 'change-not-yours-to-confirm';
}

/** Whether anybody is there besides who proposed a change and whom it is about. */
const othersAmong = (people: readonly string[], { proposedById, subjectId }: ProposedChange): boolean =>
  people.some((id) => id !== proposedById && id !== subjectId);

import type { ChangeKind, ChangeState } from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';
import type { Words } from './person-words.js';

/** What a second person is asked to confirm. */
export const CHANGE_KIND_WORDS: Words<ChangeKind> = {
  byLaws: m.changekind_bylaws,
  ownershipBegin: m.changekind_ownershipbegin,
  ownershipEnd: m.changekind_ownershipend,
  coordinatorAppointed: m.changekind_coordinatorappointed,
  coordinatorEnded: m.changekind_coordinatorended,
  teamAppointed: m.changekind_teamappointed,
  teamEnded: m.changekind_teamended,
};

/** Where a change stands. */
export const CHANGE_STATE_WORDS: Words<ChangeState> = {
  pending: m.changestate_pending,
  confirmed: m.changestate_confirmed,
  declined: m.changestate_declined,
  withdrawn: m.changestate_withdrawn,
  lapsed: m.changestate_lapsed,
};

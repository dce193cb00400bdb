import type { ChangeKind } from '@samenkoers/rulebook';
import { m } from '../i18n/messages.js';

const TITLES: Readonly<Record<ChangeKind, (facts: { readonly organisation: string }) => string>> = {
  byLaws: m.change_title_bylaws,
  ownershipBegin: m.change_title_ownershipbegin,
  ownershipEnd: m.change_title_ownershipend,
  coordinatorAppointed: m.change_title_coordinatorappointed,
  coordinatorEnded: m.change_title_coordinatorended,
  teamAppointed: m.change_title_teamappointed,
  teamEnded: m.change_title_teamended,
};

/** What a change is about, in a few words. */
export const changeTitle = (kind: ChangeKind, organisation: string | null): string =>
  TITLES[kind]({ organisation: organisation ?? '' });

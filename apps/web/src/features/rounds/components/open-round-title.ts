import type { RoundKind } from '@samenkoers/rulebook';
import { m } from '../../../shared/i18n/messages.js';

const TITLES: Readonly<Record<RoundKind, () => string>> = {
  support: m.round_open_support,
  takeUp: m.round_open_takeup,
  removal: m.round_open_removal,
  adoption: m.round_open_adoption,
};

/** What opening a round of this kind is called on its button. */
export const openRoundTitle = (kind: RoundKind): string => TITLES[kind]();

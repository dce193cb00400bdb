import type { Choice, RoundKind } from '@samenkoers/rulebook';
import { m } from '../../../shared/i18n/messages.js';

type Effect = (facts: { readonly organisation: string; readonly majority: number }) => string;

const EFFECTS: Readonly<Record<Choice, Effect>> = {
  supported: m.position_supported_text,
  supportedWithRemark: m.position_supportedwithremark_text,
  noObjection: m.position_noobjection_text,
  notSupported: m.position_notsupported_text,
  inFavour: m.position_infavour_text,
  against: m.position_against_text,
  abstain: m.position_abstain_text,
};

/** What a choice means and what it does in this round, in one or two sentences. */
export const positionEffect = (kind: RoundKind, choice: Choice, organisation: string, majority: number): string => {
  const effect = kind === 'removal' && choice === 'inFavour' ? m.position_infavour_removal_text : EFFECTS[choice];
  return effect({ organisation, majority });
};

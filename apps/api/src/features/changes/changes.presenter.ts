import type { ChangeView, SettingChange } from '@samenkoers/contract';
import { type ByLaws, type ChangePerson, changedSettings, changeStateAt, type Instant } from '@samenkoers/rulebook';
import type { ChangeRecord } from './change-rows.js';
import { confirmAbility, mayWithdraw } from './changes.policy.js';

const iso = (instant: Instant) => new Date(instant).toISOString();
const isoOrNull = (instant: Instant | null) => (instant === null ? null : iso(instant));

/** A change as this person sees it. */
export function presentChange(change: ChangeRecord, person: ChangePerson, now: Instant): ChangeView {
  const { number, kind, organisation, personName, proposal, reason, decidedBy, decidedOn, note } = change;
  return {
    number,
    kind,
    state: changeStateAt(change, now),
    organisation,
    personName,
    personEmail: addressFor(change, person, now),
    teamRole: proposal.teamRole ?? null,
    from: proposal.from ?? null,
    until: proposal.until ?? null,
    baseVersion: proposal.baseVersion ?? null,
    settings: settingsThatChange(change),
    reason,
    decidedBy,
    decidedOn,
    proposedBy: change.proposedByName,
    proposedAt: iso(change.proposedAt),
    lapsesAt: iso(change.lapsesAt),
    answeredBy: change.answeredByName,
    answeredAt: isoOrNull(change.answeredAt),
    note,
    confirm: confirmAbility(change, person, now),
    mayWithdraw: mayWithdraw(change, person.personId, now),
  };
}

/** The address of who is proposed, for who answers for it: the one who proposed it, and the second person, who confirms it. */
function addressFor(change: ChangeRecord, person: ChangePerson, now: Instant): string | null {
  const ability = confirmAbility(change, person, now);
  const isTheirs = ability?.allowed === true || (ability !== null && change.proposedById === person.personId);
  return isTheirs ? (change.proposal.email ?? null) : null;
}

/** What becomes different in the by-laws; nothing for another kind of change. */
function settingsThatChange({ proposal, baseSettings }: ChangeRecord): SettingChange[] {
  if (proposal.settings === undefined || baseSettings === null) return [];
  return presentSettings({ ...baseSettings, version: 0 }, { ...proposal.settings, version: 0 });
}

export const presentSettings = (before: ByLaws, after: ByLaws): SettingChange[] =>
  changedSettings(before, after).map(({ field, before: was, after: is }) => ({ field, before: was, after: is }));

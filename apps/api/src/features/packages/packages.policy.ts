import type { Ability } from '@samenkoers/contract';
import { type Actor, isProgrammeStaff } from '../session/public.js';

/** What a permission lets this person do with the package of a round; the same for everybody with the same permissions. */
export interface PackageRights {
  readonly mayPlan: boolean;
  readonly mayDecide: boolean;
}

export const packageRights = ({ permissions }: Actor): PackageRights => ({
  mayPlan: permissions.has('package:plan'),
  mayDecide: permissions.has('priority:decide'),
});

/** Keeping a what-if never touches the record, so that can always be done; adopting waits until the round is settled. */
export function packageAbilities({ mayPlan, mayDecide }: PackageRights, final: boolean): Ability[] {
  const ability = (act: Ability['act'], reason: string | null): Ability => ({
    act,
    organisation: null,
    allowed: reason === null,
    reason,
  });
  return [
    ...(mayPlan ? [ability('keep-scenario', null)] : []),
    ...(mayDecide ? [ability('adopt-package', final ? null : 'round-still-open')] : []),
  ];
}

/** A what-if is removed by who kept it, or by the programme team. */
export const mayRemoveScenario = (actor: Actor, { createdById }: { readonly createdById: string }): boolean =>
  createdById === actor.personId || isProgrammeStaff(actor);

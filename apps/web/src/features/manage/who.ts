import type { OrganisationRef, SessionView } from '@samenkoers/contract';
import { runsTheProcess } from '@samenkoers/rulebook';

/** Whether this person is of the programme team, which may propose any change. */
export const isOfTeam = (session: SessionView): boolean => session.person?.roles.some(runsTheProcess) ?? false;

/** The owners for which this person coordinates: it looks after their people. */
export const coordinatedBy = (session: SessionView): readonly OrganisationRef[] =>
  (session.person?.actingFor ?? [])
    .filter(({ isOwner, roles }) => isOwner && roles.includes('coordinator'))
    .map(({ organisation }) => organisation);

import type { SessionView } from '@samenkoers/contract';
import type { Moment } from '../../platform/auth/principal.js';
import { type Actor, actingFor } from './actor.js';

export function presentSession(actor: Actor | null, moment: Moment, demo: boolean): SessionView {
  const now = new Date(moment.now).toISOString();
  if (actor === null) return { person: null, demo, now };
  return {
    person: {
      id: actor.personId,
      name: actor.name,
      function: actor.function,
      isExample: actor.isExample,
      roles: [...new Set(actor.roles.map(({ role }) => role))],
      actingFor: actingFor(actor, moment.now),
      permissions: [...actor.permissions],
      previousVisit: actor.previousVisit === null ? null : new Date(actor.previousVisit).toISOString(),
    },
    demo,
    now,
  };
}

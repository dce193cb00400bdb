import type { SessionView } from '@samenkoers/contract';
import type { Caller } from '../../platform/auth/principal.js';
import { type Actor, actingFor } from './actor.js';

export function presentSession({ principal, authentication, moment }: Caller, demo: boolean): SessionView {
  const now = new Date(moment.now).toISOString();
  if (principal === null || authentication === null) return { person: null, demo, now };
  const actor = principal as Actor;
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
      signedInBy: authentication.method,
      signedInUntil: new Date(authentication.until).toISOString(),
    },
    demo,
    now,
  };
}

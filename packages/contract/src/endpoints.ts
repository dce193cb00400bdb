import { agendaEndpoints } from './agenda/agenda.js';
import { changeEndpoints } from './changes/changes.js';
import { commitmentEndpoints } from './commitments/commitments.js';
import { effortEndpoints } from './effort/effort.js';
import { packageEndpoints } from './packages/packages.js';
import { partnershipEndpoints } from './partnership/partnership.js';
import { peopleEndpoints } from './people/people.js';
import { recordEndpoints } from './record/record.js';
import { resourceEndpoints } from './resources/resources.js';
import { roundEndpoints } from './rounds/rounds.js';
import { identityEndpoints } from './session/identity.js';
import { sessionEndpoints } from './session/session.js';
import { urgencyEndpoints } from './urgency/urgency.js';

/** The whole API. */
export const endpoints = {
  ...sessionEndpoints,
  ...identityEndpoints,
  ...partnershipEndpoints,
  ...peopleEndpoints,
  ...changeEndpoints,
  ...agendaEndpoints,
  ...commitmentEndpoints,
  ...roundEndpoints,
  ...urgencyEndpoints,
  ...resourceEndpoints,
  ...packageEndpoints,
  ...effortEndpoints,
  ...recordEndpoints,
} as const;

export type EndpointName = keyof typeof endpoints;

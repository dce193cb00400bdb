import { agendaEndpoints } from './agenda/agenda.js';
import { commitmentEndpoints } from './commitments/commitments.js';
import { partnershipEndpoints } from './partnership/partnership.js';
import { recordEndpoints } from './record/record.js';
import { roundEndpoints } from './rounds/rounds.js';
import { sessionEndpoints } from './session/session.js';

/** The whole API. */
export const endpoints = {
  ...sessionEndpoints,
  ...partnershipEndpoints,
  ...agendaEndpoints,
  ...commitmentEndpoints,
  ...roundEndpoints,
  ...recordEndpoints,
} as const;

export type EndpointName = keyof typeof endpoints;

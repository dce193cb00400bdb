import { AsyncLocalStorage } from 'node:async_hooks';

interface Work {
  programmeId: string | undefined;
}

const work = new AsyncLocalStorage<Work>();

/** Runs a request, whose programme is not known yet; `workFor` tells it as soon as it is. */
export const beginWork = (go: () => void): void => work.run({ programmeId: undefined }, go);

/** From here on this request works for a programme: the database shows it the rows of that one only. */
export function workFor(programmeId: string): void {
  const now = work.getStore();
  if (now !== undefined) now.programmeId = programmeId;
}

/** Runs something for a programme, whatever the request around it works for. */
export const inProgramme = <T>(programmeId: string, go: () => T): T => work.run({ programmeId }, go);

/**
 * The programme that the work at hand is for.
 * @throws {Error} when nobody said so: then no row may be read.
 */
export function programmeNow(): string {
  const programmeId = work.getStore()?.programmeId;
  if (programmeId === undefined)
    throw new Error('the database is asked for rows before it is known of which programme');
  return programmeId;
}

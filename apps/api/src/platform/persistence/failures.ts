/** COMMIT was sent and its answer never came: it may or may not be recorded. */
export class OutcomeUnknown extends Error {}

/** The database was out of reach before anything could be recorded. */
export class TemporarilyUnavailable extends Error {}

/** Somebody's rights changed while this was under way; nothing was recorded, and it must be judged again. */
export class RightsMoved extends Error {}

/** Two transactions met; neither waited too long, one must run again. */
const RETRY = new Set(['40001', '40P01']);

const sqlState = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

export const mustRunAgain = (error: unknown): boolean => RETRY.has(sqlState(error) ?? '');

/** The name of the constraint that refused a write, when one did. */
export function refusedBy(error: unknown): string | undefined {
  const state = sqlState(error);
  if (state !== '23505' && state !== '23P01' && state !== '23514' && state !== '23503') return undefined;
  return (error as { constraint?: string }).constraint;
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EADDRNOTAVAIL',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Whether the connection, and not the statement, is what failed. */
export function isConnectionFailure(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined && (UNREACHABLE.has(state) || state.startsWith('08'))) return true;
  const message = error instanceof Error ? error.message : '';
  return /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|client was closed/i.test(
    message,
  );
}

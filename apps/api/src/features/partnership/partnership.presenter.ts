/** The columns of an organisation wherever it is only named. */
export const organisationRef = { id: true, slug: true, name: true, kind: true } as const;

/** A day from a date column: Prisma gives its midnight in UTC. */
export function dayOf(date: Date): string;
export function dayOf(date: Date | null): string | null;
export function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

import type { SentStatement } from './recorder.js';

/** A value of a recorded statement: as it was, the key of the request, or the number of the position in its row. */
export type Slot = { readonly value: string | null } | { readonly is: 'key' } | { readonly is: 'revision' };

/** One position as statements to run again: the same texts and values, with a new key and the next revision each time. */
export interface PositionScript {
  readonly statements: readonly { readonly text: string; readonly slots: readonly Slot[] | undefined }[];
  /** The revision that was recorded last. */
  readonly revision: number;
}

/** Recorded with which key. */
export interface Recording {
  readonly key: string;
  readonly statements: readonly SentStatement[];
}

/** Reading the session is left out: what it is compared with has none. */
const isSession = ({ text }: SentStatement) => /\b(FROM|UPDATE) session\b/.test(text);

/**
 * Makes a script of two recordings of the same owner taking the same position in the same round: what differs between
 * them tells which values belong to the request and which count up.
 */
export function positionScript(first: Recording, second: Recording): PositionScript {
  const before = first.statements.filter((statement) => !isSession(statement));
  const after = second.statements.filter((statement) => !isSession(statement));
  if (before.length !== after.length) throw new Error('the same act sent different statements');
  let revision = 0;
  const statements = after.map(({ text, values }, place) => ({
    text,
    slots: values?.map((value, parameter): Slot => {
      if (value === second.key) return { is: 'key' };
      const earlier = before[place]?.values?.[parameter];
      if (!isNext(earlier, value)) return { value };
      revision = Number(value);
      return { is: 'revision' };
    }),
  }));
  return { statements, revision };
}

const isNext = (earlier: string | null | undefined, value: string | null) =>
  typeof earlier === 'string' && /^\d{1,6}$/.test(earlier) && value === String(Number(earlier) + 1);

/** The values of a statement for one run of the script. */
export const valuesFor = (slots: readonly Slot[], key: string, revision: number): (string | null)[] =>
  slots.map((slot) => ('value' in slot ? slot.value : slot.is === 'key' ? key : String(revision)));

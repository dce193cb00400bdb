import type { Level } from './grades.js';

/** The worked example of the rules: seven owners, five items, the grades sorted. */
export const EXAMPLE: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E', readonly Level[]>> = {
  A: [1, 2, 3, 3, 4, 4, 4],
  B: [2, 3, 3, 3, 3, 3, 4],
  C: [1, 1, 2, 4, 4, 4, 4],
  D: [1, 2, 2, 2, 2, 3, 3],
  E: [2, 2, 3, 3, 3, 3, 3],
};

/** One sheet per owner: a level, or nothing, for every item. */
export type Sheets = readonly (readonly (Level | null)[])[];

/** The given levels per item, named i00, i01 and so on. */
export function itemsOf(given: Sheets): readonly { readonly itemId: string; readonly levels: readonly Level[] }[] {
  return given.slice(0, 1).flatMap((first) =>
    first.map((_, place) => ({
      itemId: `i${String(place).padStart(2, '0')}`,
      levels: given.flatMap((sheet) => sheet[place] ?? []),
    })),
  );
}

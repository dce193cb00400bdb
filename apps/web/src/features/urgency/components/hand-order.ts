/** A line of an order made by hand; `tied`: shares the place of the line before it. */
export type OrderLine = { readonly slug: string; readonly tied: boolean };

/** Groups that share a place, as lines under each other. */
export const linesOf = (groups: readonly (readonly string[])[]): readonly OrderLine[] =>
  groups.flatMap((group) => group.map((slug, index) => ({ slug, tied: index > 0 })));

/** Lines back to groups that share a place. */
export const groupsOf = (lines: readonly OrderLine[]): readonly (readonly string[])[] => {
  const groups: string[][] = [];
  for (const { slug, tied } of lines) {
    const last = groups.at(-1);
    if (tied && last !== undefined) last.push(slug);
    else groups.push([slug]);
  }
  return groups;
};

/** The place of every line: after a shared place the next one skips. */
export const placesOf = (lines: readonly OrderLine[]): readonly number[] => {
  let place = 1;
  return lines.map(({ tied }, index) => {
    if (!tied) place = index + 1;
    return place;
  });
};

/**
 * One line to another position, from 0. Whoever moves stands on its own there, and whoever was tied to it keeps its own
 * place with those that stay behind.
 */
export const moved = (lines: readonly OrderLine[], from: number, to: number): readonly OrderLine[] => {
  const line = lines[from];
  if (line === undefined || from === to || to < 0 || to >= lines.length) return lines;
  const follower = lines[from + 1];
  const rest = lines.flatMap((each, index) => {
    if (index === from) return [];
    // The first of a shared place leaves: the second one takes over as the first.
    return each === follower && !line.tied ? [{ ...each, tied: false }] : [each];
  });
  const next = rest[to];
  const landed = [...rest.slice(0, to), { ...line, tied: false }, ...rest.slice(to)];
  if (next === undefined || !next.tied) return landed;
  // Landing inside a shared place joins it: nobody can stand between two equals.
  return landed.map((each, index) => (index === to ? { ...each, tied: true } : each));
};

/** Ties a line to the one before it, or lets it go. */
export const withTie = (lines: readonly OrderLine[], at: number, tied: boolean): readonly OrderLine[] =>
  at === 0 ? lines : lines.map((line, index) => (index === at ? { ...line, tied } : line));

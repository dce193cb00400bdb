import { type CalendarDate, isWithin, type Period } from '../kernel/calendar-date.js';
import { blocking, type Finding } from '../kernel/finding.js';

/** A line of content (themalijn): valid for a period, and perhaps in the place of an earlier one. */
export interface ThemeLine extends Period {
  readonly themeLineId: string;
  /** The theme line it succeeds, or null when it is the first. */
  readonly succeeds: string | null;
}

/** The theme lines that are valid on a day, in the order given. */
export function themeLinesOn<Line extends ThemeLine>(lines: readonly Line[], on: CalendarDate): readonly Line[] {
  return lines.filter((line) => isWithin(line, on));
}

/** What is wrong with the "succeeds" links: they lead to a theme line that exists, and never back to where they began. */
export function checkSuccession(lines: readonly ThemeLine[]): readonly Finding[] {
  return lines.flatMap((line) => {
    const { themeLineId, succeeds } = line;
    if (succeeds === null) return [];
    const facts = { themeLineId, succeeds };
    if (predecessor(line, lines) === undefined) return [blocking('theme-line-succeeds-unknown', facts)];
    return leadsBack(line, lines) ? [blocking('theme-line-succeeds-itself', facts)] : [];
  });
}

function predecessor(line: ThemeLine, lines: readonly ThemeLine[]): ThemeLine | undefined {
  return lines.find(({ themeLineId }) => themeLineId === line.succeeds);
}

function leadsBack(start: ThemeLine, lines: readonly ThemeLine[]): boolean {
  const seen = new Set<string>();
  let line = predecessor(start, lines);
  while (line !== undefined && !seen.has(line.themeLineId)) {
    if (line.themeLineId === start.themeLineId) return true;
    seen.add(line.themeLineId);
    line = predecessor(line, lines);
  }
  return false;
}

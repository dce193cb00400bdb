import type { CommitmentLine, Finding, FindingFacts, ResourceKind } from '@samenkoers/rulebook';

/** A line as it was entered, with the list it stands in and its place there, counted from 1. */
export interface EnteredLine extends CommitmentLine {
  readonly list: 'intents' | 'deliveries' | 'lines';
  readonly place: number;
  /** Name of the item in the URL. */
  readonly item: string;
}

export const numbered = <Line extends CommitmentLine & { readonly item: string }>(
  list: EnteredLine['list'],
  lines: readonly Line[],
): (Line & EnteredLine)[] => lines.map((line, index) => ({ ...line, list, place: index + 1 }));

/** A finding that names the line it is about. */
export const onLine = ({ list, place }: EnteredLine, code: Finding['code'], facts: FindingFacts = {}): Finding => ({
  code,
  severity: 'error',
  facts: { ...facts, list, line: place },
});

/** Which resource in which year of which item. */
export const lineKey = ({ item, poolId, kind, year }: Omit<EnteredLine, 'list' | 'place' | 'amount'>): string =>
  [item, poolId ?? '', kind, year].join(' ');

/** Lines that name a pool the programme does not have or one of another kind, and lines that were there before. */
export function misplacedLines(
  lines: readonly EnteredLine[],
  kinds: ReadonlyMap<string, ResourceKind>,
): readonly Finding[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const key = `${line.list} ${lineKey(line)}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return [...inPool(line, kinds), ...(isTwice ? [onLine(line, 'book-line-twice')] : [])];
  });
}

function inPool(line: EnteredLine, kinds: ReadonlyMap<string, ResourceKind>): readonly Finding[] {
  const { poolId, kind } = line;
  if (poolId === null) return [];
  const poolKind = kinds.get(poolId);
  if (poolKind === undefined) return [onLine(line, 'pool-unknown', { poolId })];
  return poolKind === kind ? [] : [onLine(line, 'pool-kind-differs', { poolId, kind, poolKind })];
}

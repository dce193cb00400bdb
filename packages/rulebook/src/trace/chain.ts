import { blocking, type Finding } from '../kernel/finding.js';

export const TRACE_KINDS = [
  'regionalPicture',
  'regionalChallenge',
  'regionalPlan',
  'input',
  'proposal',
  'agendaItem',
  'round',
  'decision',
  'commitment',
  'result',
] as const;
/** What a trace leads along: from the regional picture to what residents notice. */
export type TraceKind = (typeof TRACE_KINDS)[number];

/** The steps of the trace (rulebook.md#8): the main chain, and input that led to a proposal. */
export const TRACE_STEPS: readonly (readonly [from: TraceKind, to: TraceKind])[] = [
  ['regionalPicture', 'regionalChallenge'],
  ['regionalChallenge', 'regionalPlan'],
  ['regionalPlan', 'agendaItem'],
  ['input', 'proposal'],
  ['proposal', 'agendaItem'],
  ['agendaItem', 'round'],
  ['round', 'decision'],
  ['decision', 'commitment'],
  ['commitment', 'result'],
];

/** One thing in the trace. */
export interface TraceNode {
  readonly kind: TraceKind;
  readonly id: string;
}

/** One link of the trace. It is kept in one direction and walked in both. */
export interface TraceLink {
  readonly from: TraceNode;
  readonly to: TraceNode;
}

export const TRACE_DIRECTIONS = ['forward', 'backward'] as const;
/** `forward` is towards results for residents, `backward` towards where it came from. */
export type TraceDirection = (typeof TRACE_DIRECTIONS)[number];

/** What is wrong with a set of links: a step that is not in the chain, or the same link twice. */
export function checkTrace(links: readonly TraceLink[]): readonly Finding[] {
  const seen = new Set<string>();
  return links.flatMap(({ from, to }) => {
    const facts = { from: nameOf(from), to: nameOf(to) };
    const link = `${facts.from} ${facts.to}`;
    const isRepeated = seen.has(link);
    seen.add(link);
    if (!TRACE_STEPS.some(([a, b]) => a === from.kind && b === to.kind))
      return [blocking('trace-link-not-in-chain', facts)];
    return isRepeated ? [blocking('trace-link-duplicate', facts)] : [];
  });
}

/** What is one step away from a node, in the order of the links. */
export function neighbours(
  links: readonly TraceLink[],
  node: TraceNode,
  direction: TraceDirection,
): readonly TraceNode[] {
  return direction === 'forward'
    ? links.filter(({ from }) => isSame(from, node)).map(({ to }) => to)
    : links.filter(({ to }) => isSame(to, node)).map(({ from }) => from);
}

/** Everything that can be reached from a node in one direction, nearest first and each once; not the node itself. */
export function walkTrace(
  links: readonly TraceLink[],
  start: TraceNode,
  direction: TraceDirection,
): readonly TraceNode[] {
  const reached: TraceNode[] = [start];
  for (const node of reached) {
    const fresh = neighbours(links, node, direction).filter((next) => !reached.some((seen) => isSame(seen, next)));
    reached.push(...fresh);
  }
  return reached.slice(1);
}

function isSame(a: TraceNode, b: TraceNode): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function nameOf({ kind, id }: TraceNode): string {
  return `${kind}:${id}`;
}

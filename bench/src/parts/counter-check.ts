import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { CounterCheckAdvice, PackageInput } from '@samenkoers/rulebook';
import { median, percentile } from '../measure/statistics.js';
import { type Comparison, milliseconds } from '../report/findings.js';
import { inRoot } from '../stand/folders.js';
import { inventPackage } from '../stand/priorities.js';
import type { Part } from './part.js';

/** The built check, as the product runs it. */
type Check = (
  input: PackageInput,
  options: { readonly seconds: number },
) => Promise<{
  readonly outcome: string;
  readonly advice: CounterCheckAdvice;
  readonly gapPermille: number;
  readonly seconds: number;
}>;

const RESOURCES = 8;
const TIME_LIMIT = 10;
/** Milliseconds that nothing else in the process may wait. */
const LONGEST_WAIT = 20;

/** Proven in how many seconds, or how far from the best at most, in thousandths. */
const goals = [
  { items: 60, proven: 2_000 },
  { items: 200, gapPermille: 10 },
] as const;

async function loadCheck(): Promise<Check> {
  const file = inRoot('apps/api/dist/features/packages/counter-check/counter-check.js');
  return ((await import(pathToFileURL(file).href)) as { counterCheck: Check }).counterCheck;
}

const isProven = ({ verdict, ...advice }: CounterCheckAdvice): boolean =>
  verdict === 'nothingBetter' || (verdict === 'better' && 'proven' in advice && advice.proven === true);

/** The counter-check of invented packages: how long, how sure, and how long the process around it had to wait. */
export const counterCheck: Part = async ({ times }) => {
  const check = await loadCheck();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const comparisons: Comparison[] = [];
  const waits: number[] = [];
  const notes: string[] = [];
  await check(inventPackage({ items: 10, resources: RESOURCES }), { seconds: TIME_LIMIT });
  for (const goal of goals) {
    const answers: Awaited<ReturnType<Check>>[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      delay.reset();
      delay.enable();
      answers.push(await check(inventPackage({ items: goal.items, resources: RESOURCES }), { seconds: TIME_LIMIT }));
      delay.disable();
      waits.push(delay.percentile(99) / 1e6);
    }
    const took = median(answers.map(({ seconds }) => seconds * 1_000));
    const gap = median(answers.map(({ gapPermille }) => gapPermille));
    const proven = answers.filter(({ advice }) => isProven(advice)).length;
    notes.push(
      `Counter-check of ${goal.items} × ${RESOURCES}: ${proven} of ${answers.length} proven, median ${milliseconds(took)}, at most ${gap} ‰ from the best.`,
    );
    comparisons.push(
      'proven' in goal
        ? {
            what: `counter-check, ${goal.items} items × ${RESOURCES} resources, until proven`,
            ours: milliseconds(took),
            comparedWith: `limit ${milliseconds(goal.proven)}`,
            ratio: proven === answers.length ? took / goal.proven : Number.NaN,
            goal: { atMost: 1 },
          }
        : {
            what: `counter-check, ${goal.items} items × ${RESOURCES} resources, distance to the best`,
            ours: `${gap} ‰ in ${milliseconds(took)}`,
            comparedWith: `limit ${goal.gapPermille} ‰ in ${TIME_LIMIT} s`,
            ratio: gap / goal.gapPermille,
            goal: { atMost: 1 },
          },
    );
  }
  const wait = percentile(waits, 0.5);
  comparisons.push({
    what: 'waiting of everything else meanwhile, p99',
    ours: milliseconds(wait),
    comparedWith: `limit ${milliseconds(LONGEST_WAIT)}`,
    ratio: wait / LONGEST_WAIT,
    goal: { atMost: 1 },
  });
  return { part: 'counter-check', comparisons, medians: [], notes };
};

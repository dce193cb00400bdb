// `npm run bench`: measures the product against limits that run beside it, and prints what reaches its goal.
import { writeResults } from './report/results.js';
import { comparisonTable, mediansTable } from './report/table.js';
import type { Findings } from './report/findings.js';
import { OptionsError, type Options, readOptions } from './options.js';
import type { Bench, Part } from './parts/part.js';
import { position } from './parts/position.js';
import { seedLarge } from '@samenkoers/database/testing';
import { startStand, type Stand } from './stand/stand.js';

const ITEMS = 200;
const RUN = 1_000;

const parts: Readonly<Record<string, Part>> = { position };

function benchOn(stand: Stand, options: Options): Bench {
  let programme: Promise<string> | undefined;
  return {
    stand,
    programme: () => {
      programme ??= stand.database('programme', (pool) => seedLarge({ pool, programmeSlug: 'twentse-koers', items: ITEMS }));
      return programme;
    },
    times: options.times,
    milliseconds: RUN,
    isLarge: options.isLarge,
  };
}

async function measure(options: Options): Promise<readonly Findings[]> {
  const stand = await startStand(new Date());
  const stop = () => void stand.stop().finally(() => process.exit(1));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const bench = benchOn(stand, options);
    const findings: Findings[] = [];
    for (const [name, part] of Object.entries(parts)) {
      if (options.only !== undefined && !options.only.includes(name)) continue;
      const begin = performance.now();
      findings.push(await part(bench));
      console.log(`measured ${name} (${((performance.now() - begin) / 1000).toFixed(0)} s)`);
    }
    return findings;
  } finally {
    await stand.stop();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), Object.keys(parts));
  const findings = await measure(options);
  console.log(`\n${comparisonTable(findings)}\n\n${mediansTable(findings.flatMap(({ medians }) => medians))}\n`);
  for (const note of findings.flatMap(({ notes }) => notes)) console.log(note);
  if (options.isSaved) console.log(`\nSaved in ${await writeResults(findings)}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof OptionsError ? error.message : error);
  process.exitCode = 1;
});

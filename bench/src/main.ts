// `npm run bench`: measures the product against limits that run beside it, and prints what reaches its goal.
import { type Options, OptionsError, readOptions } from './options.js';
import { agenda } from './parts/agenda.js';
import { bundle } from './parts/bundle.js';
import { counterCheck } from './parts/counter-check.js';
import { growth } from './parts/growth.js';
import { item } from './parts/item.js';
import type { Bench, Part } from './parts/part.js';
import { position } from './parts/position.js';
import { priority } from './parts/priority.js';
import { startUp } from './parts/start-up.js';
import { whatIf } from './parts/what-if.js';
import type { Findings } from './report/findings.js';
import { writeResults } from './report/results.js';
import { comparisonTable, mediansTable } from './report/table.js';
import { type Programme, startProgramme } from './stand/programme.js';
import { type Stand, startStand } from './stand/stand.js';

const ITEMS = 200;
const RUN = 1_000;

/** In this order: memory is read, with the start, after the parts that make the product work. */
const parts: Readonly<Record<string, Part>> = {
  position,
  agenda,
  item,
  growth,
  'what-if': whatIf,
  'start-up': startUp,
  bundle,
  priority,
  'counter-check': counterCheck,
};

function benchOn(stand: Stand, options: Options): Bench {
  let programme: Promise<Programme> | undefined;
  return {
    stand,
    programme: () => {
      programme ??= startProgramme(stand, 'programme', { items: ITEMS });
      return programme;
    },
    times: options.times,
    milliseconds: RUN,
    isLarge: options.isLarge,
  };
}

/** What fails because it was broken off need not be told. */
let isBrokenOff = false;

async function measure(options: Options): Promise<readonly Findings[]> {
  const stand = await startStand(new Date());
  const breakOff = (why: unknown) => {
    isBrokenOff = true;
    if (why instanceof Error) console.error(why);
    void stand.stop().finally(() => process.exit(1));
  };
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff).once('uncaughtException', breakOff);
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
  const rows = findings.flatMap(({ medians }) => medians);
  console.log(`\n${comparisonTable(findings)}\n`);
  if (rows.length > 0) console.log(`${mediansTable(rows)}\n`);
  for (const note of findings.flatMap(({ notes }) => notes)) console.log(note);
  if (options.isSaved) console.log(`\nSaved in ${await writeResults(findings)}.`);
}

main().catch((error: unknown) => {
  if (!isBrokenOff) console.error(error instanceof OptionsError ? error.message : error);
  process.exitCode = 1;
});

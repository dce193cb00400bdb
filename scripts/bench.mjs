// `npm run bench`: measures, as ratios against limits that it starts itself; what and why is in bench/.
import { buildIfNeeded } from './steps/build.mjs';
import { generateIfNeeded } from './steps/generate.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { giveUp, Refusal, runVisibly } from './steps/step.mjs';
import { inRoot, nodeTooOld, productNode } from './steps/workspace.mjs';

async function main() {
  const tooOld = nodeTooOld();
  if (tooOld) throw new Refusal(tooOld);
  await installIfNeeded();
  await generateIfNeeded();
  await buildIfNeeded();
  const args = [
    '--import',
    inRoot('scripts/run-typescript.mjs'),
    inRoot('bench/src/main.ts'),
    ...process.argv.slice(2),
  ];
  process.exitCode = await runVisibly(productNode(), args, { env: { ...process.env, NODE_ENV: 'production' } });
}

main().catch((error) => giveUp(error));

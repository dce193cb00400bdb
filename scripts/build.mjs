// Makes everything that runs: installs, generates, builds. Does only what changed since the last time.
import { buildIfNeeded } from './steps/build.mjs';
import { generateIfNeeded } from './steps/generate.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { giveUp, Refusal } from './steps/step.mjs';
import { nodeTooOld } from './steps/workspace.mjs';

async function main() {
  const tooOld = nodeTooOld();
  if (tooOld) throw new Refusal(tooOld);
  await installIfNeeded();
  await generateIfNeeded();
  await buildIfNeeded();
}

main().catch((error) => giveUp(error));

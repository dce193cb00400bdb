// `npm run dev`: the product from source. The API starts again when its code changes; Vite refreshes the screens.
import { realpathSync } from 'node:fs';
import { becomeParentOf, endWithNpm } from './serve/child.mjs';
import { generateIfNeeded } from './steps/generate.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { giveUp, Refusal } from './steps/step.mjs';
import { inRoot, nodeTooOld, productNode } from './steps/workspace.mjs';

async function main() {
  const tooOld = nodeTooOld();
  if (tooOld) throw new Refusal(tooOld);
  endWithNpm();
  await installIfNeeded();
  await generateIfNeeded();
  const node = productNode();
  if (realpathSync(node) === realpathSync(process.execPath)) await import('./serve-source.mjs');
  else process.exitCode = await becomeParentOf(node, [inRoot('scripts/serve-source.mjs')]);
}

main().catch((error) => giveUp(error));

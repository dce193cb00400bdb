// `npm start`: from a fresh clone, or from yesterday's data, to a product that answers. Runs on any Node from 20.19;
// what it installs includes the Node that runs the product.
import { realpathSync } from 'node:fs';
import { becomeParentOf, endWithNpm } from './serve/child.mjs';
import { buildIfNeeded } from './steps/build.mjs';
import { generateIfNeeded } from './steps/generate.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { giveUp, Refusal } from './steps/step.mjs';
import { inRoot, nodeTooOld, productNode } from './steps/workspace.mjs';

const serve = inRoot('scripts/serve.mjs');

async function main() {
  const tooOld = nodeTooOld();
  if (tooOld) throw new Refusal(tooOld);
  endWithNpm();
  await installIfNeeded();
  await generateIfNeeded();
  await buildIfNeeded();
  const node = productNode();
  if (realpathSync(node) === realpathSync(process.execPath)) await import('./serve.mjs');
  else process.exitCode = await becomeParentOf(node, [serve]);
}

main().catch((error) => giveUp(error));

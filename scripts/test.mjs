// All tests, tier by tier, each on the real thing; `npm test -- rule api` runs only those tiers.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from './steps/build.mjs';
import { generateIfNeeded } from './steps/generate.mjs';
import { installIfNeeded } from './steps/install.mjs';
import { giveUp, Refusal, runVisibly } from './steps/step.mjs';
import { nodeTooOld, productNode } from './steps/workspace.mjs';
import { specFilesOf, tiers } from './testing/tiers.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

function resultsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function runTier(tier, folder) {
  const outputFile = join(folder, `${tier.name}.json`);
  console.log(`\n── ${tier.name}: ${tier.says}`);
  const args = [
    '--selectProjects',
    tier.name,
    '--json',
    `--outputFile=${outputFile}`,
    '--reporters=default',
    ...tier.flags,
  ];
  const code = await runVisibly(productNode(), [...jest, ...args], {
    env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC' },
  });
  const results = resultsIn(outputFile);
  const passed = results?.numPassedTests ?? 0;
  let failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
  const complain = (why) => {
    console.log(`✗ ${tier.name}: ${why}`);
    failed += 1;
  };
  if (results === undefined) complain('Jest left no results.');
  else if (passed + failed === 0) complain('there are spec files, but not one test ran.');
  if ((results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0) > 0)
    complain('a test is skipped or only promised.');
  if (code !== 0 && failed === 0)
    complain(`every test passed, yet Jest ended with ${code} (coverage below its limit, or a leak).`);
  return { passed, failed };
}

async function main() {
  const tooOld = nodeTooOld();
  if (tooOld) throw new Refusal(tooOld);
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !tiers.some((tier) => tier.name === name));
  if (unknown)
    throw new Refusal(`There is no tier "${unknown}". Choose from: ${tiers.map((tier) => tier.name).join(', ')}.`);
  await installIfNeeded();
  const chosen = tiers.filter((tier) => asked.length === 0 || asked.includes(tier.name));
  const present = chosen.filter((tier) => specFilesOf(tier).length > 0);
  await generateIfNeeded();
  if (present.some((tier) => tier.needsBuild)) await buildIfNeeded();
  const folder = mkdtempSync(join(tmpdir(), 'samenkoers-results-'));
  const total = { passed: 0, failed: 0 };
  for (const tier of present) {
    const { passed, failed } = await runTier(tier, folder);
    total.passed += passed;
    total.failed += failed;
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

main().catch((error) => giveUp(error));

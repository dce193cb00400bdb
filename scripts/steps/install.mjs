import { Refusal, runQuietly, step } from './step.mjs';
import { bringsItsOwnNode, fingerprint, readStamp, writeStamp } from './workspace.mjs';

const stamp = 'node_modules/.samenkoers/installed';

/** Installs the locked dependencies unless that was done before for this very lockfile. */
export async function installIfNeeded() {
  const wanted = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml']);
  if (readStamp(stamp) !== wanted) await install(wanted);
  if (!bringsItsOwnNode() && Number(process.versions.node.split('.')[0]) < 24) {
    throw new Refusal(
      `For ${process.platform} on ${process.arch} there is no Node to install along; install Node 24 yourself (this is ${process.versions.node}).`,
    );
  }
}

async function install(wanted) {
  await step('Installing dependencies', async () => {
    await runQuietly('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--reporter=append-only'], {
      env: { ...process.env, CI: 'true' },
    });
  });
  writeStamp(stamp, wanted);
}

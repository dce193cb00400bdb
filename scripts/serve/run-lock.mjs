// One run at a time on one data folder. The lock is a file with our process number; a number that no longer is ours
// (killed, machine restarted) does not count.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../steps/step.mjs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/');
  } catch {
    // No /proc on this system: the number is all there is to go by.
    return process.platform !== 'linux';
  }
}

function holder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Takes the data folder for this run, or refuses with who has it. Answers how to give it back. */
export function takeDataFolder(dataDir, address) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'run.json');
  const other = holder(file);
  if (other !== undefined && other.pid !== process.pid && isAlive(other.pid)) {
    throw new Refusal(
      `Samenkoers already runs on ${dataDir}: ${other.address} (process ${other.pid}).\n` +
        `Stop that one first (kill ${other.pid}), or give this one its own data: DATA_DIR=another-folder PORT=another-port npm start`,
    );
  }
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx');
  writeSync(handle, JSON.stringify({ pid: process.pid, address }));
  closeSync(handle);
  return () => rmSync(file, { force: true });
}

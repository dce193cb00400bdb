import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What PostgreSQL writes about itself in its data folder while it runs. */
export interface PostmasterLock {
  readonly pid: number;
  readonly isReady: boolean;
}

const lockFile = (clusterDir: string): string => join(clusterDir, 'postmaster.pid');

/** Reads `postmaster.pid`; undefined when there is none, or when it is only half written. */
export function readLock(clusterDir: string): PostmasterLock | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(lockFile(clusterDir), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  // Line 8 is the state: "starting", "stopping", "ready" or "standby", padded with spaces.
  return Number.isInteger(pid) && pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/** Whether process `pid` is a live PostgreSQL on this very data folder, and not something that got the same number. */
function servesFolder(pid: number, clusterDir: string): boolean {
  try {
    if (existsSync('/proc/self/exe')) {
      const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
      return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
    }
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(clusterDir);
  } catch {
    // Gone, or of another user: either way not a server of ours on this folder.
    return false;
  }
}

/** The live PostgreSQL on this data folder, if there is one. */
export function runningServer(clusterDir: string): number | undefined {
  const lock = readLock(clusterDir);
  return lock !== undefined && servesFolder(lock.pid, clusterDir) ? lock.pid : undefined;
}

async function goneWithin(milliseconds: number, isAlive: () => boolean): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive()) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Stops a PostgreSQL: politely (fast shutdown), then at once (recovery at the next start), then by force. */
export async function stopServer(pid: number, clusterDir: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await goneWithin(patience, () => servesFolder(pid, clusterDir))) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) on ${clusterDir} does not stop.`);
}

/**
 * Makes the data folder free for a new server: an orphan that a killed run left is stopped (its data is then safely on
 * disk), and a lock of a process that is gone, or that is no PostgreSQL on this folder, is removed.
 */
export async function freeDataFolder(
  clusterDir: string,
): Promise<'was-free' | 'orphan-stopped' | 'stale-lock-removed'> {
  const orphan = runningServer(clusterDir);
  if (orphan !== undefined) {
    await stopServer(orphan, clusterDir);
    return 'orphan-stopped';
  }
  if (!existsSync(lockFile(clusterDir))) return 'was-free';
  rmSync(lockFile(clusterDir), { force: true });
  return 'stale-lock-removed';
}

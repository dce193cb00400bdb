import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly isAlive: boolean;
}

const processOf = (pid: string, state: string, parent: string): Process => ({
  pid: Number(pid),
  parent: Number(parent),
  // One that ended, and that nobody asked after yet, is not alive.
  isAlive: !state.startsWith('Z'),
});

/** What runs on this machine now. A server often has no `ps`, a laptop no /proc. */
function processes(): readonly Process[] {
  if (existsSync('/proc/self/stat')) return readdirSync('/proc').flatMap(processInProc);
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,stat=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid = '', state = '', parent = ''] = line.trim().split(/\s+/);
    return processOf(pid, state, parent);
  });
}

function processInProc(pid: string): readonly Process[] {
  if (!/^\d+$/.test(pid)) return [];
  try {
    // The name stands in brackets and may hold anything; state and parent come after it.
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] \d)/);
    const [state = '', parent = ''] = after.split(' ');
    return [processOf(pid, state, parent)];
  } catch {
    // It ended while we looked.
    return [];
  }
}

function under(pid: number, all: readonly Process[]): readonly number[] {
  const children = all.filter(({ parent }) => parent === pid).map((child) => child.pid);
  return [...children, ...children.flatMap((child) => under(child, all))];
}

/** Ends a process and everything under it at once, as a power cut would, and waits until all of it is gone. */
export async function killAtOnce(pid: number): Promise<void> {
  const gone = new Set([pid, ...under(pid, processes())]);
  for (const each of gone) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It ended by itself in between.
    }
  }
  while (processes().some((each) => each.isAlive && gone.has(each.pid))) await sleep(5);
}

import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly isAlive: boolean;
}

/** What runs on this machine now. A process that ended and that nobody asked after yet is not alive. */
function processes(): readonly Process[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, state = ''] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), isAlive: !state.startsWith('Z') };
    });
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

import { spawn } from 'node:child_process';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program in our place: it gets our terminal and our signals, and we end as it ends. Answers the exit code. */
export function becomeParentOf(program, args) {
  return new Promise((resolve, reject) => {
    // In a group of its own: Ctrl-C then reaches it once, from us, and not a second time from the terminal.
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
    for (const signal of passedOn) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

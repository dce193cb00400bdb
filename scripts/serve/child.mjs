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

/**
 * Ends this process, as by SIGTERM, when the npm that runs it is gone: npm passes a signal on, but a killed npm cannot.
 * Without npm there is nobody to watch; a shell may well go while its program stays.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

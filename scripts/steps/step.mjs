// Shows what is being done, and for how long, in a terminal and in a log alike.
import { spawn } from 'node:child_process';
import { root } from './workspace.mjs';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1).padStart(5)} s`;

/** Runs one named step; while it takes long it says so every ten seconds. `work` may return a remark to print. */
export async function step(title, work) {
  const start = Date.now();
  const stillBusy = setInterval(() => console.log(`… ${seconds(start)}  ${title}`), 10_000);
  try {
    const remark = await work();
    console.log(`✓ ${seconds(start)}  ${title}${typeof remark === 'string' ? ` (${remark})` : ''}`);
    return remark;
  } catch (error) {
    console.log(`✗ ${seconds(start)}  ${title}`);
    throw error;
  } finally {
    clearInterval(stillBusy);
  }
}

/** A failure that is explained by its message alone: no stack for the reader. */
export class Refusal extends Error {}

/** Prints why it stopped and ends the process with `code`. */
export function giveUp(error, code = 1) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error);
  process.exit(code);
}

/** Runs a command quietly and shows its output only when it fails. */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString();
      if (code === 0) resolve(text);
      else reject(new Refusal(`${text.trimEnd()}\n\n\`${[command, ...args].join(' ')}\` ended with ${code}.`));
    });
  });
}

/** Runs a command with its output on screen; answers its exit code. */
export function runVisibly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

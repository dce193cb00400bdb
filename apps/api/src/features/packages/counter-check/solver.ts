import { Worker } from 'node:worker_threads';
import type { SolveAnswer, SolveRequest } from './solve-worker.js';

/** A solver in a thread of its own: one request at a time. */
export interface Solver {
  /** 'stopped' once its signal was aborted, also when that happens while it solves. */
  readonly solve: (request: SolveRequest) => Promise<SolveAnswer | 'stopped'>;
  readonly end: () => Promise<void>;
}

/** Starts a thread with a solver. It ends when the signal is aborted, in the middle of whatever it does. */
export function startSolver(signal?: AbortSignal): Solver {
  // Beside this file, built (.js) or not (.ts).
  const file = import.meta.url.replace(/solver(\.[jt]s)$/, 'solve-worker$1');
  // Without what the process itself loads first: that waits for a parent, and a thread has none to hear from.
  const worker = new Worker(new URL(file), { execArgv: [] });
  const stopped = new Promise<'stopped'>((resolve) => {
    const stop = (): void => {
      resolve('stopped');
      void worker.terminate();
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
  const broken = new Promise<never>((_, reject) => {
    worker.once('error', reject);
  });
  broken.catch(() => {});
  return {
    solve: (request) => {
      const answered = new Promise<SolveAnswer>((resolve) => {
        worker.once('message', resolve);
      });
      if (!signal?.aborted) worker.postMessage(request);
      return Promise.race([stopped, answered, broken]);
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

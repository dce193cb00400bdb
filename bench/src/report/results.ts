import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import { inRoot } from '../stand/folders.js';
import type { Findings } from './findings.js';

/** Writes what was found, and on what machine, into `bench/results/`; answers the file. */
export async function writeResults(findings: readonly Findings[], now: Date = new Date()): Promise<string> {
  const file = `bench/results/${now.toISOString().slice(0, 10)}.json`;
  const machine = {
    platform: `${platform()}-${arch()}`,
    node: process.version,
    processors: cpus().length,
    model: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
  await mkdir(inRoot('bench/results'), { recursive: true });
  await writeFile(inRoot(file), `${JSON.stringify({ measuredAt: now.toISOString(), machine, findings }, null, 2)}\n`);
  return file;
}

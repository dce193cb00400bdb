import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Fields of /proc/PID/stat from the third on; the second, a name in brackets, may hold spaces. */
function statOf(pid: number): readonly number[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text
    ?.slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** Processor time of a process, milliseconds; undefined where the system does not tell. */
export function cpuOf(pid: number): number | undefined {
  const stat = statOf(pid);
  return stat === undefined ? undefined : ((stat[11] ?? 0) + (stat[12] ?? 0)) * TICK;
}

/** The same with every child it has, and had: PostgreSQL is one process per connection. */
export function cpuOfTree(pid: number): number | undefined {
  const stat = statOf(pid);
  if (stat === undefined) return undefined;
  const own = [11, 12, 13, 14].reduce((sum, field) => sum + (stat[field] ?? 0), 0) * TICK;
  const children = read(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? [];
  return children.reduce((sum, child) => sum + (cpuOf(Number(child)) ?? 0), own);
}

/** Resident memory of a process in MiB. */
export function residentMemory(pid: number): number | undefined {
  const kibibytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}

/** Processor time of this process, milliseconds: of a side that is no server. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

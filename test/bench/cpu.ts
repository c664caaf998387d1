import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** CPU seconds by part of the system. */
export type CpuSeconds = Record<string, number>;

const TICKS_PER_SECOND = 100;
const SAMPLE_MS = 1_000;
/** The processes of a prover: service, witness child, native backend. */
const PROVES = /\/(prover\/main|proving\/src\/child\/main)\.js|\/bb\0/;

interface Process {
  pid: number;
  parent: number;
  seconds: number;
  command: string;
}

async function processes(): Promise<Process[]> {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const read = (file: string) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '');
      const [stat, command] = await Promise.all([read('stat'), read('cmdline')]);
      // The name may contain any character. After it: state, parent, …; utime and stime are fields 12 and 13.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[11]) + Number(fields[12]);
      return { pid: Number(name), parent: Number(fields[1]), seconds: ticks / TICKS_PER_SECOND, command };
    }),
  );
  return found.filter(({ seconds }) => Number.isFinite(seconds));
}

/**
 * CPU seconds so far of this process, its descendants by kind, the PostgreSQL that listens on a port, and the whole
 * machine. Empty on a system without /proc.
 */
export async function cpuSeconds(postgresUrl: string): Promise<CpuSeconds> {
  const all = await processes();
  const listens = `\0-p\0${new URL(postgresUrl).port}\0`;
  // PostgreSQL is not a child: it survives the process that started it.
  const postmaster = all.find(({ command }) => command.includes(listens))?.pid ?? 0;
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number, root: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  const partOf = ({ pid, command }: Process): string | undefined => {
    if (pid === process.pid) return 'operator';
    if (isBelow(pid, postmaster)) return 'postgres';
    if (!isBelow(pid, process.pid)) return undefined;
    if (command.includes('committee/main')) return 'members';
    if (command.includes('load-generator')) return 'load generator';
    if (PROVES.test(command)) return 'provers';
    return command.includes('anvil') ? 'anvil' : undefined;
  };
  const sums: CpuSeconds = {};
  for (const each of all) {
    const part = partOf(each);
    if (part) sums[part] = (sums[part] ?? 0) + each.seconds;
  }
  return { ...sums, 'all of the machine': await busySeconds() };
}

/** Busy time of all cores since boot. Includes processes that ended between two readings. */
async function busySeconds(): Promise<number> {
  const stat = await readFile('/proc/stat', 'utf8').catch(() => 'cpu');
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (/^cpu +(.*)$/m.exec(stat)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return (user + nice + system + irq + softirq) / TICKS_PER_SECOND;
}

/** CPU seconds between two readings. Processes that ended in between are missing: see `proversDuring`. */
export function usedBetween(before: CpuSeconds, after: CpuSeconds): CpuSeconds {
  const parts = Object.keys(after).map((part) => [
    part,
    Math.round(10 * ((after[part] ?? 0) - (before[part] ?? 0))) / 10,
  ]);
  return Object.fromEntries(parts);
}

/** CPU seconds of a process and its descendants, including those that have ended and were waited for. */
export async function treeCpuSeconds(pid: number): Promise<number> {
  let sum = 0;
  for (const each of await treeOf(pid)) {
    const stat = await readFile(`/proc/${each}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // utime, stime, and the same of children that ended
    sum += fields.slice(11, 15).reduce((ticks, field) => ticks + Number(field), 0) / TICKS_PER_SECOND;
  }
  return sum;
}

/** What this process's proving descendants used together while some work ran. */
export interface ProversUse {
  /** the most memory at one time */
  peakMiB: number;
  /** of all of them, also of those that ended meanwhile, up to their last sample */
  cpuSeconds: number;
}

/** Samples the provers while `work` runs: each proof has processes of its own, which end with it. */
export async function proversDuring<T>(work: () => Promise<T>): Promise<ProversUse & { result: T }> {
  const first = await proversSeconds();
  const last = new Map(first);
  let peakMiB = 0;
  let done = false;
  const sample = async () => {
    peakMiB = Math.max(peakMiB, await proversMiB('VmRSS'));
    for (const [pid, seconds] of await proversSeconds()) last.set(pid, seconds);
  };
  const watch = (async () => {
    for (; !done; await delay(SAMPLE_MS)) await sample();
  })();
  const result = await work().finally(() => {
    done = true;
  });
  await watch;
  await sample();
  let cpuSeconds = 0;
  for (const [pid, seconds] of last) cpuSeconds += seconds - (first.get(pid) ?? 0);
  return { result, peakMiB, cpuSeconds };
}

/** CPU seconds so far of each living proving descendant, by process id. */
async function proversSeconds(): Promise<Map<number, number>> {
  const below = new Set(await treeOf(process.pid));
  const proving = (await processes()).filter(
    ({ pid, command }) => pid !== process.pid && below.has(pid) && PROVES.test(command),
  );
  return new Map(proving.map(({ pid, seconds }) => [pid, seconds]));
}

/** Sum of the peak resident memory of this process's living proving descendants. */
export function proversPeakMiB(): Promise<number> {
  return proversMiB('VmHWM');
}

async function proversMiB(field: 'VmRSS' | 'VmHWM'): Promise<number> {
  let sum = 0;
  for (const each of await treeOf(process.pid)) {
    const command = await readFile(`/proc/${each}/cmdline`, 'utf8').catch(() => '');
    if (!PROVES.test(command) || each === process.pid) continue;
    const status = await readFile(`/proc/${each}/status`, 'utf8').catch(() => '');
    sum += Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1_024;
  }
  return sum;
}

async function treeOf(root: number): Promise<number[]> {
  const all = await processes();
  const found = [root];
  for (const pid of found) found.push(...all.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return found;
}

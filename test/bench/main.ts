import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { BENCHES, type Bench, type Measured } from './bench.js';
import type { Answer } from './child.js';
import { formatTable, meetsTarget, type Row } from './table.js';

/** Report of one bench. */
interface Report extends Partial<Measured> {
  name: string;
  seconds: number;
  /** load of the last minute, before and after, which shows other load on the machine */
  load: { before: number; after: number };
  profile?: unknown;
  failure?: string;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

let running: ReturnType<typeof fork> | undefined;

/** Runs a bench in its own process and returns its result. */
function runChild({ name, flags = [] }: Bench, ...args: string[]): Promise<Answer> {
  const file = fileURLToPath(new URL('./child.js', import.meta.url));
  const child = fork(file, [name, ...args], {
    execArgv: ['--enable-source-maps', ...flags],
    stdio: ['ignore', 2, 2, 'ipc'],
    // JSON has no NaN, the value of a figure that could not be measured.
    serialization: 'advanced',
  });
  running = child;
  return new Promise((resolve) => {
    let answer: Answer | undefined;
    child.once('message', (message) => {
      answer = message as Answer;
      child.disconnect();
    });
    child.once('exit', (code, signal) => resolve(answer ?? { failure: `ended with ${code ?? signal}` }));
  });
}

async function runBench(bench: Bench): Promise<Report> {
  const started = performance.now();
  const before = rounded(loadavg()[0] ?? 0);
  const answer = await runChild(bench);
  const report: Report = {
    name: bench.name,
    seconds: Math.round((performance.now() - started) / 1_000),
    load: { before, after: rounded(loadavg()[0] ?? 0) },
  };
  if ('failure' in answer) return { ...report, failure: answer.failure };
  const { measured } = answer;
  const short = !measured.rows.every(meetsTarget);
  if (!short || !bench.profile) return { ...report, ...measured };
  console.error(`${bench.name}: misses a target, running again under a profile`);
  const again = await runChild(bench, '--profile');
  return { ...report, ...measured, profile: 'failure' in again ? again.failure : again.profile };
}

function machine() {
  return {
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}

async function main(): Promise<number> {
  const names = BENCHES.map(({ name }) => name).join(', ');
  const { json, only } = new Command('npm run bench --')
    .description('Measure performance and compare it with the project’s targets')
    .option('--json <file>', 'write figures, splits and profiles as JSON')
    .option('--only <names>', `comma-separated: ${names}`)
    .parse()
    .opts<{ json?: string; only?: string }>();
  const wanted = only?.split(',');
  const unknown = wanted?.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined) throw new Error(`no bench ${unknown}; available: ${names}`);
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stopped = true;
      running?.kill(signal);
    });
  const reports: Report[] = [];
  for (const bench of BENCHES) {
    if (stopped || (wanted && !wanted.includes(bench.name))) continue;
    console.error(`${bench.name} …`);
    const report = await runBench(bench);
    reports.push(report);
    console.error(report.failure ?? `${bench.name}: ${report.seconds} s, load ${report.load.before}`);
    if (json) await writeFile(json, `${JSON.stringify({ machine: machine(), reports }, null, 2)}\n`);
  }
  const rows = reports.flatMap((report): Row[] => report.rows ?? []);
  console.log(formatTable(rows));
  const failed = reports.filter(({ failure }) => failure !== undefined).map(({ name }) => name);
  if (failed.length > 0) console.log(`not measured: ${failed.join(', ')}`);
  return failed.length > 0 || stopped ? 1 : 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './bench.js';
import { startBenchDevnet } from './devnet.js';
import { Scope } from './scope.js';

const RUNS = 7;
const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
/** Preloaded: reports the CPU time of the process, including its start. */
const COUNTER = `data:text/javascript,process.on('exit',()=>process._rawDebug('cpu '+JSON.stringify(process.cpuUsage())))`;

/** CPU seconds of the command line to start, and to query a gateway and L1; the median of several runs. */
export function benchCli(): Promise<Measured> {
  return Scope.run(async (scope) => {
    const { api, rpcUrl } = await startBenchDevnet(scope, { members: 1 });
    const environment = { VOLITION_API: api.url, VOLITION_RPC: rpcUrl };
    const row = async (name: string, target: string, ...args: string[]) => ({
      ...{ name: `volition ${name}`, unit: 'CPU s', target },
      value: await median(() => coreSeconds(args, environment)),
    });
    return {
      rows: [
        await row('--help', '<= 0.4', '--help'),
        await row('status', '<= 0.8', 'status'),
        await row('account --help', '<= 0.8', 'account', '--help'),
      ],
    };
  });
}

async function median(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run++) values.push(await measure());
  return values.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function coreSeconds(args: readonly string[], environment: Record<string, string>): Promise<number> {
  const options = { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment } };
  const child = spawn(process.execPath, ['--import', COUNTER, MAIN, ...args], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      const [, usage] = /^cpu (.*)$/m.exec(said) ?? [];
      if (code !== 0 || usage === undefined) return reject(new Error(`volition ${args.join(' ')}: ${said}`));
      const { user, system } = JSON.parse(usage) as NodeJS.CpuUsage;
      resolve((user + system) / 1e6);
    });
  });
}

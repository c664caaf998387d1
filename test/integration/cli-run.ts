import { loadConfig } from '#libs/platform';
import { cliConfig } from '../../src/cli/config.js';
import { type CliDeps, runCli } from '../../src/cli/program.js';

/** What a command line printed, and its exit code. */
export interface CommandResult {
  code: number;
  out: string;
  err: string;
  bytes: Uint8Array[];
}

export interface CliRun extends Pick<CliDeps, 'environment' | 'interrupted'> {
  /** the variables that configure the command */
  env?: Record<string, string>;
  /** the answer to every question; undefined where nobody can be asked */
  answer?: string;
  /** called with each line on standard error */
  onError?(line: string): void;
}

/** Runs a command line in this process, as at a terminal. */
export async function runVolition(
  line: string,
  { env = {}, answer, onError, environment, interrupted }: CliRun = {},
): Promise<CommandResult> {
  const ran: CommandResult = { code: -1, out: '', err: '', bytes: [] };
  const io = {
    out: (text: string) => {
      ran.out += `${text}\n`;
    },
    err: (text: string) => {
      ran.err += `${text}\n`;
      onError?.(text);
    },
    bytes: (data: Uint8Array) => void ran.bytes.push(data),
    isTerminal: true,
    ...(answer === undefined ? {} : { ask: async () => answer }),
  };
  const config = () => loadConfig(cliConfig, env);
  ran.code = await runCli(line.split(' ').filter(Boolean), { config, environment, io, interrupted });
  return ran;
}

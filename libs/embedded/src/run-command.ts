import { spawn } from 'node:child_process';

export interface CommandResult {
  status: number | null;
  output: string;
}

export interface CommandOptions {
  cwd?: string;
  uid?: number;
  gid?: number;
  env?: Record<string, string>;
}

const MAX_OUTPUT_CHARACTERS = 20_000;

/**
 * Runs a program and collects its output. Resolves when the program itself exits, since a daemon that it leaves behind
 * may keep its output open.
 *
 * @throws the system's error if the program cannot be started
 */
export function runCommand(file: string, args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (part: Buffer) => {
      output = (output + part).slice(-MAX_OUTPUT_CHARACTERS);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('exit', (status) => {
      // Read what is still in the pipe, but do not wait for later output of a daemon.
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ status, output });
      });
    });
  });
}

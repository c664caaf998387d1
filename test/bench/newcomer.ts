import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scope } from './scope.js';

/** dist/test/bench is three levels below the project. */
export const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Only the installation, offline: with a cold cache the figure would measure something else. */
export async function installOffline(scope: Scope, copy: string) {
  const run = new Command(copy, 'npm', 'ci', '--offline', '--no-audit', '--no-fund');
  scope.add(run, (command) => command.kill());
  const code = await run.exited;
  return { code, seconds: run.seconds(), output: run.output };
}

/** A program with its children in their own process group. */
export class Command {
  readonly exited: Promise<number | NodeJS.Signals | null>;
  isOver = false;
  output = '';
  private readonly child: ChildProcess;
  private readonly started = performance.now();

  constructor(directory: string, program: string, ...args: string[]) {
    const options = { cwd: directory, env: newcomersEnvironment(), detached: true };
    this.child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part) => {
        this.output += String(part);
      });
    this.exited = new Promise((resolve) => {
      const end = (code: number | NodeJS.Signals | null): void => {
        this.isOver = true;
        resolve(code);
      };
      this.child.once('exit', (code, signal) => end(code ?? signal));
      this.child.once('error', () => end(1));
    });
  }

  seconds(): number {
    return (performance.now() - this.started) / 1_000;
  }

  /** Ends the remaining processes, first by a signal that lets the program end its own children. */
  async kill(): Promise<void> {
    if (this.isOver || this.child.pid === undefined) return;
    process.kill(-this.child.pid, 'SIGTERM');
    const timer = setTimeout(() => process.kill(-(this.child.pid ?? 0), 'SIGKILL'), 30_000);
    await this.exited;
    clearTimeout(timer);
  }
}

/** This environment without the variables and PATH entries that npm sets for the project's scripts. */
function newcomersEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '', ...others } = process.env;
  const kept = Object.entries(others).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$)/.test(name));
  const folders = PATH.split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: folders.join(delimiter) };
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const compiled = new URL('../../dist/', import.meta.url);

/** Runs a compiled program (`npm run build`) with only the necessary part of this process's environment. */
export function runCompiled(program: string, env: Record<string, string>): ChildProcess {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  return fork(new URL(program, compiled), {
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env } as NodeJS.ProcessEnv,
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Kills a process unless it has ended, and waits until it is gone. */
export async function killProcess(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A service in its own process that can be killed and launched again. */
export class ServiceProcess {
  private child: ChildProcess | undefined;

  constructor(
    private readonly service: 'committee' | 'sequencer',
    private readonly env: Record<string, string>,
  ) {}

  launch(): void {
    this.child = runCompiled(`src/${this.service}/main.js`, this.env);
  }

  kill(): Promise<void> {
    return killProcess(this.child);
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const compiled = new URL('../../dist/', import.meta.url);

/** Runs a compiled program (`npm run build`), with nothing of this process's environment but what it needs to run. */
export function runCompiled(program: string, env: Record<string, string>): ChildProcess {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  return fork(new URL(program, compiled), {
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...env } as NodeJS.ProcessEnv,
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Kills a process, unless it has ended. Resolves once it is gone. */
export async function killProcess(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A service as a process of its own, to be killed and launched again. */
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

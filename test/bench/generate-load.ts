import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deploymentToJson } from '#libs/l1';
import type { BenchDevnet } from './devnet.js';
import type { Accepted } from './load.js';
import type { LoadParameters, LoadResult } from './load-generator.js';
import type { Scope } from './scope.js';

/** A load generator with all bundles signed. */
export class Load {
  private constructor(
    private readonly child: ChildProcess,
    readonly signingSeconds: number,
  ) {}

  /** Starts load-generator.ts and waits until everything is signed. */
  static async prepare(
    scope: Scope,
    { api, deployment }: BenchDevnet,
    order: Omit<LoadParameters, 'apiUrl' | 'deployment'>,
  ): Promise<Load> {
    const file = fileURLToPath(new URL('./load-generator.js', import.meta.url));
    const child = scope.add(fork(file, [], { execArgv: ['--enable-source-maps'] }), (open) => open.kill());
    child.send({ ...order, apiUrl: api.url, deployment: deploymentToJson(deployment) } satisfies LoadParameters);
    const answer = await answerOf(child);
    if (!('ready' in answer)) throw new Error('the load generator is not ready');
    return new Load(child, answer.signingSeconds);
  }

  /** Submits all bundles. */
  async submit(): Promise<Accepted> {
    this.child.send('go');
    const answer = await answerOf(this.child);
    if (!('accepted' in answer)) throw new Error('the load generator did not submit');
    return answer.accepted;
  }
}

function answerOf(child: ChildProcess): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the load generator ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      const answer = message as LoadResult;
      if ('failure' in answer) reject(new Error(`the load generator: ${answer.failure}`));
      else resolve(answer);
    });
  });
}

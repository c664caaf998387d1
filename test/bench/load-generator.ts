import { Api } from '#libs/client';
import { parseDeployment } from '#libs/l1';
import { type Accepted, payersOf, signTransfers, submitAll } from './load.js';

// The users of throughput.ts, in their own process. It signs everything, reports `ready`, and submits everything on
// request.

/** Its parameters. */
export interface LoadParameters {
  apiUrl: string;
  deployment: unknown;
  payers: number;
  /** transfers per payer */
  each: number;
  /** concurrent requests */
  width: number;
}

export type LoadResult = { ready: true; signingSeconds: number } | { accepted: Accepted } | { failure: string };

const say = (answer: LoadResult): void => {
  process.send?.(answer);
};
const told = (): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));

async function main(): Promise<void> {
  const order = (await told()) as LoadParameters;
  const deployment = parseDeployment(order.deployment);
  const api = new Api(order.apiUrl, { timeoutMs: 60_000 });
  const payers = await payersOf(api, deployment, order.payers);
  const started = performance.now();
  const queues = await signTransfers(deployment, payers, order.each);
  const go = told();
  say({ ready: true, signingSeconds: (performance.now() - started) / 1_000 });
  await go;
  say({ accepted: await submitAll(api, queues, order.width) });
}

// Without a parent there is nothing to do.
process.once('disconnect', () => process.exit(0));
await main().catch((error) => say({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }));

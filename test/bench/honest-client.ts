import { Agent, request } from 'node:http';

// An honest client in its own process. It reads one path at a steady rate and reports the response times.

/** The parameters of a measurement. */
export interface HonestParameters {
  url: string;
  /** its own address, which differs from the flood's */
  from: string;
  perSecond: number;
  seconds: number;
}

export type HonestResult = { milliseconds: number[] };

const say = (answer: HonestResult | { failure: string }): void => {
  process.send?.(answer);
};

/** Sends requests on schedule, without waiting for earlier responses, so that a late response delays no request. */
async function measure({ url, from, perSecond, seconds }: HonestParameters): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, localAddress: from, maxSockets: 4 });
  const count = perSecond * seconds;
  const began = performance.now();
  const taken: Promise<number>[] = [];
  for (let i = 0; i < count; i++) {
    const due = began + (i * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    taken.push(millisecondsOf(url, agent));
  }
  const milliseconds = await Promise.all(taken);
  agent.destroy();
  return milliseconds;
}

function millisecondsOf(url: string, agent: Agent): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200
          ? resolve(performance.now() - began)
          : reject(new Error(`an honest client got ${answer.statusCode}`)),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}

process.on('message', (order: HonestParameters) => {
  measure(order).then(
    (milliseconds) => say({ milliseconds }),
    (error) => say({ failure: String(error) }),
  );
});
// Without a parent there is nothing to do.
process.once('disconnect', () => process.exit(0));

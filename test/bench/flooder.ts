import { setPriority } from 'node:os';
import autocannon from 'autocannon';

// Floods one path from one address as fast as possible, in its own process at the lowest priority: a real flooder has
// its own machine.
setPriority(19);

export interface FloodParameters {
  url: string;
  connections: number;
  seconds: number;
  /** requests sent on each connection before waiting for a response */
  pipelining: number;
  /** a connection for each request */
  churns: boolean;
}

export interface FloodResult {
  served: number;
  refused: number;
  /** closed without a response */
  closed: number;
}

process.on('message', ({ churns, seconds, ...order }: FloodParameters) => {
  const headers = churns ? { connection: 'close' } : {};
  autocannon({ ...order, duration: seconds, headers }).then(
    ({ '2xx': good, '4xx': bad, statusCodeStats, errors }) => {
      const counts = statusCodeStats as Record<string, { count?: number }> | undefined;
      const refused = Number(counts?.['429']?.count ?? 0);
      process.send?.({ served: good + bad - refused, refused, closed: errors } satisfies FloodResult);
    },
    (error) => process.send?.({ failure: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));

import { setPriority } from 'node:os';
import autocannon from 'autocannon';

// Asks one address for one path as fast as it can, in a process of its own, with what the machine has left: a flooder brings its own.
setPriority(19);

export interface FloodOrder {
  url: string;
  connections: number;
  seconds: number;
  /** requests that are sent on each connection before an answer is waited for */
  pipelining: number;
  /** a connection for each request */
  churns: boolean;
}

export interface FloodAnswer {
  served: number;
  refused: number;
  /** closed without an answer */
  closed: number;
}

process.on('message', ({ churns, seconds, ...order }: FloodOrder) => {
  const headers = churns ? { connection: 'close' } : {};
  autocannon({ ...order, duration: seconds, headers }).then(
    ({ '2xx': good, '4xx': bad, statusCodeStats, errors }) => {
      const counts = statusCodeStats as Record<string, { count?: number }> | undefined;
      const refused = Number(counts?.['429']?.count ?? 0);
      process.send?.({ served: good + bad - refused, refused, closed: errors } satisfies FloodAnswer);
    },
    (error) => process.send?.({ failure: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));

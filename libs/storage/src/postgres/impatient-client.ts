import pg from 'pg';
import { deadline } from '#libs/platform';

/** A connection on which nothing happens is probed after this, so that a network that was lost is noticed. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** The server cancels a statement that takes too long; one that has not even said so by then is gone. */
const GRACE_MS = 5_000;
const END_MS = 2_000;

/**
 * A client that breaks its connection where the server is silent: a statement's own timeout is the server's to keep, and a server that
 * was stopped, or whose network is lost, keeps none. Whatever waits on the connection fails then, and a pool takes a new one.
 *
 * @param statementTimeoutMs that of its session
 */
export function impatientClient(statementTimeoutMs: number): typeof pg.Client {
  class ImpatientClient extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's query
    override query(...query: any[]): any {
      const running: unknown = super.query(...(query as [string]));
      if (!(running instanceof Promise)) return running;
      const timer = setTimeout(() => breakConnection(this), statementTimeoutMs + GRACE_MS);
      return running.finally(() => clearTimeout(timer));
    }
  }
  return ImpatientClient;
}

/** Breaks a client's connection without waiting for the server to agree. */
export function breakConnection(client: pg.ClientBase): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(error: Error): void } } };
  connection.stream.destroy(new Error('the database did not answer in time'));
}

/** Ends a client's session, and breaks its connection where the server does not answer. */
export async function endClient(client: pg.Client): Promise<void> {
  await deadline(client.end(), END_MS, undefined, 'ending a database session').catch(() => breakConnection(client));
}

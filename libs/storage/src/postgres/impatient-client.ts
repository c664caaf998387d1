import pg from 'pg';
import { deadline } from '#libs/platform';

/** An idle connection is probed after this time, so that a lost network is noticed. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** The server cancels a statement that takes too long; a server that has not done so by then is gone. */
const GRACE_MS = 5_000;
const END_MS = 2_000;

/**
 * A client that breaks its connection if the server does not respond: the server enforces statement timeouts, so a
 * stopped or cut off server enforces none. Everything that waits on the connection then fails, and a pool opens a new
 * one.
 *
 * @param statementTimeoutMs of the session
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

/** Breaks a client's connection without waiting for the server. */
export function breakConnection(client: pg.ClientBase): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(error: Error): void } } };
  connection.stream.destroy(new Error('the database did not answer in time'));
}

/** Ends a client's session, and breaks its connection if the server does not answer. */
export async function endClient(client: pg.Client): Promise<void> {
  await deadline(client.end(), END_MS, undefined, 'ending a database session').catch(() => breakConnection(client));
}

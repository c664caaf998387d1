import pg from 'pg';
import { BackgroundLoop, deadline, type Logger, retry } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { endClient } from '#libs/storage';

const CONNECT_TIMEOUT_MS = 5_000;
const PROBE_INTERVAL_MS = 5_000;
const PROBE_DEADLINE_MS = 5_000;

/**
 * Postgres's advisory lock of the one sequencer of a database's schema, held by a connection of its own. It ends with that
 * connection, and so with this process, however it dies.
 */
export class LeaderLock {
  private readonly probing: BackgroundLoop;
  private isReleased = false;

  private constructor(
    private readonly client: pg.Client,
    private readonly onLost: (error: unknown) => void,
    logger: Logger,
  ) {
    client.on('error', (error) => this.lose(error));
    client.on('end', () =>
      this.lose(new CodedError('LEADER_LOCK_LOST', {}, 'the connection of the leader lock ended')),
    );
    const options = { name: 'leader lock', logger, intervalMs: PROBE_INTERVAL_MS };
    // A connection may be dead without either side being told.
    this.probing = new BackgroundLoop(options, () =>
      deadline(client.query('SELECT 1'), PROBE_DEADLINE_MS, undefined, 'leader lock').catch((error) =>
        this.lose(error),
      ),
    ).start();
  }

  /**
   * Waits until this process is the only sequencer of the schema, or `signal` aborts.
   *
   * @param onLost told when the lock is lost before it is released: somebody else may sequence from then on
   * @throws CodedError LEADER_ELSEWHERE when aborted; whatever connecting throws
   */
  static acquire(
    databaseUrl: string,
    schema: string,
    options: { signal: AbortSignal; onLost: (error: unknown) => void; logger: Logger },
  ): Promise<LeaderLock> {
    return retry(() => LeaderLock.tryAcquire(databaseUrl, schema, options), {
      signal: options.signal,
      isRetryable: (error) => isCoded(error, 'LEADER_ELSEWHERE'),
      backoff: { firstMs: 100, maxMs: 1_000 },
      onFailure: (_error, attempt) => {
        if (attempt === 1) options.logger.warn({ schema }, 'another sequencer leads: waiting');
      },
    });
  }

  private static async tryAcquire(
    databaseUrl: string,
    schema: string,
    { onLost, logger }: { onLost: (error: unknown) => void; logger: Logger },
  ): Promise<LeaderLock> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      query_timeout: CONNECT_TIMEOUT_MS,
      application_name: 'volition sequencer leader',
    });
    client.on('error', () => {});
    await client.connect();
    try {
      const key = `volition sequencer of ${schema}`;
      const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [key]);
      if (!rows[0].held) throw new CodedError('LEADER_ELSEWHERE', { schema });
      return new LeaderLock(client, onLost, logger);
    } catch (error) {
      await endClient(client);
      throw error;
    }
  }

  async release(): Promise<void> {
    this.isReleased = true;
    await this.probing.stop();
    // Ending the session gives the lock back.
    await endClient(this.client);
  }

  private lose(error: unknown): void {
    if (this.isReleased) return;
    this.isReleased = true;
    this.onLost(error);
  }
}

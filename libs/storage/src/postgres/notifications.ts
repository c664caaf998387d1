import pg from 'pg';
import { BackgroundLoop, deadline, type Logger } from '#libs/platform';
import { databaseUnavailable } from './connect-postgres.js';
import { endClient, KEEP_ALIVE } from './impatient-client.js';

/**
 * Called with each notification's payload, and with `undefined` after a reconnection: notifications may have been
 * missed.
 */
export type NotificationHandler = (payload: string | undefined) => void;

const PROBE_INTERVAL_MS = 10_000;
const PROBE_DEADLINE_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Listens to Postgres NOTIFY over its own connection, and reconnects when it is lost. A notification is only a hint to
 * read the tables.
 */
export class PgNotifications {
  private readonly handlers = new Map<string, Set<NotificationHandler>>();
  private readonly loop: BackgroundLoop;
  private client: pg.Client | undefined;
  private connectedBefore = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {
    const options = { name: 'notifications', logger, intervalMs: PROBE_INTERVAL_MS };
    this.loop = new BackgroundLoop(options, () => this.ensureConnected());
  }

  /** Connects. @throws CodedError DATABASE_UNAVAILABLE if the first attempt fails */
  async start(): Promise<void> {
    await this.ensureConnected().catch((cause) => Promise.reject(databaseUnavailable(cause)));
    this.loop.start();
  }

  /** Adds a handler. Resolves when the server listens, if it is connected. @returns what removes the handler */
  async listen(channel: string, handler: NotificationHandler): Promise<() => void> {
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    await this.client?.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return () => handlers.delete(handler);
  }

  async close(): Promise<void> {
    await this.loop.stop();
    const client = this.client;
    this.client = undefined;
    if (client) await endClient(client);
  }

  private async ensureConnected(): Promise<void> {
    const client = this.client;
    if (client === undefined) return this.connect();
    try {
      // A connection may be dead without either side noticing.
      await deadline(client.query('SELECT 1'), PROBE_DEADLINE_MS, undefined, 'notifications probe');
    } catch (error) {
      this.lost(client);
      throw error;
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      ...KEEP_ALIVE,
      application_name: 'volition notifications',
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.deliver(channel, payload ?? ''));
    await client.connect();
    try {
      for (const channel of this.handlers.keys())
        await deadline(client.query(`LISTEN ${pg.escapeIdentifier(channel)}`), PROBE_DEADLINE_MS, undefined, 'LISTEN');
    } catch (error) {
      void endClient(client);
      throw error;
    }
    this.client = client;
    if (this.connectedBefore) for (const channel of this.handlers.keys()) this.deliver(channel, undefined);
    this.connectedBefore = true;
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.logger.warn('notification connection lost');
    void endClient(client);
    this.loop.wake();
  }

  private deliver(channel: string, payload: string | undefined): void {
    for (const handler of this.handlers.get(channel) ?? []) {
      try {
        handler(payload);
      } catch (err) {
        this.logger.error({ channel, err }, 'notification handler failed');
      }
    }
  }
}

/** Sends a notification, inside a transaction at its commit. Postgres bounds payloads at 8,000 bytes. */
export async function notify(
  manager: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  channel: string,
  payload = '',
): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [channel, payload]);
}

import { BackgroundLoop, backoffMs, type Logger, LoopService } from '#libs/platform';
import type { WatcherMetrics } from '../metrics.js';
import type { AlertRepository, Notification } from './alert-repository.js';
import { postWebhook, type WebhookOptions } from './webhook.js';

export interface NotifierDeps {
  repository: AlertRepository;
  /** undefined without one: alerts are then in the log, the metrics and the API only */
  webhook: WebhookOptions | undefined;
  maxAttempts: number;
  /** seconds since 1970 */
  now: () => number;
  metrics: Pick<WatcherMetrics, 'notifications'>;
  logger: Logger;
  signal: AbortSignal;
}

const POLL_MS = 1_000;
const SENT_PER_ROUND = 50;
const RETRY = { firstMs: 2_000, maxMs: 600_000 };

/** Sends waiting notifications, each until it is received or was tried often enough. */
export class Notifier extends LoopService {
  protected readonly loop: BackgroundLoop;

  constructor(private readonly deps: NotifierDeps) {
    super();
    const { logger, signal } = deps;
    this.loop = new BackgroundLoop({ name: 'notify', logger, intervalMs: POLL_MS, signal }, (roundSignal) =>
      this.round(roundSignal),
    );
  }

  private async round(signal: AbortSignal): Promise<void> {
    const { repository, webhook, now } = this.deps;
    if (!webhook) return;
    for (const notification of await repository.due(now(), SENT_PER_ROUND)) {
      if (signal.aborted) return;
      await this.send(webhook, notification, signal);
    }
  }

  private async send(
    webhook: WebhookOptions,
    { id, body, attempts }: Notification,
    signal: AbortSignal,
  ): Promise<void> {
    const { repository, maxAttempts, now, metrics, logger } = this.deps;
    try {
      await postWebhook(webhook, { id, body }, now(), signal);
      await repository.remove(id);
      metrics.notifications.inc({ result: 'sent' });
    } catch (err) {
      signal.throwIfAborted();
      const attempt = attempts + 1;
      if (attempt < maxAttempts) {
        logger.warn({ notification: id, attempt, err }, 'a notification was not received');
        metrics.notifications.inc({ result: 'failed' });
        return repository.postpone(id, now() + Math.ceil(backoffMs(attempt, RETRY, Math.random()) / 1_000));
      }
      logger.error({ notification: id, attempt, body, err }, 'a notification is given up');
      metrics.notifications.inc({ result: 'dropped' });
      await repository.remove(id);
    }
  }
}

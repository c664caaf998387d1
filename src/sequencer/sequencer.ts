import { Inject, Injectable } from '@nestjs/common';
import { PIPELINE_CHANNEL } from '#libs/pipeline';
import { BackgroundLoop, LOGGER, type Logger, LoopService } from '#libs/platform';
import { CodedError, isCoded } from '#libs/protocol';
import { LeaderLock, PgNotifications } from '#libs/storage';
import { SequencerMetrics } from './metrics.js';
import type { Session } from './session/session.js';
import { SessionFactory } from './session/session-factory.js';

/** Codes that end a session without a failure: the state is rebuilt and a new session starts. */
const EXPECTED_ENDS = ['INBOX_REORGANISED', 'RESEAL_REQUESTED', 'HEADER_AHEAD'] as const;

/**
 * The sequencer of one database: leads it alone, and lives one session after another. What is not durable is lost with
 * a session, and what is durable makes the next one, so crashes, reorgs and database failures are one case.
 */
@Injectable()
export class Sequencer extends LoopService {
  private session: Session | undefined;
  protected readonly loop: BackgroundLoop;

  constructor(
    @Inject(SessionFactory) private readonly sessions: SessionFactory,
    @Inject(LeaderLock) private readonly lock: LeaderLock,
    @Inject(PgNotifications) private readonly notifications: PgNotifications,
    @Inject(SequencerMetrics) private readonly metrics: SequencerMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
    // A round is a whole session; its own loops are watched.
    const options = { name: 'sequencer', logger, intervalMs: 0, stuckMs: Number.POSITIVE_INFINITY };
    this.loop = new BackgroundLoop(options, (signal) => this.live(signal));
  }

  protected override async listen(): Promise<readonly (() => void)[]> {
    return [await this.notifications.listen(PIPELINE_CHANNEL, () => this.session?.wake())];
  }

  /** The session that serves. @throws CodedError NOT_READY while there is none */
  current(): Session {
    if (this.session) return this.session;
    throw new CodedError('NOT_READY', {}, 'the sequencer is starting or stopping: try again');
  }

  /** One session, from the lock to its end. */
  private async live(signal: AbortSignal): Promise<'again' | undefined> {
    const { lock, logger } = this;
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    let lost: (error: unknown) => void = () => {};
    const lockLost = new Promise<unknown>((resolve) => {
      lost = resolve;
    });
    await lock.acquire(signal, () => logger.warn('another sequencer leads: waiting'));
    try {
      await lock.watch(lost, logger);
      const session = await this.sessions.open(signal);
      if (!session) return undefined;
      this.metrics.sessions.inc();
      logger.info({ sealed: session.status().sealed }, 'the sequencer leads');
      this.session = session;
      const reason = await Promise.race([session.ended, lockLost, stopped]);
      this.session = undefined;
      await session.close();
      return this.after(reason);
    } finally {
      this.session = undefined;
      await lock.release();
    }
  }

  private after(reason: unknown): 'again' | undefined {
    if (reason === undefined) return undefined;
    if (!isCoded(reason, ...EXPECTED_ENDS)) throw reason;
    this.logger.warn({ code: reason.code }, 'rebuilding the state');
    return 'again';
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { L1Follower } from '#libs/l1';
import { BackgroundLoop, LOGGER, type Logger, LoopService, SERVICE_SIGNAL } from '#libs/platform';
import { SerialQueue } from '../chain/serial-queue.js';
import { SigningGuard } from './signing-guard.js';

const INTERVAL_MS = 10_000;

/** Examines certificates as L1 advances, in turns with attesting. */
@Injectable()
export class CertificateWatch extends LoopService {
  protected readonly loop: BackgroundLoop;

  constructor(
    @Inject(SigningGuard) private readonly guard: SigningGuard,
    @Inject(L1Follower) private readonly l1: L1Follower,
    @Inject(SerialQueue) queue: SerialQueue,
    @Inject(LOGGER) logger: Logger,
    @Inject(SERVICE_SIGNAL) signal: AbortSignal,
  ) {
    super();
    this.loop = new BackgroundLoop({ name: 'examine certificates', logger, signal, intervalMs: INTERVAL_MS }, () =>
      queue.runAlways(async () => {
        await guard.examine();
        // For its metric.
        await guard.current();
      }),
    );
  }

  protected override listen(): (() => void)[] {
    return [this.l1.onAdvance(() => this.wake()), this.l1.onReorg(() => this.guard.reexamine())];
  }
}

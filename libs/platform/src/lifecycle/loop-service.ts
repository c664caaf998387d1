import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { BackgroundLoop } from '#libs/core';

/** A provider that runs one loop from the application's start to its shutdown. */
export abstract class LoopService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected abstract readonly loop: BackgroundLoop;
  private stops: readonly (() => void)[] = [];

  /** Subscribes to what wakes the loop, after its start. @returns functions that end the subscriptions */
  protected listen(): readonly (() => void)[] {
    return [];
  }

  wake(): void {
    this.loop.wake();
  }

  onApplicationBootstrap(): void {
    this.loop.start();
    this.stops = this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const stop of this.stops) stop();
    await this.loop.stop();
  }
}

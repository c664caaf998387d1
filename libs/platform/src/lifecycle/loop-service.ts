import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { BackgroundLoop } from '#libs/core';

/** A provider that runs one loop from the application's start to its shutdown. */
export abstract class LoopService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected abstract readonly loop: BackgroundLoop;
  private stops: readonly (() => void)[] = [];

  /**
   * Subscribes to what wakes the loop, before its start, so that nothing is missed.
   * @returns functions that end the subscriptions
   */
  protected listen(): readonly (() => void)[] | Promise<readonly (() => void)[]> {
    return [];
  }

  wake(): void {
    this.loop.wake();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.stops = await this.listen();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const stop of this.stops) stop();
    await this.loop.stop();
  }
}

/** What has to be closed, last opened first, whether or not all of it was opened. */
export class Closers {
  private readonly list: (() => Promise<unknown>)[] = [];

  add(close: () => unknown): void {
    this.list.unshift(async () => close());
  }

  async close(): Promise<void> {
    for (const close of this.list.splice(0)) await close();
  }
}

/** A stack of cleanup functions, run last in, first out. Works for a start that failed halfway, too. */
export class Closers {
  private readonly list: (() => Promise<unknown>)[] = [];

  add(close: () => unknown): void {
    this.list.unshift(async () => close());
  }

  async close(): Promise<void> {
    for (const close of this.list.splice(0)) await close();
  }
}

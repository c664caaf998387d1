/** Limits concurrent calls. Others wait in order of arrival. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(count: number) {
    this.free = count;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((begin) => this.waiting.push(begin));
    try {
      return await work();
    } finally {
      // The permit is handed to the next call directly, so that no other call can take it.
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}

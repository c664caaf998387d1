/** Lets so many calls run at once. The others wait, first come, first served. */
export class Places {
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
      // A place that is handed on is never free: nobody comes in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}

import { CodedError } from '#libs/protocol';

/** Runs one task at a time, in order of arrival, with a bound on how many may wait. */
export class SerialQueue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @param limit tasks that may wait or run */
  constructor(private readonly limit: number) {}

  /** Tasks that wait or run. */
  get length(): number {
    return this.waiting;
  }

  /**
   * Runs `task` after all earlier ones, whether or not they succeed. @throws CodedError BUSY {limit}, or what the task
   * throws
   */
  run<T>(task: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.limit)
      return Promise.reject(new CodedError('BUSY', { limit: this.limit }, 'too many batches are waiting'));
    return this.enqueue(task);
  }

  /** As `run`, for the member's own work, which is never refused. */
  runAlways<T>(task: () => Promise<T>): Promise<T> {
    return this.enqueue(task);
  }

  private enqueue<T>(task: () => Promise<T>): Promise<T> {
    this.waiting++;
    const result = this.last.then(task).finally(() => {
      this.waiting--;
    });
    this.last = result.catch(() => {});
    return result;
  }
}

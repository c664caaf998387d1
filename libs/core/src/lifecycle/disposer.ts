type Step = () => unknown;

/**
 * Closes what a service opened, the last opened first. As `AsyncDisposableStack`, which Node 20 lacks: a step that fails does not
 * keep the others from running.
 */
export class Disposer {
  private readonly steps: Step[] = [];
  private disposed = false;

  /** Registers a step. After {@link dispose} it runs at once, so that what is opened too late does not stay open. */
  defer(step: Step): void {
    if (!this.disposed) this.steps.push(step);
    else
      void Promise.resolve()
        .then(step)
        .catch(() => {});
  }

  /** Registers what closes `value`, and returns it. */
  use<T>(value: T, close: (value: T) => unknown): T {
    this.defer(() => close(value));
    return value;
  }

  /** Runs every step; a second call has nothing left to run. @throws what a step threw; an AggregateError if several did */
  async dispose(): Promise<void> {
    this.disposed = true;
    const errors: unknown[] = [];
    for (const step of this.steps.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, 'several parts did not close');
  }
}

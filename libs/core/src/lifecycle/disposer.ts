type Step = () => unknown;

/**
 * Closes the resources of a service in reverse order of opening. Like `AsyncDisposableStack`, which Node 20 lacks, it
 * runs all steps even if one fails.
 */
export class Disposer {
  private readonly steps: Step[] = [];
  private disposed = false;

  /**
   * @param onLateError called with the error of a step that runs after {@link dispose}, whose caller has its answer
   *   already
   */
  constructor(private readonly onLateError: (error: unknown) => void) {}

  /** Registers a step. After {@link dispose} it runs at once, so that a resource opened late is closed too. */
  defer(step: Step): void {
    if (!this.disposed) this.steps.push(step);
    else void Promise.resolve().then(step).catch(this.onLateError);
  }

  /** Registers a step that closes `value`, and returns `value`. */
  use<T>(value: T, close: (value: T) => unknown): T {
    this.defer(() => close(value));
    return value;
  }

  /** Runs every step once. @throws the error of a step; an AggregateError if several fail */
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
    if (errors.length > 1) throw new AggregateError(errors, 'several resources failed to close');
  }
}

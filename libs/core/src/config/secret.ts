import { inspect } from 'node:util';

const REDACTED = '[redacted]';

/** A configured value that logs, JSON and template strings print as `[redacted]`. Only `reveal()` returns it. */
export class Secret<T> {
  private readonly value: T;

  constructor(value: T) {
    this.value = value;
  }

  reveal(): T {
    return this.value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}

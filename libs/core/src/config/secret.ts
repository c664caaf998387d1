import { inspect } from 'node:util';

const REDACTED = '[redacted]';

/** A configured value that no log, JSON or template string can show; `reveal()` is the only way to it. */
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

import type { Logger } from 'pino';

const nothing = (): void => undefined;

/** A logger without output, for tests, tools and browsers. */
export function silentLogger(): Logger {
  const logger = {
    ...{ level: 'silent', silent: nothing, bindings: () => ({}), isLevelEnabled: () => false, flush: nothing },
    ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
    child: () => logger,
  };
  return logger as unknown as Logger;
}

import { createRequire } from 'node:module';
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { PrettyOptions } from 'pino-pretty';
import { flag, oneOf } from '../config/parsers.js';
import { defineConfig } from '../config/spec.js';

export type { Logger } from 'pino';

export const loggingConfig = defineConfig({
  level: {
    env: 'VOLITION_LOG_LEVEL',
    parser: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    default: 'info',
    description: 'minimum level; events below it are dropped',
  },
  pretty: {
    env: 'VOLITION_LOG_PRETTY',
    parser: flag(),
    default: false,
    description: 'log readable lines instead of JSON when standard output is a terminal',
  },
});

export interface LoggingOptions {
  level?: string;
  pretty?: boolean;
  /** Receives the lines instead of standard output, one JSON object each. */
  destination?: { write(line: string): void };
}

/** Loads pino-pretty only when readable lines are requested. */
function prettyLines(options: PrettyOptions): DestinationStream {
  return createRequire(import.meta.url)('pino-pretty')(options);
}

/** Creates the logger of one service. Its parts log through `logger.child({part: '...'})`. */
export function createLogger(
  service: string,
  { level = 'info', pretty = false, destination }: LoggingOptions = {},
): Logger {
  const options = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // Our own secrets are wrapped in Secret. These paths cover third-party objects that may contain one.
    redact: {
      paths: ['password', 'privateKey', '*.password', '*.privateKey', 'req.headers.authorization'],
      censor: '[redacted]',
    },
  };
  if (destination !== undefined) return pino(options, destination);
  if (pretty && process.stdout.isTTY)
    return pino(options, prettyLines({ colorize: true, ignore: 'pid,hostname', sync: true }));
  return pino(options);
}

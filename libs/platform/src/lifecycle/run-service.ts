import type { Logger } from 'pino';
import {
  type ConfigOf,
  type ConfigSpec,
  createLogger,
  describeConfig,
  installFastHashes,
  type LoggingOptions,
  loadProcessConfig,
} from '#libs/core';
import { isCoded } from '#libs/protocol';
import type { RunningService } from './service.js';

export interface RunOptions<S extends ConfigSpec> {
  name: string;
  spec: S;
  /** Selects the logging part of the loaded configuration. */
  logging: (config: ConfigOf<S>) => LoggingOptions;
  start: (config: ConfigOf<S>, logger: Logger) => Promise<Pick<RunningService, 'close'>>;
}

/**
 * The body of a service's main.ts: loads the configuration (or prints it, with `--help`) and runs the service. Exits
 * with 0 after SIGINT, SIGTERM or the death of the parent that spawned it, with 1 if the service cannot start or close.
 */
export async function runService<const S extends ConfigSpec>(options: RunOptions<S>): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(`${options.name}: configured by environment variables\n\n${describeConfig(options.spec)}`);
    return;
  }
  try {
    const config = loadProcessConfig(options.spec);
    const logger = createLogger(options.name, options.logging(config));
    // Listen before the start: if the parent dies meanwhile, the service must still notice.
    const ending = new Ending(logger);
    await installFastHashes();
    ending.of(await options.start(config, logger));
  } catch (error) {
    console.error(`${options.name} could not start: ${describeFailure(error)}`);
    process.exit(1);
  }
}

/** Closes the service and ends the process on SIGINT, SIGTERM, or the death of the parent that spawned it. */
class Ending {
  private service: Pick<RunningService, 'close'> | undefined;
  private reason: string | undefined;

  constructor(private readonly logger: Logger) {
    process.on('SIGINT', () => void this.end('SIGINT'));
    process.on('SIGTERM', () => void this.end('SIGTERM'));
    // Spawned with an IPC channel: the channel closes when the parent dies, even by SIGKILL.
    process.on('disconnect', () => void this.end('parent gone'));
  }

  of(service: Pick<RunningService, 'close'>): void {
    this.service = service;
  }

  // A second signal exits at once, so that Ctrl-C twice forces an exit.
  private async end(reason: string): Promise<void> {
    if (this.reason !== undefined) process.exit(1);
    this.reason = reason;
    this.logger.info({ reason }, 'shutting down');
    try {
      await this.service?.close();
      process.exit(0);
    } catch (err) {
      this.logger.fatal({ err }, 'shutdown failed');
      process.exit(1);
    }
  }
}

/** Describes a failure with its code and chain of causes, for terminal output. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const head = isCoded(error) ? `${error.code}: ${error.message}` : (error.stack ?? error.message);
  return error.cause === undefined ? head : `${head}\n  caused by ${describeFailure(error.cause)}`;
}

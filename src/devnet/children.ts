import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedError } from '#libs/protocol';

// A busy machine may need many times the few seconds that a start takes.
const READY_DEADLINE_MS = 180_000;
const STOP_DEADLINE_MS = 25_000;
const POLL_MS = 100;
const LOG_TAIL_CHARACTERS = 1_500;

const sourceMaps = new URL('../../libs/platform/src/lifecycle/own-source-maps.js', import.meta.url).href;

const standby = fileURLToPath(new URL('./standby.js', import.meta.url));

/** How to start a service's process before its configuration is known. */
export interface ChildProgram {
  name: string;
  /** folder of src/ with its main.js */
  service: 'committee' | 'prover';
  /** receives its output, appended */
  logFile: string;
  /** load the KZG engine in advance: three seconds of CPU */
  kzg?: boolean;
  /** variables that Node reads when the process starts */
  env?: Record<string, string>;
}

/**
 * A service in its own process, as its operator would run it. Most of its start is loading code, so it is spawned first
 * and configured later. It never outlives this process.
 */
export class ChildService {
  private url = '';

  private constructor(
    private readonly program: ChildProgram,
    private readonly child: ChildProcess,
    private readonly exited: Promise<number | null>,
  ) {}

  /** Starts loading the service. */
  static async spawn(program: ChildProgram): Promise<ChildService> {
    const { service, logFile, kzg, env } = program;
    await mkdir(dirname(logFile), { recursive: true });
    const output = createWriteStream(logFile, { flags: 'a' });
    const main = new URL(`../${service}/main.js`, import.meta.url).href;
    const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
    const child = spawn(process.execPath, [`--import=${sourceMaps}`, standby, main, ...(kzg ? ['kzg'] : [])], {
      // Nothing else of this process's environment is inherited.
      env: { PATH, HOME, NODE_COMPILE_CACHE, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // This process forwards Ctrl-C, in order.
      detached: true,
    });
    child.stdout?.pipe(output, { end: false });
    child.stderr?.pipe(output, { end: false });
    const exited = new Promise<number | null>((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.once('error', () => resolve(1));
    });
    return new ChildService(program, child, exited);
  }

  /**
   * Starts the service.
   *
   * @param env its configuration
   * @param url of its HTTP server
   */
  configure(env: Record<string, string>, url: string): void {
    this.url = url;
    // Sending fails if the process has ended; `ready` then reports why.
    this.child.send(env, () => {});
  }

  /** Waits until the service is ready. @throws CodedError SERVICE_FAILED with its log file */
  async ready(): Promise<void> {
    const end = Date.now() + READY_DEADLINE_MS;
    for (;;) {
      if (this.child.exitCode !== null || this.child.signalCode !== null || Date.now() > end)
        throw await this.failure();
      const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(
        () => undefined,
      );
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Rejects when the service ends. @throws CodedError SERVICE_FAILED with its log file */
  async failed(): Promise<never> {
    await this.exited;
    throw await this.failure();
  }

  private async failure(): Promise<CodedError> {
    const { name, logFile } = this.program;
    const log = await readFile(logFile, 'utf8').catch(() => '');
    const last = log.trimEnd().slice(-LOG_TAIL_CHARACTERS);
    return new CodedError('SERVICE_FAILED', { service: name, log: logFile }, `${name} failed:\n${last}`);
  }

  /** Sends SIGTERM, then SIGKILL after a deadline. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_DEADLINE_MS);
    await this.exited;
    clearTimeout(timer);
  }
}

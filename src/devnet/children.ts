import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CodedError } from '#libs/protocol';

const READY_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 25_000;
const POLL_MS = 100;
const LOG_TAIL_CHARACTERS = 1_500;

const sourceMaps = new URL('../../libs/platform/src/lifecycle/own-source-maps.js', import.meta.url).href;

/** A service in a process of its own, as its operator would run it. It ends when this process does, however that ends. */
export class ChildService {
  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    private readonly exited: Promise<number | null>,
    private readonly url: string,
    private readonly logFile: string,
  ) {}

  /**
   * @param main compiled main.js
   * @param env what it is configured with; nothing else of ours is passed on
   * @param url of its HTTP
   * @param logFile its output, appended
   */
  static async start(
    name: string,
    main: string,
    env: Record<string, string>,
    url: string,
    logFile: string,
  ): Promise<ChildService> {
    await mkdir(dirname(logFile), { recursive: true });
    const output = createWriteStream(logFile, { flags: 'a' });
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [`--import=${sourceMaps}`, main], {
      env: { PATH, HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C is this process's to pass on, in order.
      detached: true,
    });
    child.stdout?.pipe(output, { end: false });
    child.stderr?.pipe(output, { end: false });
    const exited = new Promise<number | null>((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.once('error', () => resolve(1));
    });
    return new ChildService(name, child, exited, url, logFile);
  }

  /** Waits until its readiness answers. @throws CodedError SERVICE_FAILED with the file that says why */
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

  /** Fails when it ends. @throws CodedError SERVICE_FAILED with the file that says why */
  async failed(): Promise<never> {
    await this.exited;
    throw await this.failure();
  }

  private async failure(): Promise<CodedError> {
    const log = await readFile(this.logFile, 'utf8').catch(() => '');
    const last = log.trimEnd().slice(-LOG_TAIL_CHARACTERS);
    return new CodedError('SERVICE_FAILED', { service: this.name, log: this.logFile }, `${this.name} failed:\n${last}`);
  }

  /** SIGTERM, then SIGKILL where that takes too long. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_DEADLINE_MS);
    await this.exited;
    clearTimeout(timer);
  }
}

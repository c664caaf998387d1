import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedError, foreignError } from '#libs/protocol';
import type { ChildReply, FailureReply, ProveReply, ProveRequest, ReadyReply, StartRequest } from './child/messages.js';

/**
 * The child computes in WebAssembly memory: its JavaScript heap stays small if V8 is told to collect before growing it.
 */
const HEAP = ['--max-old-space-size=1024', '--max-semi-space-size=1', '--optimize-for-size'];
/**
 * How V8 compiles the solver, some of whose functions are huge. Optimizing takes 40 MB for a while on the one thread
 * that this allows, and 100 MB on all threads; it saves a third of a witness's time, which is a fortieth of a proof's.
 * So small circuits do without.
 */
const COMPILING = { optimised: '--wasm-num-compilation-tasks=1', frugal: '--liftoff-only' } as const;
export type Compiling = keyof typeof COMPILING;
/** glibc keeps an arena per thread at its peak size, and keeps more and more freed memory unless it is limited. */
const FRUGAL_MALLOC = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: `${128 << 10}`,
  MALLOC_TRIM_THRESHOLD_: `${128 << 10}`,
};
/** A Unix socket's path has at most 103 bytes, of which the backend adds this many to the folder's. */
const SOCKET_NAME_BYTES = 24;
const MAX_SOCKET_PATH_BYTES = 103;
/** Most characters kept of the last lines of a child that died. */
const MAX_COMPLAINT = 2_000;

interface Waiting {
  resolve: (reply: ReadyReply | ProveReply) => void;
  reject: (error: Error) => void;
}

/** The child's program stands beside this file, with the same extension. */
const program = fileURLToPath(new URL(`./child/main${extname(import.meta.url)}`, import.meta.url));
const asSource = [
  '--conditions=openvolition-source',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  `--import=${new URL('./child/run-source.mjs', import.meta.url).href}`,
];

/**
 * A child process that proves, with the native backend under it. Both end when this process does, however it ends. It
 * answers one request at a time.
 */
export class ProverChild {
  private waiting: Waiting | undefined;
  private failure: CodedError | undefined;
  private complaint = '';
  private readonly ended: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly scratch: string,
  ) {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.complaint = (this.complaint + text).slice(-MAX_COMPLAINT);
    });
    child.on('message', (reply: ChildReply) => this.settle(reply));
    child.on('error', (cause) => this.fail(cause));
    this.ended = new Promise((resolve) => child.once('close', () => resolve()));
    child.once('close', (code, signal) => this.fail(new Error(`ended with ${signal ?? code}\n${this.complaint}`)));
  }

  /**
   * @param referenceString the folder that the backend reads
   * @param compiling `frugal` for less memory, `optimised` for faster witnesses
   * @param workDirectory parent of the child's folder of temporary files
   * @throws CodedError INVALID_WORK_DIRECTORY if its path is too long for a socket
   */
  static async start(referenceString: string, compiling: Compiling, workDirectory = tmpdir()): Promise<ProverChild> {
    await mkdir(workDirectory, { recursive: true });
    const scratch = await mkdtemp(join(workDirectory, 'prove-'));
    if (Buffer.byteLength(scratch) + SOCKET_NAME_BYTES > MAX_SOCKET_PATH_BYTES) {
      await rm(scratch, { recursive: true });
      const expected = `at most ${MAX_SOCKET_PATH_BYTES - SOCKET_NAME_BYTES - '/prove-XXXXXX'.length} bytes`;
      throw new CodedError('INVALID_WORK_DIRECTORY', { expected, actual: workDirectory });
    }
    // Of this process's environment only what finds programs: services keep passwords there.
    const { PATH, HOME } = process.env;
    const child = fork(program, {
      env: { PATH, HOME, ...FRUGAL_MALLOC, CRS_PATH: referenceString, TMPDIR: scratch },
      execArgv: [...HEAP, COMPILING[compiling], ...(extname(program) === '.ts' ? asSource : [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    return new ProverChild(child, scratch);
  }

  get alive(): boolean {
    return this.failure === undefined;
  }

  /** @throws CodedError PROVER_FAILED, or the child's error about the request */
  async start(request: StartRequest): Promise<void> {
    await this.request(request);
  }

  /** @throws CodedError PROVER_FAILED, or the child's error about the request */
  async prove(request: ProveRequest): Promise<ProveReply> {
    return (await this.request(request)) as ProveReply;
  }

  private request(request: StartRequest | ProveRequest): Promise<ReadyReply | ProveReply> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.child.send(request, (error) => error && this.fail(error));
    });
  }

  /** Kills it. Resolves when it is gone and its files are removed. */
  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
    await rm(this.scratch, { recursive: true, force: true });
  }

  private settle(reply: ChildReply): void {
    const { waiting } = this;
    this.waiting = undefined;
    if ('failure' in reply) waiting?.reject(errorOf(reply));
    else waiting?.resolve(reply);
  }

  private fail(cause: Error): void {
    this.failure ??= new CodedError('PROVER_FAILED', {}, 'the prover’s child process failed', { cause });
    this.waiting?.reject(this.failure);
    this.waiting = undefined;
  }
}

function errorOf({ failure }: FailureReply): CodedError {
  if (failure.code) return foreignError(failure.code, failure.fields, failure.message);
  return new CodedError('PROVER_FAILED', {}, undefined, { cause: new Error(failure.message) });
}

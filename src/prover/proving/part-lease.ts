import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { type PartProofResult, type PartTaker, ProofQueue, type ProvedChild, type TakenPart } from '#libs/pipeline';
import { BackgroundLoop, deadline, type Logger } from '#libs/platform';
import { CodedError } from '#libs/protocol';

export interface LeaseOptions {
  /** interval at which the connection, and so the lock, is probed */
  probeMs: number;
  /**
   * Postgres ends a lease whose holder is silent for this long, so a machine that hangs or is cut off does not hold it
   * for ever
   */
  silenceMs: number;
  logger: Logger;
}

/**
 * Exclusive right to prove a part: its row is locked by an open transaction on a connection of its own. The lease ends
 * with `prove`, `fail`, `reject` or `release`, or with that connection; then `lost` aborts, and another prover may have
 * the part.
 */
export class PartLease {
  private readonly life = new AbortController();
  private readonly probing: BackgroundLoop;

  private constructor(
    readonly taken: TakenPart,
    private readonly runner: QueryRunner,
    { probeMs, silenceMs, logger }: LeaseOptions,
  ) {
    // Wait for a busy database, but for less time than it waits for us.
    const patience = silenceMs / 2;
    const options = { name: 'part lease', logger, intervalMs: probeMs };
    // A connection may be dead without either side knowing; and a live one must show that it is.
    this.probing = new BackgroundLoop(options, async () => {
      const { part } = taken;
      const isWanted = deadline(ProofQueue.isWanted(runner.manager, taken), patience, undefined, 'part lease');
      await isWanted.then(
        (wanted) => !wanted && this.life.abort(new CodedError('PART_UNWANTED', { part })),
        (error) => this.lose(error),
      );
    });
  }

  /** Takes the next free part that `prover` can prove; undefined if there is none. */
  static async take(database: DataSource, prover: PartTaker, options: LeaseOptions): Promise<PartLease | undefined> {
    const runner = database.createQueryRunner();
    try {
      const client: PoolClient = await runner.connect();
      await runner.startTransaction();
      await runner.query(`SET LOCAL idle_in_transaction_session_timeout = ${Math.ceil(options.silenceMs)}`);
      const taken = await ProofQueue.take(runner.manager, prover);
      if (taken) return new PartLease(taken, runner, options).start(client);
      await runner.rollbackTransaction();
    } catch (error) {
      await end(runner);
      throw error;
    }
    await runner.release();
    return undefined;
  }

  /**
   * Aborts when the lock is lost before the lease ends (LEASE_LOST), or nobody needs the proof any more
   * (PART_UNWANTED).
   */
  get lost(): AbortSignal {
    return this.life.signal;
  }

  /** Stores the proof and ends the lease. @throws if the lock was lost: then nothing is stored */
  prove(result: PartProofResult): Promise<void> {
    return this.end((runner) => ProofQueue.prove(runner.manager, this.taken, result));
  }

  /** Counts a failure and ends the lease. */
  fail(code: string, pauseMs: number): Promise<void> {
    return this.end((runner) => ProofQueue.fail(runner.manager, this.taken, code, pauseMs));
  }

  /**
   * Drops the wrong proof of a part that this one folds, and ends the lease.
   * @param pauseMs until it is proved again
   */
  reject(child: ProvedChild, code: string, pauseMs: number): Promise<void> {
    return this.end(({ manager }) => ProofQueue.reject(manager, child, code, pauseMs));
  }

  /** Returns the part unchanged. */
  async release(): Promise<void> {
    await this.probing.stop();
    await end(this.runner);
  }

  private start(client: PoolClient): this {
    client.once('error', (error: unknown) => this.lose(error));
    client.once('end', () => this.lose(new CodedError('LEASE_LOST', {}, 'the connection of a part lease ended')));
    this.probing.start();
    return this;
  }

  private async end(work: (runner: QueryRunner) => Promise<void>): Promise<void> {
    await this.probing.stop();
    try {
      if (this.lost.aborted) throw this.lost.reason;
      await work(this.runner);
      await this.runner.commitTransaction();
      await this.runner.release();
    } catch (error) {
      await end(this.runner);
      throw error;
    }
  }

  private lose(cause: unknown): void {
    this.life.abort(new CodedError('LEASE_LOST', { part: this.taken.part }, 'a part lease was lost', { cause }));
  }
}

/** Ends a transaction and releases its connection, in whatever state it is. */
async function end(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
  await runner.release().catch(() => {});
}

import type { Kzg } from '#libs/kzg';
import type { Deployment, L1Follower } from '#libs/l1';
import type { Crypto, State } from '#libs/ledger';
import {
  type BatchState,
  type NewBatch,
  operationsByLane,
  PipelinePruning,
  type SequencerPipeline,
} from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import { type Address, CodedError, type Header } from '#libs/protocol';
import type { CommitteeClient } from '#libs/rpc';
import type { BlobStore, SnapshotStore } from '#libs/storage';
import type { DigestSigner } from './attesting/attest-requests.js';
import { Attesting } from './attesting/attesting.js';
import type { MemberProgress } from './attesting/member-feeder.js';
import type { ObservedChainClock } from './batching/chain-clock.js';
import { GasWatch } from './batching/gas-watch.js';
import { InFlight } from './batching/in-flight.js';
import { Sealer, type SealingAround } from './batching/sealer.js';
import { sealingPolicy } from './batching/sealing-config.js';
import { Steps } from './batching/steps.js';
import type { SequencerConfig } from './config.js';
import { Credit } from './fees/credit.js';
import { Fees } from './fees/fees.js';
import type { FeesPolicy } from './fees/policy.js';
import type { GasPrices } from './fees/price.js';
import { PricePoster } from './fees/price-poster.js';
import type { SequencerMetrics } from './metrics.js';
import { Admission } from './ordering/admission.js';
import { DurableLog } from './ordering/durable-log.js';
import { dueEntries, inboxStanding } from './ordering/inbox-queue.js';
import { Ledger } from './ordering/ledger.js';
import { Orderer, type Task } from './ordering/orderer.js';
import { provingPolicy } from './proving/proving-bound.js';
import { ProvingGate } from './proving/proving-gate.js';
import { Pruner } from './pruning/pruner.js';
import { type EntryPlaces, servedBefore } from './recovery/entry-places.js';
import { readmission } from './recovery/readmissions.js';
import type { ReorgPatience } from './recovery/reorg-patience.js';
import { replayJournal } from './recovery/replay-journal.js';
import { type Restored, restoreState } from './recovery/restore-state.js';
import { Snapshots } from './recovery/snapshots.js';
import type { VerifierPool } from './verifying/verifier-pool.js';

/** L1 as a session reads it: libs/l1's follower is one. */
export type L1Source = Pick<L1Follower, 'confirmed' | 'head' | 'onAdvance' | 'onReorg' | 'check'>;

/** What a sequencer stands on. */
export interface SequencerDeps {
  config: Pick<SequencerConfig, 'sealing' | 'admission' | 'attesting' | 'snapshotOperations' | 'proving' | 'pruning'>;
  pipeline: SequencerPipeline;
  pruning: PipelinePruning;
  snapshots: SnapshotStore;
  entryPlaces: EntryPlaces;
  store: BlobStore;
  kzg: Kzg;
  crypto: Crypto;
  domain: bigint;
  genesis: Header;
  deployment: Deployment;
  l1: L1Source;
  clock: ObservedChainClock;
  patience: ReorgPatience;
  fees: FeesPolicy;
  /** what L1's gas costs now */
  readGas: () => Promise<GasPrices>;
  verifier: Pick<VerifierPool, 'verify' | 'waiting' | 'check'>;
  signer: DigestSigner;
  connectMember: (endpoint: string, member: Address) => CommitteeClient;
  metrics: SequencerMetrics;
  logger: Logger;
}

/** What the operator may know about how it goes. */
export interface SessionStatus {
  sealed: number;
  certified: number;
  pendingOperations: number;
  members: MemberProgress[];
}

const WATCH_INTERVAL_MS = 500;
const DAY_MS = 86_400_000;

/**
 * One life of the pending state: built from the database, it admits, seals and certifies until something happens that only
 * building it anew can follow (L1 took an inbox back, the database failed to journal what was executed).
 */
export class Session {
  readonly ended: Promise<unknown>;
  private readonly end: (reason: unknown) => void;
  private readonly log: DurableLog;
  private readonly ledger: Ledger;
  private readonly orderer: Orderer;
  private readonly steps: Steps;
  private readonly attesting: Attesting;
  private readonly watch: BackgroundLoop;
  private readonly admission: Admission;
  private readonly gate: ProvingGate;
  private readonly gas: GasWatch;
  private readonly inFlight: InFlight;
  private readonly sealer: Sealer;
  private readonly pruner: Pruner | undefined;
  readonly fees: Fees;
  private readonly detach: (() => void)[] = [];
  private certified = 0;

  private constructor(
    private readonly deps: SequencerDeps,
    restored: Restored,
    private readonly snapshots: Snapshots,
    private readonly poster: PricePoster,
    durable: { nextSequence: number; credit: Credit },
  ) {
    let end: (reason: unknown) => void = () => {};
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.end = end;
    const { pipeline, config, metrics, logger, crypto, domain, deployment } = deps;
    const ledgerParts = { state: restored.state, crypto, domain, parameters: deployment.parameters };
    this.ledger = new Ledger(ledgerParts, restored.tip);
    this.log = new DurableLog(pipeline, {
      onSealed: (batch) => this.sealed(batch),
      onBroken: (error) => this.end(error),
      onCommit: (bundles, seconds) => {
        metrics.journalDuration.observe(seconds);
        metrics.journalGroup.observe(bundles);
      },
    });
    this.inFlight = new InFlight(pipeline, metrics, Date.now);
    this.sealer = this.makeSealer();
    this.fees = new Fees({
      state: restored.state,
      credit: durable.credit,
      prices: poster.prices,
      feeOwner: deps.fees.feeOwner,
      now: Date.now,
    });
    this.gate = this.makeGate();
    this.gas = new GasWatch(deps.readGas, logger);
    this.pruner = this.makePruner();
    this.orderer = new Orderer(this.ledger, this.log, this.sealer, this.fees, {
      inbox: () => deps.l1.confirmed,
      nextSequence: durable.nextSequence,
      now: Date.now,
      afterSeal: () => this.afterSeal(),
      onConflict: () => this.end(new CodedError('INBOX_REORGANISED')),
      onBroken: (error) => this.end(error),
    });
    const door = { maxOperations: config.admission.maxQueuedOperations, verify: deps.verifier.verify };
    this.admission = new Admission(this.ledger, this.orderer, pipeline, this.gate, this.fees, door);
    this.attesting = new Attesting(deps, () => this.watch.wake());
    this.steps = new Steps(deps, (number, state) => this.reached(number, state));
    const loop = { name: 'watch', logger, intervalMs: WATCH_INTERVAL_MS };
    this.watch = new BackgroundLoop(loop, () => this.look());
  }

  /**
   * Builds the state from the database and begins.
   *
   * @throws CodedError INBOX_REORGANISED where L1 changed meanwhile: open another; of LedgerCode, SNAPSHOT_CORRUPT where what is
   *   stored contradicts itself
   */
  static async open(deps: SequencerDeps, signal: AbortSignal): Promise<Session> {
    const { pipeline, l1, config, logger, deployment } = deps;
    const { parameters } = deployment;
    const entry = (lane: 0 | 1, index: number) => l1.confirmed.entry(lane, index);
    const snapshots = new Snapshots(deps.snapshots, pipeline, config.snapshotOperations, logger);
    // Saved on the way: who is restarted more often than batches become final would never have one otherwise.
    const { latestFinal } = l1.confirmed;
    const passed = async (state: State, number: number): Promise<void> => {
      if (number !== latestFinal) return;
      await snapshots.capture(state, number);
      await snapshots.save(l1.confirmed);
    };
    const restored = await restoreState({ ...deps, parameters, entry, passed, signal });
    const poster = await PricePoster.open({ ...deps, policy: deps.fees, state: restored.state, now: Date.now });
    const credit = new Credit(await pipeline.credits());
    const nextSequence = (await pipeline.lastSequence()) + 1;
    const session = new Session(deps, restored, snapshots, poster, { nextSequence, credit });
    try {
      replayJournal(await pipeline.unsealed(), session.ledger, session.sealer, l1.confirmed, Date.now());
      await session.log.drained();
      session.orderer.readmit(await session.readmissions());
      await session.start();
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  get door(): Admission {
    return this.admission;
  }

  get pending(): Ledger {
    return this.ledger;
  }

  /** @throws CodedError PRICE_STALE, PROVERS_BEHIND */
  check(): void {
    this.poster.check();
    this.gate.requireRoom();
  }

  status(): SessionStatus {
    return {
      sealed: this.ledger.sealed.number,
      certified: this.certified,
      pendingOperations: this.ledger.operationCount,
      members: this.attesting.status(),
    };
  }

  /** Ends in order: nothing more is admitted, what was executed is written, steps under way are finished. */
  async close(): Promise<void> {
    for (const detach of this.detach) detach();
    await this.orderer.stop();
    await Promise.all([this.watch.stop(), this.steps.stop(), this.attesting.stop(), this.poster.stop()]);
    await this.pruner?.stop();
    await this.lastSnapshot().catch((err) => this.deps.logger.warn({ err }, 'no snapshot at the end'));
    this.end(undefined);
  }

  /** Something in the database changed: another service did a step, or asks for one. */
  wake(): void {
    this.watch.wake();
  }

  private async start(): Promise<void> {
    const { l1 } = this.deps;
    await this.look();
    this.detach.push(
      l1.onAdvance(() => this.advanced()),
      l1.onReorg(() => this.watch.wake()),
    );
    this.steps.start();
    await this.attesting.start();
    this.poster.start();
    this.pruner?.start();
    this.orderer.start();
    this.watch.start();
  }

  private makeSealer(): Sealer {
    const { config, clock, deployment, metrics, logger } = this.deps;
    const { headerTime } = clock;
    const { chunkSize } = deployment.parameters;
    // §5: whole chunks, at least one
    const maxOperations = Math.max(
      chunkSize,
      config.sealing.maxOperations - (config.sealing.maxOperations % chunkSize),
    );
    return new Sealer(this.ledger, this.log, {
      policy: sealingPolicy({ ...config.sealing, maxOperations }, deployment.parameters),
      around: () => this.around,
      now: Date.now,
      headerTime,
      onSealed: (batch, why) => {
        this.gate.sealed(batch.chunkCount);
        this.steps.closed(batch);
        metrics.sealings.inc({ why });
        logger.debug({ batch: batch.number, why }, 'batch closed');
      },
    });
  }

  private get around(): SealingAround {
    return { ...this.inFlight.around, proversBehind: this.gate.isBusy, gas: this.gas.prices };
  }

  private makeGate(): ProvingGate {
    const { config, deployment, pipeline, l1, metrics, logger } = this.deps;
    const { proveSeconds, chunkSize } = deployment.parameters;
    const { proving } = config;
    const policy = proving.kind === 'bounded' ? provingPolicy(proving, proveSeconds) : undefined;
    return new ProvingGate({
      ...{ pipeline, policy, chunkSize, metrics, logger },
      windowSeconds: proving.kind === 'bounded' ? proving.windowSeconds : 0,
      latestFinal: () => l1.confirmed.latestFinal,
      pendingOperations: () => this.ledger.count,
      now: Date.now,
    });
  }

  private makePruner(): Pruner | undefined {
    const { config, pruning: pipeline, snapshots, l1, metrics, logger } = this.deps;
    if (config.pruning.kind === 'never') return undefined;
    const keepMs = config.pruning.days * DAY_MS;
    return new Pruner({ pipeline, snapshots, l1: () => l1.confirmed, keepMs, now: Date.now, metrics, logger });
  }

  private advanced(): void {
    this.orderer.wake();
    this.attesting.follow();
  }

  private sealed(batch: NewBatch): void {
    const { metrics, logger } = this.deps;
    const { number, operationCount, sealedAt } = batch;
    this.inFlight.sealed(sealedAt.getTime());
    this.snapshots.count(operationCount);
    metrics.reached('sealed', sealedAt.getTime());
    metrics.sealed(operationsByLane(batch));
    logger.info({ batch: number, operations: operationCount }, 'batch sealed');
    this.steps.wake();
  }

  private async afterSeal(): Promise<void> {
    if (this.snapshots.isDue) await this.snapshots.capture(this.ledger.state, this.ledger.sealed.number);
  }

  private reached(number: number, state: BatchState): void {
    this.deps.logger.debug({ batch: number, state }, 'batch moved on');
    if (state === 'committed') this.attesting.committed(number);
    if (state === 'stored') this.attesting.stored(number);
  }

  /** Looks at what others may have changed. */
  private async look(): Promise<void> {
    await this.readProgress();
    await this.gate.look();
    await this.heedRequests();
    this.heedReorgs();
    await this.snapshots.save(this.deps.l1.confirmed);
    this.orderer.wake();
  }

  private async readProgress(): Promise<void> {
    const { pipeline, metrics, l1 } = this.deps;
    await this.inFlight.look();
    this.gas.refresh();
    this.certified = await pipeline.tip('certified');
    metrics.queue.set(this.orderer.waiting);
    metrics.verifying.set(this.deps.verifier.waiting);
    metrics.pending.set(this.ledger.operationCount);
    metrics.entries.set(dueEntries(l1.confirmed, this.ledger.inboxEnd));
  }

  private async heedRequests(): Promise<void> {
    const asked = await this.deps.pipeline.requestedChanges();
    if (asked.some(({ request }) => request === 'reseal')) this.end(new CodedError('RESEAL_REQUESTED'));
    if (asked.length > 0) this.attesting.wake();
    const ahead = await this.deps.pipeline.firstLaterThan(this.deps.clock.latestAcceptable());
    if (ahead !== undefined) this.end(new CodedError('HEADER_AHEAD', { batch: ahead }));
  }

  private heedReorgs(): void {
    const { l1, patience } = this.deps;
    const standing = inboxStanding(l1.confirmed, this.ledger.inboxHash, this.ledger.inboxEnd);
    if (patience.isOver(standing)) this.end(new CodedError('INBOX_REORGANISED'));
  }

  /** At the end: what is held, and, where all that was sealed is final and nothing came since, the state as it is. */
  private async lastSnapshot(): Promise<void> {
    const { confirmed } = this.deps.l1;
    await this.snapshots.save(confirmed);
    const { number } = this.ledger.sealed;
    if (this.ledger.count > 0 || number !== confirmed.latestFinal || number === 0) return;
    await this.snapshots.capture(this.ledger.state, number);
    await this.snapshots.save(confirmed);
  }

  private async readmissions(): Promise<Task[]> {
    const { pipeline, entryPlaces, logger } = this.deps;
    const rows = await pipeline.abandoned();
    if (rows.length === 0) await entryPlaces.forget();
    const sequences = rows.map(({ sequence }) => sequence);
    const served = servedBefore(sequences, await entryPlaces.all());
    return rows.map((row, i) =>
      readmission(row, served[i] ?? [0, 0], (code) => {
        logger.warn({ sequence: row.sequence, code }, 'a bundle no longer stands');
        pipeline.reject(row.sequence, code).catch((cause) => this.end(cause));
      }),
    );
  }
}

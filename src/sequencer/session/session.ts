import type { Kzg } from '#libs/kzg';
import type { Deployment } from '#libs/l1';
import type { Crypto } from '#libs/ledger';
import {
  type BatchState,
  type NewBatch,
  operationsByLane,
  type PipelinePruning,
  type SequencerPipeline,
} from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import { type Address, CodedError, type Header } from '#libs/protocol';
import type { CommitteeClient } from '#libs/rpc';
import type { BlobStore, SnapshotStore } from '#libs/storage';
import type { DigestSigner } from '../attesting/attest-requests.js';
import { Attesting } from '../attesting/attesting.js';
import type { MemberProgress } from '../attesting/member-feeder.js';
import { GasWatch } from '../batching/gas-watch.js';
import { InFlight } from '../batching/in-flight.js';
import { BatchPipelineLoops } from '../batching/pipeline-loops.js';
import type { SequencerConfig } from '../config.js';
import type { Credit } from '../fees/credit.js';
import { Fees } from '../fees/fees.js';
import type { FeesPolicy } from '../fees/policy.js';
import type { GasPrices } from '../fees/price.js';
import type { PricePoster } from '../fees/price-poster.js';
import type { ObservedChainClock } from '../l1/chain-clock.js';
import type { L1Source } from '../l1/l1-source.js';
import type { SequencerMetrics } from '../metrics.js';
import type { Admission } from '../ordering/admission.js';
import { Execution } from '../ordering/execution.js';
import { dueEntries, inboxConsistency } from '../ordering/inbox-queue.js';
import type { Ledger } from '../ordering/ledger.js';
import { provingPolicy } from '../proving/proving-bound.js';
import { ProvingGate } from '../proving/proving-gate.js';
import { Pruner } from '../pruning/pruner.js';
import type { ReorgPatience } from '../recovery/reorg-patience.js';
import type { Restored } from '../recovery/restore-state.js';
import type { Snapshots } from '../recovery/snapshots.js';
import type { EntryPlaces } from '../storage/entry-places.js';
import type { VerifierPool } from '../verifying/verifier-pool.js';

/** What every session works with: it outlives them. */
export interface SessionDeps {
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
  /** current gas prices of L1 */
  readGas: () => Promise<GasPrices>;
  verifier: Pick<VerifierPool, 'verify' | 'waiting'>;
  signer: DigestSigner;
  connectMember: (endpoint: string, member: Address) => CommitteeClient;
  metrics: SequencerMetrics;
  logger: Logger;
}

/** What a session begins with, as the database had it. */
export interface SessionStart {
  restored: Restored;
  snapshots: Snapshots;
  poster: PricePoster;
  credit: Credit;
  nextSequence: number;
}

/** The sequencer's progress, for its operator. */
export interface SessionStatus {
  sealed: number;
  certified: number;
  pendingOperations: number;
  members: MemberProgress[];
}

const WATCH_INTERVAL_MS = 500;
const DAY_MS = 86_400_000;

/**
 * One life of the pending state: it admits, seals and certifies until something happens that only rebuilding the state
 * can follow (L1 changed an inbox, the database failed to journal what was executed). {@link SessionFactory} builds it.
 */
export class Session {
  readonly ended: Promise<unknown>;
  readonly execution: Execution;
  readonly fees: Fees;
  private readonly end: (reason: unknown) => void;
  private readonly batchLoops: BatchPipelineLoops;
  private readonly attesting: Attesting;
  private readonly watch: BackgroundLoop;
  private readonly gate: ProvingGate;
  private readonly gas: GasWatch;
  private readonly inFlight: InFlight;
  private readonly pruner: Pruner | undefined;
  private readonly snapshots: Snapshots;
  private readonly poster: PricePoster;
  private readonly unsubscribe: (() => void)[] = [];
  private certified = 0;

  constructor(
    private readonly deps: SessionDeps,
    { restored, snapshots, poster, credit, nextSequence }: SessionStart,
  ) {
    let end: (reason: unknown) => void = () => {};
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.end = end;
    this.snapshots = snapshots;
    this.poster = poster;
    const { state, tip } = restored;
    const { pipeline, deployment, metrics, logger } = deps;
    this.fees = new Fees({ state, credit, prices: poster.prices, feeOwner: deps.fees.feeOwner, now: Date.now });
    this.inFlight = new InFlight(pipeline, metrics, Date.now);
    this.gas = new GasWatch(deps.readGas, logger);
    this.gate = this.openGate();
    this.pruner = this.openPruner();
    const conditions = () => ({ ...this.inFlight.conditions, proversBehind: this.gate.isBusy, gas: this.gas.prices });
    const { parameters } = deployment;
    const execution = { ...deps, state, parameters, conditions, gate: this.gate, fees: this.fees };
    this.execution = new Execution(execution, tip, nextSequence, {
      onClosed: (batch) => this.batchLoops.closed(batch),
      onSealed: (batch) => this.sealed(batch),
      afterSeal: () => this.afterSeal(),
      onEnd: this.end,
    });
    this.attesting = new Attesting(deps, () => this.watch.wake());
    this.batchLoops = new BatchPipelineLoops(deps, (number, reached) => this.reached(number, reached));
    this.watch = new BackgroundLoop({ name: 'watch', logger, intervalMs: WATCH_INTERVAL_MS }, () => this.look());
  }

  get admission(): Admission {
    return this.execution.admission;
  }

  get pending(): Ledger {
    return this.execution.ledger;
  }

  /** @throws CodedError PRICE_STALE, PROVERS_BEHIND */
  check(): void {
    this.poster.check();
    this.gate.requireRoom();
  }

  status(): SessionStatus {
    return {
      sealed: this.pending.sealed.number,
      certified: this.certified,
      pendingOperations: this.pending.count,
      members: this.attesting.status(),
    };
  }

  async start(): Promise<void> {
    const { l1 } = this.deps;
    await this.look();
    this.unsubscribe.push(
      l1.onAdvance(() => this.advanced()),
      l1.onReorg(() => this.watch.wake()),
    );
    this.batchLoops.start();
    await this.attesting.start();
    this.poster.start();
    this.pruner?.start();
    this.execution.orderer.start();
    this.watch.start();
  }

  /** Ends in order: admits nothing more, writes what was executed, finishes the steps under way. */
  async close(): Promise<void> {
    for (const unsubscribe of this.unsubscribe) unsubscribe();
    await this.execution.orderer.stop();
    await Promise.all([this.watch.stop(), this.batchLoops.stop(), this.attesting.stop(), this.poster.stop()]);
    await this.pruner?.stop();
    await this.lastSnapshot().catch((err) => this.deps.logger.warn({ err }, 'no snapshot at shutdown'));
    this.end(undefined);
  }

  /** Ends the session: what is in memory may be ahead of the database. */
  fail(reason: unknown): void {
    this.end(reason);
  }

  /** The database announced a change: another service did a step, or requests one. */
  wake(): void {
    this.watch.wake();
  }

  private openGate(): ProvingGate {
    const { config, deployment, pipeline, l1, metrics, logger } = this.deps;
    const { proveSeconds } = deployment.parameters;
    const { proving } = config;
    const policy = proving.kind === 'bounded' ? provingPolicy(proving, proveSeconds) : undefined;
    return new ProvingGate({
      ...{ pipeline, policy, metrics, logger },
      windowSeconds: proving.kind === 'bounded' ? proving.windowSeconds : 0,
      latestFinal: () => l1.confirmed.latestFinal,
      pendingOperations: () => this.pending.count,
      now: Date.now,
    });
  }

  private openPruner(): Pruner | undefined {
    const { config, pruning, snapshots, l1, metrics, logger } = this.deps;
    if (config.pruning.kind === 'never') return undefined;
    const keepMs = config.pruning.days * DAY_MS;
    return new Pruner({ pipeline: pruning, snapshots, l1: () => l1.confirmed, keepMs, now: Date.now, metrics, logger });
  }

  private advanced(): void {
    this.execution.orderer.wake();
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
    this.batchLoops.wake();
  }

  private async afterSeal(): Promise<void> {
    if (this.snapshots.isDue) await this.snapshots.capture(this.pending.state, this.pending.sealed.number);
  }

  private reached(number: number, state: BatchState): void {
    this.deps.logger.debug({ batch: number, state }, 'batch reached a state');
    if (state === 'committed') this.attesting.committed(number);
    if (state === 'stored') this.attesting.stored(number);
  }

  /** Looks at what L1 and other services may have changed. */
  private async look(): Promise<void> {
    await this.readProgress();
    await this.gate.look();
    await this.checkRequests();
    this.checkReorgs();
    await this.snapshots.save(this.deps.l1.confirmed);
    this.execution.orderer.wake();
  }

  private async readProgress(): Promise<void> {
    const { pipeline, metrics, l1, verifier } = this.deps;
    await this.inFlight.look();
    this.gas.refresh();
    this.certified = await pipeline.tip('certified');
    metrics.queue.set(this.execution.orderer.waiting);
    metrics.verifying.set(verifier.waiting);
    metrics.pending.set(this.pending.count);
    metrics.entries.set(dueEntries(l1.confirmed, this.pending.inboxEnd));
  }

  private async checkRequests(): Promise<void> {
    const { pipeline, clock } = this.deps;
    const requested = await pipeline.requestedChanges();
    if (requested.some(({ request }) => request === 'reseal')) this.end(new CodedError('RESEAL_REQUESTED'));
    if (requested.length > 0) this.attesting.wake();
    const ahead = await pipeline.firstLaterThan(clock.latestAcceptable());
    if (ahead !== undefined) this.end(new CodedError('HEADER_AHEAD', { batch: ahead }));
  }

  private checkReorgs(): void {
    const { l1, patience } = this.deps;
    const { inboxHash, inboxEnd } = this.pending;
    if (patience.isOver(inboxConsistency(l1.confirmed, inboxHash, inboxEnd)))
      this.end(new CodedError('INBOX_REORGANISED'));
  }

  /** On shutdown: saves the held snapshot, and captures the current state if everything sealed is final. */
  private async lastSnapshot(): Promise<void> {
    const { confirmed } = this.deps.l1;
    await this.snapshots.save(confirmed);
    const { number } = this.pending.sealed;
    if (this.pending.count > 0 || number !== confirmed.latestFinal || number === 0) return;
    await this.snapshots.capture(this.pending.state, number);
    await this.snapshots.save(confirmed);
  }
}

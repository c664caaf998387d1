import type { Deployment } from '#libs/l1';
import type { SequencerPipeline } from '#libs/pipeline';
import { BackgroundLoop, type Logger } from '#libs/platform';
import type { Address } from '#libs/protocol';
import { type CommitteeClient, parseMemberEndpoint } from '#libs/rpc';
import type { SequencerConfig } from '../config.js';
import type { ObservedChainClock } from '../l1/chain-clock.js';
import type { L1Source } from '../l1/l1-source.js';
import type { SequencerMetrics } from '../metrics.js';
import { AttestRequests, type DigestSigner } from './attest-requests.js';
import { CertifyBatches } from './certify-batches.js';
import { MemberFeeder, type MemberProgress } from './member-feeder.js';
import { Roster, type RosterMember, rosterOf } from './roster.js';
import { RoundPolicy } from './round-policy.js';
import { Rounds } from './rounds.js';

export interface AttestingDeps {
  config: Pick<SequencerConfig, 'attesting'>;
  pipeline: SequencerPipeline;
  deployment: Deployment;
  l1: L1Source;
  clock: ObservedChainClock;
  signer: DigestSigner;
  connectMember: (endpoint: string, member: Address) => CommitteeClient;
  metrics: SequencerMetrics;
  logger: Logger;
}

/** How often rounds are checked for what time alone changes. */
const SWEEP_INTERVAL_MS = 500;

/**
 * committed → certified: a feeder for each member, the rounds that they sign in, and the sweep over waiting batches.
 */
export class Attesting {
  private readonly rounds: Rounds;
  private readonly roster: Roster;
  private readonly sweep: BackgroundLoop;
  private readonly endpoints: ReadonlyMap<Address, string>;
  private before = { signed: new Map<string, number>(), bad: new Map<string, number>() };

  constructor(
    private readonly deps: AttestingDeps,
    onCertified: () => void,
  ) {
    const { config, pipeline, deployment, l1, clock, signer, metrics, logger } = deps;
    const { attesting } = config;
    this.endpoints = new Map(attesting.endpoints.map(parseMemberEndpoint));
    const policy = new RoundPolicy(() => l1.confirmed, deployment.parameters, clock.time, attesting.marginSeconds);
    const requests = new AttestRequests(pipeline, deployment, signer);
    this.rounds = new Rounds(pipeline, requests, policy, deployment, metrics, logger, () => {
      this.roster.wake();
      onCertified();
    });
    this.roster = new Roster((member) => this.feeder(member), logger);
    const allowed = deployment.parameters.fallbackAllowed && attesting.carry.kind === 'after';
    const carryAfterMs = allowed && attesting.carry.kind === 'after' ? attesting.carry.seconds * 1_000 : undefined;
    const certify = new CertifyBatches(pipeline, this.rounds, policy, {
      carryAfterMs,
      now: Date.now,
      onPassed: (sealedAt) => metrics.reached('certified', sealedAt),
    });
    const loop = { name: 'certify', logger, intervalMs: SWEEP_INTERVAL_MS };
    this.sweep = new BackgroundLoop(loop, () => certify.run());
  }

  async start(): Promise<void> {
    const { pipeline } = this.deps;
    this.before = { signed: await pipeline.signedBy(), bad: await pipeline.invalidSignatureCounts() };
    this.follow();
    this.sweep.start();
  }

  /** Switches to the members of L1's current epoch. */
  follow(): void {
    this.roster.follow(rosterOf(this.deps.l1.confirmed, this.endpoints));
  }

  /** A batch is committed: asks members at once. */
  committed(number: number): void {
    this.now(number, this.rounds.refresh(number));
  }

  /** A batch is stored: certifies it at once if a quorum has signed it. */
  stored(number: number): void {
    this.now(number, this.rounds.settle(number));
    this.sweep.wake();
  }

  /** The settler requests a certificate. */
  wake(): void {
    this.sweep.wake();
  }

  status(): MemberProgress[] {
    return this.roster.status();
  }

  async stop(): Promise<void> {
    await Promise.all([this.roster.stop(), this.sweep.stop()]);
  }

  /** Does now what the sweep would do soon, and will repeat if this fails. */
  private now(batch: number, step: Promise<unknown>): void {
    step.catch((err) => this.deps.logger.warn({ err, batch }, 'a step of a round failed and will be repeated'));
  }

  private feeder({ member, endpoint }: RosterMember): MemberFeeder {
    const { config, pipeline, connectMember, logger, metrics } = this.deps;
    const { deadlineMs, maxBackoffMs } = config.attesting;
    const before = { signed: this.before.signed.get(member) ?? 0, invalidSignatures: this.before.bad.get(member) ?? 0 };
    const options = { member, endpoint, deadlineMs, maxBackoffMs, logger, metrics };
    return new MemberFeeder(connectMember(endpoint, member), this.rounds, pipeline, options, before);
  }
}

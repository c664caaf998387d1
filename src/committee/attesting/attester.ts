import type { Kzg } from '#libs/kzg';
import type { Logger } from '#libs/platform';
import { type Address, attestationDigest, type DeploymentId, type Hex } from '#libs/protocol';
import type { AttestRequest } from '#libs/rpc';
import type { AttestationRepository } from '../chain/attestation-repository.js';
import type { BatchImporter, Commit } from '../chain/batch-importer.js';
import type { BatchRepository } from '../chain/batch-repository.js';
import type { BlobCustody } from '../chain/blob-custody.js';
import { checkBlobs } from '../chain/candidate-blobs.js';
import { type ChainContext, checkExtendsChain, checkTimestamp, type Extension } from '../chain/extension.js';
import type { SerialQueue } from '../chain/serial-queue.js';
import type { MemberSigner } from '../identity/load-signer.js';
import type { L1ViewSource } from '../l1/l1-view.js';
import type { AttestMetrics } from './attest-metrics.js';
import { type Candidate, decodeCandidate, type Envelope, openEnvelope } from './candidate.js';
import { checkEpoch, checkRetention, checkSequencer } from './checks.js';

/** The deployment's constants that attesting depends on. */
export interface MemberDeployment extends DeploymentId {
  sequencer: Address;
  parameters: {
    submitSeconds: number;
    maxRetentionSeconds: number;
  };
}

/** Whether the member may sign, and the only way to decide to (C4); `SigningGuard` implements it. */
export interface DecisionGuard {
  /** @throws CodedError if nothing may be signed now */
  check(): Promise<void>;
  /** Makes a decision durable; only what this has resolved for may be signed. */
  decide(commit: Commit): Promise<void>;
}

/** The stores of the member's chain. */
export interface ChainStores {
  batches: BatchRepository;
  attestations: AttestationRepository;
  custody: BlobCustody;
}

export interface AttesterDeps {
  deployment: MemberDeployment;
  signer: MemberSigner;
  l1: L1ViewSource;
  kzg: Kzg;
  stores: ChainStores;
  importer: BatchImporter;
  guard: DecisionGuard;
  queue: SerialQueue;
  metrics: AttestMetrics;
  logger: Logger;
  /** seconds since 1970 */
  now: () => number;
}

/**
 * C4: checks, stores and signs batches for the sequencer. A request is trusted only as far as it is checked; everything
 * that a signature answers for is durable before the signature exists; and requests are handled one at a time, so that
 * what was checked still holds when it is recorded.
 */
export class Attester {
  constructor(private readonly deps: AttesterDeps) {}

  /**
   * Verifies, stores and signs a batch.
   *
   * @returns the signature of C1, EIP-2098, 64 bytes; the same one for the same request
   * @throws CodedError with one code per rule; README.md lists them
   */
  async attest(request: AttestRequest): Promise<Uint8Array> {
    const { queue, metrics, deployment } = this.deps;
    try {
      const envelope = openEnvelope(request);
      // C4: before it takes a place in the queue, and before anything large of it is read
      checkSequencer(deployment, envelope.terms, envelope.signature);
      return await queue.run(() => metrics.step('total', () => this.attestNow(envelope)));
    } catch (error) {
      metrics.refused(error);
      throw error;
    }
  }

  private async attestNow(envelope: Envelope): Promise<Uint8Array> {
    const { deployment, signer, l1, now, guard, metrics, kzg } = this.deps;
    const { batches, attestations } = this.deps.stores;
    const { header, terms } = envelope;
    // C4: before anything is decided
    await guard.check();
    checkEpoch(l1.confirmed, signer.address, terms.epoch);
    checkRetention(terms.retainUntil, now(), deployment.parameters.maxRetentionSeconds);
    const extension = await metrics.step('extend', async () =>
      this.extension(await batches.contextAt(header.number, l1.confirmed.latest), header, terms.headerHash),
    );
    const decided = extension.kind === 'known' ? await attestations.find(terms) : undefined;
    if (decided?.signature) return decided.signature;
    const candidate = decodeCandidate(envelope);
    await metrics.step('blobs', () => checkBlobs(header, candidate.blobs, kzg));
    if (extension.kind === 'known') await this.renew(candidate);
    else await this.import(candidate, extension);
    return metrics.step('sign', () => this.sign(candidate));
  }

  private extension(context: ChainContext, header: Envelope['header'], hash: Hex): Extension {
    const { l1, deployment } = this.deps;
    const extension = checkExtendsChain(context, { header, hash }, l1.confirmed, deployment.parameters.submitSeconds);
    checkTimestamp(header, extension.parent.header, l1.head.block.timestamp);
    return extension;
  }

  /**
   * A new promise for a batch that is in the chain already. Its blobs are stored again, in case they were forgotten.
   */
  private async renew({ header, terms, blobs }: Candidate): Promise<void> {
    const { guard, metrics } = this.deps;
    const { batches, custody } = this.deps.stores;
    await metrics.step('durable', async () => {
      const stored = await custody.store(header, blobs);
      await guard.decide((advanceWatermark) => batches.recordRound({ terms, blobs: stored, advanceWatermark }));
    });
  }

  private async import(candidate: Candidate, extension: Exclude<Extension, { kind: 'known' }>): Promise<void> {
    const { metrics, importer, guard } = this.deps;
    const { terms } = candidate;
    const batch = { ...candidate, hash: terms.headerHash };
    const decision = { terms, decide: (commit: Commit) => guard.decide(commit) };
    await importer.import(batch, extension, { keepUntil: terms.retainUntil, decision }, (step, work) =>
      metrics.step(step, work),
    );
  }

  /** C1. Only called once the decision and all it answers for are durable. */
  private async sign({ header, terms }: Candidate): Promise<Uint8Array> {
    const { signer, deployment, metrics, logger } = this.deps;
    const signature = signer.sign(attestationDigest(deployment, terms));
    await this.deps.stores.attestations.recordSignature(terms, signature);
    metrics.signed();
    logger.info({ batch: header.number, headerHash: terms.headerHash, epoch: terms.epoch }, 'batch signed');
    return signature;
  }
}

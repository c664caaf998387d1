import type { Kzg } from '#libs/kzg';
import type { Logger } from '#libs/platform';
import { type Address, attestationDigest, type DeploymentId, type Hex } from '#libs/protocol';
import type { AttestRequest } from '#libs/rpc';
import type { BatchBook } from '../custody/batch-book.js';
import type { BlobCustody } from '../custody/blob-custody.js';
import type { Commit, Intake } from '../custody/intake.js';
import type { MemberSigner } from '../keystore/load-signer.js';
import type { OwnL1 } from '../l1/own-view.js';
import type { SigningHold } from '../signing-hold/signing-hold.js';
import type { AttestMetrics } from './attest-metrics.js';
import { type Candidate, decodeCandidate, type Envelope, openEnvelope } from './candidate.js';
import { checkBlobs, checkEpoch, checkRetention, checkSequencer } from './checks.js';
import { checkTimestamp, decideExtension, type Extension } from './decide-extend.js';
import type { SerialQueue } from './serial-queue.js';

/** What a member has to know of its deployment. */
export interface MemberDeployment extends DeploymentId {
  sequencer: Address;
  parameters: {
    chunkSize: number;
    maxWithdrawals: number;
    maxInboxEntries: number;
    submitSeconds: number;
    maxRetentionSeconds: number;
  };
}

export interface AttesterDeps {
  deployment: MemberDeployment;
  signer: MemberSigner;
  l1: OwnL1;
  kzg: Kzg;
  book: BatchBook;
  blobs: BlobCustody;
  intake: Intake;
  hold: SigningHold;
  queue: SerialQueue;
  metrics: AttestMetrics;
  logger: Logger;
  /** seconds since 1970 */
  now: () => number;
}

/**
 * C4, in its order: a request is believed only as far as it was checked, everything that a signature answers for is durable
 * before there is one, and one request at a time, so that what is decided stays true until it is recorded.
 */
export class Attester {
  constructor(private readonly deps: AttesterDeps) {}

  /**
   * Verifies, stores and signs a batch, or refuses.
   *
   * @returns the signature of C1, EIP-2098, 64 bytes; the same one for the same request
   * @throws CodedError with one code for each rule; README.md lists them
   */
  async attest(request: AttestRequest): Promise<Uint8Array> {
    const { queue, metrics, deployment } = this.deps;
    try {
      const envelope = openEnvelope(request);
      // C4: before it may take a place in the queue, or anything large of it is read
      checkSequencer(deployment, envelope.terms, envelope.signature);
      return await queue.run(() => metrics.step('total', () => this.attestNow(envelope)));
    } catch (error) {
      metrics.refused(error);
      throw error;
    }
  }

  private async attestNow(envelope: Envelope): Promise<Uint8Array> {
    const { deployment, signer, l1, now, book, hold, metrics } = this.deps;
    const { header, terms } = envelope;
    // C4: before anything is decided
    await hold.check();
    checkEpoch(l1.confirmed, signer.address, terms.epoch);
    checkRetention(terms.retainUntil, now(), deployment.parameters.maxRetentionSeconds);
    const extension = await metrics.step('extend', async () =>
      this.decide(await book.around(header.number, l1.confirmed.latest), header, terms.headerHash),
    );
    const decided = extension.kind === 'known' ? await book.attestation(terms) : undefined;
    if (decided?.signature) return decided.signature;
    const candidate = decodeCandidate(envelope, deployment.parameters);
    await metrics.step('blobs', () => checkBlobs(header, candidate.blobs, this.deps.kzg));
    if (extension.kind === 'known') await this.renew(candidate);
    else await this.take(candidate, extension);
    return metrics.step('sign', () => this.sign(candidate));
  }

  private decide(known: Parameters<typeof decideExtension>[0], header: Envelope['header'], hash: Hex): Extension {
    const { l1, deployment } = this.deps;
    const extension = decideExtension(known, { header, hash }, l1.confirmed, deployment.parameters.submitSeconds);
    checkTimestamp(header, extension.parent.header, l1.head.block.timestamp);
    return extension;
  }

  /** A batch that the chain has already: only its promise is new. Its blobs are put again, in case they were forgotten. */
  private async renew({ header, terms, blobs }: Candidate): Promise<void> {
    const { book, hold, metrics } = this.deps;
    await metrics.step('durable', async () => {
      const stored = await this.deps.blobs.store(header, blobs);
      await hold.decide((step) => book.recordRound({ terms, blobs: stored, step }));
    });
  }

  /** A batch that the chain has not yet, and the decision to sign it, with its mark. */
  private async take(candidate: Candidate, extension: Exclude<Extension, { kind: 'known' }>): Promise<void> {
    const { metrics, intake, hold } = this.deps;
    const { terms } = candidate;
    const decision = { terms, decide: (commit: Commit) => hold.decide(commit) };
    const decided = { keepUntil: terms.retainUntil, decision };
    await intake.take({ ...candidate, hash: terms.headerHash }, extension, decided, (step, work) =>
      metrics.step(step, work),
    );
  }

  /** C1. Only ever called for what is durable. */
  private async sign({ header, terms }: Candidate): Promise<Uint8Array> {
    const { signer, deployment, book, metrics, logger } = this.deps;
    const signature = signer.sign(attestationDigest(deployment, terms));
    await book.recordSignature(terms, signature);
    metrics.signed();
    logger.info({ batch: header.number, headerHash: terms.headerHash, epoch: terms.epoch }, 'batch signed');
    return signature;
  }
}

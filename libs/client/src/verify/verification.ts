import type { L1View } from '#libs/l1';
import { type Hex, isCoded } from '#libs/protocol';
import type { BatchJson } from '../api/types.js';
import type { Connection } from '../connection.js';
import { batchOnL1 } from '../l1/batch-on-l1.js';
import { type Finality, finalityOf, type ProofVerifier, type ReferenceString } from '../l1/finality.js';
import { type BatchBlobSource, gatewaySource } from '../sources/blob-source.js';
import { type BatchToProve, batchToProve } from './batch-to-prove.js';
import type { RebuildDeps } from './rebuild.js';
import type { Snapshots } from './snapshots.js';
import { type BatchVerification, verifyBatch } from './verify-batch.js';

export interface VerifyBatchOptions {
  /** where to look for blobs; the gateway by default */
  sources?: readonly BatchBlobSource[];
  snapshots?: Snapshots;
  onProgress?: (done: { number: number; to: number; operations: number }) => void;
  /** called with each check that passed, as soon as it has */
  onChecked?: (check: string) => void;
  /** the reference string of the verifier with this code (P4): libs/proving's `verifierUses` */
  verifierUses?: (code: Hex) => ReferenceString;
  signal?: AbortSignal;
}

/** Verifies batches from L1 and blobs alone. Everything here needs the caller's own node. */
export class Verification {
  constructor(private readonly connection: Connection) {}

  /** Verifies a batch. @throws CodedError as {@link verifyBatch} */
  async verifyBatch(number: number, options: VerifyBatchOptions = {}): Promise<BatchVerification> {
    const { l1, deployment } = this.connection;
    const [deps, claim, verifiers] = await Promise.all([
      this.rebuildDeps(options),
      this.claim(number),
      this.verifiers(options),
    ]);
    return verifyBatch(number, {
      ...deps,
      ...{ deployment, claim, verifiers, onChecked: options.onChecked },
      certificateOf: (hash) => l1.certificate(hash),
      proofIn: (hash) => l1.proof(hash),
      accepts: (verifier, proof, words) => l1.accepts(verifier, proof, words),
    });
  }

  /** A batch's proof and state by L1's events. @throws CodedError BATCH_NOT_ON_L1 | RPC_NEEDED */
  async finality(number: number, options: Pick<VerifyBatchOptions, 'verifierUses' | 'signal'> = {}): Promise<Finality> {
    const [view, verifiers] = await Promise.all([this.view(options.signal), this.verifiers(options)]);
    return finalityOf(view, number, this.connection.deployment, verifiers);
  }

  /**
   * Everything needed to prove a batch, verified from L1, blobs and signatures.
   *
   * @param options authorizations: its keys and signatures; the gateway's by default
   * @throws CodedError as {@link batchToProve}; AUTHORIZATIONS_GONE and other codes of the gateway
   */
  async batchToProve(
    number: number,
    options: VerifyBatchOptions & { authorizations?: Uint8Array } = {},
  ): Promise<BatchToProve> {
    const deps = await this.rebuildDeps(options);
    batchOnL1(deps.view, number);
    const authorizations = options.authorizations ?? (await this.connection.api.authorizations(number));
    return batchToProve(number, authorizations, deps);
  }

  /** All events of L1's contracts, from the deployment's first block to the head. @throws CodedError RPC_NEEDED */
  async view(signal?: AbortSignal): Promise<L1View> {
    return this.connection.l1.view(this.connection.logger, signal);
  }

  private async rebuildDeps(options: VerifyBatchOptions): Promise<RebuildDeps> {
    const { connection } = this;
    const { api, deployment } = connection;
    const [crypto, kzg, view] = await Promise.all([connection.crypto(), connection.kzg(), this.view(options.signal)]);
    const { snapshots, onProgress, signal, sources = [gatewaySource(api)] } = options;
    return { crypto, kzg, deployment, view, sources, snapshots, onProgress, signal };
  }

  private verifiers({ verifierUses }: VerifyBatchOptions): Promise<ProofVerifier[]> {
    const { l1, deployment } = this.connection;
    return Promise.all(
      deployment.verifiers.map(async (address) => ({
        address,
        referenceString: verifierUses ? verifierUses(await l1.code(address)) : null,
      })),
    );
  }

  /** The gateway's description of a batch; undefined if it does not answer, since L1 is enough. */
  private async claim(number: number): Promise<BatchJson | undefined> {
    try {
      return await this.connection.api.batch(number);
    } catch (error) {
      if (isCoded(error, 'API_UNAVAILABLE', 'BATCH_NOT_FOUND')) return undefined;
      throw error;
    }
  }
}

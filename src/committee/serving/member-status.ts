import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { L1Follower } from '#libs/l1';
import type { Address, Hex } from '#libs/protocol';
import { CatchUp } from '../catching-up/catch-up.js';
import { AttestationRepository } from '../chain/attestation-repository.js';
import { BatchRepository } from '../chain/batch-repository.js';
import { BlobRepository } from '../chain/blob-repository.js';
import { MEMBER_SIGNER } from '../identity/identity.module.js';
import type { MemberSigner } from '../identity/load-signer.js';
import type { SuspendReason } from '../signing-guard/judge-start.js';
import { SigningGuard } from '../signing-guard/signing-guard.js';
import type { IpfsNode } from '../storage/ipfs-node.js';
import { IPFS_NODE } from '../storage/storage.module.js';

/** A member's public status. */
export interface MemberStatus {
  signer: Address;
  tip: { number: number; hash: Hex };
  /** the last batch of its chain that it signed, and when (ISO 8601); null if it signed none */
  lastSigned: { number: number; epoch: number; at: string } | null;
  /** C4: signing is suspended until confirmed L1 blocks are later than this, seconds; null while it signs */
  signingHeldUntil: number | null;
  signingHeldFor: SuspendReason | null;
  /** the current epoch, by its own view of L1 */
  epoch: number;
  /** the confirmed L1 block of its view */
  l1Block: number;
  blobsHeld: number;
  version: string;
  /** the batch that it is catching up to; null if it has what L1 has, or still leaves it to the sequencer */
  catchingUp: { to: number } | null;
  /** error code of the last failed attempt to catch up; null since an attempt succeeded */
  catchUpFailure: string | null;
  /** where its IPFS node can be dialled; empty if this process does not know */
  multiaddrs: string[];
}

const VERSION = packageVersion();

/** Puts together the {@link MemberStatus}. */
@Injectable()
export class MemberStatusReader {
  constructor(
    @Inject(MEMBER_SIGNER) private readonly signer: MemberSigner,
    @Inject(BatchRepository) private readonly batches: BatchRepository,
    @Inject(BlobRepository) private readonly blobs: BlobRepository,
    @Inject(AttestationRepository) private readonly attestations: AttestationRepository,
    @Inject(SigningGuard) private readonly guard: SigningGuard,
    @Inject(L1Follower) private readonly l1: L1Follower,
    @Inject(CatchUp) private readonly catchUp: CatchUp,
    @Inject(IPFS_NODE) private readonly ipfs: IpfsNode,
  ) {}

  /** @throws CodedError DATABASE_UNAVAILABLE */
  async read(): Promise<MemberStatus> {
    const [tip, blobsHeld, signed, hold] = await Promise.all([
      this.batches.tip(),
      this.blobs.count(),
      this.attestations.lastSigned(),
      this.guard.current(),
    ]);
    const { epoch, block } = this.l1.confirmed;
    return {
      signer: this.signer.address,
      tip: { number: tip.header.number, hash: tip.hash },
      lastSigned: signed ? { ...signed, at: signed.at.toISOString() } : null,
      signingHeldUntil: hold?.until ?? null,
      signingHeldFor: hold?.reason ?? null,
      epoch,
      l1Block: block.number,
      blobsHeld,
      version: VERSION,
      ...this.catchUp.status(),
      multiaddrs: this.ipfs.multiaddrs(),
    };
  }
}

// The nearest package.json above this file is this project's, whether it runs from sources or compiled.
function packageVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
    } catch {}
  }
  return 'unknown';
}

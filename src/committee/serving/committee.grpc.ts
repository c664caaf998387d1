import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { CodedError, fromHex, toHex, type VersionedHash, versionedHash } from '#libs/protocol';
import type {
  AttestReply,
  AttestRequest,
  AvailabilityMessage,
  AvailabilityReply,
  AvailabilityRequest,
  GetBlobReply,
  GetBlobRequest,
  MemberStatusMessage,
} from '#libs/rpc';
import { Attester } from '../attesting/attester.js';
import { BlobCustody } from '../chain/blob-custody.js';
import { BlobRepository } from '../chain/blob-repository.js';
import { MemberStatusReader } from './member-status.js';

/** Versioned hashes in one availability request. */
const MAX_HASHES = 256;
const ABSENT = { held: false, retainUntil: '0', cid: '' };

/** The methods of the member's gRPC service that the sequencer and the public call (libs/rpc, committee.proto). */
@Controller()
export class CommitteeGrpc {
  constructor(
    @Inject(Attester) private readonly attester: Attester,
    @Inject(BlobRepository) private readonly blobs: BlobRepository,
    @Inject(BlobCustody) private readonly custody: BlobCustody,
    @Inject(MemberStatusReader) private readonly status: MemberStatusReader,
  ) {}

  @GrpcMethod('Committee', 'Attest')
  async attest(request: AttestRequest): Promise<AttestReply> {
    return { signature: await this.attester.attest(request) };
  }

  @GrpcMethod('Committee', 'GetStatus')
  async getStatus(): Promise<MemberStatusMessage> {
    const { signer, tip, epoch, l1Block, blobsHeld, version } = await this.status.read();
    return {
      signer: fromHex(signer, 20),
      tipNumber: `${tip.number}`,
      tipHash: fromHex(tip.hash, 32),
      epoch: `${epoch}`,
      l1Block: `${l1Block}`,
      blobsHeld: `${blobsHeld}`,
      version,
    };
  }

  @GrpcMethod('Committee', 'GetAvailability')
  async getAvailability({ versionedHashes }: AvailabilityRequest): Promise<AvailabilityReply> {
    if (versionedHashes.length > MAX_HASHES)
      throw new CodedError('INVALID_REQUEST', {
        field: 'versionedHashes',
        expected: `at most ${MAX_HASHES}`,
        actual: versionedHashes.length,
      });
    const names = versionedHashes.map(hashFrom);
    const held = new Map((await this.blobs.held(names)).map((blob) => [blob.versionedHash, blob]));
    const answer = async (name: VersionedHash): Promise<AvailabilityMessage> => {
      const blob = held.get(name);
      const found = blob !== undefined && (await this.custody.has(blob));
      const terms = found ? { held: true, retainUntil: `${blob.retainUntil}`, cid: blob.cid } : ABSENT;
      return { versionedHash: fromHex(name, 32), ...terms };
    };
    return { blobs: await Promise.all(names.map(answer)) };
  }

  @GrpcMethod('Committee', 'GetBlob')
  async getBlob({ versionedHash }: GetBlobRequest): Promise<GetBlobReply> {
    return { data: await this.custody.read(hashFrom(versionedHash)) };
  }
}

/** @throws CodedError INVALID_VERSIONED_HASH */
function hashFrom(bytes: Uint8Array): VersionedHash {
  return versionedHash(toHex(bytes.subarray(0, 33)));
}

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
import { MEMBER, type Member } from '../member.js';
import { memberStatus } from './member-status.js';

/** Names in one question about availability: as many as two batches an hour have in a month. */
const MAX_HASHES = 256;
const ABSENT = { held: false, retainUntil: '0', cid: '' };

/** The member's gRPC service (libs/rpc, committee.proto). */
@Controller()
export class CommitteeGrpc {
  constructor(@Inject(MEMBER) private readonly member: Member) {}

  @GrpcMethod('Committee', 'Attest')
  async attest(request: AttestRequest): Promise<AttestReply> {
    return { signature: await this.member.attester.attest(request) };
  }

  @GrpcMethod('Committee', 'GetStatus')
  async getStatus(): Promise<MemberStatusMessage> {
    const { signer, tip, epoch, l1Block, blobsHeld, version } = await memberStatus(this.member.status);
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
      throw new CodedError('BAD_REQUEST', {
        field: 'versionedHashes',
        expected: `at most ${MAX_HASHES}`,
        actual: versionedHashes.length,
      });
    const names = versionedHashes.map(hashFrom);
    const held = new Map((await this.member.book.blobs(names)).map((blob) => [blob.versionedHash, blob]));
    const answer = async (name: VersionedHash): Promise<AvailabilityMessage> => {
      const blob = held.get(name);
      const found = blob !== undefined && (await this.member.blobs.has(blob));
      const terms = found ? { held: true, retainUntil: `${blob.retainUntil}`, cid: blob.cid } : ABSENT;
      return { versionedHash: fromHex(name, 32), ...terms };
    };
    return { blobs: await Promise.all(names.map(answer)) };
  }

  @GrpcMethod('Committee', 'GetBlob')
  async getBlob({ versionedHash }: GetBlobRequest): Promise<GetBlobReply> {
    return { data: await this.member.blobs.read(hashFrom(versionedHash)) };
  }
}

/** @throws CodedError BAD_VERSIONED_HASH */
function hashFrom(bytes: Uint8Array): VersionedHash {
  return versionedHash(toHex(bytes.subarray(0, 33)));
}

import type { ServerWritableStream } from '@grpc/grpc-js';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { from, type Observable } from 'rxjs';
import { CodedError, fromHex, toHex } from '#libs/protocol';
import type { Empty, GetBatchReply, GetBatchRequest, SnapshotMessage } from '#libs/rpc';
import type { SnapshotHead, StatePage } from '#libs/storage';
import { MEMBER, type Member } from '../member.js';
import { paced } from './paced.js';

/** Snapshots that are read at a time: each holds a connection of the database. */
const MAX_SNAPSHOTS = 2;
/** How long one may take: a reader that is slower than this reads no more. */
const SNAPSHOT_MS = 1_800_000;
const NOTHING = new Uint8Array();

/** What members serve one another, so that one that was away, or is new, comes to where the others are (S1). */
@Controller()
export class PeersGrpc {
  private snapshots = 0;

  constructor(@Inject(MEMBER) private readonly member: Member) {}

  @GrpcMethod('Committee', 'GetBatch')
  async getBatch({ headerHash }: GetBatchRequest): Promise<GetBatchReply> {
    const hash = toHex(headerHash.subarray(0, 33));
    const kept = await this.member.book.kept(toHex(fromHex(hash, 32)));
    if (kept === undefined) throw new CodedError('NOT_HELD', { headerHash: hash }, 'this member has no such batch');
    const { header, leaves, authorizations, blobs } = kept;
    const places = blobs.map((blob) => ({ ...blob, versionedHash: fromHex(blob.versionedHash, 32) }));
    return { header, chunkLeaves: leaves, authorizations: authorizations ?? NOTHING, blobs: places };
  }

  @GrpcMethod('Committee', 'GetSnapshot')
  getSnapshot(
    _request: Empty,
    _metadata: unknown,
    call: ServerWritableStream<Empty, SnapshotMessage>,
  ): Observable<SnapshotMessage> {
    return from(this.snapshot(call));
  }

  private async *snapshot(call: ServerWritableStream<Empty, SnapshotMessage>): AsyncGenerator<SnapshotMessage> {
    if (this.snapshots >= MAX_SNAPSHOTS)
      throw new CodedError('BUSY', { limit: MAX_SNAPSHOTS }, 'other members are reading the snapshot');
    this.snapshots++;
    let isEmpty = true;
    try {
      for await (const part of paced(call, this.member.readSnapshot(), SNAPSHOT_MS)) {
        isEmpty = false;
        yield messageOf(part);
      }
    } finally {
      this.snapshots--;
    }
    if (isEmpty) throw new CodedError('NOT_HELD', {}, 'this member has no snapshot yet');
  }
}

function messageOf(part: SnapshotHead | StatePage): SnapshotMessage {
  return 'page' in part
    ? { head: null, page: part }
    : { head: { number: `${part.number}`, headerHash: part.headerHash }, page: null };
}

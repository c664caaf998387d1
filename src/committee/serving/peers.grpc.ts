import type { ServerWritableStream } from '@grpc/grpc-js';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { from, type Observable } from 'rxjs';
import { CodedError, fromHex, toHex } from '#libs/protocol';
import type { Empty, GetBatchReply, GetBatchRequest, SnapshotMessage } from '#libs/rpc';
import { type SnapshotHead, SnapshotStore, type StatePage } from '#libs/storage';
import { BatchRepository } from '../chain/batch-repository.js';
import { BlobRepository } from '../chain/blob-repository.js';
import { withBackpressure } from './with-backpressure.js';

/** Snapshots streamed at a time; each holds a database connection. */
const MAX_SNAPSHOTS = 2;
/** Deadline of one snapshot; a slower reader is cut off. */
const SNAPSHOT_MS = 1_800_000;
const NOTHING = new Uint8Array();

/** What members serve one another, so that a member that is new or was away can catch up (S1). */
@Controller()
export class PeersGrpc {
  private streaming = 0;

  constructor(
    @Inject(BatchRepository) private readonly batches: BatchRepository,
    @Inject(BlobRepository) private readonly blobs: BlobRepository,
    @Inject(SnapshotStore) private readonly snapshots: SnapshotStore,
  ) {}

  @GrpcMethod('Committee', 'GetBatch')
  async getBatch({ headerHash }: GetBatchRequest): Promise<GetBatchReply> {
    // One byte more than a hash has, so that a longer one is refused.
    const hash = toHex(fromHex(toHex(headerHash.subarray(0, 33)), 32));
    const batch = await this.batches.encoded(hash);
    if (batch === undefined) throw new CodedError('NOT_HELD', { headerHash: hash }, 'this member has no such batch');
    const { header, authorizations } = batch;
    const blobs = (await this.blobs.ofBatch(hash)).map((blob) => ({
      ...blob,
      versionedHash: fromHex(blob.versionedHash, 32),
    }));
    return { header, authorizations: authorizations ?? NOTHING, blobs };
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
    if (this.streaming >= MAX_SNAPSHOTS)
      throw new CodedError('BUSY', { limit: MAX_SNAPSHOTS }, 'other members are reading the snapshot');
    this.streaming++;
    let isEmpty = true;
    try {
      for await (const part of withBackpressure(call, this.snapshots.read(), SNAPSHOT_MS)) {
        isEmpty = false;
        yield messageOf(part);
      }
    } finally {
      this.streaming--;
    }
    if (isEmpty) throw new CodedError('NOT_HELD', {}, 'this member has no snapshot yet');
  }
}

function messageOf(part: SnapshotHead | StatePage): SnapshotMessage {
  return 'page' in part
    ? { head: null, page: part }
    : { head: { number: `${part.number}`, headerHash: part.headerHash }, page: null };
}

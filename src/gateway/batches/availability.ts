import { LRUCache } from 'lru-cache';
import type { AvailabilityJson, MemberAvailabilityJson } from '#libs/client';
import type { L1View } from '#libs/l1';
import type { BlobRow, PipelineReader } from '#libs/pipeline';
import { type Address, CodedError, type Hex, isCoded, toHex, type VersionedHash } from '#libs/protocol';
import type { AvailabilityReply, Members } from '#libs/rpc';
import { SingleFlight } from '../http/single-flight.js';
import { blobReference } from './batch-view.js';
import type { Batches } from './batches.js';

/** Responses are cached this long, so that frequent requests do not cause as many requests to members. */
const FRESH_MS = 1_000;
const REMEMBERED = 1_000;

/** The signers of a batch, and its current holders, by asking each member. */
export class Availability {
  private readonly flights = new SingleFlight<string, AvailabilityJson>();
  private readonly recent = new LRUCache<string, AvailabilityJson>({ max: REMEMBERED, ttl: FRESH_MS });

  constructor(
    private readonly batches: Batches,
    private readonly pipeline: PipelineReader,
    private readonly members: Members,
    private readonly view: () => Pick<L1View, 'epoch' | 'members' | 'quorum'>,
  ) {}

  /** @throws CodedError BATCH_NOT_FOUND; NOT_FOUND_YET while the batch has no header */
  async of(id: number | Hex): Promise<AvailabilityJson> {
    const row = await this.batches.summary(id);
    if (!row.headerHash)
      throw new CodedError('NOT_FOUND_YET', { batch: row.number, state: row.state }, 'the batch has no blobs yet');
    const headerHash = toHex(row.headerHash);
    const known = this.recent.get(headerHash);
    if (known) return known;
    return this.flights.run(headerHash, async () => {
      const reply = await this.ask(row.number, headerHash, row.epoch ?? this.view().epoch);
      this.recent.set(headerHash, reply);
      return reply;
    });
  }

  private async ask(
    number: number,
    headerHash: AvailabilityJson['headerHash'],
    epoch: number,
  ): Promise<AvailabilityJson> {
    const [blobs, attestations] = await Promise.all([
      this.pipeline.blobs(number),
      this.pipeline.attestations(headerHash),
    ]);
    const signers = new Set(attestations.map(({ signer }) => toHex(signer)));
    const view = this.view();
    const addresses = view.members(epoch);
    const quorum = addresses.length > 0 ? view.quorum(epoch) : 0;
    const members = await Promise.all(
      addresses.map((address, member) => this.member(member, address, signers.has(address), blobs)),
    );
    return { number, headerHash, epoch, quorum, blobs: blobs.map(blobReference), members };
  }

  private async member(
    member: number,
    address: Address,
    signed: boolean,
    blobs: readonly BlobRow[],
  ): Promise<MemberAvailabilityJson> {
    const begun = performance.now();
    const known = { member, address, endpoint: this.members.endpoint(address) ?? '', signed };
    const timed = () => ({ ...known, milliseconds: Math.round(performance.now() - begun) });
    try {
      const reply = await this.members.availability(
        address,
        blobs.map(({ versionedHash }) => versionedHash),
      );
      return { ...timed(), answered: true, failure: null, blobs: blobs.map((blob) => held(blob, reply)) };
    } catch (error) {
      return { ...timed(), answered: false, failure: isCoded(error) ? error.code : 'INTERNAL', blobs: [] };
    }
  }
}

/** A member's answer about one blob; if it did not mention the blob, it does not hold it. */
function held({ versionedHash }: BlobRow, { blobs }: AvailabilityReply): MemberAvailabilityJson['blobs'][number] {
  const found = blobs.find((blob) => Buffer.compare(blob.versionedHash, versionedHash) === 0);
  const retainUntil = Number(found?.retainUntil ?? 0);
  return {
    versionedHash: toHex(versionedHash) as VersionedHash,
    held: found?.held ?? false,
    retainUntil: found?.held && retainUntil > 0 ? new Date(retainUntil * 1_000).toISOString() : null,
    cid: found?.cid || null,
  };
}

import { LRUCache } from 'lru-cache';
import { type ElementJson, operationToJson } from '#libs/client';
import type { Kzg } from '#libs/kzg';
import { CodedError, decodeElement, elementOf, toHex, type VersionedHash } from '#libs/protocol';
import { SingleFlight } from '../http/single-flight.js';
import type { Blobs } from './blobs.js';

/** Number of cached openings, about a kilobyte each. */
const REMEMBERED = 4_096;

/** Openings of blob elements: 60 ms of CPU each, so few run at once, and results are cached. */
export class Openings {
  private readonly recent = new LRUCache<string, ElementJson>({ max: REMEMBERED });
  private readonly flights = new SingleFlight<string, ElementJson>();
  private running = 0;

  constructor(
    private readonly blobs: Blobs,
    private readonly kzg: Kzg,
    private readonly maxRunning: number,
  ) {}

  /** @throws CodedError QUEUE_FULL, or as {@link Blobs.read} */
  async element(name: VersionedHash, index: number): Promise<ElementJson> {
    const key = `${name}/${index}`;
    const known = this.recent.get(key);
    if (known) return known;
    return this.flights.run(key, async () => {
      const opened = await this.limited(() => this.open(name, index));
      this.recent.set(key, opened);
      return opened;
    });
  }

  private async open(name: VersionedHash, index: number): Promise<ElementJson> {
    const { commitment } = await this.blobs.known(name);
    const blob = await this.blobs.read(name);
    const { z, y, proof } = await this.kzg.openElement(blob, index);
    const element = elementOf(blob, index);
    return {
      versionedHash: name,
      index,
      element: toHex(element),
      operation: operationToJson(decodeElement(element)),
      commitment: toHex(commitment),
      z: toHex(z),
      y: toHex(y),
      proof: toHex(proof),
    };
  }

  private async limited<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.maxRunning)
      throw new CodedError('QUEUE_FULL', { expected: `at most ${this.maxRunning} openings at once` });
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
    }
  }
}

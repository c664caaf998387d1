import { CodedError } from '#libs/protocol';

/** A point to which a state can be rolled back; opaque. */
export interface Checkpoint {
  readonly checkpoint: symbol;
}

interface Segment extends Checkpoint {
  /** the former record of each slot written since; undefined if it was empty */
  before: Map<number, Uint8Array | undefined>;
}

/** Undo log: one segment for each open checkpoint, with the first former value of each slot written. */
export class Journal {
  private readonly segments: Segment[] = [];

  get active(): boolean {
    return this.segments.length > 0;
  }

  begin(): Checkpoint {
    const segment = { checkpoint: Symbol('checkpoint'), before: new Map() };
    this.segments.push(segment);
    return segment;
  }

  /** Notes a slot's record before a write. */
  note(slot: number, record: Uint8Array | undefined): void {
    const before = this.segments.at(-1)?.before;
    if (before && !before.has(slot)) before.set(slot, record?.slice());
  }

  /** A slot's record at `checkpoint`, if it was written since; `record` is undefined if the slot was empty. */
  former(checkpoint: Checkpoint, slot: number): { record: Uint8Array | undefined } | undefined {
    for (const { before } of this.segments.slice(this.find(checkpoint)))
      if (before.has(slot)) return { record: before.get(slot) };
    return undefined;
  }

  /** Ends `checkpoint` and all later ones. @returns the writes that undo them, in order */
  undo(checkpoint: Checkpoint): [slot: number, record: Uint8Array | undefined][] {
    return this.segments
      .splice(this.find(checkpoint))
      .reverse()
      .flatMap(({ before }) => [...before]);
  }

  /** Forgets a checkpoint; earlier ones still reach back past it. */
  release(checkpoint: Checkpoint): void {
    const at = this.find(checkpoint);
    const [released] = this.segments.splice(at, 1);
    const earlier = this.segments[at - 1]?.before;
    if (!earlier || !released) return;
    for (const [slot, record] of released.before) if (!earlier.has(slot)) earlier.set(slot, record);
  }

  private find(checkpoint: Checkpoint): number {
    const at = this.segments.indexOf(checkpoint as Segment);
    if (at < 0) throw new CodedError('INVALID_CHECKPOINT', { expected: 'one neither rolled back nor released' });
    return at;
  }
}

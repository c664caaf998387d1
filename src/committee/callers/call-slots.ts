import { CodedError } from '#libs/protocol';

/** Bounds concurrent calls, in total and per caller. */
export class CallSlots {
  private total = 0;
  private readonly byCaller = new Map<string, number>();

  constructor(private readonly limits: { total: number; perCaller: number }) {}

  /** @returns what releases the slot; calling it again does nothing @throws CodedError BUSY */
  take(caller: string): () => void {
    const own = this.byCaller.get(caller) ?? 0;
    if (this.total >= this.limits.total || own >= this.limits.perCaller)
      throw new CodedError('BUSY', { ...this.limits }, 'too many concurrent calls');
    this.change(caller, 1);
    let taken = true;
    return () => {
      if (taken) this.change(caller, -1);
      taken = false;
    };
  }

  private change(caller: string, by: number): void {
    const own = (this.byCaller.get(caller) ?? 0) + by;
    this.total += by;
    if (own === 0) this.byCaller.delete(caller);
    else this.byCaller.set(caller, own);
  }
}

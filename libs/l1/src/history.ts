/** A value as of a block. */
interface Dated<V> {
  block: number;
  value: V;
}

/** The items that a cut removed from the end of a list, and the list's length after it. */
interface Cut<V> {
  length: number;
  removed: Dated<V>[];
}

/** A list that can be appended to, cut at its end, and rolled back to an earlier block. */
export class DatedList<V> {
  private readonly items: Dated<V>[] = [];
  private readonly cuts: Dated<Cut<V>>[] = [];

  get length(): number {
    return this.items.length;
  }

  at(index: number): V | undefined {
    return this.items[index]?.value;
  }

  push(block: number, value: V): void {
    this.items.push({ block, value });
  }

  values(): V[] {
    return this.items.map((item) => item.value);
  }

  /** Removes all items from index `length` on. @returns the removed items in order */
  cut(block: number, length: number): V[] {
    const removed = this.items.splice(length);
    this.cuts.push({ block, value: { length, removed } });
    return removed.map((item) => item.value);
  }

  rollBack(to: number): void {
    for (let last = this.cuts.at(-1); last && last.block > to; last = this.cuts.at(-1)) {
      this.cuts.pop();
      // What came after the cut is as young as it, so it goes too; what was cut is back, and judged by its own age
      // below.
      this.items.splice(last.value.length, Number.POSITIVE_INFINITY, ...last.value.removed);
    }
    while ((this.items.at(-1)?.block ?? -1) > to) this.items.pop();
  }
}

/**
 * A map that can be rolled back to an earlier block. The cost is proportional to what is undone. History is kept only
 * from the block passed to `keepFrom` on.
 */
export class DatedMap<K, V> {
  private readonly histories = new Map<K, Dated<V>[]>();
  private changes: Dated<K>[] = [];
  /** number of leading `changes` that can no longer be rolled back */
  private settled = 0;

  get(key: K): V | undefined {
    return this.histories.get(key)?.at(-1)?.value;
  }

  set(block: number, key: K, value: V): void {
    const history = this.histories.get(key);
    if (history) history.push({ block, value });
    else this.histories.set(key, [{ block, value }]);
    this.changes.push({ block, value: key });
  }

  entries(): [K, V][] {
    return [...this.histories].map(([key, history]) => [key, (history.at(-1) as Dated<V>).value]);
  }

  /** Number of changes that can still be rolled back. */
  get kept(): number {
    return this.changes.length - this.settled;
  }

  /** Drops history before `block`. Rolling back to an earlier block is no longer possible. */
  keepFrom(block: number): void {
    for (let next = this.changes[this.settled]; next && next.block < block; next = this.changes[this.settled]) {
      this.settled++;
      const history = this.histories.get(next.value) ?? [];
      const older = history.findLastIndex((each) => each.block < block);
      if (older > 0) history.splice(0, older);
    }
    // Compact only occasionally, so that the amortised cost is small.
    if (this.settled > 1_024 && this.settled > this.changes.length / 2) {
      this.changes = this.changes.slice(this.settled);
      this.settled = 0;
    }
  }

  /** @param to at or after the last block passed to `keepFrom` */
  rollBack(to: number): void {
    for (let last = this.changes.at(-1); last && last.block > to; last = this.changes.at(-1)) {
      this.changes.pop();
      const history = this.histories.get(last.value);
      history?.pop();
      if (history?.length === 0) this.histories.delete(last.value);
    }
  }

  clear(): void {
    this.histories.clear();
    this.changes = [];
    this.settled = 0;
  }
}

/** Append-only lists by key that can be rolled back to a block. The cost is proportional to what is undone. */
export class DatedLists<K, V> {
  private readonly lists = new Map<K, V[]>();
  private readonly additions: Dated<K>[] = [];

  /** Items in insertion order. Read-only. */
  get(key: K): readonly V[] {
    return this.lists.get(key) ?? [];
  }

  push(block: number, key: K, value: V): void {
    const list = this.lists.get(key);
    if (list) list.push(value);
    else this.lists.set(key, [value]);
    this.additions.push({ block, value: key });
  }

  rollBack(to: number): void {
    for (let last = this.additions.at(-1); last && last.block > to; last = this.additions.at(-1)) {
      this.additions.pop();
      const list = this.lists.get(last.value);
      list?.pop();
      if (list?.length === 0) this.lists.delete(last.value);
    }
  }
}

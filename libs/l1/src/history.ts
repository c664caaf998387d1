/** A value as of a block. */
interface Dated<V> {
  block: number;
  value: V;
}

/** A list that grows, and forgets what came after a block. */
export class DatedList<V> {
  private readonly items: Dated<V>[] = [];

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

  rollBack(to: number): void {
    while ((this.items.at(-1)?.block ?? -1) > to) this.items.pop();
  }
}

/** A map whose values change, and return to what they were at a block. Rolling back costs what it undoes. */
export class DatedMap<K, V> {
  private readonly histories = new Map<K, Dated<V>[]>();
  private readonly changes: Dated<K>[] = [];

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

  rollBack(to: number): void {
    for (let last = this.changes.at(-1); last && last.block > to; last = this.changes.at(-1)) {
      this.changes.pop();
      const history = this.histories.get(last.value);
      history?.pop();
      if (history?.length === 0) this.histories.delete(last.value);
    }
  }
}

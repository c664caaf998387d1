/** A cache of bounded weight: what was used least recently goes first. */
export class Lru<K, V> {
  private readonly items = new Map<K, { value: V; weight: number }>();
  private totalWeight = 0;

  /** @param maxWeight in whatever unit `set` is given: bytes, or 1 an item */
  constructor(private readonly maxWeight: number) {}

  get weight(): number {
    return this.totalWeight;
  }

  get(key: K): V | undefined {
    const item = this.items.get(key);
    if (item === undefined) return undefined;
    this.items.delete(key);
    this.items.set(key, item);
    return item.value;
  }

  set(key: K, value: V, weight = 1): void {
    this.delete(key);
    this.items.set(key, { value, weight });
    this.totalWeight += weight;
    for (const oldest of this.items.keys()) {
      if (this.totalWeight <= this.maxWeight) return;
      this.delete(oldest);
    }
  }

  delete(key: K): void {
    this.totalWeight -= this.items.get(key)?.weight ?? 0;
    this.items.delete(key);
  }
}

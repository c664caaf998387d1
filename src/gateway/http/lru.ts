/** A cache of bounded weight: what was used least recently goes first. */
export class Lru<K, V> {
  readonly #items = new Map<K, { value: V; weight: number }>();
  #weight = 0;

  /** @param maxWeight in whatever unit `set` is given: bytes, or 1 an item */
  constructor(private readonly maxWeight: number) {}

  get weight(): number {
    return this.#weight;
  }

  get(key: K): V | undefined {
    const item = this.#items.get(key);
    if (item === undefined) return undefined;
    this.#items.delete(key);
    this.#items.set(key, item);
    return item.value;
  }

  set(key: K, value: V, weight = 1): void {
    this.delete(key);
    this.#items.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#items.keys()) {
      if (this.#weight <= this.maxWeight) return;
      this.delete(oldest);
    }
  }

  delete(key: K): void {
    this.#weight -= this.#items.get(key)?.weight ?? 0;
    this.#items.delete(key);
  }
}

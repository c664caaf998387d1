/**
 * Runs `work` on every item, at most `width` at once. Items that share a key run one after another, in order. Stops at
 * the first failure.
 *
 * @param keysOf the keys of an item
 * @throws the first failure, once running work has ended
 */
export async function runKeyed<T>(
  items: readonly T[],
  keysOf: (item: T) => string[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const item of items) {
    if (failures.length > 0) break;
    const keys = keysOf(item);
    const before = keys.map((key) => last.get(key));
    const done = Promise.all(before)
      .then(() => (failures.length > 0 ? undefined : work(item)))
      .catch((error) => void failures.push(error))
      .finally(() => running.delete(done));
    running.add(done);
    for (const key of keys) last.set(key, done);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}

/**
 * The earliest time of L1's next block, in seconds. With slots, a block belongs to the present slot or a later one, and
 * has the time at which its slot began, which may be in the past.
 *
 * @param head time of the last block
 * @param blockSeconds length of a slot; 0 where blocks are made on demand, with the current time
 */
export function nextBlockTime(head: number, now: number, blockSeconds: number): number {
  if (blockSeconds === 0) return Math.max(head + 1, now);
  return head + blockSeconds * Math.max(1, Math.floor((now - head) / blockSeconds));
}

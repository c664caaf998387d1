/**
 * The earliest time that the next block of L1 can have, in seconds. Where blocks have slots, one is made for the present slot or
 * a later one, and it has the time at which its slot began: which may be before now.
 *
 * @param head time of the last block
 * @param blockSeconds length of a slot; 0 where blocks are made on demand, and have the time at which they are
 */
export function nextBlockTime(head: number, now: number, blockSeconds: number): number {
  if (blockSeconds === 0) return Math.max(head + 1, now);
  return head + blockSeconds * Math.max(1, Math.floor((now - head) / blockSeconds));
}

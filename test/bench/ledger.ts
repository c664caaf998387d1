import { benchMember, benchSequencing, benchTree } from '../../libs/ledger/src/bench.js';
import type { Measured } from './bench.js';
import type { Row } from './table.js';

/** Number of operations in a run of libs/ledger's bench. */
const OPERATIONS = 2_048;

/**
 * A million accounts: sequencing, a member's verification, and the memory of the trees. The figures of libs/ledger are
 * in CPU seconds, so that other load on the machine does not count. This bench adds wall-clock figures.
 */
export async function benchLedger(): Promise<Measured> {
  const [memory, restart] = await benchTree();
  const sequencing = await withWallClock('sequencing', benchSequencing);
  const member = await withWallClock('member', benchMember);
  return {
    rows: [...sequencing, ...member, ...(memory ? [memory] : [])],
    details: { operations: OPERATIONS, importOfPagesInMemory: restart },
  };
}

/** Adds wall-clock figures, read at the same moments as the bench's CPU time. */
async function withWallClock(name: string, bench: () => Promise<Row[]>): Promise<Row[]> {
  const cpuUsage = process.cpuUsage;
  const read: number[] = [];
  process.cpuUsage = (previous) => {
    read.push(performance.now());
    return cpuUsage.call(process, previous);
  };
  try {
    const rows = await bench();
    const [start, end, ...more] = read;
    if (start === undefined || end === undefined || more.length > 0)
      throw new Error(`${name}: unexpected number of time readings`);
    const value = (1_000 * OPERATIONS) / (end - start);
    return [...rows, { name: `${name}, 1,000,000 accounts, wall clock`, value, unit: 'op/s', target: '>= 500' }];
  } finally {
    process.cpuUsage = cpuUsage;
  }
}

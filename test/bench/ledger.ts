import { benchMember, benchSequencing, benchTree } from '../../libs/ledger/src/bench.js';
import type { Measured } from './bench.js';
import type { Row } from './table.js';

/** Operations that libs/ledger's bench does in a run. */
const OPERATIONS = 2_048;

/**
 * A million accounts: sequencing, the member's check, and the memory of the trees. The figures of libs/ledger are of CPU seconds, so that
 * others on the machine do not count; beside them stands what a clock on the wall says.
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

/** Adds the same by the wall clock: read at the moments when the bench reads the CPU's, before and after what it times. */
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
    if (start === undefined || end === undefined || more.length > 0) throw new Error(`${name}: timed otherwise`);
    const value = (1_000 * OPERATIONS) / (end - start);
    return [...rows, { name: `${name}, 1,000,000 accounts, wall clock`, value, unit: 'op/s', target: '>= 500' }];
  } finally {
    process.cpuUsage = cpuUsage;
  }
}

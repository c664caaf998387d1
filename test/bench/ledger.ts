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
  const sequencing = await timed(benchSequencing);
  // The member's part begins with sequencing anew what it then checks.
  const member = await timed(benchMember);
  const wall = (name: string, seconds: number): Row => ({
    name: `${name}, 1,000,000 accounts, wall clock`,
    value: OPERATIONS / seconds,
    unit: 'op/s',
    target: '>= 500',
  });
  return {
    rows: [
      ...sequencing.rows,
      wall('sequencing', sequencing.seconds),
      ...member.rows,
      wall('member', member.seconds - sequencing.seconds),
      ...(memory ? [memory] : []),
    ],
    details: { operations: OPERATIONS, importOfPagesInMemory: restart },
  };
}

async function timed(work: () => Promise<Row[]>): Promise<{ rows: Row[]; seconds: number }> {
  const start = performance.now();
  const rows = await work();
  return { rows, seconds: (performance.now() - start) / 1_000 };
}

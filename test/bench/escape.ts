import { startAnvil } from '#libs/embedded';
import { contractsOf } from '#libs/l1';
import { installFastHashes } from '#libs/platform';
import { Lane } from '#libs/protocol';
import { balancesOnL1, stranger } from '../drills/drill.js';
import { OperatedLedger } from '../drills/operated-ledger.js';
import { fundUsers, slotOf, startWorld, userAt, type World } from '../integration/committee-harness.js';
import { advanceTime } from '../integration/finality-harness.js';
import type { Measured } from './bench.js';
import { Scope } from './scope.js';

const ACCOUNTS = 1_000;

interface ExitJson {
  left: unknown[];
  claimed: unknown[];
  transactions: { gasUsed: number }[];
}

/** From the operator's disappearance to the last of a thousand exits, without the chain's deadlines. */
export function benchEscape(): Promise<Measured> {
  return Scope.run(async (scope) => {
    await installFastHashes({ requireNative: true });
    const openAnvil = () => startAnvil({ accounts: 20 });
    const world = scope.add(await startWorld({ openAnvil }), (open) => open.close());
    const ledger = new OperatedLedger(world);
    await fundUsers(world, [Lane.rollup]);
    await world.l1.waitFor((view) => view.inboxLength(Lane.rollup) === 3);
    await ledger.settle();
    await ledger.open(ACCOUNTS - 3, Lane.rollup, userAt(world, 0), Lane.rollup);
    await demandWithdrawal(world);
    const owed = ledger.balances([Lane.rollup]);
    const before = await balancesOnL1(world, owed.keys());

    const { volition, l1Only } = stranger(world);
    const started = performance.now();
    await volition('freeze --lane rollup');
    const exited = await volition<ExitJson>(`exit --all ${l1Only}`);
    const seconds = (performance.now() - started) / 1_000;

    const after = await balancesOnL1(world, owed.keys());
    for (const [owner, balance] of owed)
      if ((after.get(owner) ?? 0n) - (before.get(owner) ?? 0n) !== balance)
        throw new Error(`${owner} was not paid exactly ${balance}`);
    const exits = exited.left.length;
    const gas = exited.transactions.reduce((sum, { gasUsed }) => sum + gasUsed, 0) / exits;
    return {
      rows: [
        { name: `operator gone to the last of ${exits} exits`, value: seconds, unit: 's', target: '<= 300' },
        { name: 'gas of an exit and its claim', value: gas, unit: 'gas', target: '<= 400000' },
      ],
      details: { exits, transactions: exited.transactions.length },
    };
  });
}

/** An entry that nobody serves in time, with all delays over. */
async function demandWithdrawal(world: World): Promise<void> {
  const { wallet } = userAt(world, 0);
  const { inbox } = contractsOf(world.deployment, wallet);
  await (await inbox.forceWithdraw(slotOf(world, userAt(world, 0), Lane.rollup))).wait();
  const { inboxSeconds, safetySeconds } = world.deployment.parameters;
  await advanceTime(world, inboxSeconds + safetySeconds);
}

import type { Command } from 'commander';
import type { FreezeState } from '#libs/client';
import { type DataMode, LANES, Lane, modeOf } from '#libs/protocol';
import { modeArgument } from '../arguments.js';
import type { Define, EscapeSession } from '../command.js';
import { fields, showTime } from '../output.js';
import { describePaid } from '../printing/paid.js';

/** `volition freeze`: shows whether lanes can be frozen, and freezes one (F6). */
export const define: Define = (freeze, { runEscape }) => {
  freeze
    .option('--lane <mode>', 'freeze this lane for good; freezing the rollup lane freezes both')
    .action(({ lane }: { lane?: string }, command: Command) =>
      lane === undefined
        ? runEscape(command, {}, showStates)
        : runEscape(command, { wallet: true }, (session) => freezeLane(session, modeArgument(lane))),
    );
};

async function showStates({ kit, show }: EscapeSession): Promise<void> {
  const states = await Promise.all(LANES.map((lane) => kit.lanes.stateOf(lane)));
  const byMode = Object.fromEntries(states.map((state, lane) => [modeOf(lane as Lane), state]));
  show(byMode, () => fields(Object.entries(byMode).map(([mode, state]) => [mode, describe(state)])));
}

async function freezeLane({ kit, show }: EscapeSession, mode: DataMode): Promise<void> {
  const transactions = await kit.lanes.freeze(Lane[mode], await kit.view());
  const base = await kit.l1.contracts.settlement.baseOf(Lane[mode]);
  show({ lane: mode, base, transactions }, () =>
    fields([
      ['frozen', mode === 'rollup' ? 'both lanes' : 'the validium lane'],
      ['base', `batch ${base}: accounts exit with their balances after it`],
      ['transactions', describePaid(transactions)],
    ]),
  );
}

function describe(state: FreezeState): string {
  if (state.state === 'frozen') return `frozen: accounts exit with their balances after batch ${state.base}`;
  if (state.state === 'idle') return 'cannot be frozen: no inbox entry waits';
  const deadline = showTime(state.deadline);
  return state.isOver
    ? `can be frozen: the oldest inbox entry should have been served by ${deadline}`
    : `cannot be frozen before ${deadline}, the deadline of the oldest inbox entry`;
}

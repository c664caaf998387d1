import type { Command } from 'commander';
import { baseBatch, dueRefunds, unservedEntries } from '#libs/client';
import { CodedError, LANES, modeOf } from '#libs/protocol';
import type { Define, EscapeSession } from '../command.js';
import { chosenOwner, type LeavingArguments, payOut } from '../escaping/leaving.js';

/** `volition refund`: pays back inbox entries that a frozen lane never served, and claims (F6). */
export const define: Define = (refund, { runEscape }) => {
  refund
    .option('--owner <address>', 'entries of another owner, who is paid; default: your own')
    .option('--all', 'entries of all owners, who are paid')
    .option('--wait', 'wait until the safety delay is over, and claim')
    .action((options: LeavingArguments, command: Command) =>
      runEscape(command, { wallet: true }, (session) => refundEntries(session, options)),
    );
};

async function refundEntries(session: EscapeSession, options: LeavingArguments): Promise<void> {
  const { kit } = session;
  const owner = await chosenOwner(session, options);
  const view = await kit.view();
  const frozen = LANES.filter((lane) => view.baseOf(lane) !== undefined);
  if (frozen.length === 0) throw new CodedError('LANE_LIVE', {}, 'no lane is frozen, so nothing is refunded');
  const left = [];
  const credits = [];
  const owners = new Set(owner === undefined ? [] : [owner]);
  for (const lane of frozen) {
    const due = dueRefunds(view, lane, owner);
    credits.push(...(await kit.lanes.refund(baseBatch(view, lane), due)));
    // Entries that were refunded before may still be unpaid.
    if (owner === undefined) for (const { entry } of unservedEntries(view, lane)) owners.add(entry.owner);
    for (const { index, entry } of due)
      left.push({
        ...{ mode: modeOf(lane), index, owner: entry.owner, asset: entry.asset },
        ...{ amount: entry.kind === 'DEPOSIT' ? entry.amount : 0n, what: `and the fee of entry ${index}` },
      });
  }
  await payOut(session, { left, owners: [...owners], credits }, options);
}

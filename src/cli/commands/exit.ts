import type { Command } from 'commander';
import { baseBatch, type DueExit, dueExits } from '#libs/client';
import { CodedError, LANES, Lane, laneOf, modeOf } from '#libs/protocol';
import { modeArgument } from '../arguments.js';
import type { Define, EscapeSession } from '../command.js';
import { type LaneArguments, rebuildOptions, withLaneSources } from '../escaping/lanes.js';
import { chosenOwner, type LeavingArguments, payOut } from '../escaping/leaving.js';

interface ExitArguments extends LaneArguments, LeavingArguments {
  lane?: string;
}

/** `volition exit`: takes accounts out of frozen lanes, and claims (F6). */
export const define: Define = (exit, { runEscape }) => {
  withLaneSources(
    exit
      .option('--lane <mode>', 'only accounts of this lane; default: of every frozen lane')
      .option('--owner <address>', 'accounts of another owner, who is paid; default: your own')
      .option('--all', 'accounts of all owners, who are paid')
      .option('--wait', 'wait until the safety delay is over, and claim'),
  ).action((options: ExitArguments, command: Command) =>
    runEscape(command, { wallet: true }, (session) => leave(session, options)),
  );
};

async function leave(session: EscapeSession, options: ExitArguments): Promise<void> {
  const { kit } = session;
  const owner = await chosenOwner(session, options);
  const view = await kit.view();
  const wanted = options.lane === undefined ? LANES : [Lane[modeArgument(options.lane)]];
  const frozen = wanted.filter((lane) => view.baseOf(lane) !== undefined);
  if (frozen.length === 0) throw new CodedError('LANE_LIVE', {}, 'no lane is frozen, so nothing leaves it');
  const due: DueExit[] = [];
  const credits = [];
  const owners = new Set(owner === undefined ? [] : [owner]);
  for (const lane of frozen) {
    const base = baseBatch(view, lane);
    const rebuilding = { ...(await rebuildOptions(session, view, lane, options)), to: base.number };
    const found: DueExit[] = [];
    if (owner !== undefined) found.push(...(await kit.dueExits(lane, { ...rebuilding, owner })));
    else {
      const { state } = await kit.rebuild(lane, rebuilding);
      found.push(...dueExits(view, lane, state));
      // Accounts that left before may still be unpaid.
      for (const { account } of state.accounts(lane)) owners.add(account.owner);
    }
    credits.push(...(await kit.lanes.exit(base, found)));
    due.push(...found);
  }
  const left = due.map(({ slot, account: { owner: to, asset, balance } }) => ({
    ...{ slot, mode: modeOf(laneOf(slot)), owner: to, asset, amount: balance },
    what: `account ${slot}`,
  }));
  await payOut(session, { left, owners: [...owners], credits }, options);
}

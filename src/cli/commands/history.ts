import type { Command } from 'commander';
import type { HistoryEntryJson, HistoryJson, HistoryQuery, VolitionClient } from '#libs/client';
import type { Address, Slot } from '#libs/protocol';
import { limitArgument, memoArgument, receiverArgument, stateArgument } from '../arguments.js';
import type { Run } from '../command.js';
import { showAmount, showInstant, type TableRow, table } from '../output.js';

interface HistoryOptions {
  memo?: string;
  state?: string;
  limit?: string;
  cursor?: string;
}

/** `volition account history` */
export function addHistory(account: Command, run: Run): void {
  account
    .command('history')
    .description('list operations that touched an owner or an account, newest first; default: your own')
    .argument('[of]', 'owner or slot')
    .option('--memo <number>', 'only transfers with this memo')
    .option('--state <state>', 'only operations in this state or a later one: accepted, sealed, … final')
    .option('--limit <count>', 'number of operations, at most 200; default: 50')
    .option('--cursor <next>', '`next` of the previous page')
    .action((of: string | undefined, options: HistoryOptions, command: Command) =>
      run(command, { wallet: of === undefined }, async ({ client, show }) => {
        const whose = of === undefined ? (await client.wallet()).address : receiverArgument(of);
        const found = await client.accounts.history(whose, queryOf(options));
        show({ of: whose, ...found }, () => describe(client, whose, found));
      }),
    );
}

function queryOf({ memo, state, limit, cursor }: HistoryOptions): HistoryQuery {
  return {
    memo: memo === undefined ? undefined : memoArgument(memo),
    state: state === undefined ? undefined : stateArgument(state),
    limit: limit === undefined ? undefined : limitArgument(limit),
    cursor,
  };
}

function describe(client: VolitionClient, whose: Address | Slot, { pending, operations, next }: HistoryJson): string {
  const rows = [...pending, ...operations].map((entry) => describeEntry(client, whose, entry));
  if (rows.length === 0) return 'no operations';
  const more = next === null ? '' : `\n\nmore: --cursor ${next}`;
  return `${table(rows)}${more}`;
}

function describeEntry(client: VolitionClient, whose: Address | Slot, entry: HistoryEntryJson): TableRow {
  const { operation, state, batch, bundle, asset, acceptedAt, sealedAt } = entry;
  const { kind, amount, memo } = operation;
  const [owner, slot] = isPayer(whose, entry) ? [entry.ownerB, operation.b] : [entry.ownerA, operation.a];
  return {
    time: showInstant(sealedAt ?? acceptedAt),
    batch: batch?.number,
    state,
    operation: kind === 'TRANSFER' ? (isPayer(whose, entry) ? 'sent' : 'received') : kind,
    amount: amount === undefined || asset === null ? '' : showAmount(amount, client.asset(asset)),
    memo: memo === undefined || memo === '0' ? '' : memo,
    with: slot ? `${owner ?? ''} ${slot}`.trim() : '',
    id: bundle,
  };
}

/** Whether the queried account or owner is the payer. */
const isPayer = (whose: Address | Slot, { ownerA, operation }: HistoryEntryJson): boolean =>
  typeof whose === 'number' ? operation.a === whose : ownerA === whose;

import type { Command } from 'commander';
import {
  type AssetJson,
  accountToJson,
  type InboxPlace,
  keyToJson,
  type OwnerView,
  type ReceiptJson,
  type VerifiedAccount,
  type VolitionClient,
  type Wallet,
} from '#libs/client';
import { type AssetId, address, CodedError, type DataMode, laneOf, modeOf, type Slot } from '#libs/protocol';
import { modeArgument, receiverArgument, slotArgument } from '../arguments.js';
import type { Define, Run } from '../command.js';
import { fields, readAmount, showAmount, table } from '../output.js';
import { describeQueue } from '../printing/queue.js';
import { describeReceipt, printReceipt } from '../printing/receipt.js';
import type { Intent } from '../sending/pending-store.js';
import { AGAIN_HELP, type Plan, type SendOptions, sendEntryOnce, sendOnce } from '../sending/send-once.js';
import { TIMEOUT_HELP, WAIT_HELP } from '../sending/waiting.js';
import type { Session } from '../session.js';
import { addHistory } from './history.js';

interface AssetOption {
  asset: string;
}

/** `volition account …` */
export const define: Define = (account, { run }) => {
  addReading(account, run);
  addHistory(account, run);
  addPayments(account, run);
  addDemands(account, run);
};

const waiting = (command: Command): Command =>
  command.option('--wait <state>', WAIT_HELP).option('--timeout <seconds>', TIMEOUT_HELP).option('--again', AGAIN_HELP);

// -- reading

function addReading(account: Command, run: Run): void {
  account
    .command('list')
    .description("list an owner's accounts, each proved; default: your own")
    .argument('[owner]', 'address')
    .action((owner: string | undefined, _options, command: Command) =>
      run(command, { wallet: owner === undefined }, async (session) => {
        const whose = owner === undefined ? (await session.client.wallet()).address : address(owner);
        printOwner(session, await session.client.accounts.ofOwner(whose));
      }),
    );
  account
    .command('show')
    .description('show an account with its proof; with --rpc, against a header on L1')
    .argument('<slot>')
    .option('--anchored', 'wait until the header that it is proved against is on L1')
    .action((slot: string, { anchored }: { anchored?: boolean }, command: Command) =>
      run(command, {}, async (session) =>
        printAccount(session, await session.client.accounts.get(slotArgument(slot), { anchored })),
      ),
    );
}

function printOwner({ client, show }: Session, { owner, preference, key, accounts, next }: OwnerView): void {
  const machine = accounts.map(({ slot, account, anchor }) => ({ ...accountToJson(slot, account), anchor }));
  show({ owner, preference: modeOf(preference), key: keyToJson(key), accounts: machine, next }, () => {
    const profile = fields([
      ['owner', owner],
      ['preference', modeOf(preference)],
      ['registered key', keyToJson(key) ?? 'none'],
    ]);
    const rows = accounts.map(({ slot, account, anchor }) => ({
      slot,
      mode: modeOf(laneOf(slot)),
      balance: showAmount(account.balance, assetOf(client, account.asset)),
      nonce: account.nonce,
      key: account.key === 0n ? 'none' : account.key === key ? 'registered' : 'other',
      'root from': anchor === 'l1' ? 'L1' : 'gateway',
    }));
    const more = next === null ? '' : `\n\nthe first ${rows.length} accounts; there are more`;
    return `${profile}\n\n${rows.length === 0 ? 'no accounts' : table(rows)}${more}`;
  });
}

function printAccount({ client, show }: Session, found: VerifiedAccount): void {
  const { slot, account, batch, headerHash, anchor } = found;
  show({ slot, account: account && accountToJson(slot, account), batch, headerHash, anchor }, () =>
    fields([
      ['slot', slot],
      ['mode', modeOf(laneOf(slot))],
      ['owner', account?.owner ?? 'none: the slot is empty'],
      ['balance', account && showAmount(account.balance, assetOf(client, account.asset))],
      ['nonce', account?.nonce],
      ['key', account && (keyToJson(account.key) ?? 'none')],
      ['proved against', `batch ${batch}, header ${headerHash}`],
      ['header from', anchor === 'l1' ? 'L1' : 'the gateway (not on L1 yet, or no --rpc)'],
    ]),
  );
}

const assetOf = (client: VolitionClient, id: AssetId): AssetJson => client.asset(id);

// -- through the sequencer

function addPayments(account: Command, run: Run): void {
  waiting(account.command('transfer'))
    .description('pay an owner, in its preferred mode, or an account; opens an account if the owner has none')
    .argument('<to>', "an owner's address, or a slot")
    .argument('<amount>', 'in units of the asset, such as 1.5')
    .option('--asset <asset>', 'asset: symbol or number', 'ETH')
    .option('--from <slot>', 'account to pay from')
    .option('--mode <mode>', "rollup or validium; default: the receiver's preference")
    .option('--memo <number>', 'a number below 2^48; public')
    .option('--dry-run', DRY_RUN_HELP)
    .action((to: string, amount: string, options: TransferArguments, command: Command) =>
      run(command, { wallet: true }, (session) => transfer(session, to, amount, options)),
    );
  waiting(account.command('set-mode'))
    .description('set your preferred mode on L1 and move your accounts to it')
    .argument('<mode>', 'rollup or validium')
    .option('--account <slot>', 'move only this account')
    .option('--amount <amount>', 'move only this amount of each account')
    .option('--no-preference', 'do not change the preference on L1')
    .option('--no-move', 'do not move any accounts')
    .action((mode: string, options: ModeArguments, command: Command) =>
      run(command, { wallet: true }, (session) => setMode(session, modeArgument(mode), options)),
    );
  waiting(account.command('withdraw'))
    .description('withdraw to L1; claim with `volition claim` once the batch is final')
    .argument('<slot>')
    .argument('<amount>', 'amount, or `all`')
    .option('--dry-run', DRY_RUN_HELP)
    .action((slot: string, amount: string, options: SendOptions, command: Command) =>
      run(command, { wallet: true }, async (session) => {
        const from = slotArgument(slot);
        const wallet = await session.client.wallet();
        const intent = intentOf('withdraw', wallet, { slot, amount });
        const receipt = await sendOnce(session, intent, options, async () => {
          const [asset, value] = await amountOf(session.client, from, amount);
          return { asset, operations: [{ kind: 'WITHDRAW', a: from, amount: value }] };
        });
        if (!receipt) return;
        const [queue] = await session.client.batches.queue(receipt.batch ? [receipt.batch.number] : []);
        printReceipt(session, receipt, { queue }, { queue: queue && describeQueue(queue) });
      }),
    );
}

const DRY_RUN_HELP = 'show the bundle and its price without sending it';

async function pay(session: Session, intent: Intent, options: SendOptions, plan: () => Promise<Plan>): Promise<void> {
  const receipt = await sendOnce(session, intent, options, plan);
  if (receipt) printReceipt(session, receipt);
}

interface TransferArguments extends SendOptions, AssetOption {
  from?: string;
  mode?: string;
  memo?: string;
}

async function transfer(session: Session, to: string, amount: string, options: TransferArguments): Promise<void> {
  const { client } = session;
  const asset = client.asset(options.asset);
  const wallet = await client.wallet();
  const wanted = {
    to: receiverArgument(to),
    asset: asset.asset as AssetId,
    amount: readAmount(amount, asset),
    from: options.from === undefined ? undefined : slotArgument(options.from),
    mode: options.mode === undefined ? undefined : modeArgument(options.mode),
    memo: options.memo === undefined ? undefined : memoOf(options.memo),
  };
  const plan = async () => ({ asset, operations: await wallet.planTransfer(wanted) });
  await pay(session, intentOf('transfer', wallet, wanted), options, plan);
}

/** The command's arguments as given. Omitted ones are omitted here too. */
function intentOf(what: string, wallet: Wallet, wanted: object): Intent {
  const texts = Object.entries(wanted).map(([name, value]) => [name, value === undefined ? undefined : `${value}`]);
  return { what, owner: wallet.address, ...Object.fromEntries(texts) };
}

function memoOf(text: string): bigint {
  if (/^\d{1,15}$/.test(text) && BigInt(text) < 2n ** 48n) return BigInt(text);
  throw new CodedError('USAGE', { what: 'memo' }, 'memo: expected a number below 2^48');
}

interface ModeArguments extends SendOptions {
  account?: string;
  amount?: string;
  preference: boolean;
  move: boolean;
}

async function setMode(session: Session, mode: DataMode, options: ModeArguments): Promise<void> {
  const { client, show } = session;
  const wallet = await client.wallet();
  const preferenceTransaction = options.preference ? await wallet.setPreference(mode) : null;
  const receipts: ReceiptJson[] = [];
  for (const from of options.move ? await accountsToMove(client, wallet, mode, options.account) : []) {
    const intent = intentOf('move', wallet, { from, amount: options.amount });
    const receipt = await sendOnce(session, intent, options, async () => {
      const [asset, amount] = await amountOf(client, from, options.amount ?? 'all');
      return { asset, operations: await wallet.planChangeMode({ from, amount }) };
    });
    if (receipt) receipts.push(receipt);
  }
  show({ mode, preferenceTransaction, moves: receipts }, () => {
    const preference = { preference: mode, transaction: preferenceTransaction };
    const moved = receipts.map((receipt) => describeReceipt(receipt, client.hasL1));
    return [
      ...(preferenceTransaction ? [fields(Object.entries(preference))] : []),
      ...(moved.length > 0 ? moved : ['no accounts were moved']),
    ].join('\n\n');
  });
}

async function accountsToMove(
  client: VolitionClient,
  wallet: Wallet,
  mode: DataMode,
  named: string | undefined,
): Promise<Slot[]> {
  if (named !== undefined) {
    const slot = slotArgument(named);
    if (modeOf(laneOf(slot)) === mode)
      throw new CodedError('SAME_ACCOUNT', { slot, mode }, `account ${slot} is already ${mode}`);
    return [slot];
  }
  const { accounts } = await client.accounts.ofOwner(wallet.address);
  const pending = await client.accounts.pending(accounts.map(({ slot }) => slot));
  return [...pending]
    .filter(([slot, { balance }]) => modeOf(laneOf(slot)) !== mode && balance > 0n)
    .map(([slot]) => slot);
}

/** Parses an amount of an account's asset, or `all`. */
async function amountOf(client: VolitionClient, slot: Slot, text: string): Promise<[AssetJson, bigint]> {
  const account = (await client.accounts.pending([slot])).get(slot);
  if (!account) throw new CodedError('UNKNOWN_ACCOUNT', { slot }, `there is no account at slot ${slot}`);
  const asset = assetOf(client, account.asset);
  return [asset, text === 'all' ? account.balance : readAmount(text, asset)];
}

// -- through L1

function addDemands(account: Command, run: Run): void {
  waiting(account.command('deposit'))
    .description('deposit on L1; default receiver: yourself')
    .argument('<amount>', 'in units of the asset, such as 1.5')
    .option('--asset <asset>', 'asset: symbol or number', 'ETH')
    .option('--to <owner>', 'receiver: an owner')
    .option('--mode <mode>', "rollup or validium; default: the receiver's preference")
    .action((amount: string, options: DepositArguments, command: Command) =>
      run(command, { wallet: true }, async (session) => {
        const asset = session.client.asset(options.asset);
        session.amountsOf(asset);
        const wallet = await session.client.wallet();
        const wanted = {
          asset: asset.asset as AssetId,
          amount: readAmount(amount, asset),
          to: options.to === undefined ? undefined : address(options.to),
          mode: options.mode === undefined ? undefined : modeArgument(options.mode),
        };
        await sendEntry(session, intentOf('deposit', wallet, wanted), options, () => wallet.deposit(wanted));
      }),
    );
  waiting(account.command('force-withdraw'))
    .description("force the withdrawal of an account's whole balance through L1; the operator cannot skip it")
    .argument('<slot>')
    .action((slot: string, options: SendOptions, command: Command) =>
      run(command, { wallet: true }, async (session) => {
        const wallet = await session.client.wallet();
        const wanted = slotArgument(slot);
        const intent = intentOf('force-withdraw', wallet, { slot });
        await sendEntry(session, intent, options, () => wallet.forceWithdraw(wanted));
      }),
    );
  waiting(account.command('set-key'))
    .description('set your registered key on an account through L1')
    .argument('<slot>')
    .action((slot: string, options: SendOptions, command: Command) =>
      run(command, { wallet: true }, async (session) => {
        const wallet = await session.client.wallet();
        const wanted = slotArgument(slot);
        await sendEntry(session, intentOf('set-key', wallet, { slot }), options, () => wallet.setKey(wanted));
      }),
    );
}

interface DepositArguments extends SendOptions, AssetOption {
  to?: string;
  mode?: string;
}

async function sendEntry(
  session: Session,
  intent: Intent,
  options: SendOptions,
  send: () => Promise<InboxPlace>,
): Promise<void> {
  const { place, receipt } = await sendEntryOnce(session, intent, options, send);
  const { transactionHash, lane, index, slot, inboxHash } = place;
  const shown = { transaction: transactionHash, entry: `${modeOf(lane)} inbox, number ${index}`, slot };
  if (receipt) printReceipt(session, receipt, shown);
  else session.show({ ...shown, receipt: inboxHash }, () => fields([...Object.entries(shown), ['receipt', inboxHash]]));
}
